#pragma once

#include "app/BacktestAnalysis.h"
#include "app/DataAnalysis.h"
#include "app/DropoutAnalysis.h"
#include "app/ForecastAnalysis.h"
#include "app/ImportanceAnalysis.h"
#include "app/OutlookAnalysis.h"
#include "app/Project.h"
#include "tests/Catch.h"
#include "tests/Patience.h"
#include "tests/TemporaryFolder.h"
#include "tests/core/forecast/SmallForecast.h"

#include <QSignalSpy>
#include <QTest>

#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>
#include <utility>
#include <vector>

/// What a window has, on a demo city, without the window.
struct ProjectSession
{
    explicit ProjectSession(const TemporaryFolder& folder, app::ForecastAnalysis::Engine engine =
                                                               app::ForecastAnalysis::coreEngine())
        : home(folder.path()), forecast(runs, std::move(engine)),
          project(data, runs, folder.path() / "recovery")
    {
        project.setSettingsSource([this] { return settings; });
        project.setStoreOptions(
            {.networkProvenance = [](const auto&, const std::string& analysis, const auto&) {
                return R"({"command":")" + analysis + R"("})";
            }});
    }

    void openDemo()
    {
        QSignalSpy finished(&data.runner(), &app::TaskRunner::finished);
        data.openDemo();
        REQUIRE(finished.wait(patience()));
    }
    void openFile(const std::string& csv)
    {
        QSignalSpy finished(&data.runner(), &app::TaskRunner::finished);
        data.open(csv);
        REQUIRE(finished.wait(patience()));
    }
    static core::ForecastOptions quickOptions(std::uint32_t seed = 1)
    {
        core::ForecastOptions options = smallOptions();
        options.epochs = 1;
        options.seed = seed;
        return options;
    }
    void train(std::uint32_t seed = 1)
    {
        QSignalSpy finished(&forecast.runner(), &app::TaskRunner::finished);
        forecast.train(quickOptions(seed));
        REQUIRE(finished.wait(patience()));
        waitForIdle();
    }
    void lookAhead(std::uint32_t seed = 1)
    {
        // Not `answered`: a question asked before may be answered meanwhile.
        QSignalSpy finished(&outlook.runner(), &app::TaskRunner::finished);
        outlook.train({24, quickOptions(seed), {}});
        REQUIRE(finished.wait(patience()));
        REQUIRE(QTest::qWaitFor([&] { return outlook.answer() != nullptr; }, patience()));
        waitForIdle();
    }
    void runBacktest()
    {
        QSignalSpy finished(&backtest.runner(), &app::TaskRunner::finished);
        backtest.run({.folds = 2, .share = 0.2, .options = quickOptions(), .events = {}});
        REQUIRE(finished.wait(patience()));
        waitForIdle();
    }
    void compareDropouts()
    {
        QSignalSpy finished(&dropout.runner(), &app::TaskRunner::finished);
        dropout.sweep(quickOptions(), {0.0, 0.1});
        REQUIRE(finished.wait(patience()));
        waitForIdle();
    }
    void explain()
    {
        auto table = std::make_shared<core::FeatureTable>(
            core::featureTable(*data.dataset()->series, {.weather = false}));
        core::ImportanceOptions options;
        options.forest.nEstimators = 2;
        options.repeats = 2;
        options.folds = 2;
        QSignalSpy finished(&importance.runner(), &app::TaskRunner::finished);
        importance.explain(table, options);
        REQUIRE(finished.wait(patience()));
        waitForIdle();
    }
    app::RunId idOf(core::RunKind kind, int number = 1) const { return {kind, number}; }
    std::size_t countOf(core::RunKind kind) const { return runs.of(kind).size(); }
    /// Reads the data again as chosen.
    void choose(const core::ReadingChoices& asked)
    {
        QSignalSpy finished(&data.runner(), &app::TaskRunner::finished);
        data.choose(asked);
        REQUIRE(finished.wait(patience()));
        waitForIdle();
    }
    core::OutlookForecast answerTo(const app::WhatIf& whatIf)
    {
        REQUIRE(QTest::qWaitFor([&] { return outlook.answer() != nullptr; }, patience()));
        QSignalSpy answered(&outlook, &app::OutlookAnalysis::answered);
        outlook.ask(whatIf);
        REQUIRE(answered.wait(patience()));
        return *outlook.answer();
    }
    std::vector<core::ProjectRun> runsIn(const std::string& name) const
    {
        return core::ProjectFile::open(file(name), core::ProjectFile::Access::ReadOnly).runs();
    }
    void waitForIdle()
    {
        REQUIRE(QTest::qWaitFor([&] { return !project.isBusy(); }, patience()));
    }
    std::filesystem::path file(const std::string& name) const { return home / name; }
    std::string saveAs(const std::string& name)
    {
        return outcomeOf([&] { project.saveAs(file(name)); });
    }
    std::string open(const std::string& name)
    {
        return outcomeOf([&] { project.open(file(name)); });
    }
    std::string outcomeOf(const std::function<void()>& work)
    {
        QSignalSpy failed(&project, &app::Project::failed);
        QSignalSpy damaged(&project, &app::Project::damaged);
        work();
        waitForIdle();
        if (damaged.count() > 0)
            return "damaged";
        return failed.empty() ? "done" : failed.front().front().toString().toStdString();
    }

    std::filesystem::path home;
    app::DataAnalysis data;
    app::Runs runs;
    app::ForecastAnalysis forecast;
    app::ImportanceAnalysis importance{runs};
    app::OutlookAnalysis outlook{runs};
    app::BacktestAnalysis backtest{runs};
    app::DropoutAnalysis dropout{runs};
    core::ProjectSettings settings{{"forecast", "{}"}, {"window", "a"}};
    app::Project project;
};

inline std::size_t filesIn(const std::filesystem::path& folder)
{
    std::error_code error;
    const std::filesystem::directory_iterator entries(folder, error);
    return error ? 0 : static_cast<std::size_t>(std::distance(entries, {}));
}

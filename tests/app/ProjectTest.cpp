#include "core/project/ProjectSettingNames.h"
#include "tests/app/ProjectSession.h"
#include "tests/core/project/SmallProject.h"

TEST_CASE("a saved project opens with every result and no training", "[project]")
{
    const TemporaryFolder folder;
    ProjectSession first(folder);
    first.openDemo();
    REQUIRE_FALSE(first.project.isModified());
    first.train();
    first.train(2);
    first.explain();
    first.lookAhead();
    first.runBacktest();
    first.compareDropouts();
    first.runs.rename(first.idOf(core::RunKind::Forecast), "the first");
    first.runs.show(first.idOf(core::RunKind::Forecast));
    REQUIRE(first.project.isModified());
    REQUIRE(first.saveAs("city.surgescope") == "done");
    REQUIRE_FALSE(first.project.isModified());

    ProjectSession second(folder);
    REQUIRE(second.open("city.surgescope") == "done");
    REQUIRE(second.project.isReadOnly()); // the first still has it
    REQUIRE(second.settings == first.settings);
    REQUIRE(second.runs.all().size() == 6);
    REQUIRE(second.countOf(core::RunKind::Forecast) == 2);
    REQUIRE(second.runs.all()[0].name == "the first");
    REQUIRE(second.runs.shown(core::RunKind::Forecast)->id.number == 1);
    REQUIRE(second.forecast.forecast()->bayesian.lower ==
            first.forecast.forecast()->bayesian.lower);
    REQUIRE(second.importance.importance()->summary.ranking ==
            first.importance.importance()->summary.ranking);
    const auto tomorrow =
        std::chrono::floor<std::chrono::days>(first.outlook.outlook()->times.front());
    const app::WhatIf holiday{
        .assumptions = {.holidays = {tomorrow}, .events = {}, .covariates = {}},
        .band = {.level = 0.8, .calibrated = true}};
    const auto answer = second.answerTo(holiday);
    REQUIRE(answer.band.mean == first.answerTo(holiday).band.mean);
    REQUIRE(answer.band.upper == first.answerTo(holiday).band.upper);
    REQUIRE(second.outlook.outlook()->request.options.seed == 1);
    const auto& backtest = *second.backtest.result();
    REQUIRE(backtest.request.folds == 2);
    REQUIRE(backtest.backtest.models[0].pooled.rmse ==
            first.backtest.result()->backtest.models[0].pooled.rmse);
    REQUIRE(backtest.differences[1].comparisons[0].lower.rmse ==
            first.backtest.result()->differences[1].comparisons[0].lower.rmse);
    REQUIRE(second.dropout.result()->trials[1].metrics.winkler ==
            first.dropout.result()->trials[1].metrics.winkler);
    REQUIRE(second.data.dataset()->table->rows() == first.data.dataset()->table->rows());
    REQUIRE_FALSE(second.project.isModified());

    second.forecast.reband({.level = 0.5});
    REQUIRE(second.project.isModified());
    REQUIRE(second.forecast.forecast()->options.level == 0.5);
    REQUIRE(second.saveAs("copy.surgescope") == "done");
    REQUIRE_FALSE(second.project.isReadOnly());
    ProjectSession third(folder);
    REQUIRE(third.open("copy.surgescope") == "done");
    REQUIRE(third.forecast.forecast()->options.level == 0.5);
}

TEST_CASE("a finished run is in the project's file at once", "[project]")
{
    const TemporaryFolder folder;
    ProjectSession session(folder);
    session.openDemo();
    REQUIRE(session.saveAs("city.surgescope") == "done");
    session.train();
    REQUIRE_FALSE(session.project.isModified()); // nothing would be lost
    const auto runs = core::ProjectFile::open(session.file("city.surgescope"),
                                              core::ProjectFile::Access::ReadOnly)
                          .runs();
    REQUIRE(runs.size() == 1);
    REQUIRE(runs.front().name == "Run 1");

    session.settings["forecast"] = "{\"epochs\": 3}";
    REQUIRE(session.project.isModified());
    session.settings["forecast"] = "{}";
    session.settings["window"] = "b"; // where the docks stand is no change
    REQUIRE_FALSE(session.project.isModified());
    session.runs.remove(session.idOf(core::RunKind::Forecast));
    REQUIRE(session.project.isModified());
    REQUIRE(session.outcomeOf([&] { session.project.save(); }) == "done");
    REQUIRE(core::ProjectFile::open(session.file("city.surgescope"),
                                    core::ProjectFile::Access::ReadOnly)
                .runs()
                .empty());
}

TEST_CASE("outlook, backtest, comparison and explanation are in the file at once, each one kept",
          "[project]")
{
    const TemporaryFolder folder;
    ProjectSession session(folder);
    session.openDemo();
    REQUIRE(session.saveAs("city.surgescope") == "done");
    session.lookAhead();
    session.runBacktest();
    session.compareDropouts();
    session.explain();
    REQUIRE_FALSE(session.project.isModified());
    session.lookAhead(2);
    session.explain();
    session.runBacktest();
    const auto runs = session.runsIn("city.surgescope");
    REQUIRE(runs.size() == 7);
    REQUIRE(runs[0].kind == core::RunKind::Outlook);
    REQUIRE(runs[0].provenance == R"({"command":"outlook"})");
    REQUIRE(runs[0].name == "Outlook 1");
    REQUIRE(runs[1].kind == core::RunKind::Backtest);
    REQUIRE(runs[1].provenance == R"({"command":"backtest"})");
    REQUIRE(runs[2].kind == core::RunKind::Dropout);
    REQUIRE(runs[2].provenance == R"({"command":"dropout"})");
    REQUIRE(runs[3].kind == core::RunKind::Explanation);
    REQUIRE(runs[4].kind == core::RunKind::Outlook);
    REQUIRE(runs[4].number == 2);
    REQUIRE(runs[5].name == "Explanation 2");
    REQUIRE(runs[6].number == 2);
    {
        ProjectSession other(folder);
        REQUIRE(other.open("city.surgescope") == "done");
        REQUIRE(other.outlook.outlook()->request.options.seed == 2);
        other.runs.show(other.idOf(core::RunKind::Outlook));
        REQUIRE(other.outlook.outlook()->request.options.seed == 1);
        REQUIRE_FALSE(other.project.isModified());
    }
    session.runs.remove(session.idOf(core::RunKind::Outlook, 2));
    REQUIRE(session.outlook.outlook()->request.options.seed == 1);
    REQUIRE(session.project.isModified());
    REQUIRE(session.outcomeOf([&] { session.project.save(); }) == "done");
    REQUIRE(session.runsIn("city.surgescope").size() == 6);
    session.lookAhead(3); // the number of a run that was deleted is not given again
    REQUIRE(session.runsIn("city.surgescope").back().number == 3);
}

TEST_CASE("other data drop every result, and none of them is taken for theirs", "[project]")
{
    const TemporaryFolder folder;
    ProjectSession session(folder);
    session.openDemo();
    session.explain();
    session.lookAhead();
    session.runBacktest();
    session.compareDropouts();
    REQUIRE(session.project.isModified());
    REQUIRE(session.saveAs("city.surgescope") == "done");
    session.openDemo();
    session.waitForIdle();
    REQUIRE_FALSE(session.outlook.outlook());
    REQUIRE_FALSE(session.backtest.result());
    REQUIRE_FALSE(session.dropout.result());
    REQUIRE_FALSE(session.project.isModified());
    REQUIRE(filesIn(folder.path() / "recovery") == 0);
    REQUIRE(session.runsIn("city.surgescope").size() == 4);
}

TEST_CASE("other data begin another project", "[project]")
{
    const TemporaryFolder folder;
    ProjectSession session(folder);
    session.openDemo();
    session.train();
    REQUIRE(session.saveAs("city.surgescope") == "done");
    session.openDemo();
    REQUIRE(session.project.file().empty());
    REQUIRE_FALSE(session.project.isModified());
    REQUIRE(core::ProjectFile::open(session.file("city.surgescope")).runs().size() == 1);
}

TEST_CASE("a project that is saved again keeps what a later program counts in it", "[project]")
{
    const TemporaryFolder folder;
    {
        auto file = core::ProjectFile::create(folder.path() / "city.surgescope");
        const auto data = file.setData(smallData());
        file.add<core::Forecast>({.data = data, .number = 1}, trainedForecast());
        file.setSettings({{core::kDataSetting, std::to_string(data)},
                          {core::kShownRunsSetting, "forecast 1 prophecy 2 "},
                          {core::kLastNumbersSetting, "prophecy 3 forecast 4 "},
                          {"later", "x"}});
    }
    {
        ProjectSession session(folder);
        REQUIRE(session.open("city.surgescope") == "done");
        REQUIRE(session.runs.next(core::RunKind::Forecast).number == 5);
        session.runs.rename(session.idOf(core::RunKind::Forecast), "renamed");
        session.project.save();
        session.waitForIdle();
        REQUIRE(session.saveAs("other.surgescope") == "done");
    }
    for (const char* name : {"city.surgescope", "other.surgescope"}) {
        const auto settings = core::ProjectFile::open(folder.path() / name).settings();
        REQUIRE(settings.at(core::kShownRunsSetting) == "forecast 1 prophecy 2 ");
        REQUIRE(settings.at(core::kLastNumbersSetting) == "forecast 4 prophecy 3 ");
        REQUIRE(settings.at("later") == "x");
    }
}

#include "app/Project.h"
#include "app/DataAnalysis.h"
#include "app/DropoutAnalysis.h"
#include "app/ForecastAnalysis.h"
#include "app/ImportanceAnalysis.h"
#include "app/OutlookAnalysis.h"
#include "core/base/InputError.h"
#include "tests/Catch.h"
#include "tests/DiskFaults.h"
#include "tests/TemporaryFolder.h"
#include "tests/core/forecast/SmallForecast.h"

#include <QSignalSpy>
#include <QTest>

using app::Project;

namespace {

/// What a window has, on a demo city, without the window.
struct Session
{
    explicit Session(const TemporaryFolder& folder)
        : home(folder.path()), project({data, forecast, importance, outlook, backtest, dropout},
                                       folder.path() / "recovery")
    {
        project.setSettingsSource([this] { return settings; });
        project.setStoreOptions(
            {.networkProvenance = [](const auto&, const std::string& analysis, const auto&) {
                return R"({"command":")" + analysis + R"("})";
            }});
        QObject::connect(&data, &app::DataAnalysis::changed, [this] { // as a window does
            const auto& series = data.dataset()->series;
            forecast.setSeries(series);
            outlook.setSeries(series);
            backtest.setSeries(series);
            dropout.setSeries(series);
            importance.setTable(nullptr);
        });
    }

    void openDemo()
    {
        QSignalSpy finished(&data.runner(), &app::TaskRunner::finished);
        data.openDemo();
        REQUIRE(finished.wait(20000));
    }
    void openFile(const std::string& csv)
    {
        QSignalSpy finished(&data.runner(), &app::TaskRunner::finished);
        data.open(csv);
        REQUIRE(finished.wait());
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
        REQUIRE(finished.wait(60000));
        waitForIdle();
    }
    void lookAhead(std::uint32_t seed = 1)
    {
        QSignalSpy answered(&outlook, &app::OutlookAnalysis::answered);
        outlook.train({24, quickOptions(seed), {}});
        REQUIRE(answered.wait(60000));
        waitForIdle();
    }
    void runBacktest()
    {
        QSignalSpy finished(&backtest.runner(), &app::TaskRunner::finished);
        backtest.run({.folds = 2, .share = 0.2, .options = quickOptions(), .events = {}});
        REQUIRE(finished.wait(60000));
        waitForIdle();
    }
    void compareDropouts()
    {
        QSignalSpy finished(&dropout.runner(), &app::TaskRunner::finished);
        dropout.sweep(quickOptions(), {0.0, 0.1});
        REQUIRE(finished.wait(60000));
        waitForIdle();
    }
    void explain()
    {
        auto table = std::make_shared<core::FeatureTable>(
            core::featureTable(*data.dataset()->series, {.weather = false}));
        importance.setTable(table);
        core::ImportanceOptions options;
        options.forest.nEstimators = 2;
        options.repeats = 2;
        options.folds = 2;
        QSignalSpy finished(&importance.runner(), &app::TaskRunner::finished);
        importance.explain(options);
        REQUIRE(finished.wait(60000));
        waitForIdle();
    }
    core::OutlookForecast answerTo(const app::WhatIf& whatIf)
    {
        REQUIRE(QTest::qWaitFor([&] { return outlook.answer() != nullptr; }, 60000));
        QSignalSpy answered(&outlook, &app::OutlookAnalysis::answered);
        outlook.ask(whatIf);
        REQUIRE(answered.wait(60000));
        return *outlook.answer();
    }
    std::vector<core::ProjectRun> runsIn(const std::string& name) const
    {
        return core::ProjectFile::open(file(name), core::ProjectFile::Access::ReadOnly).runs();
    }
    void waitForIdle()
    {
        REQUIRE(QTest::qWaitFor([&] { return !project.isBusy(); }, 20000));
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
        QSignalSpy failed(&project, &Project::failed);
        QSignalSpy damaged(&project, &Project::damaged);
        work();
        waitForIdle();
        if (damaged.count() > 0)
            return "damaged";
        return failed.empty() ? "done" : failed.front().front().toString().toStdString();
    }

    std::filesystem::path home;
    app::DataAnalysis data;
    app::ForecastAnalysis forecast;
    app::ImportanceAnalysis importance;
    app::OutlookAnalysis outlook;
    app::BacktestAnalysis backtest;
    app::DropoutAnalysis dropout;
    core::ProjectSettings settings{{"forecast", "{}"}, {"window", "a"}};
    Project project;
};

std::size_t filesIn(const std::filesystem::path& folder)
{
    std::error_code error;
    const std::filesystem::directory_iterator entries(folder, error);
    return error ? 0 : static_cast<std::size_t>(std::distance(entries, {}));
}

} // namespace

TEST_CASE("a saved project opens with every result and no training", "[project]")
{
    const TemporaryFolder folder;
    Session first(folder);
    first.openDemo();
    REQUIRE_FALSE(first.project.isModified());
    first.train();
    first.train(2);
    first.explain();
    first.lookAhead();
    first.runBacktest();
    first.compareDropouts();
    first.forecast.renameRun(1, "the first");
    first.forecast.showRun(1);
    REQUIRE(first.project.isModified());
    REQUIRE(first.saveAs("city.surgescope") == "done");
    REQUIRE_FALSE(first.project.isModified());

    Session second(folder);
    REQUIRE(second.open("city.surgescope") == "done");
    REQUIRE(second.project.isReadOnly()); // the first still has it
    REQUIRE(second.settings == first.settings);
    const auto& runs = second.forecast.runs();
    REQUIRE(runs.all().size() == 2);
    REQUIRE(runs.all()[0].name == "the first");
    REQUIRE(runs.shown()->number == 1);
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
    REQUIRE(second.outlook.request().options.seed == 1);
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
    Session third(folder);
    REQUIRE(third.open("copy.surgescope") == "done");
    REQUIRE(third.forecast.forecast()->options.level == 0.5);
}

TEST_CASE("a finished run is in the project's file at once", "[project]")
{
    const TemporaryFolder folder;
    Session session(folder);
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
    session.forecast.removeRun(1);
    REQUIRE(session.project.isModified());
    REQUIRE(session.outcomeOf([&] { session.project.save(); }) == "done");
    REQUIRE(core::ProjectFile::open(session.file("city.surgescope"),
                                    core::ProjectFile::Access::ReadOnly)
                .runs()
                .empty());
}

TEST_CASE("outlook, backtest and comparison are in the file at once, each the last alone",
          "[project]")
{
    const TemporaryFolder folder;
    Session session(folder);
    session.openDemo();
    REQUIRE(session.saveAs("city.surgescope") == "done");
    session.lookAhead();
    session.runBacktest();
    session.compareDropouts();
    REQUIRE_FALSE(session.project.isModified());
    session.lookAhead(2);
    const auto runs = session.runsIn("city.surgescope");
    REQUIRE(runs.size() == 3);
    REQUIRE(runs[0].kind == core::RunKind::Backtest);
    REQUIRE(runs[0].provenance == R"({"command":"backtest"})");
    REQUIRE(runs[1].kind == core::RunKind::Dropout);
    REQUIRE(runs[1].provenance == R"({"command":"dropout"})");
    REQUIRE(runs[2].kind == core::RunKind::Outlook);
    REQUIRE(runs[2].provenance == R"({"command":"outlook"})");
    {
        Session other(folder);
        REQUIRE(other.open("city.surgescope") == "done");
        REQUIRE(other.outlook.request().options.seed == 2);
        REQUIRE_FALSE(other.project.isModified());
    }
    session.outlook.setSeries(session.data.dataset()->series);
    REQUIRE(session.project.isModified()); // the window has none any more
    REQUIRE(session.outcomeOf([&] { session.project.save(); }) == "done");
    REQUIRE(session.runsIn("city.surgescope").size() == 2);
}

TEST_CASE("other data drop every result, and none of them is taken for theirs", "[project]")
{
    const TemporaryFolder folder;
    Session session(folder);
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

TEST_CASE("results on data that were left and come back to are kept beside the earlier ones",
          "[project]")
{
    const TemporaryFolder folder;
    Session session(folder);
    session.openDemo();
    REQUIRE(session.saveAs("city.surgescope") == "done");
    session.train();
    session.lookAhead();
    const auto dataset = *session.data.dataset();
    QSignalSpy finished(&session.data.runner(), &app::TaskRunner::finished);
    session.data.setRoles(dataset.roles, dataset.group);
    REQUIRE(finished.wait());
    session.train(2); // again the first of the window
    session.lookAhead(2);
    REQUIRE(session.runsIn("city.surgescope").size() == 3);
    REQUIRE_FALSE(session.project.isModified());
    Session other(folder);
    REQUIRE(other.open("city.surgescope") == "done");
    REQUIRE(other.forecast.runs().all().size() == 2);
    REQUIRE(other.forecast.runs().all()[1].number == 2);
    REQUIRE(other.forecast.runs().all()[1].forecast->options.seed == 2);
    REQUIRE(other.outlook.request().options.seed == 2);
}

TEST_CASE("what finishes while a project is only read is kept over a crash", "[project]")
{
    const TemporaryFolder folder;
    const auto recovery = folder.path() / "recovery";
    Session first(folder);
    first.openDemo();
    first.train();
    REQUIRE(first.saveAs("city.surgescope") == "done");
    {
        Session second(folder);
        REQUIRE(second.open("city.surgescope") == "done");
        REQUIRE(second.project.isReadOnly());
        second.lookAhead();
        REQUIRE(second.project.isModified()); // it has no name that it could be saved under
        REQUIRE(second.project.file() == first.file("city.surgescope"));
        std::filesystem::copy_file(recovery / "unsaved-1.surgescope", // what a crash leaves
                                   folder.path() / "left.surgescope");
        REQUIRE(second.saveAs("second.surgescope") == "done");
        REQUIRE(filesIn(recovery) == 0);
        REQUIRE(second.runsIn("second.surgescope").size() == 2);
    }
    Session third(folder);
    REQUIRE(third.outcomeOf([&] { third.project.recover(third.file("left.surgescope")); }) ==
            "done");
    REQUIRE(third.forecast.runs().all().size() == 1);
    REQUIRE(third.outlook.outlook());
    REQUIRE(first.runsIn("city.surgescope").size() == 1);
}

TEST_CASE("runs without a project are offered after a crash, and gone after a tidy end",
          "[project]")
{
    const TemporaryFolder folder;
    const auto recovery = folder.path() / "recovery";
    {
        Session session(folder);
        session.openDemo();
        session.train();
        session.compareDropouts();
        REQUIRE(Session(folder).project.leftFiles().empty()); // that of a living session
        // What a crash leaves: the file without its holder.
        std::filesystem::copy_file(recovery / "unsaved-1.surgescope",
                                   folder.path() / "left.surgescope");
    }
    REQUIRE(filesIn(recovery) == 0);
    std::filesystem::rename(folder.path() / "left.surgescope", recovery / "unsaved-1.surgescope");

    Session session(folder);
    const auto left = session.project.leftFiles();
    REQUIRE(left.size() == 1);
    REQUIRE(session.outcomeOf([&] { session.project.recover(left.front()); }) == "done");
    REQUIRE(session.forecast.runs().all().size() == 1);
    REQUIRE(session.dropout.result()->trials.size() == 2);
    REQUIRE(session.project.file().empty());
    REQUIRE(session.project.isModified());
    REQUIRE(session.saveAs("kept.surgescope") == "done");
    REQUIRE(filesIn(recovery) == 0);
    REQUIRE(session.project.leftFiles().empty());
}

TEST_CASE("a source that changed or is missing is said, and the data stay", "[project]")
{
    const TemporaryFolder folder;
    std::string text = "time,rides\n";
    for (int hour = 0; hour < 24 * 14; ++hour)
        text += "2020-01-" + std::string(hour / 24 < 9 ? "0" : "") + std::to_string(hour / 24 + 1) +
                (hour % 24 < 10 ? " 0" : " ") + std::to_string(hour % 24) + ":00," +
                std::to_string(hour % 24) + "\n";
    const std::string csv = folder.write("rides.csv", text);
    Session first(folder);
    first.openFile(csv);
    REQUIRE(first.saveAs("rides.surgescope") == "done");
    REQUIRE(app::sourceState(*first.data.dataset()) == app::SourceState::Unchanged);
    text[text.size() - 2] = '7';
    folder.write("rides.csv", text);
    REQUIRE(app::sourceState(*first.data.dataset()) == app::SourceState::Changed);

    Session second(folder);
    app::SourceState state = app::SourceState::Unchanged;
    QObject::connect(&second.project, &Project::opened,
                     [&](const app::OpenedProject& opened) { state = opened.source; });
    REQUIRE(second.open("rides.surgescope") == "done");
    REQUIRE(state == app::SourceState::Changed);
    std::filesystem::remove(csv);
    REQUIRE(second.open("rides.surgescope") == "done");
    REQUIRE(state == app::SourceState::Missing);
    REQUIRE(second.data.dataset()->series->size() == 24 * 14);
}

TEST_CASE("what cannot be opened or saved is said, and what was there stays", "[project]")
{
    const TemporaryFolder folder;
    Session session(folder);
    session.openDemo();
    session.train();
    REQUIRE(session.open("none.surgescope") ==
            "There is no file " + session.file("none.surgescope").string() + ".");
    folder.write("broken.surgescope", std::string(3000, '\0'));
    REQUIRE(session.open("broken.surgescope") ==
            session.file("broken.surgescope").string() + " is not a project of Surgescope.");
    REQUIRE(session.saveAs("no/folder/p.surgescope") ==
            "Nothing can be written in the folder of " +
                session.file("no/folder/p.surgescope").string() + "; choose another folder.");
    REQUIRE(session.forecast.runs().all().size() == 1);
    REQUIRE(session.project.isModified());
    REQUIRE(session.saveAs("p.surgescope") == "done");
    std::filesystem::remove(session.file("p.surgescope"));
    session.forecast.renameRun(1, "other");
    REQUIRE(session.outcomeOf([&] { session.project.save(); }) ==
            session.file("p.surgescope").string() +
                " has been moved or deleted since it was opened; save the project under another "
                "name.");
    REQUIRE(session.saveAs("again.surgescope") == "done");
    Session other(folder);
    REQUIRE(other.open("again.surgescope") == "done");
    REQUIRE(other.forecast.runs().all().front().name == "other");
}

TEST_CASE("other data begin another project", "[project]")
{
    const TemporaryFolder folder;
    Session session(folder);
    session.openDemo();
    session.train();
    REQUIRE(session.saveAs("city.surgescope") == "done");
    session.openDemo();
    REQUIRE(session.project.file().empty());
    REQUIRE_FALSE(session.project.isModified());
    REQUIRE(core::ProjectFile::open(session.file("city.surgescope")).runs().size() == 1);
}

TEST_CASE("data whose file goes away while they are open are trained on and saved", "[project]")
{
    const TemporaryFolder folder;
    const std::string csv =
        folder.write("rides.csv", core::demoCsv(core::makeDemoData({.days = 35})));
    Session session(folder);
    session.openFile(csv);
    std::filesystem::remove(csv);
    session.train();
    session.explain();
    REQUIRE(session.saveAs("rides.surgescope") == "done");

    Session other(folder);
    REQUIRE(other.open("rides.surgescope") == "done");
    REQUIRE(other.forecast.forecast()->bayesian.lower ==
            session.forecast.forecast()->bayesian.lower);
    REQUIRE(app::sourceState(*other.data.dataset()) == app::SourceState::Missing);
}

TEST_CASE("a full disk or a folder without leave costs a sentence and nothing that was saved",
          "[project]")
{
    const TemporaryFolder folder;
    Session session(folder);
    session.openDemo();
    REQUIRE(session.saveAs("city.surgescope") == "done");
    const std::string before = bytesOf(session.file("city.surgescope"));
    std::filesystem::create_directory(folder.path() / "closed");
    folder.write("closed/old.surgescope", before);
    folder.write("old.surgescope", before);
    session.train();
    const std::string kept = bytesOf(session.file("city.surgescope"));
    REQUIRE(kept.size() > before.size());
    session.train(2); // more than there will be room for
    const std::string both = bytesOf(session.file("city.surgescope"));

    const std::string full = " could not be read or written, because the disk or a limit of the "
                             "system did not let it; what was saved before is intact: save the "
                             "project on another disk.";
    {
        const FullDisk disk(kept.size());
        REQUIRE(session.saveAs("old.surgescope") == session.file("old.surgescope").string() + full);
        session.forecast.reband({.level = 0.5});
        REQUIRE(session.outcomeOf([&] { session.project.save(); }) ==
                session.file("city.surgescope").string() + full);
    }
    REQUIRE(bytesOf(session.file("old.surgescope")) == before);
    REQUIRE(session.project.isModified());
    {
        const ReadOnlyFolder closed(folder.path() / "closed");
        REQUIRE(session.saveAs("closed/old.surgescope") ==
                "Nothing can be written in the folder of " +
                    session.file("closed/old.surgescope").string() + "; choose another folder.");
    }
    REQUIRE(bytesOf(session.file("closed/old.surgescope")) == before);
    REQUIRE(filesIn(folder.path() / "closed") == 1);

    // What failed can be done once there is room.
    REQUIRE(session.saveAs("closed/old.surgescope") == "done");
    Session other(folder);
    REQUIRE(other.open("city.surgescope") == "done"); // as it was before the attempt
    REQUIRE(other.forecast.runs().all().size() == 2);
    REQUIRE(bytesOf(session.file("city.surgescope")) == both);
    REQUIRE(other.open("closed/old.surgescope") == "done");
    REQUIRE(other.forecast.forecast()->options.level == 0.5);
}

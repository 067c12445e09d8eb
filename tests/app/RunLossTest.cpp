#include "core/base/RandomStream.h"
#include "core/project/ProjectSettingNames.h"
#include "tests/Patience.h"
#include "tests/app/ProjectSession.h"
#include "tests/core/project/HandMadeRuns.h"

#include <algorithm>
#include <map>
#include <memory>
#include <optional>

using app::RunId;
using core::RunKind;

namespace {

/// What must be true of a run for ever: only its name and its level can be changed.
struct Expected
{
    std::string name;
    std::uint32_t seed = 0; ///< tells it from all others
    double level = 0.0;
    std::chrono::sys_seconds created;
    std::string value; ///< column that was the value
};

/// A window's life on a file with two columns that could be the value, whose trainings take no
/// time; with what should be in it.
struct Life
{
    TemporaryFolder folder;
    std::unique_ptr<ProjectSession> session;
    std::map<int, Expected> expected; ///< by number
    std::vector<int> order;           ///< numbers as they were made
    std::vector<core::ReadingChoices> readings;
    std::uint32_t seed = 0;
    int saves = 0;

    Life()
    {
        begin();
        session->openFile(folder.write("rides.csv", rides()));
        core::ReadingChoices taxis = session->data.dataset()->asked;
        core::choose(taxis, "value", {"taxis"});
        readings = {session->data.dataset()->asked, taxis};
        REQUIRE(session->saveAs(fileName()) == "done");
    }
    static std::string rides()
    {
        std::string text = "when,rides,taxis\n";
        for (int hour = 0; hour < 24 * 20; ++hour)
            text += "2015-06-" + std::string(hour / 24 < 9 ? "0" : "") +
                    std::to_string(hour / 24 + 1) + (hour % 24 < 10 ? " 0" : " ") +
                    std::to_string(hour % 24) + ":00," + std::to_string(100 + hour * 7 % 50) + "," +
                    std::to_string(200 + hour * 11 % 70) + "\n";
        return text;
    }
    std::string fileName() const { return "p" + std::to_string(saves) + ".surgescope"; }
    void begin()
    {
        session = std::make_unique<ProjectSession>(
            folder, [](const core::Series& series, const core::ForecastOptions& options,
                       const core::ForecastMonitor& monitor) {
                core::Forecast forecast = bandable(series);
                forecast.options.seed = options.seed;
                forecast.options.level = options.level;
                if (options.epochs > 1) { // its passes come by and by, until it is cancelled
                    monitor.passesDrawn(forecast);
                    for (;;)
                        monitor.progress.throwIfCancelled();
                }
                return forecast;
            });
    }
    /// As small as a forecast with a band of its own can be.
    static core::Forecast bandable(const core::Series& series)
    {
        core::Forecast forecast = handMadeForecast(series, series.size() - kHandMadeSteps);
        core::KeptPasses kept;
        core::BandInputs& inputs = kept.inputs;
        inputs.transform =
            core::TargetTransform::restore(series, {.target = core::Target::Raw, .scale = 100.0});
        inputs.samples = {2, kHandMadeSteps, std::vector<float>(2 * kHandMadeSteps, 0.5F)};
        for (std::size_t i = 0; i < kHandMadeSteps; ++i)
            inputs.samples.values[i] = 0.6F;
        inputs.bases.assign(kHandMadeSteps, 0.0);
        inputs.validationSamples = {2, 2, {0.4F, 0.5F, 0.6F, 0.5F}};
        inputs.validationTargets = {0.4F, 0.6F};
        inputs.noise = 0.1;
        forecast.bandPasses = 2;
        for (std::size_t i = 0; i < kHandMadeSteps; ++i)
            kept.points.push_back(i);
        forecast.passes = std::make_shared<const core::KeptPasses>(std::move(kept));
        return forecast;
    }

    core::ForecastOptions options(int epochs)
    {
        core::ForecastOptions options;
        options.seed = ++seed;
        options.epochs = epochs;
        return options;
    }
    void note()
    {
        const app::Run& run = session->runs.all().back();
        const auto& forecast = *run.as<core::Forecast>();
        expected[run.id.number] = {run.name, forecast.options.seed, forecast.options.level,
                                   run.created, run.data->series->valueName};
        order.push_back(run.id.number);
    }
    bool hasGrown(std::size_t before) const
    {
        return QTest::qWaitFor([&] { return session->runs.all().size() > before; }, patience());
    }
    void train()
    {
        QSignalSpy finished(&session->forecast.runner(), &app::TaskRunner::finished);
        const std::size_t before = session->runs.all().size();
        session->forecast.train(options(1));
        REQUIRE((!finished.empty() || finished.wait(patience())));
        REQUIRE(hasGrown(before));
        note();
    }
    void trainAndCancel()
    {
        const std::size_t before = session->runs.all().size();
        QSignalSpy cancelled(&session->forecast.runner(), &app::TaskRunner::cancelled);
        session->forecast.train(options(2));
        REQUIRE(hasGrown(before)); // not every change is a new run
        session->forecast.runner().cancel();
        REQUIRE((!cancelled.empty() || cancelled.wait(patience())));
        note();
    }
    RunId idOf(std::size_t any) const { return {RunKind::Forecast, order[any % order.size()]}; }
    void show(std::size_t any) { session->runs.show(idOf(any)); }
    void rename(std::size_t any)
    {
        expected[idOf(any).number].name = "renamed " + std::to_string(any);
        session->runs.rename(idOf(any), expected[idOf(any).number].name);
    }
    void remove(std::size_t any)
    {
        const RunId id = idOf(any);
        session->runs.remove(id);
        expected.erase(id.number);
        order.erase(std::find(order.begin(), order.end(), id.number));
    }
    void reband(std::size_t any)
    {
        const app::Run* shown = session->runs.shown(RunKind::Forecast);
        if (shown == nullptr)
            return;
        const double level = 0.5 + 0.01 * static_cast<double>(any % 45);
        session->forecast.reband({.level = level});
        expected[shown->id.number].level = level;
    }
    void save()
    {
        REQUIRE(session->outcomeOf([&] { session->project.save(); }) == "done");
    }
    void saveElsewhere()
    {
        ++saves;
        REQUIRE(session->saveAs(fileName()) == "done");
    }
    void reopen()
    {
        save();
        session.reset();
        begin();
        REQUIRE(session->open(fileName()) == "done");
    }
    void readAgain(std::size_t any) { session->choose(readings[any % readings.size()]); }

    void requireAll() const
    {
        const auto& runs = session->runs.all();
        REQUIRE(runs.size() == expected.size());
        const auto value = session->data.dataset()->series->valueName;
        for (std::size_t i = 0; i < runs.size(); ++i) {
            INFO("run " << runs[i].id.number);
            REQUIRE(runs[i].id.number == order[i]);
            const Expected& should = expected.at(order[i]);
            REQUIRE(runs[i].name == should.name);
            REQUIRE(runs[i].created == should.created);
            REQUIRE(runs[i].as<core::Forecast>()->options.seed == should.seed);
            REQUIRE(runs[i].as<core::Forecast>()->options.level == should.level);
            REQUIRE(runs[i].data->series->valueName == should.value);
            REQUIRE(session->runs.isOfData(runs[i]) == (should.value == value));
        }
    }
};

void liveOn(Life& life, core::RandomStream& random)
{
    const std::size_t any = random.below(1000);
    const std::size_t what = life.order.empty() ? random.below(2) : random.below(10);
    INFO("step " << what);
    switch (what) {
    case 0:
        return life.train();
    case 1:
        return life.trainAndCancel();
    case 2:
        return life.show(any);
    case 3:
        return life.reband(any);
    case 4:
        return life.rename(any);
    case 5:
        return life.save();
    case 6:
        return life.reopen();
    case 7:
        return life.saveElsewhere();
    case 8:
        return life.readAgain(any);
    default:
        return life.remove(any);
    }
}

} // namespace

TEST_CASE("show, another level, save, reopen, train, save: the second run is still in the file",
          "[runs]")
{
    Life life;
    life.train();
    life.train();
    life.show(0);
    life.reband(3);
    life.save();
    life.reopen();
    life.requireAll();
    life.train();
    life.save();
    life.reopen();
    life.requireAll();
    REQUIRE(life.session->runsIn(life.fileName()).size() == 3);
}

TEST_CASE("whatever is done in whatever order, no run is lost that was not deleted", "[runs]")
{
    for (std::uint64_t seed = 1; seed <= 12; ++seed) {
        INFO("seed " << seed);
        core::RandomStream random(seed, 0);
        Life life;
        for (int step = 0; step < 25; ++step) {
            liveOn(life, random);
            life.requireAll();
        }
        life.reopen();
        life.requireAll();
    }
}

TEST_CASE("a training that is cancelled is stored with the passes that were drawn", "[runs]")
{
    Life life;
    life.trainAndCancel();
    life.session->waitForIdle();
    REQUIRE(life.session->runsIn(life.fileName()).size() == 1);
    REQUIRE_FALSE(life.session->project.isModified());
    life.session.reset(); // a window that is closed without saving
    life.begin();
    REQUIRE(life.session->open(life.fileName()) == "done");
    life.requireAll();
}

TEST_CASE("a cancelled training of the network itself is there after it is opened again", "[runs]")
{
    const TemporaryFolder folder;
    ProjectSession session(folder);
    session.openDemo();
    REQUIRE(session.saveAs("city.surgescope") == "done");
    auto options = ProjectSession::quickOptions();
    options.mcSamples = 5000; // the most there can be
    QSignalSpy added(&session.forecast, &app::ForecastAnalysis::passesAdded);
    QSignalSpy cancelled(&session.forecast.runner(), &app::TaskRunner::cancelled);
    session.forecast.train(options);
    REQUIRE(added.wait(patience()));
    session.forecast.runner().cancel();
    REQUIRE((!cancelled.empty() || cancelled.wait(patience())));
    session.waitForIdle();
    const auto passes = session.forecast.forecast()->passes->inputs.samples.passes;
    REQUIRE(passes > 0);
    ProjectSession other(folder);
    REQUIRE(other.open("city.surgescope") == "done");
    REQUIRE(other.runs.all().size() == 1);
    REQUIRE(other.forecast.forecast()->passes->inputs.samples.passes == passes);
}

TEST_CASE("another role empties neither the project nor the recovery file", "[runs]")
{
    Life life;
    ProjectSession unnamed(life.folder);
    unnamed.openFile((life.folder.path() / "rides.csv").string());
    unnamed.explain();
    REQUIRE(unnamed.runs.all().size() == 1);
    REQUIRE(unnamed.project.isModified());
    unnamed.choose(life.readings[1]);
    REQUIRE(unnamed.data.dataset()->series->valueName == "taxis");
    REQUIRE(unnamed.runs.all().size() == 1);
    REQUIRE_FALSE(unnamed.importance.explanation());
    REQUIRE(unnamed.project.isModified()); // the run would still be lost
    const auto recovery = life.folder.path() / "recovery" / "unsaved-1.surgescope";
    std::filesystem::copy_file(recovery, life.folder.path() / "left.surgescope");
    REQUIRE(unnamed.runsIn("left.surgescope").size() == 1);
    unnamed.explain();
    unnamed.choose(life.readings[0]);
    REQUIRE(unnamed.importance.explanation());
    REQUIRE(unnamed.runs.shown(RunKind::Explanation)->id.number == 1);

    ProjectSession other(life.folder); // after a crash with the other roles
    REQUIRE(other.outcomeOf([&] { other.project.recover(other.file("left.surgescope")); }) ==
            "done");
    REQUIRE(other.data.dataset()->series->valueName == "taxis");
    REQUIRE(other.runs.all().size() == 1);
    REQUIRE_FALSE(other.importance.explanation());
    other.choose(life.readings[0]);
    REQUIRE(other.importance.explanation());
}

TEST_CASE("names, bands and deletions are in the recovery file", "[runs]")
{
    const TemporaryFolder folder;
    ProjectSession unnamed(folder);
    unnamed.openDemo();
    for (const std::uint32_t seed : {1U, 2U, 3U})
        unnamed.train(seed);
    unnamed.runs.rename({RunKind::Forecast, 1}, "small");
    unnamed.runs.remove({RunKind::Forecast, 2});
    unnamed.forecast.reband({.level = 0.5});
    unnamed.waitForIdle();
    std::filesystem::copy_file(folder.path() / "recovery" / "unsaved-1.surgescope",
                               folder.path() / "left.surgescope"); // what a crash leaves

    ProjectSession other(folder);
    REQUIRE(other.outcomeOf([&] { other.project.recover(other.file("left.surgescope")); }) ==
            "done");
    const auto& runs = other.runs.all();
    REQUIRE(runs.size() == 2);
    REQUIRE(runs[0].name == "small");
    REQUIRE(runs[1].id.number == 3);
    REQUIRE(runs[1].as<core::Forecast>()->options.level == 0.5);
}

TEST_CASE("a file that is read in another way from its bytes on belongs to the same project",
          "[runs]")
{
    Life life;
    life.train();
    core::ReadingChoices asked = life.readings[0];
    core::choose(asked, "encoding", {"windows-1252"}); // another table of the same file
    life.session->choose(asked);
    REQUIRE_FALSE(life.session->project.file().empty());
    life.requireAll(); // the series is the same, so the run is shown
    life.reopen();
    life.requireAll();
    REQUIRE(life.session->data.dataset()->asked == asked);
}

TEST_CASE("numbers that an earlier version gave twice become different and stay so", "[runs]")
{
    Life life;
    life.train();
    life.save();
    life.session.reset();
    {
        auto file = core::ProjectFile::open(life.folder.path() / life.fileName());
        const core::ProjectRun first = file.runs().front();
        const auto data = file.data(first.data);
        auto again = first;
        again.id = 0;
        again.name = "Again";
        file.add<core::Forecast>(again, file.read<core::Forecast>(first.id, data.series.get()));
    }
    life.begin();
    REQUIRE(life.session->open(life.fileName()) == "done");
    REQUIRE(life.session->runs.all().size() == 2);
    REQUIRE(life.session->runs.all()[1].id.number == 2);
    REQUIRE(life.session->runs.all()[1].name == "Again");
    life.session->runs.remove({RunKind::Forecast, 1});
    life.save();
    life.session.reset();
    life.begin();
    REQUIRE(life.session->open(life.fileName()) == "done");
    REQUIRE(life.session->runs.all().size() == 1);
    REQUIRE(life.session->runs.all()[0].id.number == 2);
}

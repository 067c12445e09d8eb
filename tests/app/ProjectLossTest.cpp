#include "tests/DiskFaults.h"
#include "tests/app/ProjectSession.h"
#include "tests/core/project/HostileJournal.h"

TEST_CASE("what finishes while a project is only read is kept over a crash", "[project]")
{
    const TemporaryFolder folder;
    const auto recovery = folder.path() / "recovery";
    ProjectSession first(folder);
    first.openDemo();
    first.train();
    REQUIRE(first.saveAs("city.surgescope") == "done");
    {
        ProjectSession second(folder);
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
    ProjectSession third(folder);
    REQUIRE(third.outcomeOf([&] { third.project.recover(third.file("left.surgescope")); }) ==
            "done");
    REQUIRE(third.countOf(core::RunKind::Forecast) == 1);
    REQUIRE(third.outlook.outlook());
    REQUIRE(first.runsIn("city.surgescope").size() == 1);
}

TEST_CASE("runs without a project are offered after a crash, and gone after a tidy end",
          "[project]")
{
    const TemporaryFolder folder;
    const auto recovery = folder.path() / "recovery";
    {
        ProjectSession session(folder);
        session.openDemo();
        session.train();
        session.compareDropouts();
        REQUIRE(ProjectSession(folder).project.leftFiles().empty()); // that of a living session
        // What a crash leaves: the file without its holder.
        std::filesystem::copy_file(recovery / "unsaved-1.surgescope",
                                   folder.path() / "left.surgescope");
    }
    REQUIRE(filesIn(recovery) == 0);
    std::filesystem::rename(folder.path() / "left.surgescope", recovery / "unsaved-1.surgescope");

    ProjectSession session(folder);
    const auto left = session.project.leftFiles();
    REQUIRE(left.size() == 1);
    REQUIRE(session.outcomeOf([&] { session.project.recover(left.front()); }) == "done");
    REQUIRE(session.countOf(core::RunKind::Forecast) == 1);
    REQUIRE(session.dropout.result()->trials.size() == 2);
    REQUIRE(session.project.file().empty());
    REQUIRE(session.project.isModified());
    REQUIRE(session.saveAs("kept.surgescope") == "done");
    REQUIRE(filesIn(recovery) == 0);
    REQUIRE(session.project.leftFiles().empty());
}

TEST_CASE("left runs that one window has taken up are neither deleted nor taken by another",
          "[project]")
{
    const TemporaryFolder folder;
    const auto left = folder.path() / "recovery" / "unsaved-1.surgescope";
    {
        ProjectSession session(folder);
        session.openDemo();
        session.train();
        std::filesystem::copy_file(left, folder.path() / "left.surgescope");
    }
    std::filesystem::rename(folder.path() / "left.surgescope", left);
    ProjectSession first(folder);
    {
        ProjectSession second(folder); // both were asked before either answered
        REQUIRE(first.outcomeOf([&] { first.project.recover(left); }) == "done");
        QSignalSpy failed(&second.project, &app::Project::failed);
        second.project.dropLeftFile(left);
        REQUIRE(failed.count() == 1);
        REQUIRE(second.outcomeOf([&] { second.project.recover(left); }) ==
                "These runs are open in another window of Surgescope already.");
    }
    REQUIRE(std::filesystem::exists(left));
    first.train(2);
    REQUIRE(first.saveAs("kept.surgescope") == "done");
    REQUIRE(first.runsIn("kept.surgescope").size() == 2);
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
    ProjectSession first(folder);
    first.openFile(csv);
    REQUIRE(first.saveAs("rides.surgescope") == "done");
    REQUIRE(app::sourceState(*first.data.dataset()) == app::SourceState::Unchanged);
    text[text.size() - 2] = '7';
    folder.write("rides.csv", text);
    REQUIRE(app::sourceState(*first.data.dataset()) == app::SourceState::Changed);

    ProjectSession second(folder);
    app::SourceState state = app::SourceState::Unchanged;
    QObject::connect(&second.project, &app::Project::opened,
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
    ProjectSession session(folder);
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
    REQUIRE(session.countOf(core::RunKind::Forecast) == 1);
    REQUIRE(session.project.isModified());
    REQUIRE(session.saveAs("p.surgescope") == "done");
    std::filesystem::remove(session.file("p.surgescope"));
    session.runs.rename(session.idOf(core::RunKind::Forecast), "other");
    REQUIRE(session.outcomeOf([&] { session.project.save(); }) ==
            session.file("p.surgescope").string() +
                " has been moved or deleted since it was opened; save the project under another "
                "name.");
    REQUIRE(session.saveAs("again.surgescope") == "done");
    ProjectSession other(folder);
    REQUIRE(other.open("again.surgescope") == "done");
    REQUIRE(other.runs.all().front().name == "other");
}

TEST_CASE("a window acts on no journal that names another file", "[project]")
{
    const TemporaryFolder folder;
    ProjectSession session(folder);
    session.openDemo();
    REQUIRE(session.saveAs("p.surgescope") == "done");
    const auto stranger = session.file("stranger.surgescope");
    std::filesystem::copy_file(session.file("p.surgescope"), stranger);
    const std::string victim = folder.write("victim.txt", "precious notes\n");
    writeHostileJournal(stranger, victim);
    REQUIRE(session.open("stranger.surgescope").starts_with(stranger.string() + "-journal tells"));
    REQUIRE(bytesOf(victim) == "precious notes\n");
    REQUIRE(session.project.isModified() == false); // what was there stays
}

TEST_CASE("data whose file goes away while they are open are trained on and saved", "[project]")
{
    const TemporaryFolder folder;
    const std::string csv =
        folder.write("rides.csv", core::demoCsv(core::makeDemoData({.days = 35})));
    ProjectSession session(folder);
    session.openFile(csv);
    std::filesystem::remove(csv);
    session.train();
    session.explain();
    REQUIRE(session.saveAs("rides.surgescope") == "done");

    ProjectSession other(folder);
    REQUIRE(other.open("rides.surgescope") == "done");
    REQUIRE(other.forecast.forecast()->bayesian.lower ==
            session.forecast.forecast()->bayesian.lower);
    REQUIRE(app::sourceState(*other.data.dataset()) == app::SourceState::Missing);
}

TEST_CASE("a full disk or a folder without leave costs a sentence and nothing that was saved",
          "[project]")
{
    const TemporaryFolder folder;
    ProjectSession session(folder);
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
    ProjectSession other(folder);
    REQUIRE(other.open("city.surgescope") == "done"); // as it was before the attempt
    REQUIRE(other.countOf(core::RunKind::Forecast) == 2);
    REQUIRE(bytesOf(session.file("city.surgescope")) == both);
    REQUIRE(other.open("closed/old.surgescope") == "done");
    REQUIRE(other.forecast.forecast()->options.level == 0.5);
}

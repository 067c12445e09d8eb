#include "app/commands/ResultFolder.h"
#include "app/commands/StopOnSignal.h"
#include "app/commands/UsageError.h"
#include "tests/Catch.h"
#include "tests/TemporaryFolder.h"

#include <chrono>
#include <iterator>
#include <new>
#include <thread>

namespace fs = std::filesystem;
using commands::ResultFolder;

namespace {

std::ptrdiff_t entriesOf(const fs::path& folder)
{
    return std::distance(fs::directory_iterator(folder), {});
}

} // namespace

TEST_CASE("results appear when they are published, over older ones", "[commands]")
{
    const TemporaryFolder folder;
    folder.write("a.csv", "time,mean\nold\n");
    ResultFolder results(folder.path());
    results.add("a.csv", "time,mean\nnew\n");
    results.add("b.json", "{}");
    CHECK(bytesOf(folder.path() / "a.csv") == "time,mean\nold\n");
    CHECK_FALSE(fs::exists(folder.path() / "b.json"));

    CHECK(results.publish() == std::vector{folder.path() / "a.csv", folder.path() / "b.json"});
    CHECK(bytesOf(folder.path() / "a.csv") == "time,mean\nnew\n");
    CHECK(bytesOf(folder.path() / "b.json") == "{}");
    CHECK(entriesOf(folder.path()) == 3); // with what is hidden, until the object goes
}

TEST_CASE("results are published all or none", "[commands]")
{
    const TemporaryFolder folder;
    folder.write("a.csv", "time,mean\nold\n");
    const auto refusal = [&] {
        ResultFolder results(folder.path());
        results.add("a.csv", "time,mean\nnew\n");
        results.add("b.json", "{}");
        results.add("c.json", "{}");
        try {
            results.publish();
        } catch (const commands::UsageError& error) {
            return std::string(error.what());
        }
        return std::string();
    };
    fs::create_directories(folder.path() / "c.json" / "full");
    CHECK(refusal() == (folder.path() / "c.json").string() +
                           " is a folder, in the place of a result; expected another folder for "
                           "--out.");
    fs::remove_all(folder.path() / "c.json");
    fs::create_symlink(folder.path() / "nowhere", folder.path() / "c.json");
    CHECK(refusal() == (folder.path() / "c.json").string() +
                           " is no result of Surgescope and would be replaced by one; move it "
                           "away, or choose another folder with --out.");
    CHECK(bytesOf(folder.path() / "a.csv") == "time,mean\nold\n");
    CHECK(entriesOf(folder.path()) == 2);
}

TEST_CASE("a folder whose name is no UTF-8 takes results by a name that is", "[commands]")
{
    const TemporaryFolder folder;
    const fs::path out = folder.path() / "caf\xe9";
    {
        ResultFolder results(out);
        results.addBy("a.png", [](const fs::path& png) {
            CHECK(png.string().find('\xe9') == std::string::npos);
            std::ofstream(png) << "picture";
        });
        results.publish();
    }
    CHECK(bytesOf(out / "a.png") == "picture");
    CHECK(entriesOf(out) == 1);
}

TEST_CASE("numbers are published without pictures that memory is too short for", "[commands]")
{
    const TemporaryFolder folder;
    {
        ResultFolder results(folder.path());
        results.add("a.csv", "new");
        const auto write = [](const fs::path& png) { std::ofstream(png) << "picture"; };
        CHECK(results.addPictures([&] { results.addBy("a.png", write); }));
        CHECK_FALSE(results.addPictures([&] {
            results.addBy("b.png", write);
            results.addBy("c.png", [](const fs::path&) { throw std::bad_alloc(); });
        }));
        CHECK_FALSE(results.addPictures([] { throw core::TooLittleMemory("Too little."); }));
        CHECK_THROWS_AS(results.addPictures([] { throw core::Failure("No room."); }),
                        core::Failure);
        CHECK(results.publish().size() == 2);
    }
    CHECK(entriesOf(folder.path()) == 2);
}

TEST_CASE("published results lie alone in their folder", "[commands]")
{
    const TemporaryFolder folder;
    const fs::path out = folder.path() / "results" / "june";
    {
        ResultFolder results(out);
        results.add("a.csv", "new");
        results.publish();
    }
    CHECK(entriesOf(out) == 1);
    CHECK(bytesOf(out / "a.csv") == "new");
}

TEST_CASE("results that are not published leave nothing behind", "[commands]")
{
    const TemporaryFolder folder;
    {
        ResultFolder results(folder.path() / "results" / "june");
        results.add("a.csv", "new");
    }
    CHECK(entriesOf(folder.path()) == 0);

    folder.write("a.csv", "old");
    {
        ResultFolder results(folder.path());
        results.add("a.csv", "new");
    }
    CHECK(entriesOf(folder.path()) == 1);
    CHECK(bytesOf(folder.path() / "a.csv") == "old");
}

TEST_CASE("a folder that exists stays when nothing is published", "[commands]")
{
    const TemporaryFolder folder;
    fs::create_directory(folder.path() / "results");
    {
        ResultFolder results(folder.path() / "results/");
    }
    CHECK(fs::exists(folder.path() / "results"));
}

TEST_CASE("results survive that their folder is removed or moved before they are published",
          "[commands]")
{
    const TemporaryFolder folder;
    const fs::path out = folder.path() / "out";
    const fs::path moved = folder.path() / "moved";
    {
        ResultFolder results(out);
        fs::remove(out);
        std::ofstream slow; // a table that is written all the time
        results.addBy("a.csv", [&](const fs::path& csv) { slow.open(csv); });
        slow << "time,mean\n" << std::flush;
        fs::remove_all(out);
        slow << "0,1\n";
        slow.close();
        results.add("b.csv", "second");
        fs::rename(out, moved);
        results.add("c.csv", "third");
        fs::remove_all(out);
        CHECK(results.publish().size() == 3);
    }
    CHECK(bytesOf(out / "a.csv") == "time,mean\n0,1\n");
    CHECK(bytesOf(out / "b.csv") == "second");
    CHECK(bytesOf(out / "c.csv") == "third");
    CHECK(entriesOf(out) == 3);
    CHECK(fs::is_empty(moved));
}

TEST_CASE("a folder that is gone and cannot be made again is told", "[commands]")
{
    const TemporaryFolder folder;
    const fs::path out = folder.path() / "out";
    ResultFolder results(out);
    results.add("a.csv", "new");
    fs::remove_all(out);
    folder.write("out", "a file");
    std::string sentence;
    try {
        results.publish();
    } catch (const core::Failure& failure) {
        sentence = failure.what();
    }
    CHECK(sentence == "the folder " + out.string() +
                          " was removed while the results were made, and cannot be made again; "
                          "choose another folder with --out.");
}

TEST_CASE("a stop ends no program that publishes its results, nor at once after it", "[commands]")
{
    const auto pause = [] { std::this_thread::sleep_for(std::chrono::milliseconds(150)); };
    commands::StopOnSignal stop; // no work asks its token: elsewhere it ends the program at once
    {
        commands::Publishing publishing;
        stop.requestStop();
        pause();
        stop.requestStop();
        pause();
        publishing.finish();
    }
    pause(); // there is time to say what was written
    CHECK(stop.token().stop_requested());
}

#include "app/commands/ResultFolder.h"
#include "app/commands/UsageError.h"
#include "tests/Catch.h"
#include "tests/TemporaryFolder.h"

#include <iterator>

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
    folder.write("a.csv", "old");
    ResultFolder results(folder.path());
    results.add("a.csv", "new");
    results.add("b.json", "{}");
    CHECK(bytesOf(folder.path() / "a.csv") == "old");
    CHECK_FALSE(fs::exists(folder.path() / "b.json"));

    CHECK(results.publish() == std::vector{folder.path() / "a.csv", folder.path() / "b.json"});
    CHECK(bytesOf(folder.path() / "a.csv") == "new");
    CHECK(bytesOf(folder.path() / "b.json") == "{}");
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

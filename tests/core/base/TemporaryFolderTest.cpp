#include "tests/TemporaryFolder.h"
#include "core/base/Failure.h"
#include "core/base/Leftovers.h"
#include "tests/Catch.h"
#include "tests/core/data/ErrorSentence.h"

#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <iterator>

namespace fs = std::filesystem;

namespace {

std::ptrdiff_t entriesOf(const fs::path& folder)
{
    return std::distance(fs::directory_iterator(folder), {});
}

} // namespace

TEST_CASE("what a killed program left is removed by the next, what another one uses is not",
          "[base]")
{
    const TemporaryFolder place;
    const core::TemporaryFolder used(place.path(), ".x-");
    const pid_t child = fork();
    if (child == 0) {
        const core::TemporaryFolder left(place.path(), ".x-");
        static_cast<void>(raise(SIGKILL));
    }
    int status = 0;
    REQUIRE(waitpid(child, &status, 0) == child);
    REQUIRE(WIFSIGNALED(status));
    // Folders of the user's own, however they are called.
    fs::create_directory(place.path() / ".x-backup");
    place.write(".x-letter", "mine");
    CHECK(entriesOf(place.path()) == 4);
    {
        const core::TemporaryFolder next(place.path(), ".x-");
        CHECK(entriesOf(place.path()) == 4);
        CHECK(fs::exists(used.path()));
        CHECK(entriesOf(next.path()) == 0);
    }
    CHECK(entriesOf(place.path()) == 3);
    CHECK(fs::exists(place.path() / ".x-backup"));
}

TEST_CASE("what must not stay is removed, the newest first, also where removing fails", "[base]")
{
    std::string order;
    const core::Leftover first([&] { order += 'a'; });
    const core::Leftover failing([] { throw 1; });
    {
        const core::Leftover gone([&] { order += 'x'; });
    }
    const core::Leftover last([&] { order += 'b'; });
    core::removeLeftovers();
    CHECK(order == "ba");
}

TEST_CASE("a folder for temporary files that is none is said", "[base]")
{
    const char* const before = getenv("TMPDIR");
    const std::string kept = before == nullptr ? "" : before;
    setenv("TMPDIR", "/no/such/folder", 1);
    std::string sentence;
    try {
        const core::TemporaryFolder folder;
    } catch (const core::Failure& error) {
        sentence = error.what();
    }
    before == nullptr ? unsetenv("TMPDIR") : setenv("TMPDIR", kept.c_str(), 1);
    CHECK(sentence == "The folder for temporary files (TMPDIR) is \"/no/such/folder\", which is no "
                      "folder; name one that exists.");
}

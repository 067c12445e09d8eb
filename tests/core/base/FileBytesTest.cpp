#include "core/base/FileBytes.h"
#include "tests/Catch.h"
#include "tests/TemporaryFolder.h"
#include "tests/core/data/ErrorSentence.h"

#include <sys/stat.h>

TEST_CASE("a file is read whole, and what is none is not waited for", "[base]")
{
    const TemporaryFolder folder;
    const std::string file = folder.write("a.json", "{\"a\": 1}");
    CHECK(core::wholeFile(file) == "{\"a\": 1}");
    CHECK(core::firstBytes(file, 4) == "{\"a\"");
    CHECK(core::firstBytes(file, 100) == "{\"a\": 1}");
    const auto sentence = [](const std::filesystem::path& path) {
        return errorSentence([&] { core::wholeFile(path, 5); });
    };
    CHECK(sentence(file) == file + " has 8 bytes; a file like this has at most 5.");
    const auto none = folder.path() / "none";
    CHECK(sentence(none) == "There is no file " + none.string() + ".");
    const auto pipe = folder.path() / "pipe";
    REQUIRE(mkfifo(pipe.c_str(), 0600) == 0);
    for (const auto& other : {pipe, folder.path(), std::filesystem::path("/dev/zero")}) {
        CHECK(sentence(other) ==
              other.string() + " is a folder, a pipe or a device; expected a file.");
        CHECK(core::firstBytes(other, 10).empty());
    }
}

#include "tests/Catch.h"
#include "tests/TemporaryFolder.h"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <sys/wait.h>

namespace {

struct ProgramOutput
{
    int code = 0;
    std::string text; ///< stdout and stderr as they came
};

/// Runs the program itself, without a display, by way of the shell.
ProgramOutput surgescope(const std::string& arguments, const std::string& environment = {})
{
    const std::string command = "env -u DISPLAY -u WAYLAND_DISPLAY -u QT_QPA_PLATFORM " +
                                environment + " " SURGESCOPE_PROGRAM " " + arguments + " 2>&1";
    ProgramOutput output;
    FILE* pipe = popen(command.c_str(), "r");
    REQUIRE(pipe != nullptr);
    std::array<char, 4096> piece{};
    for (std::size_t n = 0; (n = fread(piece.data(), 1, piece.size(), pipe)) > 0;)
        output.text.append(piece.data(), n);
    output.code = WEXITSTATUS(pclose(pipe));
    return output;
}

} // namespace

TEST_CASE("help and version do not load LibTorch", "[program]")
{
    for (const char* arguments : {"--version", "--help", "forecast --help", "explain --help"}) {
        const auto output = surgescope(arguments, "LD_DEBUG=files");
        CHECK(output.code == 0);
        CHECK(output.text.find("libc.so") != std::string::npos);
        CHECK(output.text.find("torch") == std::string::npos);
        CHECK(output.text.find("surgescope_nn") == std::string::npos);
    }
}

#ifdef SURGESCOPE_HAS_GUI

TEST_CASE("the window without a display is told in one sentence", "[program]")
{
    const std::string sentence = "There is no display to open the window on; \"surgescope forecast "
                                 "--help\" tells how to forecast without a window.\n";
    for (const char* environment : {"", "DISPLAY=:4711"}) {
        const auto output = surgescope("--demo", environment);
        CHECK(output.code == 2);
        CHECK(output.text == sentence);
    }
}

TEST_CASE("an explanation draws its plots without a display", "[program]")
{
    const TemporaryFolder folder;
    std::string csv = "a,b,y\n";
    for (int i = 0; i < 60; ++i)
        csv += std::to_string(i % 7) + ',' + std::to_string(i * i % 11) + ',' +
               std::to_string(3 * (i % 7) + i % 5) + '\n';
    const auto out = folder.path() / "out";
    const std::string command = "explain --data " + folder.write("table.csv", csv) +
                                " --target y --repeats 2 --folds 3 --n-estimators 5 --out " +
                                out.string();
    // The second time over its own pictures, and whatever kind of display is asked for.
    for (const char* environment : {"LC_ALL=C.UTF-8", "QT_QPA_PLATFORM=bogus"}) {
        const auto output = surgescope(command, environment);
        INFO(output.text);
        REQUIRE(output.code == 0);
    }
    for (const char* picture : {"summary", "importance", "range", "scaled_range"})
        CHECK(bytesOf(out / (std::string(picture) + ".png")).starts_with("\x89PNG"));
}

TEST_CASE("a forecast draws its chart without a display", "[program][libtorch]")
{
    const TemporaryFolder folder;
    const std::string settings = folder.write(
        "s.json", R"({"encoderHidden": [4], "denseHidden": [], "epochs": 1, "mcSamples": 3})");
    const auto output =
        surgescope("forecast --demo --settings " + settings + " --out " + folder.path().string());
    INFO(output.text);
    CHECK(output.code == 0);
    CHECK(output.text.starts_with("Reading\n630 steps lack a value of a group"));
    CHECK(output.text.find("\nLoading LibTorch\n") != std::string::npos);
    CHECK(output.text.find("QStandardPaths") == std::string::npos);
    CHECK(bytesOf(folder.path() / "forecast.png").starts_with("\x89PNG"));
}

TEST_CASE("a report is written in Chinese without a display", "[program][libtorch]")
{
    const TemporaryFolder folder;
    const std::string settings = folder.write(
        "s.json", R"({"encoderHidden": [4], "denseHidden": [], "epochs": 1, "mcSamples": 3})");
    const auto out = folder.path() / "out";
    const auto output = surgescope("report --demo --no-explain --language zh_CN --settings " +
                                   settings + " --out " + out.string());
    INFO(output.text);
    REQUIRE(output.code == 0);
    const std::string page = bytesOf(out / "report.html");
    CHECK(page.find("lang=\"zh-CN\"") != std::string::npos);
    CHECK(page.find("贝叶斯 LSTM") != std::string::npos);
    CHECK(bytesOf(out / "report.pdf").starts_with("%PDF-"));
}

TEST_CASE("pictures change no number in the text after them, and any folder takes them",
          "[program]")
{
    const TemporaryFolder folder;
    std::string csv = "a,b,y\n";
    for (int i = 0; i < 60; ++i)
        csv += std::to_string(i % 7) + ',' + std::to_string(i * i % 11) + ',' +
               std::to_string(3 * (i % 7) + i % 5) + '\n';
    const std::string table = folder.write("table.csv", csv);
    const auto lines = [&](const std::string& environment, const std::string& out) {
        const auto output = surgescope("explain --data " + table +
                                           " --target y --repeats 2 --folds 3 --n-estimators 5 "
                                           "--out '" +
                                           out + "'",
                                       environment);
        INFO(output.text);
        REQUIRE(output.code == 0);
        return output.text.substr(0, output.text.find("Wrote "));
    };
    const std::string plain = lines("LC_ALL=C.UTF-8", (folder.path() / "plain").string());
    // A language with a decimal comma, made here where the system has its description.
    const std::string locales = (folder.path() / "locales").string();
    std::filesystem::create_directory(locales);
    const std::string make =
        "localedef -i de_DE -f UTF-8 " + locales + "/de_DE.UTF-8 > /dev/null 2>&1";
    if (std::system(make.c_str()) == 0)
        CHECK(lines("LOCPATH=" + locales + " LC_ALL=de_DE.UTF-8",
                    (folder.path() / "de").string()) == plain);
    const std::string latin1 = (folder.path() / "caf\xe9").string();
    CHECK(lines("LC_ALL=C.UTF-8", latin1) == plain);
    CHECK(bytesOf(std::filesystem::path(latin1) / "summary.png").starts_with("\x89PNG"));
}

#else

TEST_CASE("a build without the window says so", "[program]")
{
    const auto output = surgescope("--demo");
    CHECK(output.code == 2);
    CHECK(output.text == "This build has no window; \"surgescope forecast --help\" tells how to "
                         "forecast without one.\n");
}

#endif

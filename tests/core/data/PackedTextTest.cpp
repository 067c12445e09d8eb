#include "core/base/Gunzip.h"
#include "core/base/InputError.h"
#include "core/base/Sha256.h"
#include "tests/ZipWriter.h"
#include "tests/core/data/ReadTwice.h"

namespace {

std::string gzipOf(const std::string& text)
{
    return deflated(text, 16 + MAX_WBITS);
}

std::string hourly()
{
    std::string text = "time,load\n";
    for (int i = 0; i < 200; ++i)
        text += core::timeText(std::chrono::sys_days(std::chrono::year{2024} / 3 / 4) +
                               std::chrono::hours(i)) +
                "," + std::to_string(300 + i % 24) + "\n";
    return text;
}

std::string refusal(const std::string& bytes, const std::string& source)
{
    try {
        core::readDataText(bytes, source);
    } catch (const core::InputError& error) {
        return error.what();
    }
    return {};
}

} // namespace

TEST_CASE("a gzip file unpacks to its bytes, member after member", "[packed]")
{
    std::string text;
    for (int i = 0; i < 2'000'000; ++i)
        text += std::to_string(i % 10007) + ",";
    REQUIRE(core::gunzip(gzipOf(text), "x.gz") == text);
    REQUIRE(core::gunzip(gzipOf("a,b\n") + gzipOf("1,2\n"), "x.gz") == "a,b\n1,2\n");
    REQUIRE(core::gunzip(gzipOf(""), "x.gz").empty());
    REQUIRE(core::gunzip(gzipOf("a") + std::string(512, '\0'), "x.gz") == "a");
    REQUIRE_THROWS_AS(core::gunzip(gzipOf(text).substr(0, 5000), "x.gz"), core::InputError);
    REQUIRE_THROWS_AS(core::gunzip(gzipOf(text), "x.gz", 1000), core::InputError);
    REQUIRE_THROWS_AS(core::gunzip("\x1F\x8B\x08 nothing of the kind", "x.gz"), core::InputError);
}

TEST_CASE("a packed CSV is read as the CSV, under its own fingerprint", "[packed]")
{
    const ReadTwice plain = readTwice(hourly());
    const std::string gzip = gzipOf(hourly());
    const ReadTwice unpacked = readTwice(gzip, {}, "load.csv.gz");
    REQUIRE(unpacked.series.values == plain.series.values);
    REQUIRE(unpacked.says("The file was unpacked."));
    REQUIRE(unpacked.reading.table->sha256 == core::sha256Of(gzip));
    REQUIRE(unpacked.reading.table->bytes == gzip.size());
    const std::string zip = zipOf(
        {{"Data/Load.csv", hourly()}, {"readme.pdf", "%PDF"}, {"__MACOSX/Data/._Load.csv", "x"}},
        true);
    const ReadTwice archived = readTwice(zip, {}, "load.zip");
    REQUIRE(archived.series.values == plain.series.values);
    REQUIRE(archived.says("\"data/load.csv\" in the archive was read."));
    REQUIRE(archived.reading.table->sha256 == core::sha256Of(zip));
}

TEST_CASE("archives without a text, and with several, are refused in one sentence", "[packed]")
{
    REQUIRE(refusal(zipOf({{"a.pdf", "%PDF"}}), "x.zip") ==
            "x.zip is a ZIP archive with neither a workbook nor a CSV file; unpack it and open the "
            "file within.");
    REQUIRE(refusal(zipOf({{"a.csv", "t,y"}, {"b.csv", "t,y"}}), "x.zip") ==
            "x.zip is a ZIP archive with 2 text files, the first is \"a.csv\"; unpack it and open "
            "one of them.");
    REQUIRE(refusal(gzipOf(hourly()).substr(0, 300), "x.gz") ==
            "x.gz is a damaged gzip file: it cannot be unpacked to its end.");
}

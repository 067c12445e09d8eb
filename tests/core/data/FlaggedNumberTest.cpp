#include "core/data/FlaggedNumber.h"
#include "core/data/ParseNumber.h"
#include "tests/core/data/ReadTwice.h"

namespace {

std::string split(const std::string& text)
{
    const auto flagged = core::flaggedNumber(text);
    return flagged ? std::string(flagged->number) + " | " + std::string(flagged->flag) : "nothing";
}

/// 60 days of values 100.5, 101.5, ...; `write` changes some.
template <typename Write>
std::string daily(const Write& write)
{
    std::string text = "date,value\n";
    for (int i = 0; i < 60; ++i) {
        const auto day =
            std::chrono::sys_days(std::chrono::year{2024} / 1 / 1) + std::chrono::days(i);
        text += core::timeText(day).substr(0, 10) + ",\"" +
                write(i, std::to_string(100 + i) + ".5") + "\"\n";
    }
    return text;
}

} // namespace

TEST_CASE("the flag of a number is told from the number", "[flags]")
{
    REQUIRE(split("103.6 b") == "103.6 | b");
    REQUIRE(split("5.2*") == "5.2 | *");
    REQUIRE(split("5.2 **") == "5.2 | **");
    REQUIRE(split("12 e") == "12 | e");
    REQUIRE(split("12bp") == "12 | bp");
    REQUIRE(split("(p) 4.1") == "4.1 | (p)");
    REQUIRE(split("4.1(P)") == "4.1 | (P)");
    REQUIRE(split("4.1 [1]") == "4.1 | [1]");
    REQUIRE(split("p 4.1") == "4.1 | p");
    REQUIRE(split("4.1\u2020") == "4.1 | \u2020");
    REQUIRE(split("12 MW") == "nothing");
    REQUIRE(split("1.5 k") == "nothing");
    REQUIRE(split("1.5M") == "nothing");
    REQUIRE(split("(4.1)") == "nothing");
    REQUIRE(split("(4)") == "nothing");
    REQUIRE(split("p4.1") == "nothing");
    REQUIRE(split("b") == "nothing");
    REQUIRE(split("") == "nothing");
}

TEST_CASE("flags of statistical offices are left out of numbers and said", "[flags]")
{
    const auto text = daily([](int i, const std::string& number) {
        return i == 7 ? number + " b" : i == 20 ? "(p) " + number : i > 52 ? number + "*" : number;
    });
    const ReadTwice read = readTwice(text);
    REQUIRE(read.series.size() == 60);
    for (int i = 0; i < 60; ++i)
        REQUIRE(read.series.values[static_cast<std::size_t>(i)] == 100.5 + i);
    REQUIRE(read.says("9 numbers in column \"value\" have a flag, which was left out; the first is "
                      "\"107.5 b\" in row 9."));
    // By choice such a cell is missing.
    const ReadTwice without = readTwice(text, {.missing = {"107.5 b"}});
    REQUIRE(std::isnan(without.series.values[7]));
    REQUIRE(without.series.values[20] == 120.5);
}

TEST_CASE("a third of the numbers may have flags; decimal commas have them, too", "[flags]")
{
    const ReadTwice read = readTwice(daily([](int i, std::string number) {
        number[number.find('.')] = ',';
        return i % 3 == 1 ? number + " e" : number;
    }));
    REQUIRE(read.series.values[1] == 101.5);
    REQUIRE(read.says("20 numbers"));
}

TEST_CASE("a flag without a number is a missing value", "[flags]")
{
    const ReadTwice read = readTwice(daily([](int i, const std::string& number) {
        return i == 5   ? std::string(": c")
               : i == 6 ? std::string(":")
                        : number + (i > 50 ? " p" : "");
    }));
    REQUIRE(std::isnan(read.series.values[5]));
    REQUIRE(std::isnan(read.series.values[6]));
    REQUIRE(read.series.values[59] == 159.5);
    REQUIRE_FALSE(read.says("is not a number"));
}

TEST_CASE("units and magnitudes are no flags", "[flags]")
{
    const ReadTwice read = readTwice(daily([](int i, const std::string& number) {
        return i == 5 ? number + " k" : i == 9 ? number + " MW" : number;
    }));
    REQUIRE(std::isnan(read.series.values[5]));
    REQUIRE(std::isnan(read.series.values[9]));
    REQUIRE(read.says("2 cells of column \"value\" are not numbers"));
    // A letter behind nearly all is the unit.
    const ReadTwice seconds = readTwice(
        daily([](int i, const std::string& number) { return i == 3 ? number : number + " s"; }));
    REQUIRE(seconds.series.values[4] == 104.5);
    REQUIRE_FALSE(seconds.says("flag"));
}

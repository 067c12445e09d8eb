#include "core/data/Contradictions.h"
#include "core/data/ChangedChoices.h"
#include "core/data/Reading.h"
#include "tests/Catch.h"
#include "tests/core/data/ErrorSentence.h"

#include <string>
#include <utility>
#include <vector>

using core::ReadingChoices;

namespace {

using Options = std::vector<std::pair<std::string, std::vector<std::string>>>;

const char* const kText = "t,u,y,x,g,h\n"
                          "2015-01-01 00:00,2015-01-01 00:00,1,5,a,N\n"
                          "2015-01-01 01:00,2015-01-01 01:00,2,7,a,N\n"
                          "2015-01-01 02:00,2015-01-01 02:00,4,6,a,Y\n";

ReadingChoices choicesOf(const Options& options)
{
    ReadingChoices choices;
    for (const auto& [option, values] : options)
        core::choose(choices, option, values);
    return choices;
}

/// The sentence that reading `text` with these options ends with, and the key at fault.
std::pair<std::string, std::string> refusalOf(const Options& options, const std::string& text)
{
    try {
        core::readDataText(text, "x.csv", choicesOf(options));
    } catch (const core::InputError& error) {
        return {error.what(), error.setting()};
    }
    return {"no error", ""};
}

/// What is said of the options that have no effect.
std::vector<std::string> idleIn(const std::string& text, const Options& options)
{
    std::vector<std::string> sentences;
    for (const auto& finding : core::readDataText(text, "x.csv", choicesOf(options)).findings)
        if (finding.message.text().find(" has no effect: ") != std::string::npos)
            sentences.push_back(finding.message.text());
    return sentences;
}

} // namespace

TEST_CASE("options that contradict each other are one sentence that names both", "[readingchoices]")
{
    const auto check = [](const Options& options, const std::string& sentence) {
        CAPTURE(sentence);
        const auto [refusal, setting] = refusalOf(options, kText);
        CHECK(refusal == sentence);
        CHECK_FALSE(setting.empty()); // wrong usage, exit code 2
    };
    check({{"decimal", {"comma"}}, {"thousands", {"comma"}}},
          "--decimal comma and --thousands comma contradict each other: one mark cannot be both.");
    check({{"time", {"t"}}, {"date", {"u"}}},
          "--time t and --date u contradict each other: the dates are in one of them.");
    check({{"group", {"none", "g"}}},
          "--group none and --group g contradict each other: there are groups or there are none.");
    check({{"group", {"a", "b"}}},
          "--group names two groups, \"a\" and \"b\"; expected one of them.");
    check({{"covariates", {"none"}}, {"known-ahead", {"x"}}},
          "--covariates none and --known-ahead x contradict each other: what is known ahead is a "
          "covariate.");
    check({{"time-format", {"day-month-year"}}, {"date-order", {"month-day-year"}}},
          "--time-format day-month-year and --date-order month-day-year contradict each other: a "
          "date has one order.");

    const auto oneUse = [&](const char* one, const char* other, const char* column) {
        check({{one, {column}}, {other, {column}}},
              std::string("--") + one + ' ' + column + " and --" + other + ' ' + column +
                  " contradict each other: a column is used for one thing.");
    };
    oneUse("value", "ignore", "y");
    oneUse("group", "ignore", "g");
    oneUse("value", "holiday-column", "y");
    oneUse("time", "value", "t");
    oneUse("date", "clock", "t");
    oneUse("covariates", "ignore", "x");
    oneUse("known-ahead", "ignore", "x");
    oneUse("value", "known-ahead", "y");
    CHECK(refusalOf({{"covariates", {"x"}}, {"known-ahead", {"x"}}}, kText).first == "no error");
}

TEST_CASE("the hour columns of a table are its only clock, its series its groups",
          "[readingchoices]")
{
    std::string hours = "day,at";
    for (int hour = 0; hour < 24; ++hour)
        hours += "," + std::to_string(hour) + ":00";
    for (const char* day : {"2015-01-01", "2015-01-02"}) {
        hours += std::string("\n") + day + ",12:00";
        for (int hour = 0; hour < 24; ++hour)
            hours += "," + std::to_string(hour);
    }
    // Named as a time the column of days is the date of the hours.
    CHECK(core::seriesOf(core::readDataText(hours, "x.csv", {.time = {"day"}})).series.size() ==
          48);
    CHECK(refusalOf({{"value", {"y", "x"}}, {"group", {"none"}}}, kText).first ==
          "--value and --group none contradict each other: the names of several columns of values "
          "are groups, hours or dates.");
    std::vector<std::string> names;
    for (int hour = 0; hour < 24; ++hour)
        names.push_back(std::to_string(hour) + ":00");
    CHECK(refusalOf({{"value", names}, {"clock", {"at"}}}, hours).first ==
          "--value and --clock contradict each other: the names of several columns of values are "
          "groups, hours or dates.");
}

TEST_CASE("a time beside a clock is a date", "[readingchoices]")
{
    const std::string text = "d,at,y\n2015-01-01,00:00,1\n2015-01-01,01:00,2\n2015-01-01,02:00,4\n";
    const auto reading =
        core::readDataText(text, "x.csv", choicesOf({{"time", {"d"}}, {"clock", {"at"}}}));
    CHECK(core::seriesOf(reading).series.values == std::vector<double>{1, 2, 4});
    CHECK(reading.choices.date == "d");
    const std::string parts = "y,m,d,at,v\n2015,1,1,0,1\n2015,1,1,1,2\n2015,1,1,2,4\n";
    CHECK(core::seriesOf(
              core::readDataText(
                  parts, "x.csv",
                  choicesOf({{"time", {"y", "m", "d"}}, {"clock", {"at"}}, {"value", {"v"}}})))
              .series.values == std::vector<double>{1, 2, 4});
}

TEST_CASE("an option without an effect on the file is told", "[readingchoices]")
{
    using Texts = std::vector<std::string>;
    CHECK(idleIn(kText, {{"sheet", {"Data"}}}) ==
          Texts{"--sheet has no effect: the file is not a workbook."});
    CHECK(idleIn(kText, {{"date-order", {"day-month-year"}}}) ==
          Texts{"--date-order has no effect: the times in column \"t\" can be read in one way "
                "only."});
    CHECK(idleIn("epoch,y\n1420070400,1\n1420074000,2\n1420077600,4\n",
                 {{"date-order", {"day-month-year"}}}) ==
          Texts{"--date-order has no effect: the times in column \"epoch\" can be read in one way "
                "only."});
    CHECK(idleIn(kText, {{"time-format", {"epoch seconds"}}}) ==
          Texts{"--time-format has no effect: the times in column \"t\" are written as "
                "year-month-day."});
    CHECK(idleIn("year,month,day,y\n2015,1,1,1\n2015,1,2,2\n2015,1,3,4\n",
                 {{"date-order", {"day-month-year"}}}) ==
          Texts{"--date-order has no effect: year, month and day are in columns of their own."});
    CHECK(idleIn(kText, {{"decimal", {"comma"}}}) ==
          Texts{"--decimal has no effect: no number has a decimal mark."});
    CHECK(idleIn(kText, {{"thousands", {"comma"}}}) ==
          Texts{"--thousands has no effect: no number has a thousands separator."});
    CHECK(idleIn(kText, {{"missing", {"n/v"}}}) ==
          Texts{"--missing has no effect: no cell is \"n/v\"."});
    CHECK(idleIn(kText, {{"absent-groups", {"zero"}}}) ==
          Texts{"--absent-groups has no effect: no groups are added up."});
    CHECK(idleIn(kText, {{"count-rows", {"1h"}}, {"value", {"y"}}}) ==
          Texts{"--value has no effect: the rows are counted, whatever they hold."});
    CHECK(idleIn("t,y,holiday\n2015-01-01,1,N\n2015-01-02,2,Y\n2015-01-03,4,N\n",
                 {{"known-ahead", {"holiday"}}}) ==
          Texts{"--known-ahead has no effect: \"holiday\" is the column of holidays, which are "
                "always known ahead."});
}

TEST_CASE("an option with an effect is not told, nor are the choices of a whole reading",
          "[readingchoices]")
{
    CHECK(idleIn("t,y\n01/02/2015,\"1,5\"\n01/03/2015,\"2,5\"\n",
                 {{"date-order", {"day-month-year"}}, {"decimal", {"comma"}}})
              .empty());
    CHECK(idleIn("t,y\n2015-01-01,-200\n2015-01-02,5\n", {{"missing", {"-200.0"}}}).empty());
    for (const std::string& text :
         {std::string(kText), std::string("epoch,y\n1420070400,1\n1420074000,2\n1420077600,4\n"),
          std::string("year,month,day,y\n2015,1,1,1\n2015,1,2,2\n2015,1,3,4\n"),
          std::string("t,y\n3 Mar 2015,1\n4 Mar 2015,2\n")}) {
        const auto reading = core::readDataText(text, "x.csv");
        const auto again = core::readDataText(text, "x.csv", reading.choices);
        CAPTURE(text);
        CHECK(again.findings == reading.findings);
        CHECK(again.choices == reading.choices);
    }
}

TEST_CASE("a chosen format of times finds their column", "[readingchoices]")
{
    const std::string text = "when,stamp,y\n2015-01-01,1420070400,1\n2015-01-02,1420074000,2\n"
                             "2015-01-03,1420077600,4\n";
    const auto reading =
        core::readDataText(text, "x.csv", choicesOf({{"time-format", {"epoch seconds"}}}));
    CHECK(reading.choices.time == std::vector<std::string>{"stamp"});
    CHECK(core::seriesOf(reading).series.stepSeconds == 3600);
}

TEST_CASE("what is known ahead is a covariate, and one has numbers", "[readingchoices]")
{
    const auto reading = core::readDataText("t,price,load\n2015-01-01,1,5\n2015-01-02,2,7\n",
                                            "x.csv", choicesOf({{"known-ahead", {"load"}}}));
    CHECK(reading.choices.value == std::vector<std::string>{"price"});
    CHECK(refusalOf({{"known-ahead", {"g"}}}, kText) ==
          std::pair<std::string, std::string>(
              "x.csv: column \"g\" contains no numbers and cannot be a covariate.", "known_ahead"));
    CHECK(refusalOf({{"covariates", {"g"}}}, kText).second == "covariates");
}

TEST_CASE("a choice in the window takes back what contradicts it", "[readingchoices]")
{
    const auto after = [](const Options& before, const char* option, const char* value) {
        const auto asked = core::withChoice(choicesOf(before), option, {value});
        CHECK_NOTHROW(core::readDataText(kText, "x.csv", asked));
        return asked;
    };
    CHECK(after({{"thousands", {"comma"}}}, "decimal", "comma") ==
          choicesOf({{"decimal", {"comma"}}}));
    CHECK(after({{"date", {"u"}}}, "time", "t") == choicesOf({{"time", {"t"}}}));
    CHECK(after({{"ignore", {"y", "x"}}}, "value", "y") ==
          choicesOf({{"ignore", {"x"}}, {"value", {"y"}}}));
    CHECK(after({{"group", {"g=a"}}}, "ignore", "g") == choicesOf({{"ignore", {"g"}}}));
    CHECK(after({{"time-format", {"year-month-day"}}}, "date-order", "month-day-year") ==
          choicesOf({{"date-order", {"month-day-year"}}}));
    CHECK(after({{"covariates", {"x"}}}, "known-ahead", "x") ==
          choicesOf({{"covariates", {"x"}}, {"known-ahead", {"x"}}}));
}

TEST_CASE("a group whose name is empty can be taken alone", "[readingchoices]")
{
    const std::string text = "t,city,y\n2015-01-01,,1\n2015-01-01,Rome,10\n2015-01-02,,2\n"
                             "2015-01-02,Rome,20\n2015-01-03,,4\n2015-01-03,Rome,40\n";
    const auto reading = core::readDataText(text, "x.csv", choicesOf({{"group", {"city"}}}));
    CHECK(reading.groups == std::vector<std::string>{"(empty)", "Rome"});
    for (const char* group : {"", "(empty)", "city="})
        CHECK(core::seriesOf(
                  core::readDataText(text, "x.csv", choicesOf({{"group", {"city", group}}})))
                  .series.values == std::vector<double>{1, 2, 4});
    CHECK(errorSentence([&] {
              core::seriesOf(core::readDataText("t,y\n2015-01-01,1\n2015-01-02,2\n", "x.csv",
                                                choicesOf({{"group", {""}}})));
          }) == "x.csv has no group column in which to find \"(empty)\".");
}

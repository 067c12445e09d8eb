#include "core/data/TimeParts.h"
#include "core/base/Wording.h"
#include "core/data/ParseNumber.h"
#include "tests/Catch.h"

#include <string>
#include <vector>

namespace {

/// A table of these columns; each row has one text per column.
core::Table tableOf(const std::vector<std::string>& names)
{
    core::Table table;
    for (const std::string& name : names)
        table.columns.emplace_back(name);
    return table;
}

void append(core::Table& table, const std::vector<std::string>& texts)
{
    for (std::size_t i = 0; i < texts.size(); ++i)
        table.columns[i].append(texts[i]);
}

std::string timeAt(const core::Table& table, const core::TimeParts& parts, std::size_t row)
{
    const auto time = core::timeOfParts(table, parts, row);
    return time ? core::timeText(time->time) : "nothing";
}

/// Two days of hours from 4 March 2024, the hours from `firstHour`.
core::Table hourly(const std::vector<std::string>& names, int firstHour)
{
    core::Table table = tableOf(names);
    for (int i = 0; i < 48; ++i)
        append(table, {"2024", "3", std::to_string(4 + i / 24), std::to_string(i % 24 + firstHour),
                       std::to_string(300 + i)});
    return table;
}

} // namespace

TEST_CASE("year, month, day and hour columns are found in seven languages", "[timeparts]")
{
    using Names = std::vector<std::string>;
    for (const Names& names :
         {Names{"year", "month", "day", "hour", "load"}, Names{"YEAR", "MO", "DY", "HR", "load"},
          Names{"Jahr", "Monat", "Tag", "Stunde", "Last"},
          Names{"année", "mois", "jour", "heure", "charge"},
          Names{"Año", "Mes", "Día", "Hora", "carga"}, Names{"anno", "mese", "giorno", "ora", "v"},
          Names{"ano", "mês", "dia", "hora", "carga"}, Names{"jaar", "maand", "dag", "uur", "v"},
          Names{"年", "月", "日", "时", "值"}, Names{"y", "m", "d", "h", "v"}}) {
        INFO(names[0]);
        const core::Table table = hourly(names, 0);
        const auto parts = core::findTimeParts(table, core::isMissing);
        REQUIRE(parts);
        REQUIRE(parts->hour == 3);
        REQUIRE(timeAt(table, *parts, 0) == "2024-03-04 00:00");
        REQUIRE(timeAt(table, *parts, 47) == "2024-03-05 23:00");
    }
}

TEST_CASE("hour 24 of a day in parts is the next midnight", "[timeparts]")
{
    const core::Table table = hourly({"year", "month", "day", "hour", "load"}, 1);
    const auto parts = core::findTimeParts(table, core::isMissing);
    REQUIRE(timeAt(table, *parts, 0) == "2024-03-04 01:00");
    REQUIRE(timeAt(table, *parts, 23) == "2024-03-05 00:00");
}

TEST_CASE("months may have names and minutes a column", "[timeparts]")
{
    core::Table table = tableOf({"Year", "Month", "Day", "Hour", "Minute", "load"});
    for (int i = 0; i < 96; ++i)
        append(table, {"24", i < 48 ? "März" : "Apr.", "4", std::to_string(i / 2 % 24),
                       std::to_string(i % 2 * 30), "7"});
    const auto parts = core::findTimeParts(table, core::isMissing);
    REQUIRE(parts);
    REQUIRE(parts->minute == 4);
    REQUIRE(timeAt(table, *parts, 1) == "2024-03-04 00:30");
    REQUIRE(timeAt(table, *parts, 95) == "2024-04-04 23:30");
}

TEST_CASE("a year goes with the day of the year, or with a month alone", "[timeparts]")
{
    core::Table days = tableOf({"YEAR", "DOY", "T2M"});
    for (int i = 1; i <= 366; ++i)
        append(days, {"2024", std::to_string(i), "5.1"});
    append(days, {"2023", "366", "5.1"});
    const auto ofYear = core::findTimeParts(days, core::isMissing);
    REQUIRE(ofYear);
    REQUIRE(timeAt(days, *ofYear, 59) == "2024-02-29 00:00");
    REQUIRE(timeAt(days, *ofYear, 365) == "2024-12-31 00:00");
    REQUIRE(timeAt(days, *ofYear, 366) == "nothing");

    core::Table months = tableOf({"year", "month", "sales"});
    for (int i = 0; i < 24; ++i)
        append(months, {std::to_string(2022 + i / 12), std::to_string(i % 12 + 1), "9"});
    const auto monthly = core::findTimeParts(months, core::isMissing);
    REQUIRE(monthly);
    REQUIRE(timeAt(months, *monthly, 13) == "2023-02-01 00:00");
    REQUIRE_FALSE(core::timeOfParts(months, *monthly, 13)->hasClock);
}

TEST_CASE("columns of other things are no parts of a time", "[timeparts]")
{
    core::Table table = tableOf({"year", "sales", "day of week"});
    for (int i = 0; i < 20; ++i)
        append(table, {std::to_string(2000 + i), "12", std::to_string(i % 7 + 1)});
    REQUIRE_FALSE(core::findTimeParts(table, core::isMissing));
    core::Table wrong = tableOf({"y", "month"});
    for (int i = 0; i < 20; ++i)
        append(wrong, {std::to_string(300 + i), std::to_string(i % 12 + 1)});
    REQUIRE_FALSE(core::findTimeParts(wrong, core::isMissing));
    REQUIRE_FALSE(core::findTimeParts(tableOf({"year", "month"}), core::isMissing));
}

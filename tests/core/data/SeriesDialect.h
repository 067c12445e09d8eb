#pragma once

#include "core/base/RandomStream.h"
#include "core/data/ReadingChoices.h"
#include "core/data/TimeStep.h"

#include <chrono>
#include <map>
#include <string>
#include <vector>

/// What a file is written from: the values of some groups on a regular grid.
struct KnownSeries
{
    core::TimeStep step;
    std::chrono::sys_seconds start;
    int decimals = 1;                        ///< of the values
    std::vector<std::string> groups;         ///< empty: one series without a name
    std::vector<std::vector<double>> values; ///< per group and step; NaN in all of them in a gap
    std::vector<bool> hasRow;                ///< per step
    std::vector<double> covariate;           ///< per step; empty: none
    std::map<std::chrono::sys_days, std::string> holidays;

    std::size_t size() const { return values.front().size(); }
    std::chrono::sys_seconds time(std::size_t index) const
    {
        return step.after(start, static_cast<std::int64_t>(index));
    }
    bool hasClock() const { return step.months == 0 && step.seconds < core::kDaySeconds; }
};

/// Values of 5 to 60 days in steps of a quarter hour to a day, or of years in weeks or months, with
/// gaps, perhaps groups, a covariate and holidays.
KnownSeries randomSeries(core::RandomStream& random);

/// How a program writes its files.
struct SeriesDialect
{
    enum class Layout
    {
        Long,         ///< a row for each group and step
        GroupColumns, ///< a column for each group
        HourColumns,  ///< a column for each hour, a row for each day
        DateColumns   ///< a column for each step, a row for each group
    };
    enum class Clock
    {
        Colon,     ///< 05:00
        Seconds,   ///< 05:00:00
        AmPm,      ///< 5:00 AM
        Letter,    ///< 5h00
        Dot,       ///< 05.00, in a column of its own
        Hour,      ///< 0 to 23, in a column of its own
        HourToDay, ///< 1 to 24, in a column of its own; 24 is the next midnight
        Digits     ///< 0500, in a column of its own
    };
    Layout layout = Layout::Long;
    std::string encoding = "utf-8"; ///< "utf-8 bom", "utf-16le", "utf-16be", "windows-1252"
    char separator = ',';
    char decimal = '.';
    std::string thousands{};
    /// d, m, Y, y, b (Mar), j (day without a zero), a (Mon), W (ISO week 2024-W05), S (epoch
    /// seconds of the whole time), E (its Excel serial day), others as they are
    std::string date = "Y-m-d";
    Clock clock = Clock::Colon;
    std::string between = " ";   ///< date and clock; empty: two columns
    std::string zone{};          ///< behind the clock: Z, +01:00
    bool isRange = false;        ///< from the time to that of the next step
    bool hasParts = false;       ///< year, month, day and perhaps hour in columns of their own
    std::string hourName{};      ///< of a column for an hour, in front of its number
    std::string currency{};      ///< in front of the values
    bool hasParentheses = false; ///< around negative values
    bool hasNumberedGroups = false;
    std::string missing{};
    std::string noHoliday{};
    int linesBefore = 0;
    bool hasUnits = false;
    bool hasFooter = false;
    bool endsWithSeparator = false;
    bool quotesTexts = false;
    bool isDescending = false;
    std::string lineEnd = "\n";

    std::string text() const; ///< for a person to see what failed
};

/// A dialect in which such a series can be written and some cell settles what could be read in
/// several ways.
SeriesDialect randomDialect(core::RandomStream& random, const KnownSeries& series);

/// The bytes of the file.
std::string written(const KnownSeries& series, const SeriesDialect& dialect);

/// What has to be said of such a file: columns of groups look like any other columns of numbers.
core::ReadingChoices choicesFor(const KnownSeries& series, const SeriesDialect& dialect);

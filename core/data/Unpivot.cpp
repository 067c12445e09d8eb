#include "core/data/Unpivot.h"

#include "core/base/Wording.h"
#include "core/data/CalendarColumns.h"
#include "core/data/CellKind.h"
#include "core/data/Characters.h"
#include "core/data/ParseNumber.h"
#include "core/data/ParseTime.h"
#include "core/data/PeriodText.h"
#include "core/data/TimeColumn.h"
#include "core/data/WideRows.h"

#include <algorithm>
#include <array>
#include <functional>
#include <numeric>
#include <set>
#include <string>

namespace core {

namespace {

constexpr std::size_t kFewestHours = 12;
constexpr std::size_t kFewestDates = 5;

/// Of each column of the table: whether it has values or is a period.
std::vector<bool> usedColumns(const Table& table, const WideColumns& wide)
{
    std::vector<bool> isUsed(table.columns.size());
    for (const auto* columns : {&wide.columns, &wide.periods})
        for (const std::size_t column : *columns)
            isUsed[column] = true;
    return isUsed;
}

/// The names of these columns as a column of texts.
TextColumn namesOf(const Table& table, const std::vector<std::size_t>& columns)
{
    TextColumn names("");
    for (const std::size_t column : columns)
        names.append(table.columns[column].name());
    return names;
}

/// 2018, FY2018, 2018/19
bool isAnyYear(std::string_view text)
{
    const bool isNumber = parseNumber(text).has_value();
    return isNumber ? isYear(text) : parseYear(text).has_value();
}

bool hasYears(const TextColumn& texts)
{
    for (std::size_t row = 0; row < texts.size(); ++row)
        if (!isAnyYear(texts[row]))
            return false;
    return true;
}

constexpr std::string_view kExtraHour = "25"; ///< of the day on which clocks go back

/// Those of the columns whose names are hours, each once; the second of two hours (3B, 2*, 25) as
/// well.
std::vector<std::size_t> hoursAmong(const Table& table, const std::vector<std::size_t>& columns)
{
    std::vector<std::size_t> found;
    std::optional<std::size_t> extra;
    std::set<std::chrono::seconds> hours;
    for (const std::size_t column : columns) {
        const std::string_view name = table.columns[column].name();
        if (withoutHourWord(name) == kExtraHour)
            extra = column;
        const auto hour = isYear(name) ? std::nullopt : parseClock(withoutHourWord(name));
        const bool isMarked = !name.empty() && (name.back() < '0' || name.back() > '9');
        if (hour && (hours.insert(*hour).second || isMarked))
            found.push_back(column);
    }
    // 1 to 31 are the days of a month.
    const bool goesOn = std::any_of(columns.begin(), columns.end(), [&](std::size_t column) {
        const auto number = parseNumber(table.columns[column].name());
        return number && *number > 25.0 && *number <= 31.0;
    });
    if (goesOn)
        return {};
    if (extra && hours.size() == 24 && !hours.contains(std::chrono::seconds(0)))
        found.push_back(*extra);
    std::sort(found.begin(), found.end());
    return found;
}

/// True of names that are mostly made of digits or read as a date with a month's name.
bool mayBeDate(std::string_view name)
{
    const auto digits = std::count_if(name.begin(), name.end(), isDigit);
    if (digits >= 3 && 2 * static_cast<std::size_t>(digits) >= trimmed(name).size())
        return true;
    constexpr auto kNamedMonths =
        std::to_array<TimeFormat>({{TimeKind::Calendar, DateOrder::DayMonthYear},
                                   {TimeKind::Calendar, DateOrder::MonthDayYear},
                                   {TimeKind::Month}});
    return digits >= 2 &&
           std::any_of(kNamedMonths.begin(), kNamedMonths.end(), [&](const TimeFormat& format) {
               return parseTime(name, format).has_value();
           });
}

bool areYears(const Table& table, const std::vector<std::size_t>& columns)
{
    return std::all_of(columns.begin(), columns.end(),
                       [&](std::size_t column) { return isAnyYear(table.columns[column].name()); });
}

bool isBlank(std::string_view text)
{
    return trimmed(text).empty();
}

bool areDates(const Table& table, const std::vector<std::size_t>& columns)
{
    constexpr std::size_t kFewestYears = 2; // where the rows are months
    if (columns.size() >= kFewestYears && areYears(table, columns))
        return columns.size() >= kFewestDates ||
               partOfYear(longTable(table, WideColumns{columns, ValueColumns::Dates}));
    if (columns.size() < kFewestDates)
        return false;
    const auto time = timeColumn(namesOf(table, columns), isBlank);
    return time && time->isCertain && time->known == columns.size();
}

std::vector<std::size_t> allColumns(const Table& table)
{
    std::vector<std::size_t> columns(table.columns.size());
    std::iota(columns.begin(), columns.end(), std::size_t{0});
    return columns;
}

const char* keyNameOf(ValueColumns kind)
{
    switch (kind) {
    case ValueColumns::Hours:
        return "hour";
    case ValueColumns::Dates:
    case ValueColumns::Months:
    case ValueColumns::Weekdays:
        return "time";
    case ValueColumns::Series:
        break;
    }
    return "series";
}

/// A column of times of its own beside months or weekdays: they are then flags of the rows.
bool hasOwnTimes(const Table& table, const WideColumns& wide)
{
    const auto isUsed = usedColumns(table, wide);
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
        if (isUsed[column])
            continue;
        const auto times = timeColumn(table.columns[column], isBlank);
        if (times && times->isCertain)
            return true;
    }
    return false;
}

/// Months or weekdays with the periods beside them, which are among `time` where that is given;
/// nothing where one or the other is missing.
std::optional<WideColumns> calendarColumns(const Table& table,
                                           const std::vector<std::size_t>& columns,
                                           const std::vector<std::size_t>& time)
{
    const auto made = [&](std::vector<std::size_t> values, ValueColumns kind,
                          std::vector<std::size_t> periods) -> std::optional<WideColumns> {
        WideColumns wide{std::move(values), kind, std::move(periods)};
        if (wide.periods.empty() || (time.empty() && hasOwnTimes(table, wide)))
            return std::nullopt;
        return wide;
    };
    if (auto months = monthsAmong(table, columns); !months.empty()) {
        const auto years = yearsBeside(table, months, time);
        return made(std::move(months), ValueColumns::Months,
                    years ? std::vector<std::size_t>{*years} : std::vector<std::size_t>());
    }
    if (auto weekdays = weekdaysAmong(table, columns); !weekdays.empty()) {
        auto weeks = weeksBeside(table, weekdays, time);
        return made(std::move(weekdays), ValueColumns::Weekdays, std::move(weeks));
    }
    return std::nullopt;
}

/// "Total"; beside months or weekdays "Annual", "HALF1", "Year to date", too: sums of the values.
bool isSum(std::string_view name, ValueColumns kind)
{
    if (namesTotal(name) || kind == ValueColumns::Hours)
        return namesTotal(name);
    name = trimmed(name);
    const std::string_view first = name.substr(0, name.find_first_of(" -_.0123456789"));
    constexpr auto kSums = std::to_array<std::string_view>(
        {"annual", "half", "year", "ytd", "week", "jahr", "jahressumme", "jahresmittel",
         "jahreswert", "woche", "wochensumme", "ann\u00E9e", "annuel", "anual", "annuale",
         "quarter", "qtr", "q"});
    return std::any_of(kSums.begin(), kSums.end(),
                       [&](std::string_view sum) { return equalsIgnoringCase(first, sum); });
}

std::string dateText(std::chrono::sys_days day)
{
    return timeText(day).substr(0, 10);
}

/// What stands for the i-th column in a row of the long table.
std::function<std::string(std::size_t, std::size_t)> keysOf(const Table& table,
                                                            const WideColumns& wide)
{
    if (wide.periods.empty())
        return [&](std::size_t row, std::size_t i) {
            const TextColumn& column = table.columns[wide.columns[i]];
            if (wide.kind != ValueColumns::Hours)
                return column.name();
            // Days of 24 hours have no other; this one has no value then.
            const std::string_view hour = withoutHourWord(column.name());
            return std::string(hour == kExtraHour && isMissing(column[row]) ? "24*" : hour);
        };
    return [&, dates = CalendarColumns(table, wide.columns, wide.periods,
                                       wide.kind == ValueColumns::Months)](std::size_t row,
                                                                           std::size_t i) {
        if (const auto date = dates.dateOf(row, i))
            return dateText(*date);
        std::string text; // no date: a fault, or a row without one
        for (const std::size_t period : wide.periods)
            text.append(text.empty() ? "" : " ").append(trimmed(table.columns[period][row]));
        return text;
    };
}

} // namespace

std::optional<WideColumns> wideColumns(const Table& table)
{
    if (auto calendar = calendarColumns(table, allColumns(table), {}))
        return calendar;
    auto dates = allColumns(table);
    std::erase_if(dates,
                  [&](std::size_t column) { return !mayBeDate(table.columns[column].name()); });
    if (areDates(table, dates))
        return WideColumns{std::move(dates), ValueColumns::Dates};
    auto hours = hoursAmong(table, allColumns(table));
    if (hours.size() >= kFewestHours && hours.size() < table.columns.size())
        return WideColumns{std::move(hours), ValueColumns::Hours};
    return std::nullopt;
}

WideColumns wideColumns(const Table& table, std::vector<std::size_t> columns,
                        const std::vector<std::size_t>& time)
{
    std::sort(columns.begin(), columns.end());
    if (auto calendar = calendarColumns(table, columns, time);
        calendar && calendar->columns.size() == columns.size())
        return std::move(*calendar);
    ValueColumns kind = ValueColumns::Series;
    if (areDates(table, columns))
        kind = ValueColumns::Dates;
    else if (hoursAmong(table, columns).size() == columns.size())
        kind = ValueColumns::Hours;
    return {std::move(columns), kind, {}};
}

bool isWide(const ColumnRoles& roles)
{
    return std::count(roles.roles.begin(), roles.roles.end(), Role::Value) > 1;
}

LongTable longTable(const Table& table, const WideColumns& wide)
{
    LongTable longer;
    Table& made = longer.table;
    made.source = table.source;
    made.sha256 = table.sha256;
    made.bytes = table.bytes;
    made.blankRows = table.blankRows;
    made.headerRows = table.headerRows;
    made.rowsPerSheetRow = wide.columns.size();
    const std::size_t rows = table.rows() * wide.columns.size();
    const auto isUsed = usedColumns(table, wide);
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
        if (isUsed[column])
            continue;
        const TextColumn& texts = table.columns[column];
        TextColumn& repeated = made.columns.emplace_back(texts.name());
        repeated.reserve(rows, texts.bytes() * wide.columns.size());
        for (std::size_t row = 0; row < table.rows(); ++row)
            for (std::size_t i = 0; i < wide.columns.size(); ++i)
                repeated.append(texts[row]);
    }
    TextColumn keys(table.newName(keyNameOf(wide.kind)));
    TextColumn values(table.newName("value"));
    const auto keyOf = keysOf(table, wide);
    for (std::size_t row = 0; row < table.rows(); ++row)
        for (std::size_t i = 0; i < wide.columns.size(); ++i) {
            keys.append(keyOf(row, i));
            values.append(table.columns[wide.columns[i]][row]);
        }
    longer.key = made.columns.size();
    longer.value = longer.key + 1;
    made.columns.push_back(std::move(keys));
    made.columns.push_back(std::move(values));
    return longer;
}

namespace {

/// What the names of the columns are, beside columns of these roles.
Role roleOfKey(ValueColumns kind, const std::vector<Role>& beside)
{
    const auto has = [&](Role role) {
        return std::find(beside.begin(), beside.end(), role) != beside.end();
    };
    switch (kind) {
    case ValueColumns::Series:
        return Role::Group;
    case ValueColumns::Hours:
        return Role::Hour;
    case ValueColumns::Dates:
        if (has(Role::Month) || has(Role::Quarter) || has(Role::HalfYear) || has(Role::Week))
            return Role::Year;
        return has(Role::Hour) ? Role::Date : Role::Time;
    case ValueColumns::Months:
    case ValueColumns::Weekdays:
        break;
    }
    return Role::Time;
}

} // namespace

LongTable longTable(const Table& table, const ColumnRoles& roles)
{
    WideColumns wide{.columns = {}, .kind = roles.valueColumns};
    const bool hasPeriods =
        wide.kind == ValueColumns::Months || wide.kind == ValueColumns::Weekdays;
    std::vector<Role> kept;
    for (std::size_t column = 0; column < roles.roles.size(); ++column) {
        const Role role = roles.roles[column];
        const bool isPeriod =
            hasPeriods && (role == Role::Year || role == Role::Week || role == Role::Time);
        if (role == Role::Value)
            wide.columns.push_back(column);
        else if (!isPeriod)
            kept.push_back(role);
        else if (role == Role::Week)
            wide.periods.push_back(column);
        else
            wide.periods.insert(wide.periods.begin(), column); // the year before its weeks
    }
    const auto isUsed = usedColumns(table, wide);
    LongTable longer = longTable(table, wide);
    longer.roles = roles;
    longer.roles.roles = std::move(kept);
    longer.roles.roles.push_back(roleOfKey(wide.kind, longer.roles.roles));
    longer.roles.roles.push_back(Role::Value);
    longer.roles.numbers.clear();
    if (!roles.numbers.empty()) {
        for (std::size_t column = 0; column < roles.roles.size(); ++column)
            if (!isUsed[column])
                longer.roles.numbers.push_back(roles.numbers[column]);
        longer.roles.numbers.emplace_back(); // of the names
        longer.roles.numbers.push_back(roles.numbers[wide.columns.front()]);
    }
    if (wide.kind == ValueColumns::Hours)
        std::replace(longer.roles.roles.begin(), longer.roles.roles.end(), Role::Time, Role::Date);
    return longer;
}

ReadingChoices longChoices(const LongTable& longer, ValueColumns kind,
                           const ReadingChoices& choices)
{
    const std::string& key = longer.table.columns[longer.key].name();
    ReadingChoices asked = choices;
    bool hasSums = kind != ValueColumns::Dates;
    const auto isFree = [&](std::size_t column) {
        const std::array lists{&asked.ignore, &asked.covariates, &asked.group, &asked.time};
        return std::none_of(lists.begin(), lists.end(), [&](const auto* names) {
            return std::find(names->begin(), names->end(), longer.table.columns[column].name()) !=
                   names->end();
        });
    };
    asked.value = {longer.table.columns[longer.value].name()};
    switch (kind) {
    case ValueColumns::Hours:
        asked.clock = key;
        break;
    case ValueColumns::Dates:
        asked.time = {key};
        asked.date.reset();
        asked.clock.reset();
        if (const auto part =
                hasYears(longer.table.columns[longer.key]) ? partOfYear(longer) : std::nullopt;
            part && isFree(*part)) {
            asked.time.push_back(longer.table.columns[*part].name());
            asked.timeFormat.reset();
            hasSums = true;
        } else if (hasYears(longer.table.columns[longer.key])) {
            asked.timeFormat = nameOf(TimeFormat{.kind = TimeKind::Year});
        } else if (const auto clock = clockOfDay(longer); clock && isFree(*clock)) {
            asked.time.clear();
            asked.date = key;
            asked.clock = longer.table.columns[*clock].name();
        }
        break;
    case ValueColumns::Months:
    case ValueColumns::Weekdays:
        asked.time = {key};
        asked.timeFormat.reset();
        asked.dateOrder.reset();
        asked.date.reset();
        asked.clock.reset();
        break;
    case ValueColumns::Series:
        std::erase(asked.group, "none");
        asked.group.insert(asked.group.begin(), key);
        return asked;
    }
    for (std::size_t column = 0; column < longer.key; ++column)
        if (const std::string& name = longer.table.columns[column].name();
            hasSums && isSum(name, kind) && isFree(column))
            asked.ignore.push_back(name);
    return asked;
}

} // namespace core

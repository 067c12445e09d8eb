#include "core/data/Unpivot.h"

#include "core/data/ParseNumber.h"
#include "core/data/ParseTime.h"
#include "core/data/TimeColumn.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <set>
#include <string>

namespace core {

namespace {

constexpr std::size_t kFewestHours = 12;
constexpr std::size_t kFewestDates = 5;

bool isIn(const std::vector<std::size_t>& columns, std::size_t column)
{
    return std::find(columns.begin(), columns.end(), column) != columns.end();
}

/// "Hour 1", "H01", "HE1" and "h_7" without their letters; other names as they are.
std::string_view withoutHourWord(std::string_view name)
{
    name = trimmed(name);
    for (const std::string_view word : {"hour", "stunde", "heure", "hora", "he", "hr", "h"})
        if (name.size() > word.size() && equalsIgnoringCase(name.substr(0, word.size()), word)) {
            const auto rest = trimmed(name.substr(word.size()));
            return rest.starts_with('_') ? rest.substr(1) : rest;
        }
    return name;
}

/// The names of these columns as a column of texts.
TextColumn namesOf(const Table& table, const std::vector<std::size_t>& columns)
{
    TextColumn names("");
    for (const std::size_t column : columns)
        names.append(table.columns[column].name());
    return names;
}

/// A number of four digits from 1900 to 2100, which is no time of day either.
bool isYear(std::string_view name)
{
    name = trimmed(name);
    return name.size() == 4 && name >= "1900" && name <= "2100" &&
           std::all_of(name.begin(), name.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool hasYears(const TextColumn& texts)
{
    for (std::size_t row = 0; row < texts.size(); ++row)
        if (!isYear(texts[row]))
            return false;
    return true;
}

/// Those of the columns whose names are hours, each once.
std::vector<std::size_t> hoursAmong(const Table& table, const std::vector<std::size_t>& columns)
{
    std::vector<std::size_t> found;
    std::set<std::chrono::seconds> hours;
    for (const std::size_t column : columns) {
        const std::string_view name = table.columns[column].name();
        const auto hour = isYear(name) ? std::nullopt : parseClock(withoutHourWord(name));
        if (hour && hours.insert(*hour).second)
            found.push_back(column);
    }
    return found;
}

/// True of names that are mostly made of digits or read as a date with a month's name.
bool mayBeDate(std::string_view name)
{
    const auto digits =
        std::count_if(name.begin(), name.end(), [](char c) { return c >= '0' && c <= '9'; });
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
    return std::all_of(columns.begin(), columns.end(), [&](std::size_t column) {
        return isYear(table.columns[column].name());
    });
}

bool areDates(const Table& table, const std::vector<std::size_t>& columns)
{
    if (columns.size() < kFewestDates)
        return false;
    if (areYears(table, columns))
        return true;
    const auto time = timeColumn(namesOf(table, columns),
                                 [](std::string_view text) { return trimmed(text).empty(); });
    return time && time->isCertain && time->known == columns.size();
}

std::vector<std::size_t> allColumns(const Table& table)
{
    std::vector<std::size_t> columns(table.columns.size());
    std::iota(columns.begin(), columns.end(), std::size_t{0});
    return columns;
}

/// A name that no column of the table has.
std::string newName(const Table& table, std::string name)
{
    while (table.indexOf(name))
        name += '_';
    return name;
}

const char* keyNameOf(ValueColumns kind)
{
    switch (kind) {
    case ValueColumns::Hours:
        return "hour";
    case ValueColumns::Dates:
        return "time";
    case ValueColumns::Series:
        break;
    }
    return "series";
}

} // namespace

std::optional<WideColumns> wideColumns(const Table& table)
{
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

WideColumns wideColumns(const Table& table, std::vector<std::size_t> columns)
{
    std::sort(columns.begin(), columns.end());
    ValueColumns kind = ValueColumns::Series;
    if (areDates(table, columns))
        kind = ValueColumns::Dates;
    else if (hoursAmong(table, columns).size() == columns.size())
        kind = ValueColumns::Hours;
    return {std::move(columns), kind};
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
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
        if (isIn(wide.columns, column))
            continue;
        const TextColumn& texts = table.columns[column];
        TextColumn& repeated = made.columns.emplace_back(texts.name());
        repeated.reserve(rows, texts.bytes() * wide.columns.size());
        for (std::size_t row = 0; row < table.rows(); ++row)
            for (std::size_t i = 0; i < wide.columns.size(); ++i)
                repeated.append(texts[row]);
    }
    TextColumn keys(newName(table, keyNameOf(wide.kind)));
    TextColumn values(newName(table, "value"));
    for (std::size_t row = 0; row < table.rows(); ++row)
        for (const std::size_t column : wide.columns) {
            const std::string_view name = table.columns[column].name();
            keys.append(wide.kind == ValueColumns::Hours ? withoutHourWord(name) : name);
            values.append(table.columns[column][row]);
        }
    longer.key = made.columns.size();
    longer.value = longer.key + 1;
    made.columns.push_back(std::move(keys));
    made.columns.push_back(std::move(values));
    return longer;
}

LongTable longTable(const Table& table, const ColumnRoles& roles)
{
    WideColumns wide{.columns = {}, .kind = roles.valueColumns};
    std::vector<Role> kept;
    for (std::size_t column = 0; column < roles.roles.size(); ++column) {
        if (roles.roles[column] == Role::Value)
            wide.columns.push_back(column);
        else
            kept.push_back(roles.roles[column]);
    }
    LongTable longer = longTable(table, wide);
    longer.roles = roles;
    longer.roles.roles = std::move(kept);
    longer.roles.roles.push_back(wide.kind == ValueColumns::Hours   ? Role::Hour
                                 : wide.kind == ValueColumns::Dates ? Role::Time
                                                                    : Role::Group);
    longer.roles.roles.push_back(Role::Value);
    longer.roles.numbers.clear();
    if (wide.kind == ValueColumns::Hours)
        std::replace(longer.roles.roles.begin(), longer.roles.roles.end(), Role::Time, Role::Date);
    return longer;
}

ReadingChoices longChoices(const LongTable& longer, ValueColumns kind,
                           const ReadingChoices& choices)
{
    const std::string& key = longer.table.columns[longer.key].name();
    ReadingChoices asked = choices;
    asked.value = {longer.table.columns[longer.value].name()};
    switch (kind) {
    case ValueColumns::Hours:
        asked.clock = key;
        break;
    case ValueColumns::Dates:
        asked.time = {key};
        if (hasYears(longer.table.columns[longer.key]))
            asked.timeFormat = nameOf(TimeFormat{.kind = TimeKind::Year});
        asked.date.reset();
        asked.clock.reset();
        break;
    case ValueColumns::Series:
        std::erase(asked.group, "none");
        asked.group.insert(asked.group.begin(), key);
        break;
    }
    return asked;
}

} // namespace core

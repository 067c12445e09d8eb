#include "core/data/ColumnRoles.h"

#include "core/base/InputError.h"
#include "core/data/ParseNumber.h"
#include "core/data/ParseTime.h"

#include <algorithm>
#include <array>
#include <utility>

namespace core {

namespace {

constexpr std::array<std::pair<Role, std::string_view>, 9> kRoleNames{{
    {Role::Ignored, "ignored"},
    {Role::Time, "time"},
    {Role::Date, "date"},
    {Role::Hour, "hour"},
    {Role::Value, "value"},
    {Role::Group, "group"},
    {Role::HolidayFlag, "holidayFlag"},
    {Role::HolidayName, "holidayName"},
    {Role::Covariate, "covariate"},
}};

std::string quotedCell(const Table& table, std::size_t row, std::size_t column)
{
    return "row " + std::to_string(table.sheetRow(row)) + " (\"" +
           std::string(table.columns[column][row]) + "\")";
}

} // namespace

std::string_view nameOf(Role role)
{
    return std::find_if(kRoleNames.begin(), kRoleNames.end(),
                        [&](const auto& entry) { return entry.first == role; })
        ->second;
}

Role roleNamed(std::string_view name)
{
    std::string all;
    for (const auto& [role, roleName] : kRoleNames) {
        if (name == roleName)
            return role;
        all += (all.empty() ? "" : ", ") + std::string(roleName);
    }
    throw InputError("\"" + std::string(name) + "\" is not a column role (" + all + ").");
}

std::optional<bool> parseFlag(std::string_view text)
{
    constexpr std::array<std::string_view, 5> kYes{"y", "yes", "true", "t", "1"};
    constexpr std::array<std::string_view, 5> kNo{"n", "no", "false", "f", "0"};
    text = trimmed(text);
    if (text.ends_with(".0"))
        text.remove_suffix(2); // pandas writes flags with missing values as 1.0
    const auto isWord = [&](std::string_view word) { return equalsIgnoringCase(text, word); };
    if (std::any_of(kYes.begin(), kYes.end(), isWord))
        return true;
    if (std::any_of(kNo.begin(), kNo.end(), isWord))
        return false;
    return std::nullopt;
}

DateOrder dateOrderOf(const Table& table, std::size_t column, std::vector<std::string>& notes)
{
    const TextColumn& texts = table.columns[column];
    std::optional<std::size_t> dayFirst;
    std::optional<std::size_t> monthFirst;
    std::size_t withNumbers = 0;
    for (std::size_t row = 0; row < texts.size(); ++row) {
        const auto fields = dayAndMonth(texts[row]);
        if (!fields)
            continue;
        ++withNumbers;
        if (fields->first > 12 && !dayFirst)
            dayFirst = row;
        if (fields->second > 12 && !monthFirst)
            monthFirst = row;
    }
    if (withNumbers == 0)
        return DateOrder::YearMonthDay;
    if (dayFirst && monthFirst) {
        const auto [first, second] = std::minmax(*dayFirst, *monthFirst);
        const bool isDayFirst = second == *dayFirst;
        failAt(table, second, column,
               std::string("has the ") + (isDayFirst ? "day" : "month") + " first, but " +
                   quotedCell(table, first, column) + " has the " + (isDayFirst ? "month" : "day") +
                   " first; one order was expected");
    }
    if (!dayFirst && !monthFirst)
        notes.push_back("The dates in column \"" + texts.name() +
                        "\" can be read month first or day first; month first was taken.");
    return dayFirst ? DateOrder::DayMonthYear : DateOrder::MonthDayYear;
}

} // namespace core

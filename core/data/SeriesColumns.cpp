#include "core/data/SeriesColumns.h"

#include "core/base/InputError.h"

#include <unordered_map>

namespace core {

namespace {

std::optional<std::size_t> columnOf(const Table& table, const ColumnRoles& roles, Role role)
{
    std::optional<std::size_t> column;
    for (std::size_t i = 0; i < roles.roles.size(); ++i) {
        if (roles.roles[i] != role)
            continue;
        if (column)
            throw InputError(table.source + ": columns \"" + table.columns[*column].name() +
                                 "\" and \"" + table.columns[i].name() + "\" both have the role " +
                                 std::string(nameOf(role)) + "; one was expected.",
                             "roles");
        column = i;
    }
    return column;
}

} // namespace

SeriesColumns::SeriesColumns(const Table& table, const ColumnRoles& roles)
    : time(columnOf(table, roles, Role::Time)), date(columnOf(table, roles, Role::Date)),
      hour(columnOf(table, roles, Role::Hour)), group(columnOf(table, roles, Role::Group)),
      flag(columnOf(table, roles, Role::HolidayFlag)),
      name(columnOf(table, roles, Role::HolidayName))
{
    if (!time && !(date && hour))
        throw InputError(table.source + ": no column has the role time, nor are there one of "
                                        "the role date and one of the role hour.",
                         "roles");
    if (time && (date || hour))
        throw InputError(table.source + ": a column of the role time was expected, or one of "
                                        "the role date and one of the role hour, not both.",
                         "roles");
    const auto column = columnOf(table, roles, Role::Value);
    if (!column)
        throw InputError(table.source + ": no column has the role value.", "roles");
    value = *column;
}

RowGroups::RowGroups(const Table& table, const ColumnRoles& roles) : ofRow(table.rows(), 0)
{
    const auto column = columnOf(table, roles, Role::Group);
    if (!column)
        return;
    const TextColumn& texts = table.columns[*column];
    std::unordered_map<std::string_view, std::uint32_t> numbers;
    std::uint32_t last = 0;
    for (std::size_t row = 0; row < texts.size(); ++row) {
        // Groups mostly follow each other in the same order: look there before hashing.
        const std::string_view text = texts[row];
        const std::uint32_t next = last + 1 < names.size() ? last + 1 : 0;
        if (next < names.size() && names[next] == text) {
            last = next;
        } else {
            const auto [found, isNew] =
                numbers.emplace(text, static_cast<std::uint32_t>(names.size()));
            if (isNew)
                names.push_back(text);
            last = found->second;
        }
        ofRow[row] = last;
    }
}

} // namespace core

#include "core/data/SeriesColumns.h"

#include "core/base/InputError.h"
#include "core/data/CellFaults.h"

#include <algorithm>
#include <string_view>
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
            throw InputError(
                Message(
                    SENTENCE("core",
                             "%1: columns \"%2\" and \"%3\" both have the role %4; expected one."),
                    table.source, table.columns[*column].name(), table.columns[i].name(),
                    std::string(nameOf(role))),
                "roles");
        column = i;
    }
    return column;
}

std::vector<std::size_t> columnsOf(const ColumnRoles& roles, Role role)
{
    std::vector<std::size_t> columns;
    for (std::size_t i = 0; i < roles.roles.size(); ++i)
        if (roles.roles[i] == role)
            columns.push_back(i);
    return columns;
}

MessageList shownGroups(const std::vector<std::string>& names)
{
    constexpr std::size_t kMost = 12;
    MessageList shown;
    for (std::size_t i = 0; i < std::min(kMost, names.size()); ++i)
        shown.emplace_back("%1", shownText(names[i]));
    if (names.size() > kMost)
        shown.emplace_back(SENTENCE("core", "others"));
    return shown;
}

std::string nameOfGroup(std::string_view text)
{
    return text.empty() ? kEmptyGroup : std::string(text);
}

/// Texts by number, in order of appearance.
class Numbering
{
public:
    std::uint32_t of(std::string_view text)
    {
        // Groups mostly follow each other in the same order: look there before hashing.
        const std::uint32_t next = m_last + 1 < m_texts.size() ? m_last + 1 : 0;
        if (next < m_texts.size() && m_texts[next] == text)
            return m_last = next;
        const auto [found, isNew] =
            m_numbers.emplace(text, static_cast<std::uint32_t>(m_texts.size()));
        if (isNew)
            m_texts.push_back(text);
        return m_last = found->second;
    }
    const std::vector<std::string_view>& texts() const { return m_texts; }

private:
    std::unordered_map<std::string_view, std::uint32_t> m_numbers;
    std::vector<std::string_view> m_texts;
    std::uint32_t m_last = 0;
};

} // namespace

SeriesColumns::SeriesColumns(const Table& table, const ColumnRoles& roles)
    : time(columnOf(table, roles, Role::Time)), date(columnOf(table, roles, Role::Date)),
      hour(columnOf(table, roles, Role::Hour)), year(columnOf(table, roles, Role::Year)),
      month(columnOf(table, roles, Role::Month)), day(columnOf(table, roles, Role::Day)),
      minute(columnOf(table, roles, Role::Minute)),
      halfYear(columnOf(table, roles, Role::HalfYear)),
      quarter(columnOf(table, roles, Role::Quarter)), week(columnOf(table, roles, Role::Week)),
      flag(columnOf(table, roles, Role::HolidayFlag)),
      name(columnOf(table, roles, Role::HolidayName)), value(columnOf(table, roles, Role::Value)),
      groups(columnsOf(roles, Role::Group))
{
    if (!time && !date && !year)
        throw InputError(
            Message(SENTENCE("core", "%1: no column has the role time; expected one, or one with "
                                     "the role date and one with the role hour."),
                    table.source),
            "roles");
    if ((time && (date || hour || year)) || (date && year))
        throw InputError(
            Message(SENTENCE("core", "%1: expected either a column with the role time, or one with "
                                     "the role date and one with the role hour, not both."),
                    table.source),
            "roles");
    if (date && !hour) { // a date alone is a time
        time = date;
        date.reset();
    }
    if (!value && roles.combine != Combine::Count)
        throw InputError(
            Message(SENTENCE("core", "%1: no column has the role value."), table.source), "roles");
}

RowGroups::RowGroups(const Table& table, const SeriesColumns& columns) : ofRow(table.rows(), 0)
{
    for (std::size_t i = 0; i < columns.groups.size(); ++i) {
        const TextColumn& texts = table.columns[columns.groups[i]];
        Numbering numbering;
        std::vector<std::uint32_t> ofColumn(table.rows());
        for (std::size_t row = 0; row < table.rows(); ++row)
            ofColumn[row] = numbering.of(texts[row]);
        if (i == 0) {
            ofRow = std::move(ofColumn);
            for (const std::string_view text : numbering.texts()) {
                names.push_back(nameOfGroup(text));
                parts.push_back({names.back()});
            }
            continue;
        }
        std::unordered_map<std::uint64_t, std::uint32_t> pairs;
        std::vector<std::string> joined;
        std::vector<std::vector<std::string>> joinedParts;
        for (std::size_t row = 0; row < table.rows(); ++row) {
            const std::uint64_t pair =
                (static_cast<std::uint64_t>(ofRow[row]) << 32U) | ofColumn[row];
            const auto [found, isNew] =
                pairs.emplace(pair, static_cast<std::uint32_t>(joined.size()));
            if (isNew) {
                const std::string last = nameOfGroup(numbering.texts()[ofColumn[row]]);
                joined.push_back(names[ofRow[row]] + " / " + last);
                joinedParts.push_back(parts[ofRow[row]]);
                joinedParts.back().push_back(last);
            }
            ofRow[row] = found->second;
        }
        names = std::move(joined);
        parts = std::move(joinedParts);
    }
}

void RowGroups::keepOnly(const Table& table, const std::string& group,
                         std::vector<std::uint32_t>& rows) const
{
    if (names.empty())
        throw InputError(
            Message(SENTENCE("core", "%1 has no group column in which to find \"%2\"."),
                    table.source, group),
            "group");
    const auto found = std::find(names.begin(), names.end(), group);
    const auto number = static_cast<std::uint32_t>(found - names.begin());
    std::erase_if(rows, [&](std::uint32_t row) { return ofRow[row] != number; });
    if (found == names.end() || rows.empty())
        throw InputError(Message(SENTENCE("core", "%1: the group \"%2\" does not occur; expected "
                                                  "one of %3."),
                                 table.source, group, shownGroups(names)),
                         "group");
}

} // namespace core

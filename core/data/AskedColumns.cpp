#include "core/data/AskedColumns.h"

#include "core/base/InputError.h"
#include "core/data/ParseNumber.h"
#include "core/data/SeriesColumns.h"

#include <algorithm>
#include <utility>

namespace core {

namespace {

bool isNone(const std::vector<std::string>& names)
{
    return names.size() == 1 && equalsIgnoringCase(names.front(), "none");
}

/// "a, b" as "a" and "b".
std::vector<std::string_view> atCommas(std::string_view text)
{
    std::vector<std::string_view> parts;
    while (true) {
        const auto comma = text.find(',');
        parts.push_back(trimmed(text.substr(0, comma)));
        if (comma == std::string_view::npos)
            return parts;
        text.remove_prefix(comma + 1);
    }
}

std::unordered_map<std::string_view, std::size_t> indicesOf(const Table& table)
{
    std::unordered_map<std::string_view, std::size_t> indices;
    for (std::size_t column = 0; column < table.columns.size(); ++column)
        indices.emplace(table.columns[column].name(), column);
    return indices;
}

} // namespace

AskedColumns::AskedColumns(const Table& table, const ReadingChoices& choices)
    : m_table(table), m_choices(choices), m_indices(indicesOf(table)),
      m_time(columnsNamed(choices.time, "time")), m_values(columnsNamed(choices.value, "value")),
      m_knownAhead(columnsNamed(choices.knownAhead, "known_ahead")),
      m_ignored(columnsNamed(choices.ignore, "ignore")),
      m_hasNoCovariates(isNone(choices.covariates))
{
    if (choices.date)
        m_date = columnNamed(*choices.date, "date");
    if (choices.clock)
        m_clock = columnNamed(*choices.clock, "clock");
    if (!m_hasNoCovariates)
        m_covariates = columnsNamed(choices.covariates, "covariates");
    m_hasNoHoliday = choices.holiday && equalsIgnoringCase(*choices.holiday, "none") &&
                     !indexOf(*choices.holiday);
    if (choices.holiday && !m_hasNoHoliday)
        m_holiday = columnNamed(*choices.holiday, "holiday_column");
    findGroups();
    joinTimeAndClock();
}

void AskedColumns::joinTimeAndClock()
{
    if (!m_clock || m_date || m_time.empty())
        return;
    if (m_time.size() > 1) {
        if (std::find(m_time.begin(), m_time.end(), *m_clock) == m_time.end())
            m_time.push_back(*m_clock);
        m_clock.reset();
    } else if (m_time.front() != *m_clock) {
        m_date = m_time.front();
        m_time.clear();
    }
}

std::optional<std::size_t> AskedColumns::indexOf(std::string_view name) const
{
    const auto found = m_indices.find(name);
    return found == m_indices.end() ? std::nullopt : std::optional(found->second);
}

std::size_t AskedColumns::columnNamed(std::string_view name, const char* key) const
{
    if (const auto column = indexOf(name))
        return *column;
    throw InputError(Message(SENTENCE("core", "%1 has no column \"%2\"; expected one of %3."),
                             m_table.source, std::string(name), shownNames(m_table)),
                     key);
}

std::vector<std::size_t> AskedColumns::columnsNamed(const std::vector<std::string>& names,
                                                    const char* key) const
{
    std::vector<std::size_t> columns;
    std::vector<bool> isNamed(m_table.columns.size());
    const auto add = [&](std::size_t column) {
        if (!isNamed[column])
            columns.push_back(column);
        isNamed[column] = true;
    };
    for (const std::string& name : names) {
        if (const auto column = indexOf(name)) {
            add(*column);
            continue;
        }
        for (const auto part : atCommas(name))
            add(columnNamed(part, key));
    }
    return columns;
}

void AskedColumns::findGroups()
{
    for (const std::string& text : m_choices.group) {
        const auto equals = text.find('=');
        if (const auto column = indexOf(text)) {
            m_groups.push_back(*column);
        } else if (equalsIgnoringCase(text, "none")) {
            m_hasNoGroups = true;
        } else if (equals != std::string::npos && indexOf(text.substr(0, equals))) {
            m_groups.push_back(*indexOf(text.substr(0, equals)));
            takeAlone(text.substr(equals + 1));
        } else {
            takeAlone(text);
        }
    }
}

void AskedColumns::takeAlone(std::string group)
{
    if (group.empty())
        group = kEmptyGroup;
    if (!m_onlyGroup.empty() && m_onlyGroup != group)
        throw InputError(Message(SENTENCE("core", "--group names two groups, \"%1\" and \"%2\"; "
                                                  "expected one of them."),
                                 m_onlyGroup, group),
                         "group");
    m_onlyGroup = std::move(group);
}

MessageList shownNames(const Table& table)
{
    constexpr std::size_t kMost = 12;
    MessageList names;
    for (std::size_t i = 0; i < std::min(kMost, table.columns.size()); ++i)
        names.emplace_back("%1", table.columns[i].name());
    if (table.columns.size() > kMost)
        names.emplace_back(SENTENCE("core", "others"));
    return names;
}

} // namespace core

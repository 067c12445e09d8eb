#pragma once

#include "core/data/ReadingChoices.h"
#include "core/data/Table.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace core {

/// The columns that reading choices name, found in a table.
///
/// A text that is no column but several names with commas between them stands for these. Throws
/// `InputError` (its setting is the choice's key) for a column that is not there. Table and choices
/// outlive this.
class AskedColumns
{
public:
    AskedColumns(const Table& table, const ReadingChoices& choices);

    const Table& table() const { return m_table; }
    const ReadingChoices& choices() const { return m_choices; }
    const std::vector<std::size_t>& time() const { return m_time; }
    std::optional<std::size_t> date() const { return m_date; }
    std::optional<std::size_t> clock() const { return m_clock; }
    const std::vector<std::size_t>& values() const { return m_values; }
    const std::vector<std::size_t>& groups() const { return m_groups; }
    bool hasNoGroups() const { return m_hasNoGroups; }
    const std::string& onlyGroup() const { return m_onlyGroup; }
    std::optional<std::size_t> holiday() const { return m_holiday; }
    bool hasNoHoliday() const { return m_hasNoHoliday; }
    const std::vector<std::size_t>& covariates() const { return m_covariates; }
    bool hasNoCovariates() const { return m_hasNoCovariates; }
    const std::vector<std::size_t>& knownAhead() const { return m_knownAhead; }
    const std::vector<std::size_t>& ignored() const { return m_ignored; }
    std::optional<Combine> combine() const { return m_choices.combine; }

private:
    std::optional<std::size_t> indexOf(std::string_view name) const;
    std::size_t columnNamed(std::string_view name, const char* key) const;
    std::vector<std::size_t> columnsNamed(const std::vector<std::string>& names,
                                          const char* key) const;
    void findGroups();
    void takeAlone(std::string group);
    /// A time beside a clock is a date, or the date's parts.
    void joinTimeAndClock();

    const Table& m_table;
    const ReadingChoices& m_choices;
    std::unordered_map<std::string_view, std::size_t> m_indices; ///< of the columns, by name
    std::vector<std::size_t> m_time, m_values, m_groups, m_covariates, m_knownAhead, m_ignored;
    std::optional<std::size_t> m_date, m_clock, m_holiday;
    bool m_hasNoGroups = false;
    bool m_hasNoHoliday = false;
    bool m_hasNoCovariates = false;
    std::string m_onlyGroup;
};

/// The names of a table's columns for a sentence: the first twelve.
MessageList shownNames(const Table& table);

} // namespace core

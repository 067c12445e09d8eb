#include "core/data/IdleChoices.h"

#include "core/data/CellFaults.h"
#include "core/data/Characters.h"
#include "core/data/TimeFormat.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

namespace core {

namespace {

std::optional<std::size_t> columnWith(const ColumnRoles& roles, Role role)
{
    const auto found = std::find(roles.roles.begin(), roles.roles.end(), role);
    if (found == roles.roles.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - roles.roles.begin());
}

/// Looks at one choice after the other.
class IdleSearch
{
public:
    IdleSearch(const TableFacts& facts, const AskedColumns& asked, const ColumnRoles& roles)
        : m_facts(facts), m_asked(asked), m_choices(asked.choices()), m_roles(roles)
    {
    }

    Findings findings()
    {
        searchTimes();
        searchMarks();
        searchMissing();
        searchSeries();
        return std::move(m_findings);
    }

private:
    void tell(std::string_view option, Message why)
    {
        m_findings.push_back(withoutEffect(option, std::move(why)));
    }

    void searchTimes()
    {
        if (columnWith(m_roles, Role::Year)) {
            const Message why(SENTENCE("core", "year, month and day are in columns of their own"));
            if (m_choices.dateOrder)
                tell("date-order", why);
            if (m_choices.timeFormat)
                tell("time-format", why);
            return;
        }
        auto column = columnWith(m_roles, Role::Time);
        if (!column)
            column = columnWith(m_roles, Role::Date);
        if (!column)
            return;
        const std::string name(m_facts.name(*column));
        if (m_choices.timeFormat && !isReadAs(timeFormatNamed(*m_choices.timeFormat)))
            tell("time-format",
                 Message(SENTENCE("core", "the times in column \"%1\" are written as "
                                          "%2"),
                         name, nameOf(m_roles.time)));
        if (m_choices.dateOrder && !dependsOnOrder(m_facts.table().columns[*column]))
            tell("date-order", Message(SENTENCE("core", "the times in column \"%1\" can be read in "
                                                        "one way only"),
                                       name));
    }

    bool isReadAs(const TimeFormat& format) const
    {
        return format.kind == m_roles.time.kind && format.order == m_roles.time.order;
    }

    /// False where all orders give the same times, unless the usual one was chosen.
    bool dependsOnOrder(const TextColumn& texts) const
    {
        const TimeKind kind = m_roles.time.kind;
        if (kind != TimeKind::Calendar && kind != TimeKind::DateDigits)
            return false;
        if (m_choices.dateOrder == DateOrder::YearMonthDay &&
            m_roles.time.order == DateOrder::YearMonthDay)
            return true;
        for (std::size_t row = 0; row < texts.size(); ++row) {
            const auto read = [&](DateOrder order) {
                return parseTime(texts[row], TimeFormat{kind, order, m_roles.time.isRange});
            };
            const auto first = read(DateOrder::YearMonthDay);
            if (read(DateOrder::MonthDayYear) != first || read(DateOrder::DayMonthYear) != first)
                return true;
        }
        return false;
    }

    /// True where some number holds one of the marks, or any byte beyond ASCII for `hasOthers`.
    bool haveMarks(std::string_view marks, bool hasOthers) const
    {
        for (std::size_t column = 0; column < m_facts.columns(); ++column) {
            if (m_facts.numbers()[column].known == 0)
                continue;
            const TextColumn& texts = m_facts.table().columns[column];
            for (std::size_t row = 0; row < texts.size(); ++row)
                if (std::any_of(texts[row].begin(), texts[row].end(), [&](char c) {
                        return marks.find(c) != std::string_view::npos ||
                               (hasOthers && isBeyondAscii(c));
                    }))
                    return true;
        }
        return false;
    }

    void searchMarks()
    {
        if (m_choices.decimal && !haveMarks(".,", false))
            tell("decimal", SENTENCE("core", "no number has a decimal mark"));
        if (m_choices.thousands.value_or('\0') != '\0' && !haveMarks(".,' ", true))
            tell("thousands", SENTENCE("core", "no number has a thousands separator"));
    }

    void searchMissing()
    {
        for (const std::string& text : m_choices.missing) {
            const MissingTexts added({text});
            const auto isIn = [&](std::size_t column) {
                const TextColumn& texts = m_facts.table().columns[column];
                for (std::size_t row = 0; row < texts.size(); ++row) {
                    if (added.wasAdded(texts[row]))
                        return true;
                    if (!added.hasNumbers() || m_facts.numbers()[column].known == 0)
                        continue;
                    const auto number = parseNumber(texts[row], m_facts.numbers()[column].format);
                    if (number && added.contains(*number))
                        return true;
                }
                return false;
            };
            bool isFound = false;
            for (std::size_t column = 0; column < m_facts.columns() && !isFound; ++column)
                isFound = isIn(column);
            if (!isFound)
                tell("missing", Message(SENTENCE("core", "no cell is \"%1\""), shownText(text)));
        }
    }

    void searchSeries()
    {
        const bool isCount = m_roles.combine == Combine::Count;
        if (isCount && !m_choices.value.empty())
            tell("value", SENTENCE("core", "the rows are counted, whatever they hold"));
        const bool hasGroups = columnWith(m_roles, Role::Group) && m_roles.onlyGroup.empty();
        if (m_choices.absentGroups && !hasGroups)
            tell("absent-groups", SENTENCE("core", "no groups are added up"));
        else if (m_choices.absentGroups && m_roles.combine.value_or(Combine::Mean) != Combine::Mean)
            tell("absent-groups",
                 SENTENCE("core", "where rows are added up or counted, no row means 0"));
        for (const std::size_t column : m_asked.knownAhead())
            if (m_roles.roles[column] == Role::HolidayFlag ||
                m_roles.roles[column] == Role::HolidayName)
                tell("known-ahead",
                     Message(SENTENCE("core", "\"%1\" is the column of holidays, which are always "
                                              "known ahead"),
                             std::string(m_facts.name(column))));
    }

    const TableFacts& m_facts;
    const AskedColumns& m_asked;
    const ReadingChoices& m_choices;
    const ColumnRoles& m_roles;
    Findings m_findings;
};

} // namespace

Finding withoutEffect(std::string_view option, Message why)
{
    return {.message = Message(SENTENCE("core", "--%1 has no effect: %2."), std::string(option),
                               std::move(why)),
            .option = std::string(option)};
}

Findings idleChoices(const TableFacts& facts, const AskedColumns& asked, const ColumnRoles& roles)
{
    return IdleSearch(facts, asked, roles).findings();
}

} // namespace core

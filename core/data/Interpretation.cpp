#include "core/data/Interpretation.h"

#include "core/data/AskedColumns.h"
#include "core/data/CellFaults.h"
#include "core/data/ColumnFindings.h"
#include "core/data/ColumnNames.h"
#include "core/data/CompleteChoices.h"
#include "core/data/Contradictions.h"
#include "core/data/GroupGuess.h"
#include "core/data/GroupSums.h"
#include "core/data/IdleChoices.h"
#include "core/data/NoSeries.h"
#include "core/data/RateCheck.h"
#include "core/data/RowTimes.h"
#include "core/data/TableFacts.h"
#include "core/data/TimeGuess.h"
#include "core/data/Unpivot.h"
#include "core/data/ValueGuess.h"

#include <algorithm>
#include <utility>

namespace core {

namespace {

/// Gives the columns their roles one after the other; a column that has one is no longer looked at.
class Interpreter
{
public:
    Interpreter(const Table& table, const AskedColumns& asked, char separator,
                const Progress& progress)
        : m_table(table), m_asked(asked),
          m_facts(table, MissingTexts(asked.choices().missing), separator,
                  asked.choices().dateOrder, {asked.choices().decimal, asked.choices().thousands},
                  progress),
          m_free(table.columns.size(), true)
    {
        ColumnRoles& roles = m_result.roles;
        roles.roles.assign(table.columns.size(), Role::Ignored);
        roles.numbers = m_facts.numbers();
        roles.missing = asked.choices().missing;
        roles.timeZone = asked.choices().timeZone.value_or("");
        roles.step = asked.choices().step;
        roles.combine = asked.choices().combine;
        roles.absentGroups = asked.choices().absentGroups;
        roles.totals = asked.choices().totals.value_or(Totals::LeaveOut);
        m_result.choices = asked.choices();
        for (const std::size_t column : asked.ignored())
            m_free[column] = false;
        reserve(asked.values());
        reserve(asked.covariates());
        reserve(asked.groups());
        for (const std::size_t column : asked.knownAhead())
            m_free[column] = suggests(name(column), NameHint::Holiday) && m_free[column];
        if (asked.holiday())
            m_free[*asked.holiday()] = false;
    }

    Interpretation interpretation()
    {
        try {
            takeTime();
            takeHolidays();
            takeGroups();
            takeValue();
        } catch (const NoSeries& error) {
            m_result.problem = ReadingProblem{error.message(), error.waysOut()};
        } catch (const InputError& error) {
            if (!error.setting().empty())
                throw;
            m_result.problem = ReadingProblem{error.message(), {}};
        }
        takeCovariates();
        if (auto finding = rateFinding(m_facts, m_result.roles))
            tell(std::move(*finding));
        for (Finding& finding : idleChoices(m_facts, m_asked, m_result.roles))
            tell(std::move(finding));
        for (std::size_t column = 0; column < m_table.columns.size(); ++column)
            for (Finding& finding : columnFindings(m_facts, column, role(column)))
                tell(std::move(finding));
        if (!m_result.problem) // what was guessed by then is not worth repeating
            completeChoices(m_table, m_result.roles, m_result.choices);
        return std::move(m_result);
    }

private:
    Role& role(std::size_t column) { return m_result.roles.roles[column]; }
    std::string_view name(std::size_t column) const { return m_facts.name(column); }
    void take(std::size_t column, Role as)
    {
        role(column) = as;
        m_free[column] = false;
    }
    void reserve(const std::vector<std::size_t>& columns)
    {
        for (const std::size_t column : columns)
            m_free[column] = false;
    }
    void tell(Finding finding) { m_result.findings.push_back(std::move(finding)); }

    void takeTime()
    {
        TimeGuess time = guessTime(m_facts, m_asked, m_free);
        for (const auto& [column, as] : time.roles)
            take(column, as);
        m_result.roles.time = time.time;
        m_result.roles.clock = std::move(time.clock);
        m_result.roles.hasClock = time.hasClock;
        m_result.roles.isOrderAssumed = time.isOrderAssumed;
        for (Finding& finding : time.findings)
            tell(std::move(finding));
    }

    void takeHolidays()
    {
        if (m_asked.hasNoHoliday())
            return;
        if (m_asked.holiday()) {
            takeHoliday(*m_asked.holiday());
            return;
        }
        // A flag and a name beside it are both looked at.
        for (const bool isFlag : {true, false})
            for (std::size_t column = 0; column < m_facts.columns(); ++column)
                if (m_free[column] && suggests(name(column), NameHint::Holiday) &&
                    !m_facts.isEmpty(column) && m_facts.isFlag(column) == isFlag &&
                    (isFlag || !m_facts.isNumber(column))) {
                    takeHoliday(column);
                    break;
                }
    }

    void takeHoliday(std::size_t column)
    {
        take(column, m_facts.isFlag(column) ? Role::HolidayFlag : Role::HolidayName);
    }

    void takeGroups()
    {
        m_result.roles.onlyGroup = m_asked.onlyGroup();
        for (const std::size_t column : m_asked.groups())
            take(column, Role::Group);
        if (!m_asked.groups().empty() || m_asked.hasNoGroups())
            return;
        ColumnRoles draft = m_result.roles; // no value is known yet, and none is needed
        draft.combine = Combine::Count;
        const RowTimes times =
            rowTimes(m_table, draft, SeriesColumns(m_table, draft), m_facts.missing());
        const GroupGuess guess = guessGroups(m_facts, m_free, draft, times.times);
        if (!guess.parts.empty() && !m_asked.choices().combine)
            throw unreadPart(guess.parts.front());
        for (const std::size_t column : guess.columns)
            take(column, Role::Group);
        if (m_result.roles.combine != Combine::Count && m_result.roles.onlyGroup.empty())
            for (Finding& finding : groupSumFindings(m_facts, guess.columns))
                tell(std::move(finding));
        for (const std::size_t column : guess.others)
            tell({.message = Message(
                      SENTENCE("core", "Column \"%1\" could also be the group; it is not used."),
                      std::string(name(column))),
                  .option = "group",
                  .column = column});
        if (!m_asked.choices().combine)
            for (const std::size_t column : guess.perStep)
                requireOneVersion(m_facts, column);
        for (const std::size_t column : guess.perStep)
            if (guess.hasRepeats && !m_facts.isConstant(column))
                tell({.message =
                          Message(SENTENCE("core", "Column \"%1\" has the same text in all rows of "
                                                   "a time and is not used as a group."),
                                  std::string(name(column))),
                      .option = "group",
                      .column = column});
    }

    NoSeries unreadPart(std::size_t column) const
    {
        const TextColumn& texts = m_table.columns[column];
        return NoSeries(
            Message(SENTENCE("core", "%1: column \"%2\" seems to be a part of the time, but \"%3\" "
                                     "and the others cannot be read as one."),
                    m_table.source, texts.name(), shownText(texts[0])),
            {{"group", texts.name(),
              Message(SENTENCE("core", "\"%1\" is the group; the groups are added up"),
                      texts.name())}});
    }

    void takeValue()
    {
        const auto guess = guessValue(m_facts, candidatesForValue());
        if (guess) {
            m_result.valueCandidates.emplace_back(name(guess->column));
            for (const std::size_t column : guess->others)
                m_result.valueCandidates.emplace_back(name(column));
        }
        if (m_result.roles.combine == Combine::Count)
            return;
        if (!m_asked.values().empty()) {
            const std::size_t column = m_asked.values().front();
            if (m_facts.numbers()[column].known == 0)
                throw InputError(
                    Message(
                        SENTENCE("core",
                                 "%1: column \"%2\" contains no numbers and cannot be the value."),
                        m_table.source, std::string(name(column))),
                    "value");
            take(column, Role::Value);
            return;
        }
        if (!guess)
            throw noValue();
        take(guess->column, Role::Value);
        const auto& near = guess->isClose ? guess->others : guess->named;
        if (near.empty())
            return;
        constexpr std::size_t kMostNamed = 6;
        MessageList others;
        for (std::size_t i = 0; i < std::min(kMostNamed, near.size()); ++i)
            others.emplace_back(SENTENCE("core", "\"%1\""), std::string(name(near[i])));
        if (near.size() > kMostNamed)
            others.emplace_back(SENTENCE("core", "others"));
        tell({.message =
                  Message(SENTENCE("core", "\"%1\" was chosen as the value; other candidates: %2."),
                          std::string(name(guess->column)), std::move(others)),
              .option = "value",
              .column = guess->column,
              .isSuspicious = guess->isClose});
    }

    std::vector<bool> candidatesForValue() const
    {
        std::vector<bool> candidates = m_free;
        for (const std::size_t column : m_asked.values())
            candidates[column] = true;
        return candidates;
    }

    NoSeries noValue() const
    {
        std::vector<WayOut> ways{
            {"count-rows", "1h", SENTENCE("core", "count the rows of each hour")},
            {"count-rows", "1d", SENTENCE("core", "count the rows of each day")}};
        const std::size_t counts = ways.size();
        for (std::size_t column = 0; column < m_facts.columns(); ++column)
            if (m_free[column] && m_facts.isNumber(column) && ways.size() < counts + 3)
                ways.push_back(
                    {"value", std::string(name(column)),
                     Message(SENTENCE("core", "forecast \"%1\""), std::string(name(column)))});
        const char* const pattern =
            ways.size() == counts
                ? SENTENCE("core", "%1 has no column of numbers to forecast (%2).")
                : SENTENCE("core",
                           "%1 has no column of numbers to forecast: constants, coordinates and "
                           "identifiers are forecast only if they are chosen (%2).");
        return NoSeries(Message(pattern, m_table.source, shownNames(m_table)), std::move(ways));
    }

    void takeCovariates()
    {
        std::vector<std::size_t> covariates = m_asked.covariates();
        if (covariates.empty() && !m_asked.hasNoCovariates() &&
            m_result.roles.combine != Combine::Count)
            for (std::size_t column = 0; column < m_facts.columns(); ++column)
                if (m_free[column] && m_facts.isNumber(column) &&
                    !suggests(name(column), NameHint::Identifier) && !m_facts.countsRows(column))
                    covariates.push_back(column);
        for (const std::size_t column : m_asked.covariates())
            requireNumbers(column, "covariates");
        for (const std::size_t column : covariates)
            if (role(column) == Role::Ignored)
                take(column, Role::Covariate);
        for (const std::size_t column : m_asked.knownAhead())
            if (role(column) == Role::Ignored || role(column) == Role::Covariate) {
                requireNumbers(column, "known_ahead");
                take(column, Role::KnownAhead);
            }
    }

    /// Of a column that is chosen as a covariate.
    void requireNumbers(std::size_t column, const char* key) const
    {
        if (m_facts.numbers()[column].known == 0)
            throw InputError(
                Message(
                    SENTENCE("core",
                             "%1: column \"%2\" contains no numbers and cannot be a covariate."),
                    m_table.source, std::string(name(column))),
                key);
    }

    const Table& m_table;
    const AskedColumns& m_asked;
    TableFacts m_facts;
    std::vector<bool> m_free;
    Interpretation m_result;
};

Role roleOfPeriod(const WideColumns& wide, std::size_t column)
{
    if (wide.kind == ValueColumns::Months)
        return Role::Year;
    if (wide.periods.size() == 1)
        return Role::Time;
    return column == wide.periods.front() ? Role::Year : Role::Week;
}

/// What the names of the columns were taken for.
std::optional<Finding> wideFinding(const Table& table, const WideColumns& wide)
{
    const auto text = [&](std::string_view pattern) {
        return Message(pattern, table.columns[wide.columns.front()].name(),
                       table.columns[wide.columns.back()].name());
    };
    switch (wide.kind) {
    case ValueColumns::Months:
        return Finding{.message = text(SENTENCE("core", "The columns \"%1\" to \"%2\" were read as "
                                                        "the months of a year.")),
                       .option = "value"};
    case ValueColumns::Weekdays:
        return Finding{.message = text(SENTENCE("core", "The columns \"%1\" to \"%2\" were read as "
                                                        "the days of a week.")),
                       .option = "value"};
    default:
        return std::nullopt;
    }
}

/// What the columns of a wide table are, from the interpretation of its long one.
Interpretation ofWide(const Table& table, const WideColumns& wide, const LongTable& longer,
                      const ReadingChoices& asked, Interpretation result)
{
    const ColumnRoles ofLonger = result.roles;
    ColumnRoles& roles = result.roles;
    roles.roles.clear();
    roles.numbers.clear();
    roles.valueColumns = wide.kind;
    std::size_t kept = 0;
    ReadingChoices& choices = result.choices;
    choices.value.clear();
    std::vector<bool> isValueColumn(table.columns.size());
    for (const std::size_t column : wide.columns)
        isValueColumn[column] = true;
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
        if (isValueColumn[column]) {
            roles.roles.push_back(Role::Value);
            roles.numbers.push_back(ofLonger.numbers[longer.value]);
            choices.value.push_back(table.columns[column].name());
        } else if (std::find(wide.periods.begin(), wide.periods.end(), column) !=
                   wide.periods.end()) {
            roles.roles.push_back(roleOfPeriod(wide, column));
            roles.numbers.emplace_back();
        } else {
            roles.roles.push_back(ofLonger.roles[kept]);
            roles.numbers.push_back(ofLonger.numbers[kept]);
            ++kept;
        }
    }
    result.valueCandidates.clear(); // of the long table
    switch (wide.kind) {
    case ValueColumns::Hours:
        choices.clock = asked.clock;
        break;
    case ValueColumns::Dates: // the other parts of a time are found again
        choices.time = asked.time;
        choices.date = asked.date;
        choices.clock = asked.clock;
        break;
    case ValueColumns::Months:
    case ValueColumns::Weekdays:
        choices.time.clear();
        for (const std::size_t column : wide.periods)
            choices.time.push_back(table.columns[column].name());
        choices.timeFormat = asked.timeFormat;
        choices.dateOrder = asked.dateOrder;
        break;
    case ValueColumns::Series:
        std::erase(choices.group, longer.table.columns[longer.key].name());
        break;
    }
    if (!result.problem)
        if (auto finding = wideFinding(table, wide))
            result.findings.insert(result.findings.begin(), std::move(*finding));
    for (Finding& finding : result.findings) {
        if (finding.row)
            finding.row = *finding.row / wide.columns.size();
        finding.column.reset(); // of the long table
    }
    return result;
}

/// The option that says otherwise than columns of this kind; empty where none does.
std::string_view optionAgainst(ValueColumns kind, const AskedColumns& asked)
{
    switch (kind) {
    case ValueColumns::Series:
        return asked.hasNoGroups() ? "group none" : "";
    case ValueColumns::Dates:
        if (!asked.time().empty())
            return "time";
        if (asked.date())
            return "date";
        [[fallthrough]];
    case ValueColumns::Hours:
    case ValueColumns::Months:
    case ValueColumns::Weekdays:
        break;
    }
    return asked.clock() ? "clock" : "";
}

/// The columns of values of a wide table; nothing for a long one. Throws `InputError` for chosen
/// columns that name what another option names.
std::optional<WideColumns> wideColumnsOf(const Table& table, const AskedColumns& asked)
{
    if (asked.values().size() > 1) {
        const WideColumns wide = wideColumns(table, asked.values(), asked.time());
        const auto option = optionAgainst(wide.kind, asked);
        if (!option.empty())
            throw InputError(
                Message(SENTENCE("core", "--value and --%1 contradict each other: the names of "
                                         "several columns of values are groups, hours or dates."),
                        std::string(option)),
                "value");
        return wide;
    }
    if (!asked.values().empty() || asked.combine() == Combine::Count)
        return std::nullopt;
    auto wide = wideColumns(table);
    return wide && optionAgainst(wide->kind, asked).empty() ? wide : std::nullopt;
}

} // namespace

Interpretation interpret(const Table& table, const ReadingChoices& asked, char separator,
                         const Progress& progress)
{
    requireConsistent(asked);
    const AskedColumns columns(table, asked);
    requireConsistent(columns);
    const auto wide = wideColumnsOf(table, columns);
    if (!wide)
        return Interpreter(table, columns, separator, progress).interpretation();
    const LongTable longer = longTable(table, *wide);
    const ReadingChoices forLonger = longChoices(longer, wide->kind, asked);
    const AskedColumns longerColumns(longer.table, forLonger);
    return ofWide(table, *wide, longer, asked,
                  Interpreter(longer.table, longerColumns, separator, progress).interpretation());
}

} // namespace core

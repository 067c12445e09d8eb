#include "core/data/NumberColumn.h"

#include "core/base/InputError.h"
#include "core/base/ParallelFor.h"
#include "core/data/FlaggedNumber.h"
#include "core/data/NumberEvidence.h"
#include "core/data/NumberText.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace core {

namespace {

constexpr std::size_t kRowsPerTask = 65536;
constexpr FormatSet kPointMarks = 0x0F | 0x20; ///< the formats that read "1.066"
constexpr FormatSet kCommaMarks = 0xF0 | 0x02; ///< the formats that read "1,066"

char opposite(char mark)
{
    return mark == '.' ? ',' : '.';
}

Message shownMark(std::optional<char> mark)
{
    if (!mark)
        return SENTENCE("core", "not given");
    if (*mark == '\0')
        return SENTENCE("core", "none");
    return Message(SENTENCE("core", "\"%1\""), std::string(1, *mark));
}

/// The formats that agree with what was given.
FormatSet allowedFormats(const GivenMarks& given)
{
    FormatSet allowed = 0;
    for (const NumberFormat& format : kNumberFormats) {
        if ((!given.decimal || *given.decimal == format.decimal) &&
            (!given.thousands || *given.thousands == format.thousands))
            allowed |= formatBit(format);
    }
    if (allowed == 0)
        throw InputError(
            Message(SENTENCE("core", "The decimal mark is %1 and the thousands separator %2; "
                                     "expected . or , as decimal mark and another one of . , ' "
                                     "blank or none as separator."),
                    shownMark(given.decimal), shownMark(given.thousands)));
    return allowed;
}

/// The unit that stands behind nine of ten numbers, nullptr where none does.
const NumberEvidence::Unit* unitOf(const NumberEvidence& evidence)
{
    const std::size_t all = evidence.bare.count() + evidence.withUnit.count;
    for (const NumberEvidence::Unit& unit : evidence.units) {
        if (unit.cells.count() * 10 >= all * 9)
            return &unit;
    }
    return nullptr;
}

/// The formats that read most cells of a column, and what they leave open.
class Decision
{
public:
    Decision(const NumberEvidence& evidence, const GivenMarks& given)
        : m_cells(evidence.bare), m_strays(evidence.strays),
          m_hasOnlySmallIntegers(evidence.smallIntegers > 0 && evidence.longIntegers == 0)
    {
        m_column.missing = evidence.missing;
        m_column.percents = evidence.percents;
        m_column.currencies = evidence.currencies;
        m_column.currency = evidence.currency;
        m_column.currenciesDiffer = evidence.currenciesDiffer;
        m_column.source = given.areGiven() ? FormatSource::User : FormatSource::AnyFormat;
        if (const NumberEvidence::Unit* unit = unitOf(evidence))
            takeOff(*unit, evidence);
        else
            takeFlags(evidence);
        findBest(allowedFormats(given));
    }

    /// Nothing where formats of both decimal marks read the cells and no integer tells.
    std::optional<char> settledDecimal() const
    {
        if (!simplest('.'))
            return ',';
        if (!simplest(','))
            return '.';
        if (isThousandsByIntegers())
            return m_pointMarks > 0 ? ',' : '.';
        return std::nullopt;
    }

    /// True where the decimal mark is open and makes a difference.
    bool isAmbiguous() const { return !settledDecimal() && m_pointMarks + m_commaMarks > 0; }

    /// The likelier decimal mark of an ambiguous column.
    char likelyDecimal(const NumberHints& hints) const
    {
        const char mark = m_pointMarks >= m_commaMarks ? '.' : ',';
        if (m_column.percents * 2 > m_cells.count())
            return mark; // thousands of percent are rare
        if (hints.hasDottedDates || hints.separator == ';')
            return ',';
        if (m_column.currencies * 2 > m_cells.count())
            return opposite(mark); // cents have two digits
        return hints.separator == ',' ? '.' : mark;
    }

    /// Read with this decimal mark, or with the other one where it is impossible.
    NumberColumn column(char decimal) const
    {
        NumberColumn column = m_column;
        const auto format = simplest(decimal);
        column.format = format ? *format : simplest(opposite(decimal)).value();
        const FormatSet bit = formatBit(column.format);
        column.known = m_cells.countIn(bit);
        CellTally strays = m_strays;
        for (const FormatTallies::Entry& entry : m_cells.entries()) {
            if ((entry.formats & bit) == 0)
                strays.join(entry.cells);
        }
        column.strays = strays.count;
        column.strayRows.assign(strays.rows.cbegin(), strays.rowsEnd());
        if (column.source != FormatSource::User && settledDecimal())
            column.source =
                simplest('.') && simplest(',') ? FormatSource::SmallIntegers : FormatSource::Cells;
        return column;
    }

    /// The first of the best formats with this decimal mark: without separators if possible.
    std::optional<NumberFormat> simplest(char decimal) const
    {
        for (const NumberFormat& format : kNumberFormats) {
            if (format.decimal == decimal && (m_best & formatBit(format)) != 0)
                return format;
        }
        return std::nullopt;
    }

private:
    void takeOff(const NumberEvidence::Unit& taken, const NumberEvidence& evidence)
    {
        m_column.unit = taken.name;
        m_cells.join(taken.cells);
        m_strays.join(evidence.flaggedStrays);
        for (const NumberEvidence::Unit& unit : evidence.units) {
            for (const FormatTallies::Entry& entry : unit.cells.entries()) {
                if (&unit != &taken)
                    m_strays.join(entry.cells);
            }
        }
    }

    /// Letters behind numbers are flags where most cells have none.
    void takeFlags(const NumberEvidence& evidence)
    {
        const std::size_t flags = evidence.flaggedCells.count;
        const std::size_t others = flags + evidence.strays.count + evidence.unitsWithoutFlag.count;
        if (flags == 0 || evidence.bare.count() <= others) {
            m_strays.join(evidence.withUnit);
            m_strays.join(evidence.flaggedStrays);
            return;
        }
        m_column.flagged = flags;
        m_column.firstFlagged = evidence.flaggedCells.rows[0];
        m_cells.join(evidence.flagged);
        m_strays.join(evidence.unitsWithoutFlag);
    }

    void findBest(FormatSet allowed)
    {
        std::size_t most = 0;
        for (const NumberFormat& format : kNumberFormats) {
            const FormatSet bit = formatBit(format);
            const std::size_t count = m_cells.countIn(bit);
            if ((allowed & bit) == 0 || count < most)
                continue;
            m_best = count > most ? bit : static_cast<FormatSet>(m_best | bit);
            most = count;
        }
        m_pointMarks = m_cells.countOf(kPointMarks);
        m_commaMarks = m_cells.countOf(kCommaMarks);
    }

    bool isThousandsByIntegers() const
    {
        return m_hasOnlySmallIntegers && m_pointMarks + m_commaMarks >= 2 &&
               (m_pointMarks == 0 || m_commaMarks == 0);
    }

    FormatTallies m_cells;
    CellTally m_strays;
    bool m_hasOnlySmallIntegers;
    NumberColumn m_column; ///< what does not depend on the format
    FormatSet m_best = 0;
    std::size_t m_pointMarks = 0; ///< cells like "1.066"
    std::size_t m_commaMarks = 0; ///< cells like "1,066"
};

/// The decimal marks that columns settle, counted.
struct Votes
{
    std::size_t point = 0;
    std::size_t comma = 0;

    void add(const Decision& decision)
    {
        const auto decimal = decision.settledDecimal();
        if (decimal && decision.column(*decimal).isNumeric())
            ++(*decimal == '.' ? point : comma);
    }
    bool areOfOneMind() const { return (point == 0) != (comma == 0); }
    char most() const { return point > comma ? '.' : ','; }
};

NumberColumn decided(const Decision& decision, const Votes& votes, const NumberHints& hints)
{
    if (const auto decimal = decision.settledDecimal())
        return decision.column(*decimal);
    if (!decision.isAmbiguous())
        return decision.column(votes.areOfOneMind() ? votes.most() : '.');
    if (votes.areOfOneMind()) {
        NumberColumn column = decision.column(votes.most());
        if (column.source != FormatSource::User)
            column.source = FormatSource::OtherColumns;
        return column;
    }
    const char likely = votes.point != votes.comma ? votes.most() : decision.likelyDecimal(hints);
    NumberColumn column = decision.column(likely);
    column.source = FormatSource::Unsettled;
    column.other = decision.simplest(opposite(likely));
    return column;
}

std::size_t tasksFor(std::size_t rows)
{
    return (rows + kRowsPerTask - 1) / kRowsPerTask;
}

NumberEvidence evidenceOf(const TextColumn& texts, std::size_t task, const MissingTexts& missing)
{
    NumberEvidence evidence;
    const std::size_t end = std::min((task + 1) * kRowsPerTask, texts.size());
    for (std::size_t row = task * kRowsPerTask; row < end; ++row)
        evidence.add(texts[row], row, missing);
    return evidence;
}

/// Counts the cells whose number was added to the missing texts: the evidence knows no values.
void countMissingNumbers(const TextColumn& texts, const MissingTexts& missing, NumberColumn& column)
{
    const std::vector<double> numbers = numbersOf(texts, column, missing);
    const auto left = static_cast<std::size_t>(std::count_if(
        numbers.begin(), numbers.end(), [](double number) { return !std::isnan(number); }));
    column.missing += column.known - left;
    column.known = left;
}

std::vector<NumberColumn> numberColumns(const std::vector<const TextColumn*>& columns,
                                        const MissingTexts& missing, const NumberHints& hints,
                                        const std::vector<GivenMarks>& given)
{
    std::vector<std::pair<std::size_t, std::size_t>> tasks; // column, range of rows
    for (std::size_t i = 0; i < columns.size(); ++i) {
        for (std::size_t task = 0; task < tasksFor(columns[i]->size()); ++task)
            tasks.emplace_back(i, task);
    }
    std::vector<NumberEvidence> parts(tasks.size());
    parallelFor(tasks.size(), [&](std::size_t i) {
        parts[i] = evidenceOf(*columns[tasks[i].first], tasks[i].second, missing);
    });
    std::vector<NumberEvidence> evidence(columns.size());
    for (std::size_t i = 0; i < tasks.size(); ++i)
        evidence[tasks[i].first].join(parts[i]);

    std::vector<Decision> decisions;
    Votes votes;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        decisions.emplace_back(evidence[i], given.empty() ? GivenMarks{} : given[i]);
        if (std::find(hints.noVotes.begin(), hints.noVotes.end(), i) == hints.noVotes.end())
            votes.add(decisions[i]);
    }
    std::vector<NumberColumn> result;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        result.push_back(decided(decisions[i], votes, hints));
        if (missing.hasNumbers())
            countMissingNumbers(*columns[i], missing, result[i]);
    }
    return result;
}

/// "inf*" is a text, as the evidence has it; a number too large for a double is said elsewhere.
bool isInfinity(std::string_view text)
{
    const auto number = numberText(text);
    return number && number->isInfinite;
}

} // namespace

std::vector<NumberColumn> numberColumns(const Table& table, const MissingTexts& missing,
                                        const NumberHints& hints,
                                        const std::vector<GivenMarks>& given)
{
    std::vector<const TextColumn*> columns;
    for (const TextColumn& column : table.columns)
        columns.push_back(&column);
    return numberColumns(columns, missing, hints, given);
}

NumberColumn numberColumn(const TextColumn& texts, const MissingTexts& missing,
                          const NumberHints& hints, const GivenMarks& given)
{
    return numberColumns(std::vector<const TextColumn*>{&texts}, missing, hints, {given}).front();
}

double numberOf(std::string_view text, const NumberColumn& column, const MissingTexts& missing)
{
    const double none = std::numeric_limits<double>::quiet_NaN();
    if (missing.wasAdded(text))
        return none;
    auto number = parseNumber(text, column.format, column.unit);
    if (!number && column.flagged > 0) {
        if (const auto flagged = flaggedNumber(text); flagged && !isInfinity(flagged->number))
            number = parseNumber(flagged->number, column.format, column.unit);
    }
    return number && !missing.contains(*number) ? *number : none;
}

std::vector<double> numbersOf(const TextColumn& texts, const NumberColumn& column,
                              const MissingTexts& missing)
{
    std::vector<double> numbers(texts.size());
    parallelFor(tasksFor(texts.size()), [&](std::size_t task) {
        const std::size_t end = std::min((task + 1) * kRowsPerTask, texts.size());
        for (std::size_t row = task * kRowsPerTask; row < end; ++row)
            numbers[row] = numberOf(texts[row], column, missing);
    });
    return numbers;
}

} // namespace core

#include "core/base/InputError.h"
#include "core/base/NaN.h"
#include "core/data/CellFaults.h"
#include "core/data/ColumnRoles.h"
#include "core/data/ParseNumber.h"
#include "core/data/TimeColumn.h"
#include "core/data/TimeReader.h"
#include "core/explain/ExplainSettings.h"
#include "core/explain/FeatureChecks.h"
#include "core/explain/FeatureTable.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

namespace core {

namespace {

constexpr double kWorthAWord = 0.5; ///< numbers in a column of text that a word says is one
constexpr std::size_t kMostTexts = 50;
constexpr std::size_t kShownTexts = 3;
constexpr std::size_t kMostOneHot = 1000; ///< columns out of a text column chosen by name

/// The texts of a column and their places in the alphabet; nothing above `most` of them.
std::optional<std::map<std::string_view, std::size_t>>
textsOf(const TextColumn& column, const MissingTexts& missing, std::size_t most)
{
    std::map<std::string_view, std::size_t> texts;
    for (std::size_t row = 0; row < column.size(); ++row) {
        if (!trimmed(column[row]).empty() && !missing.wasAdded(column[row]))
            texts.emplace(trimmed(column[row]), 0);
        if (texts.size() > most)
            return std::nullopt;
    }
    std::size_t place = 0;
    for (auto& entry : texts)
        entry.second = place++;
    return texts;
}

/// A column as it reads as numbers.
struct NumberCells
{
    NumberColumn read;
    std::vector<double> values; ///< per row; NaN where there is no number

    bool isText() const { return read.strays > 0 && !read.isNumeric(); }
    std::size_t known() const { return read.known + read.strays; } ///< cells that are not missing
};

/// Whether a column holds dates that never go back, or never forward, from row to row.
bool holdsDatesInOrder(const TextColumn& column, const MissingTexts& missing)
{
    const auto times =
        timeColumn(column, [&](std::string_view text) { return missing.contains(text); });
    if (!times || !times->isCertain || times->known < 3)
        return false;
    TimeReader read(times->format);
    std::optional<std::chrono::sys_seconds> first;
    std::optional<std::chrono::sys_seconds> last;
    bool rises = true;
    bool falls = true;
    for (std::size_t row = 0; row < column.size(); ++row) {
        const auto time = read(column[row]);
        if (!time)
            continue;
        rises = rises && (!last || *last <= time->time);
        falls = falls && (!last || *last >= time->time);
        last = time->time;
        first = first.value_or(time->time);
    }
    return (rises || falls) && first != last;
}

/// One table on its way to features.
class Features
{
public:
    Features(const Table& table, const FeatureTableOptions& options);

    void addTarget();
    void addFeature(std::size_t column);
    std::vector<std::size_t> columns() const;
    FeatureTable finish() &&;

private:
    std::size_t indexOf(const std::string& name, const std::string& setting) const;
    /// NA may be a name; what was added as a text for "no value" is none.
    bool isNoText(std::string_view cell) const { return cell.empty() || m_missing.wasAdded(cell); }
    bool isChosen() const { return !m_options.features.empty(); }
    NumberCells numberCells(std::size_t column) const;
    void warnOfStrays(std::size_t column, const NumberCells& cells);
    void addTextTarget();
    void addText(std::size_t column);
    void addOneHot(std::size_t column, const std::map<std::string_view, std::size_t>& texts);
    std::string freeName(const std::string& name);
    void add(std::string name, std::vector<double> values);

    const Table& m_table;
    const FeatureTableOptions& m_options;
    std::size_t m_target;
    MissingTexts m_missing;
    std::vector<NumberColumn> m_numbers; ///< one per column
    std::vector<std::vector<double>> m_columns;
    std::vector<std::string> m_leftOut; ///< columns with too many texts
    FeatureTable m_result;
};

Features::Features(const Table& table, const FeatureTableOptions& options)
    : m_table(table), m_options(options), m_target(indexOf(options.target, "target")),
      m_missing(options.missingTexts),
      m_numbers(options.numbers.empty() ? numberColumns(table, m_missing) : options.numbers)
{
    m_result.targetName = options.target;
}

std::size_t Features::indexOf(const std::string& name, const std::string& setting) const
{
    if (const auto index = m_table.indexOf(name))
        return *index;
    std::vector<std::string> names;
    for (const auto& column : m_table.columns)
        names.push_back(column.name());
    throw InputError(Message(SENTENCE("core", "%1 has no column \"%2\"; expected one of %3."),
                             m_table.source, name, listed(names)),
                     setting);
}

std::vector<std::size_t> Features::columns() const
{
    std::vector<std::size_t> columns;
    for (const auto& name : m_options.features) {
        const std::size_t column = indexOf(name, "features");
        if (column == m_target)
            throw InputError(
                Message(
                    SENTENCE("core", "The target \"%1\" is one of the features; expected others."),
                    name),
                "features");
        if (std::find(columns.begin(), columns.end(), column) != columns.end())
            throw InputError(
                Message(SENTENCE("core", "The feature \"%1\" is named twice; expected it once."),
                        name),
                "features");
        columns.push_back(column);
    }
    if (!isChosen())
        for (std::size_t column = 0; column < m_table.columns.size(); ++column)
            if (column != m_target)
                columns.push_back(column);
    for (const auto& name : m_options.ignored) {
        const std::size_t column = indexOf(name, "ignore");
        if (column == m_target || (isChosen() && std::erase(columns, column) > 0))
            throw InputError(
                Message(column == m_target
                            ? SENTENCE("core", "The column \"%1\" is to be ignored and is the "
                                               "target; expected one or the other.")
                            : SENTENCE("core", "The column \"%1\" is to be ignored and is one of "
                                               "the features; expected one or the other."),
                        name),
                "ignore");
        std::erase(columns, column);
    }
    return columns;
}

/// Throws `InputError` for a number that is infinite or too large.
NumberCells Features::numberCells(std::size_t column) const
{
    const TextColumn& texts = m_table.columns[column];
    NumberCells cells{.read = m_numbers[column], .values = {}};
    if (cells.isText())
        return cells;
    cells.values = numbersOf(texts, cells.read, m_missing);
    CellFaults faults;
    for (std::size_t row = 0; row < texts.size(); ++row) // learners see floats
        if (std::isinf(static_cast<float>(cells.values[row])))
            faults.add(row, column);
    if (!faults.isEmpty())
        throw faults.asError(
            m_table, SENTENCE("core", "is infinite or too large; expected a number below 3e38"));
    return cells;
}

void Features::warnOfStrays(std::size_t column, const NumberCells& cells)
{
    const std::string& name = m_table.columns[column].name();
    const std::size_t strays = cells.read.strays;
    if (strays == 0)
        return;
    const std::size_t row = cells.read.strayRows.front();
    const std::string first = shownText(trimmed(m_table.columns[column][row]));
    const std::string rowNumber = std::to_string(m_table.sheetRow(row));
    const auto numbers = static_cast<double>(cells.read.known);
    if (!cells.isText() && strays == 1)
        m_result.warnings.emplace_back(
            SENTENCE("core", "The column %1 holds 1 text among its numbers, which is taken as "
                             "missing; the first is \"%2\" in row %3."),
            name, first, rowNumber);
    else if (!cells.isText())
        m_result.warnings.emplace_back(
            SENTENCE("core", "The column %1 holds %2 texts among its numbers, which are taken as "
                             "missing; the first is \"%3\" in row %4."),
            name, strays, first, rowNumber);
    else if (numbers >= kWorthAWord * static_cast<double>(cells.known()))
        m_result.warnings.emplace_back(
            SENTENCE("core", "The column %1 is taken as text: %2 of its %3 cells are no numbers; "
                             "the first is \"%4\" in row %5."),
            name, strays, cells.known(), first, rowNumber);
}

void Features::addTarget()
{
    NumberCells cells = numberCells(m_target);
    if (cells.isText()) {
        addTextTarget();
        return;
    }
    warnOfStrays(m_target, cells);
    m_result.y = Eigen::Map<const Eigen::VectorXd>(cells.values.data(),
                                                   static_cast<Eigen::Index>(cells.values.size()));
}

/// Two texts are 0 and 1: no and yes where they are words for that, else the alphabet's order.
void Features::addTextTarget()
{
    const TextColumn& column = m_table.columns[m_target];
    std::set<std::string_view> texts;
    for (std::size_t row = 0; row < column.size() && texts.size() <= kMostTexts; ++row)
        if (!m_missing.contains(column[row]))
            texts.insert(trimmed(column[row]));
    if (texts.size() != 2) {
        std::string shown;
        std::size_t count = 0;
        for (const auto text : texts)
            if (count++ < kShownTexts)
                shown += (shown.empty() ? "\"" : ", \"") + std::string(text) + '"';
        if (texts.size() > kShownTexts)
            shown += ", …";
        throw InputError(
            Message(SENTENCE("core", "%1, column \"%2\": the target is text (%3); expected a "
                                     "column of numbers, or one of two texts."),
                    m_table.source, m_options.target, shown));
    }
    std::string_view zero = *texts.begin();
    std::string_view one = *texts.rbegin();
    if (parseFlag(zero) == true && parseFlag(one) == false)
        std::swap(zero, one);
    m_result.y.resize(static_cast<Eigen::Index>(column.size()));
    for (std::size_t row = 0; row < column.size(); ++row)
        m_result.y(static_cast<Eigen::Index>(row)) = m_missing.contains(column[row]) ? kNaN
                                                     : trimmed(column[row]) == one   ? 1.0
                                                                                     : 0.0;
    m_result.warnings.emplace_back(
        SENTENCE("core", "The target %1 is text: \"%2\" is taken as 1, \"%3\" as 0."),
        m_options.target, one, zero);
}

void Features::addFeature(std::size_t column)
{
    NumberCells cells = numberCells(column);
    warnOfStrays(column, cells);
    if (cells.isText()) {
        addText(column);
        return;
    }
    if (cells.read.known == 0) {
        const auto& name = m_table.columns[column].name();
        if (isChosen())
            throw InputError(
                Message(
                    SENTENCE("core", "The feature \"%1\" has no value in any row; expected some."),
                    name),
                "features");
        m_result.warnings.emplace_back(
            SENTENCE("core", "The column %1 has no value and is left out."), name);
        return;
    }
    add(m_table.columns[column].name(), std::move(cells.values));
}

void Features::addText(std::size_t column)
{
    const TextColumn& cells = m_table.columns[column];
    const bool isOneHot = m_options.text == TextEncoding::OneHot;
    const auto texts = textsOf(cells, m_missing,
                               isChosen() ? (isOneHot ? kMostOneHot : cells.size()) : kMostTexts);
    if (!texts && isChosen())
        throw InputError(
            Message(SENTENCE("core", "The feature \"%1\" has more than %2 different texts, too "
                                     "many for a column each; expected them in their order "
                                     "(ordinal) or another feature."),
                    cells.name(), kMostOneHot),
            "features");
    if (!texts) {
        m_leftOut.push_back(cells.name());
        return;
    }
    if (isOneHot) {
        addOneHot(column, *texts);
        return;
    }
    std::vector<double> values(cells.size(), kNaN);
    for (std::size_t row = 0; row < cells.size(); ++row)
        if (const auto text = texts->find(trimmed(cells[row])); text != texts->end())
            values[row] = static_cast<double>(text->second);
    add(cells.name(), std::move(values));
}

void Features::addOneHot(std::size_t column, const std::map<std::string_view, std::size_t>& texts)
{
    const TextColumn& cells = m_table.columns[column];
    FeatureGroup group{.name = cells.name(), .features = {}};
    for (const auto& [text, place] : texts) {
        // Of two texts one column says all; a second would share its SHAP values at random.
        if (texts.size() == 2 && place == 0)
            continue;
        std::vector<double> values(cells.size());
        for (std::size_t row = 0; row < cells.size(); ++row) {
            const auto cell = trimmed(cells[row]);
            values[row] = isNoText(cell) ? kNaN : cell == text ? 1.0 : 0.0;
        }
        group.features.push_back(static_cast<int>(m_columns.size()));
        add(freeName(cells.name() + " = " + std::string(text)), std::move(values));
    }
    m_result.groups.push_back(std::move(group));
}

/// `name`, or where a column or an earlier feature has it, "name (2)", with a word.
std::string Features::freeName(const std::string& name)
{
    const auto isTaken = [&](const std::string& wanted) {
        return m_table.indexOf(wanted).has_value() ||
               std::find(m_result.names.begin(), m_result.names.end(), wanted) !=
                   m_result.names.end();
    };
    std::string free = name;
    for (int number = 2; isTaken(free); ++number)
        free = name + " (" + std::to_string(number) + ")";
    if (free != name)
        m_result.warnings.emplace_back(
            SENTENCE("core", "The name %1 stands for two features; the one made of text is called "
                             "%2."),
            name, free);
    return free;
}

void Features::add(std::string name, std::vector<double> values)
{
    m_result.names.push_back(std::move(name));
    m_columns.push_back(std::move(values));
}

FeatureTable Features::finish() &&
{
    if (m_columns.empty())
        throw InputError(
            Message(SENTENCE("core", "%1 has no column that can be a feature; expected at least "
                                     "one beside the target."),
                    m_table.source),
            "features");
    if (!m_leftOut.empty())
        m_result.warnings.emplace_back(
            m_leftOut.size() == 1
                ? SENTENCE("core", "The column %1 of more than %2 different texts is left out.")
                : SENTENCE("core", "The columns %1 of more than %2 different texts are left out."),
            listed(m_leftOut), kMostTexts);
    const std::size_t rows = m_table.rows();
    m_result.x.resize(static_cast<Eigen::Index>(rows), static_cast<Eigen::Index>(m_columns.size()));
    for (std::size_t column = 0; column < m_columns.size(); ++column) {
        std::copy(m_columns[column].begin(), m_columns[column].end(),
                  m_result.x.col(static_cast<Eigen::Index>(column)).data());
        m_columns[column] = {}; // a large table is held once
    }
    for (std::size_t row = 0; row < rows; ++row)
        m_result.rows.push_back(row);
    for (const TextColumn& column : m_table.columns)
        if (holdsDatesInOrder(column, m_missing)) {
            m_result.dateColumn = column.name();
            break;
        }
    leaveOutMissing(m_result, m_options.missing);
    warnOfMerged(m_result);
    warnOfCopies(m_result);
    return std::move(m_result);
}

} // namespace

FeatureTable featureTable(const Table& table, const FeatureTableOptions& options,
                          const Progress& progress)
{
    Features features(table, options);
    const auto columns = features.columns();
    features.addTarget();
    for (std::size_t i = 0; i < columns.size(); ++i) {
        progress.advance(i, columns.size());
        features.addFeature(columns[i]);
    }
    FeatureTable made = std::move(features).finish();
    made.settings = tableSettings(options);
    return made;
}

} // namespace core

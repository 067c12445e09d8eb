#include "core/base/InputError.h"
#include "core/base/Wording.h"
#include "core/data/ColumnContents.h"
#include "core/data/ParseNumber.h"
#include "core/validation/ExplainSettings.h"
#include "core/validation/FeatureChecks.h"
#include "core/validation/FeatureTable.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

namespace core {

namespace {

constexpr double kMissing = std::numeric_limits<double>::quiet_NaN();
constexpr double kNumberShare = 0.5; ///< of a column's known cells that make it one of numbers
constexpr std::size_t kMostTexts = 50;
constexpr std::size_t kMostOneHot = 1000; ///< columns out of a text column chosen by name

/// The texts of a column and their places in the alphabet; nothing above `most` of them.
std::optional<std::map<std::string_view, std::size_t>> textsOf(const TextColumn& column,
                                                               std::size_t most)
{
    std::map<std::string_view, std::size_t> texts;
    for (std::size_t row = 0; row < column.size(); ++row) {
        if (!trimmed(column[row]).empty())
            texts.emplace(trimmed(column[row]), 0);
        if (texts.size() > most)
            return std::nullopt;
    }
    std::size_t place = 0;
    for (auto& entry : texts)
        entry.second = place++;
    return texts;
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
    bool isNumeric(std::size_t column) const;
    bool isChosen() const { return !m_options.features.empty(); }
    std::vector<double> numbersOf(std::size_t column) const;
    void addText(std::size_t column);
    void addOneHot(std::size_t column, const std::map<std::string_view, std::size_t>& texts);
    void add(std::string name, std::vector<double> values);

    const Table& m_table;
    const FeatureTableOptions& m_options;
    std::size_t m_target;
    std::vector<std::size_t> m_sample; ///< rows that say what a column holds
    std::vector<std::vector<double>> m_columns;
    std::vector<std::string> m_leftOut; ///< columns with too many texts
    FeatureTable m_result;
};

Features::Features(const Table& table, const FeatureTableOptions& options)
    : m_table(table), m_options(options), m_target(indexOf(options.target, "target")),
      m_sample(sampledRows(table.rows()))
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
    throw InputError(m_table.source + " has no column \"" + name + "\"; expected one of " +
                         listed(names) + ".",
                     setting);
}

std::vector<std::size_t> Features::columns() const
{
    std::vector<std::size_t> columns;
    for (const auto& name : m_options.features) {
        const std::size_t column = indexOf(name, "features");
        if (column == m_target)
            throw InputError("The target \"" + name + "\" is one of the features; expected others.",
                             "features");
        if (std::find(columns.begin(), columns.end(), column) != columns.end())
            throw InputError("The feature \"" + name + "\" is named twice; expected it once.",
                             "features");
        columns.push_back(column);
    }
    if (!isChosen())
        for (std::size_t column = 0; column < m_table.columns.size(); ++column)
            if (column != m_target)
                columns.push_back(column);
    return columns;
}

bool Features::isNumeric(std::size_t column) const
{
    std::size_t known = 0;
    std::size_t numbers = 0;
    for (const std::size_t row : m_sample) {
        const std::string_view text = m_table.columns[column][row];
        known += isMissing(text) ? 0 : 1;
        numbers += parseNumber(text) ? 1 : 0;
    }
    return static_cast<double>(numbers) >= kNumberShare * static_cast<double>(known);
}

std::vector<double> Features::numbersOf(std::size_t column) const
{
    const TextColumn& texts = m_table.columns[column];
    std::vector<double> values;
    values.reserve(texts.size());
    for (std::size_t row = 0; row < texts.size(); ++row) {
        const auto number = parseNumber(texts[row]);
        if (!number && !isMissing(texts[row]))
            failAt(m_table, row, column, "is not a number");
        values.push_back(number.value_or(kMissing));
        // Learners see floats.
        if (number && !std::isfinite(static_cast<float>(*number)))
            failAt(m_table, row, column, "is infinite or too large; expected a number below 3e38");
    }
    return values;
}

void Features::addTarget()
{
    if (!isNumeric(m_target))
        throw InputError(m_table.source + ", column \"" + m_options.target +
                             "\": the target is text; expected a column of numbers.",
                         "target");
    const auto values = numbersOf(m_target);
    m_result.y =
        Eigen::Map<const Eigen::VectorXd>(values.data(), static_cast<Eigen::Index>(values.size()));
}

void Features::addFeature(std::size_t column)
{
    if (!isNumeric(column)) {
        addText(column);
        return;
    }
    auto values = numbersOf(column);
    if (std::all_of(values.begin(), values.end(), [](double x) { return std::isnan(x); })) {
        const auto& name = m_table.columns[column].name();
        if (isChosen())
            throw InputError("The feature \"" + name + "\" has no value in any row; expected some.",
                             "features");
        m_result.warnings.push_back("The column " + name + " has no value and is left out.");
        return;
    }
    add(m_table.columns[column].name(), std::move(values));
}

void Features::addText(std::size_t column)
{
    const TextColumn& cells = m_table.columns[column];
    const bool isOneHot = m_options.text == TextEncoding::OneHot;
    const auto texts =
        textsOf(cells, isChosen() ? (isOneHot ? kMostOneHot : cells.size()) : kMostTexts);
    if (!texts && isChosen())
        throw InputError("The feature \"" + cells.name() + "\" has more than " +
                             countText(kMostOneHot) +
                             " different texts, too many for a column each; expected them in their "
                             "order (ordinal) or another feature.",
                         "features");
    if (!texts) {
        m_leftOut.push_back(cells.name());
        return;
    }
    if (isOneHot) {
        addOneHot(column, *texts);
        return;
    }
    std::vector<double> values(cells.size(), kMissing);
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
            values[row] = cell.empty() ? kMissing : cell == text ? 1.0 : 0.0;
        }
        group.features.push_back(static_cast<int>(m_columns.size()));
        add(cells.name() + " = " + std::string(text), std::move(values));
    }
    m_result.groups.push_back(std::move(group));
}

void Features::add(std::string name, std::vector<double> values)
{
    m_result.names.push_back(std::move(name));
    m_columns.push_back(std::move(values));
}

FeatureTable Features::finish() &&
{
    if (m_columns.empty())
        throw InputError(m_table.source +
                             " has no column that can be a feature; expected at least one beside "
                             "the target.",
                         "features");
    if (!m_leftOut.empty())
        m_result.warnings.push_back((m_leftOut.size() == 1 ? "The column " : "The columns ") +
                                    listed(m_leftOut) + " of more than " + countText(kMostTexts) +
                                    " different texts " + (m_leftOut.size() == 1 ? "is" : "are") +
                                    " left out.");
    const std::size_t rows = m_table.rows();
    m_result.x.resize(static_cast<Eigen::Index>(rows), static_cast<Eigen::Index>(m_columns.size()));
    for (std::size_t column = 0; column < m_columns.size(); ++column) {
        std::copy(m_columns[column].begin(), m_columns[column].end(),
                  m_result.x.col(static_cast<Eigen::Index>(column)).data());
        m_columns[column] = {}; // a large table is held once
    }
    for (std::size_t row = 0; row < rows; ++row)
        m_result.rows.push_back(row);
    leaveOutMissing(m_result, m_options.missing);
    checkTargetVaries(m_result);
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

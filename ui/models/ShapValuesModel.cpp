#include "ui/models/ShapValuesModel.h"

#include "ui/base/Format.h"
#include "ui/pictures/PlotPicture.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <limits>

namespace ui {

ValueFilter ValueFilter::fromText(const QString& text)
{
    // The words of the table's heads, and those of the article and of files.
    const auto numbered = [](const QString& words) {
        return QRegularExpression(QStringLiteral("\\b(?:%1)\\s*[:=]?\\s*(\\d+)").arg(words),
                                  QRegularExpression::CaseInsensitiveOption |
                                      QRegularExpression::UseUnicodePropertiesOption);
    };
    const auto row = numbered(QStringLiteral("sample|row|") +
                              QRegularExpression::escape(ShapValuesModel::tr("row")));
    const auto repeat = numbered(QStringLiteral("repeat|") +
                                 QRegularExpression::escape(ShapValuesModel::tr("repeat")));
    static const QRegularExpression number(QStringLiteral("^\\s*(\\d+)\\s*(?:[,，]|$)"));
    ValueFilter filter;
    QString rest = text;
    const auto take = [&](const QRegularExpression& pattern, std::optional<std::size_t>& value) {
        const auto match = pattern.match(rest);
        if (!match.hasMatch() || value)
            return;
        value = match.captured(1).toULongLong();
        rest.remove(match.capturedStart(), match.capturedLength());
    };
    take(row, filter.row);
    take(repeat, filter.repeat);
    take(number, filter.row);
    filter.feature = rest.remove(QLatin1Char(',')).remove(QChar(u'，')).trimmed();
    return filter;
}

ShapValuesModel::ShapValuesModel(QObject* parent) : QAbstractTableModel(parent) {}

std::size_t ShapValuesModel::valueCount() const
{
    return m_explained.hasValues() ? m_explained.table->rows.size() * m_explained.features() *
                                         m_explained.shap().repeats.size()
                                   : 0;
}

void ShapValuesModel::setExplained(const Explained& explained)
{
    beginResetModel();
    m_explained = explained;
    fill();
    endResetModel();
}

void ShapValuesModel::setFilter(const ValueFilter& filter)
{
    beginResetModel();
    m_filter = filter;
    fill();
    endResetModel();
}

/// Values are counted row by row, then repeat by repeat, then feature by feature.
ShapValuesModel::Place ShapValuesModel::placeOf(std::uint32_t index) const
{
    const std::size_t features = m_explained.features();
    const std::size_t repeats = m_explained.shap().repeats.size();
    return {index / (features * repeats), index / features % repeats, index % features};
}

void ShapValuesModel::fill()
{
    m_lines.clear();
    if (!m_explained.hasValues())
        return;
    const std::size_t features = m_explained.features();
    const std::size_t repeats = m_explained.shap().repeats.size();
    std::vector<bool> isNamed;
    for (std::size_t feature = 0; feature < features; ++feature)
        isNamed.push_back(
            m_explained.nameOf(feature).contains(m_filter.feature, Qt::CaseInsensitive));
    const auto& rows = m_explained.table->rows;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        if (m_filter.row && rows[row] != *m_filter.row)
            continue;
        for (std::size_t repeat = 0; repeat < repeats; ++repeat) {
            if (m_filter.repeat && repeat != *m_filter.repeat)
                continue;
            for (std::size_t feature = 0; feature < features; ++feature)
                if (isNamed[feature])
                    m_lines.push_back(
                        static_cast<std::uint32_t>((row * repeats + repeat) * features + feature));
        }
    }
    order();
}

double ShapValuesModel::numberOf(const Place& place, int column) const
{
    switch (column) {
    case Row:
        return static_cast<double>(m_explained.table->rows[place.row]);
    case Repeat:
        return static_cast<double>(place.repeat);
    case Feature:
        return static_cast<double>(m_explained.summary().features[place.feature].rank);
    case FeatureValue: {
        std::size_t feature = place.feature;
        if (m_explained.isGrouped()) {
            const auto& members = m_explained.importance->groups->groups[feature].features;
            if (members.size() != 1)
                return NAN;
            feature = static_cast<std::size_t>(members.front());
        }
        return m_explained.table->x(static_cast<Eigen::Index>(place.row),
                                    static_cast<Eigen::Index>(feature));
    }
    default:
        return m_explained.shap().value(place.row, place.feature, place.repeat);
    }
}

void ShapValuesModel::order()
{
    if (m_sortColumn == Row && m_sortOrder == Qt::AscendingOrder)
        return; // as they were counted
    std::vector<std::pair<double, std::uint32_t>> keyed;
    keyed.reserve(m_lines.size());
    const double sign = m_sortOrder == Qt::AscendingOrder ? 1.0 : -1.0;
    for (const std::uint32_t line : m_lines) {
        const double key = numberOf(placeOf(line), m_sortColumn);
        // Missing values come last, whichever way the others are sorted.
        keyed.emplace_back(std::isnan(key) ? std::numeric_limits<double>::infinity() : sign * key,
                           line);
    }
    std::sort(keyed.begin(), keyed.end());
    std::transform(keyed.begin(), keyed.end(), m_lines.begin(),
                   [](const auto& entry) { return entry.second; });
}

void ShapValuesModel::sort(int column, Qt::SortOrder sortOrder)
{
    beginResetModel();
    m_sortColumn = column < 0 ? Row : column;
    m_sortOrder = sortOrder;
    fill();
    endResetModel();
}

int ShapValuesModel::tableRow(int line) const
{
    return static_cast<int>(placeOf(m_lines[static_cast<std::size_t>(line)]).row);
}

int ShapValuesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int ShapValuesModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ShapValuesModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Place place = placeOf(m_lines[static_cast<std::size_t>(index.row())]);
    if (role == Qt::TextAlignmentRole)
        return index.column() == Feature ? int(Qt::AlignLeft | Qt::AlignVCenter)
                                         : int(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::DisplayRole && index.column() == Feature)
        return m_explained.nameOf(place.feature);
    const double value = numberOf(place, index.column());
    if (role == kExportRole && index.column() != Feature)
        return std::isfinite(value) ? QVariant(value) : QVariant();
    if (role != Qt::DisplayRole)
        return {};
    if (index.column() == FeatureValue)
        return std::isfinite(value) ? userLocale().toString(value, 'g', 7) : QStringLiteral("–");
    return index.column() == ShapValue ? valueText(value, 6) : QString::number(value);
}

QVariant ShapValuesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const QString names[ColumnCount] = {tr("row"), tr("repeat"), tr("feature"), tr("feature value"),
                                        tr("SHAP value")};
    const QString tips[ColumnCount] = {
        tr("Row of the file, counted from 0"), tr("Repeat of the cross-validation, from 0"),
        tr("Sorted by importance"), tr("The feature's value in the row"),
        tr("What the feature adds to the prediction of the row, in the unit of the target")};
    return role == Qt::DisplayRole ? names[section] : tips[section];
}

} // namespace ui

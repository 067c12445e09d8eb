#include "ui/models/RankingModel.h"

#include "app/MessageText.h"
#include "ui/base/Format.h"
#include "ui/pictures/PlotPicture.h"

#include <cmath>

namespace ui {

RankingModel::RankingModel(QObject* parent) : QAbstractTableModel(parent) {}

void RankingModel::setSummary(const core::ShapSummary& summary, std::size_t repeats)
{
    beginResetModel();
    m_repeats = repeats;
    m_rows.clear();
    for (std::size_t place = 0; place < summary.ranking.size(); ++place) {
        const auto& feature = summary.features[summary.ranking[place]];
        Row row{.feature = app::messageText(feature.label),
                .meanAbs = feature.meanAbs,
                .deviation = summary.hasSpread ? feature.sdMeanAbs : NAN,
                .swaps = NAN,
                .probability = NAN};
        if (place < summary.neighbours.size() && summary.hasSpread) {
            row.swaps = static_cast<double>(summary.neighbours[place].swaps);
            row.probability = summary.neighbours[place].swapProbability;
        }
        m_rows.push_back(row);
    }
    std::vector<double> values;
    for (const Row& row : m_rows)
        values.insert(values.end(), {row.meanAbs, row.deviation});
    m_hasExponent = needExponent(values);
    endResetModel();
}

void RankingModel::clear()
{
    setSummary({}, 0);
}

int RankingModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RankingModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

double RankingModel::valueOf(std::size_t row, int column) const
{
    switch (column) {
    case Rank:
        return static_cast<double>(row + 1);
    case MeanAbs:
        return m_rows[row].meanAbs;
    case Deviation:
        return m_rows[row].deviation;
    case Swaps:
        return m_rows[row].swaps;
    case Probability:
        return m_rows[row].probability;
    default:
        return NAN;
    }
}

QVariant RankingModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const auto row = static_cast<std::size_t>(index.row());
    const double value = valueOf(row, index.column());
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == Feature)
            return m_rows[row].feature;
        if (index.column() == Rank)
            return index.row() + 1;
        if (index.column() == Swaps)
            return std::isfinite(value)
                       ? tr("%1 of %2").arg(value).arg(static_cast<qulonglong>(m_repeats))
                       : QStringLiteral("–");
        return index.column() == Probability ? percentText(value, 0)
                                             : valueTextBeside(value, m_hasExponent);
    case Qt::TextAlignmentRole:
        return index.column() == Feature ? int(Qt::AlignLeft | Qt::AlignVCenter)
                                         : int(Qt::AlignRight | Qt::AlignVCenter);
    case kExportRole:
        return std::isfinite(value) ? QVariant(value) : QVariant();
    default:
        return {};
    }
}

QVariant RankingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const QString names[ColumnCount] = {tr("rank"),      tr("feature"),         tr("mean |SHAP|"),
                                        tr("deviation"), tr("swaps with next"), tr("may swap")};
    const QString tips[ColumnCount] = {
        tr("Place by mean |SHAP| over all rows and repeats"),
        tr("The feature, or the group of features"),
        tr("Mean absolute SHAP value, in the unit of the target"),
        tr("Standard deviation of the repeats' mean |SHAP|"),
        tr("Repeats that ranked this feature and the next the other way round"),
        tr("Probability that one more repeat ranks them the other way round")};
    if (role == Qt::DisplayRole)
        return names[section];
    return role == Qt::ToolTipRole ? QVariant(tips[section]) : QVariant();
}

} // namespace ui

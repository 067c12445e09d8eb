#include "ui/models/MetricsModel.h"

#include "ui/base/CoreText.h"
#include "ui/base/Format.h"
#include "ui/models/ChanceText.h"
#include "ui/models/CoverageCell.h"
#include "ui/pictures/PlotPicture.h"

#include <QFont>

#include <algorithm>
#include <cmath>
#include <limits>

namespace ui {

MetricsModel::MetricsModel(QObject* parent) : QAbstractTableModel(parent) {}

std::vector<MetricsRow> metricsRows(const core::Forecast& forecast,
                                    const core::ModelDifferences* differences)
{
    std::vector<MetricsRow> rows{{coreName(forecast.bayesian.name), forecast.bayesian.metrics}};
    for (std::size_t i = 0; i < forecast.comparisons.size(); ++i) {
        const core::ModelForecast& model = forecast.comparisons[i];
        rows.push_back({coreName(model.name), model.metrics});
        if (differences != nullptr)
            rows.back().difference = differences->comparisons[i];
    }
    return rows;
}

void MetricsModel::setForecast(const core::Forecast& forecast,
                               const core::ModelDifferences* differences)
{
    setRows(metricsRows(forecast, differences), QString::fromStdString(forecast.valueName),
            forecast.options.level);
}

void MetricsModel::setRows(std::vector<MetricsRow> rows, const QString& unit, double level)
{
    // Where the models are the same, what is chosen stays so.
    const bool isSameTable = rows.size() == m_rows.size() && !rows.empty();
    if (!isSameTable)
        beginResetModel();
    m_unit = unit;
    m_level = level;
    m_rows = std::move(rows);
    if (!isSameTable) {
        endResetModel();
        return;
    }
    emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

int MetricsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int MetricsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

double MetricsModel::lossOf(const Row& row, Column column) const
{
    if (column == Coverage)
        return std::abs(row.metrics.coverage - m_level);
    // A narrow interval is no merit of its own.
    return column == Width ? std::numeric_limits<double>::quiet_NaN() : valueOf(row, column);
}

double MetricsModel::valueOf(const Row& row, Column column)
{
    const core::ForecastMetrics& metrics = row.metrics;
    switch (column) {
    case Rmse:
        return metrics.rmse;
    case Mae:
        return metrics.mae;
    case Smape:
        return metrics.smape;
    case PeakRmse:
        return metrics.peakRmse;
    case Coverage:
        return metrics.coverage;
    case Width:
        return metrics.meanWidth;
    case Winkler:
        return metrics.winkler;
    case Crps:
        return metrics.crps;
    default:
        return std::numeric_limits<double>::quiet_NaN();
    }
}

bool MetricsModel::isBest(const Row& row, Column column) const
{
    const double own = lossOf(row, column);
    return !std::isnan(own) && m_rows.size() > 1 &&
           std::all_of(m_rows.begin(), m_rows.end(), [&](const Row& other) {
               const double value = lossOf(other, column);
               return std::isnan(value) || own <= value;
           });
}

namespace {

/// None of the columns that chance is not asked about.
double core::MetricValues::*intervalOf(MetricsModel::Column column)
{
    switch (column) {
    case MetricsModel::Rmse:
        return &core::MetricValues::rmse;
    case MetricsModel::Mae:
        return &core::MetricValues::mae;
    case MetricsModel::Smape:
        return &core::MetricValues::smape;
    case MetricsModel::PeakRmse:
        return &core::MetricValues::peakRmse;
    case MetricsModel::Coverage:
        return &core::MetricValues::coverage;
    case MetricsModel::Winkler:
        return &core::MetricValues::winkler;
    case MetricsModel::Crps:
        return &core::MetricValues::crps;
    default:
        return nullptr;
    }
}

} // namespace

bool MetricsModel::isChance(const Row& row, Column column) const
{
    const auto metric = intervalOf(column);
    return metric != nullptr && row.difference && row.metrics.n > 0 &&
           row.difference->holdsZero(metric);
}

QString MetricsModel::differenceToolTip(const Row& row, Column column) const
{
    const auto metric = intervalOf(column);
    if (metric == nullptr || !row.difference || row.metrics.n == 0)
        return {};
    const MetricUnit unit = column == Coverage ? MetricUnit::Share
                            : column == Smape  ? MetricUnit::Percent
                                               : MetricUnit::Value;
    return chanceText(headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(),
                      m_rows.front().name, valueOf(row, column), valueOf(m_rows.front(), column),
                      {row.difference->lower.*metric, row.difference->upper.*metric}, unit);
}

QString MetricsModel::textOf(const Row& row, Column column) const
{
    const core::ForecastMetrics& metrics = row.metrics;
    switch (column) {
    case Model:
        return row.name;
    case Rmse:
        return valueText(metrics.rmse);
    case Mae:
        return valueText(metrics.mae);
    case Smape:
        return percentText(metrics.smape / 100.0);
    case PeakRmse:
        return valueText(metrics.peakRmse);
    case Coverage:
        return tr("%1 of %2 (%3 to %4)")
                   .arg(percentText(metrics.coverage), countText(metrics.n),
                        percentText(metrics.coverageInterval.lower),
                        percentText(metrics.coverageInterval.upper)) +
               offMark(metrics, m_level);
    case Width:
        return valueText(metrics.meanWidth);
    case Winkler:
        return valueText(metrics.winkler);
    case Crps:
        return valueText(metrics.crps);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant MetricsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return textOf(row, column);
    case kExportRole:
        return column == Model ? QVariant(row.name) : QVariant(valueOf(row, column));
    case Qt::FontRole:
        if (isBest(row, column)) {
            QFont font;
            font.setBold(true);
            return font;
        }
        return {};
    case Qt::TextAlignmentRole:
        return QVariant(column == Model ? Qt::AlignLeft | Qt::AlignVCenter
                                        : Qt::AlignRight | Qt::AlignVCenter);
    case Qt::ForegroundRole:
        return isChance(row, column) ? mutedBrush() : QVariant();
    case kMutedRole:
        return isChance(row, column);
    case Qt::ToolTipRole:
        return toolTipOf(row, column);
    default:
        return {};
    }
}

QString MetricsModel::toolTipOf(const Row& row, Column column) const
{
    const QString text =
        column == Coverage ? coverageToolTip(row.metrics)
        : column == PeakRmse
            ? tr("RMSE over the %1 steps with the highest values").arg(row.metrics.peakN)
            : headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString();
    const QString difference = differenceToolTip(row, column);
    return difference.isEmpty() ? text : difference + QLatin1Char('\n') + text;
}

QString MetricsModel::coverageToolTip(const core::ForecastMetrics& metrics) const
{
    const bool byChance =
        metrics.coverageInterval.lower <= m_level && m_level <= metrics.coverageInterval.upper;
    return byChance
               ? tr("%1 are expected; the difference can be chance.").arg(levelText(m_level))
               : tr("%1 are expected; the difference is more than chance.").arg(levelText(m_level));
}

QVariant MetricsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    const QString unit = m_unit.isEmpty() ? tr("the unit of the series") : m_unit;
    const struct
    {
        QString name;
        QString toolTip;
    } headers[ColumnCount] = {
        {tr("Model"), tr("What made the forecast of the test part")},
        {tr("RMSE"), tr("Root mean squared error, in %1").arg(unit)},
        {tr("MAE"), tr("Mean absolute error, in %1").arg(unit)},
        {tr("SMAPE"),
         tr("Symmetric mean absolute percentage error: mean of 2|y − f| / (|y| + |f|)")},
        {tr("Peak RMSE"),
         tr("RMSE over the 5 % of steps with the highest values, in %1").arg(unit)},
        {tr("Coverage"), tr("Share of actual values inside the %1 interval, of how many steps, and "
                            "the range that chance allows (Wilson, 95 %)")
                             .arg(levelText(m_level))},
        {tr("Width"), tr("Mean width of the interval, in %1").arg(unit)},
        {tr("Winkler"),
         tr("Interval score: the width plus a penalty for each value outside, in %1").arg(unit)},
        {tr("CRPS"),
         tr("Continuous ranked probability score of the whole distribution, in %1").arg(unit)}};
    if (role == Qt::DisplayRole)
        return headers[section].name;
    if (role == Qt::ToolTipRole)
        return headers[section].toolTip;
    if (role == Qt::TextAlignmentRole)
        return QVariant(section == Model ? Qt::AlignLeft | Qt::AlignVCenter
                                         : Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

} // namespace ui

#include "ui/models/MetricsModel.h"

#include "ui/CoreText.h"
#include "ui/Format.h"
#include "ui/exports/PlotPicture.h"

#include <QFont>

#include <algorithm>
#include <cmath>
#include <limits>

namespace ui {

MetricsModel::MetricsModel(QObject* parent) : QAbstractTableModel(parent) {}

void MetricsModel::setForecast(const core::Forecast& forecast)
{
    beginResetModel();
    m_unit = QString::fromStdString(forecast.valueName);
    m_level = forecast.options.level;
    m_rows.clear();
    m_rows.push_back({coreText(forecast.bayesian.name), forecast.bayesian.metrics});
    for (const core::ModelForecast& model : forecast.comparisons)
        m_rows.push_back({coreText(model.name), model.metrics});
    endResetModel();
}

void MetricsModel::clear()
{
    beginResetModel();
    m_rows.clear();
    endResetModel();
}

int MetricsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int MetricsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

double MetricsModel::badness(const Row& row, Column column) const
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
    const double own = badness(row, column);
    return !std::isnan(own) && m_rows.size() > 1 &&
           std::all_of(m_rows.begin(), m_rows.end(), [&](const Row& other) {
               const double value = badness(other, column);
               return std::isnan(value) || own <= value;
           });
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
                 percentText(metrics.coverageInterval.upper));
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
    case Qt::ToolTipRole:
        return column == Coverage ? coverageToolTip(row.metrics)
               : column == PeakRmse
                   ? tr("RMSE over the %1 hours with the highest values").arg(row.metrics.peakN)
                   : headerData(index.column(), Qt::Horizontal, Qt::ToolTipRole);
    default:
        return {};
    }
}

QString MetricsModel::coverageToolTip(const core::ForecastMetrics& metrics) const
{
    const bool byChance =
        metrics.coverageInterval.lower <= m_level && m_level <= metrics.coverageInterval.upper;
    return byChance ? tr("%1 are expected; the difference can be chance.").arg(percentText(m_level))
                    : tr("%1 are expected; the difference is more than chance.")
                          .arg(percentText(m_level));
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
         tr("RMSE over the 5 % of hours with the highest values, in %1").arg(unit)},
        {tr("Coverage"), tr("Share of actual values inside the %1 interval, of how many hours, and "
                            "the range that chance allows (Wilson, 95 %)")
                             .arg(percentText(m_level, 0))},
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

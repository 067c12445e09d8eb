#pragma once

#include "core/forecast/Forecast.h"
#include "core/forecast/ModelDifferences.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace ui {

/// How good one model's forecast was.
struct MetricsRow
{
    QString name;
    core::ForecastMetrics metrics;
    /// What chance leaves open of its difference from the first row; not known at first.
    std::optional<core::MetricIntervals> difference{};
};

/// The models of a forecast, the Bayesian network first. `differences` may be missing.
std::vector<MetricsRow> metricsRows(const core::Forecast& forecast,
                                    const core::ModelDifferences* differences);

/// How good each model's forecast was: a row per model, a column per metric, the best value of a
/// column in bold, those grey that chance explains to be others than that of the first row.
class MetricsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        Model,
        Rmse,
        Mae,
        Smape,
        PeakRmse,
        Coverage,
        Width,
        Winkler,
        Crps,
        ColumnCount
    };

    explicit MetricsModel(QObject* parent = nullptr);

    void setForecast(const core::Forecast& forecast,
                     const core::ModelDifferences* differences = nullptr);
    /// `unit` is that of the series, `level` that of the intervals.
    void setRows(std::vector<MetricsRow> rows, const QString& unit, double level);
    void clear() { setRows({}, {}, 0.95); }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    using Row = MetricsRow;
    /// What the column is ordered by, lower is better; NaN where no value is better than another.
    double lossOf(const Row& row, Column column) const;
    static double valueOf(const Row& row, Column column); ///< NaN for the name
    QString textOf(const Row& row, Column column) const;
    QString toolTipOf(const Row& row, Column column) const;
    QString coverageToolTip(const core::ForecastMetrics& metrics) const;
    bool isBest(const Row& row, Column column) const;
    /// Whether chance explains that this value is another than that of the first row.
    bool isChance(const Row& row, Column column) const;
    /// Empty where the difference from the first row is not known.
    QString differenceToolTip(const Row& row, Column column) const;

    std::vector<Row> m_rows;
    QString m_unit;
    double m_level = 0.95;
};

} // namespace ui

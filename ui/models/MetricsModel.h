#pragma once

#include "core/forecast/Forecast.h"

#include <QAbstractTableModel>

#include <vector>

namespace ui {

/// How good each model's forecast was: a row per model, a column per metric, the best value of a
/// column in bold.
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

    void setForecast(const core::Forecast& forecast);
    void clear();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row
    {
        QString name;
        core::ForecastMetrics metrics;
    };
    /// What the column is ordered by, lower is better; NaN where no value is better than another.
    double badness(const Row& row, Column column) const;
    static double valueOf(const Row& row, Column column); ///< NaN for the name
    QString textOf(const Row& row, Column column) const;
    QString coverageToolTip(const core::ForecastMetrics& metrics) const;
    bool isBest(const Row& row, Column column) const;

    std::vector<Row> m_rows;
    QString m_unit;
    double m_level = 0.95;
};

} // namespace ui

#pragma once

#include "core/forecast/Backtest.h"
#include "ui/plots/XyPlot.h"

#include <map>
#include <vector>

namespace ui {

/// A metric of each model fold by fold, in the order of time.
class FoldsPlot : public XyPlot
{
    Q_OBJECT

public:
    enum class Metric
    {
        Rmse,
        Coverage,
        Winkler
    };

    explicit FoldsPlot(QWidget* parent = nullptr);

    /// Without folds: empty.
    void setBacktest(const core::Backtest& backtest);
    void setMetric(Metric metric);
    /// Marks a fold by its place among those finished; -1 for none.
    void setChosen(int fold);

    std::vector<LegendEntry> legendEntries() const;
    void showCurve(const QString& key, bool shown);
    QString exportName() const override { return QStringLiteral("folds"); }
    std::vector<LegendEntry> exportLegend() const override { return legendEntries(); }
    ExportTable exportTable() const override;

signals:
    /// The curves are others, or look different.
    void legendChanged();
    /// A fold was clicked, by its place among those finished.
    void foldChosen(int fold);

protected:
    std::vector<QCPLayerable*> choiceMarks() const override { return {m_chosen}; }
    void recolour(const Theme& theme) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    struct Curve
    {
        QString key;
        QString name;
        std::vector<core::ForecastMetrics> folds;
        QCPGraph* graph = nullptr;
    };
    bool isShown(std::size_t curve) const;
    void draw();

    std::vector<Curve> m_curves;      ///< the Bayesian network first
    std::vector<std::size_t> m_which; ///< number of each fold among those asked for, from 0
    std::map<QString, bool> m_shown;  ///< what was switched by hand
    QString m_unit;
    double m_level = 0.95;
    Metric m_metric = Metric::Rmse;
    QCPItemStraightLine* m_levelLine;
    QCPItemStraightLine* m_chosen;
};

} // namespace ui

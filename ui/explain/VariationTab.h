#pragma once

#include "ui/explain/ExplainTab.h"
#include "ui/plots/Strip.h"

class QComboBox;

namespace ui {

class SwarmPlot;

/// How much each value moves when the data are split differently: range, scaled range or deviation
/// over the repeats, a strip per feature with boxes or violins over it.
class VariationTab : public ExplainTab
{
    Q_OBJECT

public:
    enum Measure
    {
        Range,
        ScaledRange,
        Deviation,
        RelativeRange,
        MeasureCount
    };

    explicit VariationTab(QWidget* parent = nullptr);

    void setExplained(const Explained& explained) override;
    void selectRow(int row) override;
    void home() override;
    QWidget* mainWidget() override;

    void setMeasure(Measure measure);
    SwarmPlot& swarm() { return *m_swarm; }

private:
    void showMeasure();
    StripSummary summary() const;

    QComboBox* m_measure;
    QComboBox* m_summary;
    SwarmPlot* m_swarm;
    Explained m_explained;
};

} // namespace ui

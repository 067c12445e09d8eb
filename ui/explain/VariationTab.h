#pragma once

#include "ui/explain/ExplainTab.h"

class QCheckBox;
class QComboBox;

namespace ui {

class SwarmPlot;

/// How much each value moves when the data are split differently: range, scaled range or deviation
/// over the repeats, a strip per feature.
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

    QComboBox* m_measure;
    QCheckBox* m_boxes;
    SwarmPlot* m_swarm;
    Explained m_explained;
};

} // namespace ui

#pragma once

#include "ui/explain/ExplainTab.h"

namespace ui {

class ImportanceBars;
class SwarmPlot;

/// The beeswarm of the mean SHAP values beside the bars of their size.
class SummaryTab : public ExplainTab
{
    Q_OBJECT

public:
    explicit SummaryTab(QWidget* parent = nullptr);

    void setExplained(const Explained& explained) override;
    void selectRow(int row) override;
    void home() override;
    QWidget* mainWidget() override;

    SwarmPlot& swarm() { return *m_swarm; }
    ImportanceBars& bars() { return *m_bars; }

private:
    SwarmPlot* m_swarm;
    ImportanceBars* m_bars;
};

} // namespace ui

#pragma once

#include "ui/explain/ExplainTab.h"
#include "ui/explain/Stage.h"

class QComboBox;

namespace ui {

class ImportanceBars;
class SwarmPlot;

/// The beeswarm of the SHAP values beside the bars of their size, after each of the stages: one
/// split, one cross-validation, all repeats.
class SummaryTab : public ExplainTab
{
    Q_OBJECT

public:
    explicit SummaryTab(QWidget* parent = nullptr);

    void setExplained(const Explained& explained) override;
    void selectRow(int row) override;
    void home() override;
    QWidget* mainWidget() override;

    void setStage(Stage stage); ///< where the result has it
    SwarmPlot& swarm() { return *m_swarm; }
    ImportanceBars& bars() { return *m_bars; }

private:
    QWidget* stageRow();
    void fillStages();
    void showStage();
    void showBars(Stage stage, const StageView& view);
    void showSwarm(Stage stage, const StageView& view);

    QComboBox* m_stage;
    QWidget* m_stageRow;
    SwarmPlot* m_swarm;
    ImportanceBars* m_bars;
    Explained m_explained;
};

} // namespace ui

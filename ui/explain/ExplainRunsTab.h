#pragma once

#include "ui/explain/ExplainTab.h"

namespace ui {

class RunsTab;

/// The explanations that were kept, side by side: which one is shown is chosen here.
class ExplainRunsTab : public ExplainTab
{
    Q_OBJECT

public:
    explicit ExplainRunsTab(QWidget* parent = nullptr);

    void setExplained(const Explained&) override {} // the list knows which one it is
    QWidget* mainWidget() override;
    RunsTab& runs() { return *m_runs; }

private:
    RunsTab* m_runs;
};

} // namespace ui

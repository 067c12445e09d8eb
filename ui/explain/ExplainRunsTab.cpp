#include "ui/explain/ExplainRunsTab.h"

#include "ui/results/ResultTable.h"
#include "ui/results/RunsTab.h"

#include <QVBoxLayout>

namespace ui {

ExplainRunsTab::ExplainRunsTab(QWidget* parent)
    : ExplainTab(parent), m_runs(new RunsTab(core::RunKind::Explanation))
{
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 4, 0, 0);
    rows->addWidget(m_runs);
}

QWidget* ExplainRunsTab::mainWidget()
{
    return m_runs->findChild<ResultTable*>();
}

} // namespace ui

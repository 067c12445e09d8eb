#include "ui/results/DetailTabs.h"

#include "ui/results/RunsTab.h"

namespace ui {

DetailTabs::DetailTabs(QWidget* details, const QString& title, core::RunKind kind, QWidget* parent)
    : QTabWidget(parent), m_runs(new RunsTab(kind))
{
    setDocumentMode(true);
    setObjectName(QStringLiteral("details"));
    addTab(details, title);
    addTab(m_runs, tr("Runs"));
    connect(m_runs, &RunsTab::refreshed, this, &DetailTabs::showWhatThereIs);
    showWhatThereIs();
}

void DetailTabs::setHasResult(bool hasResult)
{
    const bool isFirst = hasResult && !m_hasResult;
    m_hasResult = hasResult;
    showWhatThereIs();
    if (isFirst)
        setCurrentIndex(0);
}

void DetailTabs::showWhatThereIs()
{
    setTabEnabled(0, m_hasResult); // the other is turned to
    setVisible(m_hasResult || !m_runs->isEmpty());
}

} // namespace ui

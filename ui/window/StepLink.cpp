#include "ui/window/StepLink.h"

#include "ui/base/Format.h"
#include "ui/explain/ExplainPage.h"
#include "ui/explain/RowTab.h"
#include "ui/forecast/ForecastPage.h"
#include "ui/plots/ForecastPlot.h"
#include "ui/plots/WaterfallPlot.h"

#include <QAction>
#include <QMenu>
#include <QTabWidget>

namespace ui {

StepLink::StepLink(QTabWidget& pages, ForecastPage& forecast, ExplainPage& explain, QMenu& menu,
                   QObject* parent)
    : QObject(parent), m_pages(pages), m_forecast(forecast), m_explain(explain)
{
    menu.addSeparator();
    auto* there = menu.addAction(tr("Explain this ste&p"), this, &StepLink::explainStep);
    there->setObjectName(QStringLiteral("explainStep"));
    there->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_H));
    there->setStatusTip(
        tr("Shows on the Explain page how the step under the cursor of the forecast "
           "comes about"));
    auto* back = menu.addAction(tr("Show this row in the &forecast"), this, &StepLink::showStep);
    back->setObjectName(QStringLiteral("showStep"));
    back->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_H));
    back->setStatusTip(tr("Shows on the Forecast page the step of the row chosen on the Explain "
                          "page"));
    forecast.plot().addAction(there); // into the menu of a right click, too
    explain.rowTab().waterfall().addAction(back);
    connect(&forecast.plot(), &TimePlot::cursorMoved, this,
            [this](double seconds) { m_read = seconds; });
    connect(&explain.rowTab(), &RowTab::stepAsked, this, &StepLink::showStep);
}

std::chrono::sys_seconds StepLink::step() const
{
    return timeFromAxis(m_read.value_or(m_forecast.plot().focusTime()));
}

QString StepLink::whyNot() const
{
    if (!m_forecast.plot().hasData())
        return tr("There is no step to explain yet: open data with a time column first.");
    const Explained& explained = m_explain.explained();
    if (!explained.importance)
        return tr("Nothing is explained yet: choose Explain (Ctrl+Shift+R), then this step again.");
    if (explained.table->times.empty())
        return tr("What is explained are the columns of the file, not the steps of the series: set "
                  "Table to “Steps of the series” and explain again.");
    return tr("%1 is not among the explained steps: its row was left out, or is not in the sample.")
        .arg(momentText(step()));
}

void StepLink::explainStep()
{
    const auto row = m_explain.explained().rowAt(step());
    if (!m_forecast.plot().hasData() || !row)
        emit said(whyNot());
    m_pages.setCurrentWidget(&m_explain);
    if (row)
        m_explain.showRow(static_cast<int>(*row));
}

void StepLink::showStep()
{
    const auto time = m_explain.selectedTime();
    if (!time || !m_forecast.plot().hasData()) {
        emit said(tr("This row is not part of the forecast series."));
        return;
    }
    m_pages.setCurrentWidget(&m_forecast);
    m_forecast.plot().showStretch({.name = {}, .start = *time, .end = *time});
    m_forecast.plot().setFocus();
}

} // namespace ui

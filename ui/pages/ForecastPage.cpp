#include "ui/pages/ForecastPage.h"

#include "ui/models/MetricsModel.h"
#include "ui/pages/ForecastView.h"
#include "ui/plots/LossChart.h"

#include <QHeaderView>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

#include <utility>

namespace ui {

ForecastPage::ForecastPage(QWidget* parent)
    : QWidget(parent), m_notes(new QLabel), m_view(new ForecastView), m_tabs(new QTabWidget),
      m_metrics(new MetricsModel(this)), m_metricsView(new QTableView), m_metricsHint(new QLabel),
      m_losses(new LossChart)
{
    m_notes->setWordWrap(true);
    m_notes->setTextFormat(Qt::PlainText);
    m_notes->hide();
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(metricsTab(), tr("Metrics"));
    m_tabs->addTab(m_losses, tr("Loss"));

    auto* parts = new QSplitter(Qt::Vertical);
    parts->addWidget(m_view);
    parts->addWidget(m_tabs);
    parts->setStretchFactor(0, 1); // the plot takes what a larger window gives
    m_tabs->setMinimumHeight(9 * (fontMetrics().height() + 8));
    parts->setChildrenCollapsible(false);
    connect(m_view, &ForecastView::bandAsked, this, &ForecastPage::bandAsked);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_notes);
    layout->addWidget(parts, 1);
    setForecast(nullptr, nullptr);
}

QWidget* ForecastPage::metricsTab()
{
    m_metricsView->setModel(m_metrics);
    m_metricsView->setObjectName(QStringLiteral("metrics"));
    m_metricsView->setAccessibleName(tr("How good each model's forecast was"));
    m_metricsView->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_metricsView->setAlternatingRowColors(true);
    m_metricsView->setFrameShape(QFrame::NoFrame);
    m_metricsView->setShowGrid(false);
    m_metricsView->verticalHeader()->hide();
    m_metricsView->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    m_metricsView->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_metricsView->horizontalHeader()->setHighlightSections(false);
    m_metricsHint->setText(tr("Train to see how good each model's forecast of the test part is."));
    m_metricsHint->setAlignment(Qt::AlignCenter);
    auto* tab = new QWidget;
    auto* rows = new QVBoxLayout(tab);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(m_metricsHint);
    rows->addWidget(m_metricsView);
    return tab;
}

void ForecastPage::setForecast(std::shared_ptr<const core::Series> series,
                               std::shared_ptr<const core::Forecast> forecast)
{
    const bool watching = m_tabs->currentWidget() == m_losses && forecast;
    m_forecast = std::move(forecast);
    m_metricsHint->setVisible(!m_forecast);
    m_metricsView->setVisible(m_forecast != nullptr);
    showNotes();
    m_view->setForecast(std::move(series), m_forecast);
    if (!m_forecast) {
        m_metrics->clear();
        m_losses->clear();
        return;
    }
    m_metrics->setForecast(*m_forecast);
    m_losses->setLosses(m_forecast->losses);
    if (watching) // who watched the losses wants to know what came of them
        m_tabs->setCurrentIndex(0);
}

void ForecastPage::setBand(std::shared_ptr<const core::Forecast> forecast)
{
    m_forecast = std::move(forecast);
    showNotes();
    m_view->setBand(m_forecast);
    m_metrics->setForecast(*m_forecast);
}

ForecastPlot& ForecastPage::plot()
{
    return m_view->plot();
}

void ForecastPage::showNotes()
{
    QStringList notes;
    if (m_forecast)
        for (const std::string& note : m_forecast->notes)
            notes << QStringLiteral("•  ") + QString::fromStdString(note);
    m_notes->setText(notes.join(QLatin1Char('\n')));
    m_notes->setVisible(!notes.isEmpty());
}

void ForecastPage::beginTraining()
{
    m_losses->clear();
    m_tabs->setCurrentWidget(m_losses);
}

void ForecastPage::addEpoch(const core::EpochLoss& loss)
{
    m_losses->append(loss);
}

void ForecastPage::endTraining()
{
    if (m_forecast)
        m_losses->setLosses(m_forecast->losses);
}

} // namespace ui

#include "ui/forecast/ForecastPage.h"

#include "app/MessageText.h"
#include "ui/base/OneLineText.h"
#include "ui/forecast/ForecastView.h"
#include "ui/plots/ForecastPlot.h"
#include "ui/plots/LossChart.h"
#include "ui/plots/XyPlot.h"
#include "ui/results/EventsTab.h"
#include "ui/results/ResultTabs.h"

#include <QHBoxLayout>
#include <QSplitter>
#include <QTabBar>
#include <QVBoxLayout>

#include <utility>

namespace ui {

ForecastPage::ForecastPage(QWidget* parent)
    : QWidget(parent), m_bar(new QTabBar), m_stack(new QStackedWidget),
      m_notes(new OneLineText(QStringLiteral("forecastNotes"))), m_view(new ForecastView),
      m_tabs(new ResultTabs)
{
    m_bar->setObjectName(QStringLiteral("forecastViews"));
    m_bar->setAccessibleName(tr("Views of the series"));
    m_bar->setDrawBase(false);
    m_bar->setExpanding(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(9, 2, 9, 9);
    layout->setSpacing(2);
    auto* top = new QHBoxLayout; // the notes beside the names: none of them moves the plot
    top->setSpacing(12);
    top->addWidget(m_bar);
    top->addWidget(m_notes, 1);
    layout->addLayout(top);
    layout->addWidget(m_stack, 1);
    addView(testPart(), m_view->plot(), tr("Test part"),
            tr("The forecast of the last part of the data, which training never saw"));

    connect(m_bar, &QTabBar::currentChanged, m_stack, &QStackedWidget::setCurrentIndex);
    connect(m_bar, &QTabBar::currentChanged, m_notes,
            [this](int view) { m_notes->setVisible(view == 0); });
    connect(m_view, &ForecastView::bandAsked, this, &ForecastPage::bandAsked);
    connect(m_tabs, &ResultTabs::stretchChosen, &m_view->plot(), &TimePlot::showStretch);
    connect(m_tabs, &ResultTabs::ownEventsChanged, this, [this] {
        m_view->plot().setHolidayNames(analystEvents().holidayNames);
        m_view->plot().setOwnEvents(m_tabs->ownEvents());
    });
    connect(m_tabs, &ResultTabs::ownEventsChanged, this, &ForecastPage::ownEventsChanged);
    setForecast(nullptr, nullptr);
}

QWidget* ForecastPage::testPart()
{
    auto* parts = new QSplitter(Qt::Vertical);
    parts->addWidget(m_view);
    parts->addWidget(m_tabs);
    parts->setStretchFactor(0, 1); // the plot takes what a larger window gives
    parts->setChildrenCollapsible(false);
    auto* part = new QWidget;
    auto* rows = new QVBoxLayout(part);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(parts, 1);
    return part;
}

void ForecastPage::addView(QWidget* view, QWidget& plot, const QString& title,
                           const QString& toolTip)
{
    m_plots.push_back(&plot);
    m_stack->addWidget(view);
    m_bar->setTabToolTip(m_bar->addTab(title), toolTip);
}

void ForecastPage::showView(QWidget* view)
{
    m_bar->setCurrentIndex(m_stack->indexOf(view));
}

void ForecastPage::home()
{
    if (auto* timePlot = qobject_cast<TimePlot*>(&mainPlot()))
        timePlot->home();
    else if (auto* xyPlot = qobject_cast<XyPlot*>(&mainPlot()))
        xyPlot->home();
}

const std::vector<core::RecurringEvent>& ForecastPage::recurringEvents() const
{
    return m_tabs->recurringEvents();
}

const app::AnalystEvents& ForecastPage::analystEvents() const
{
    return m_tabs->events().analystEvents();
}

void ForecastPage::setForecast(std::shared_ptr<const core::Series> series,
                               std::shared_ptr<const core::Forecast> forecast)
{
    m_forecast = std::move(forecast);
    showNotes();
    m_view->setForecast(series, m_forecast);
    m_tabs->setForecast(std::move(series), m_forecast);
}

void ForecastPage::setBand(std::shared_ptr<const core::Forecast> forecast)
{
    m_forecast = std::move(forecast);
    m_view->setBand(m_forecast);
    m_tabs->setBand(m_forecast);
}

void ForecastPage::setPasses(std::shared_ptr<const core::Forecast> forecast)
{
    m_view->setPasses(*forecast);
    setBand(std::move(forecast));
}

void ForecastPage::setDifferences(std::shared_ptr<const core::Forecast> forecast,
                                  std::shared_ptr<const core::ModelDifferences> differences)
{
    m_forecast = std::move(forecast);
    showNotes();
    m_tabs->setDifferences(m_forecast, std::move(differences));
}

ForecastPlot& ForecastPage::plot()
{
    return m_view->plot();
}

std::vector<core::CalendarEvent> ForecastPage::ownEvents() const
{
    return m_tabs->ownEvents();
}

RunsTab& ForecastPage::runs()
{
    return m_tabs->runs();
}

EventsTab& ForecastPage::events()
{
    return m_tabs->events();
}

LossChart& ForecastPage::losses()
{
    return m_tabs->losses();
}

MetricsModel& ForecastPage::metrics()
{
    return m_tabs->metrics();
}

void ForecastPage::showNotes()
{
    QStringList notes;
    if (m_forecast)
        for (const core::Message& note : m_forecast->notes)
            notes << app::messageText(note);
    m_notes->setText(notes.join(QLatin1Char('\n')));
}

void ForecastPage::beginTraining()
{
    m_bar->setCurrentIndex(0); // the test part
    m_tabs->beginTraining();
}

void ForecastPage::addEpoch(const core::EpochLoss& loss)
{
    m_tabs->losses().append(loss);
}

void ForecastPage::endTraining()
{
    m_tabs->endTraining();
}

} // namespace ui

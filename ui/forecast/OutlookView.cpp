#include "ui/forecast/OutlookView.h"

#include "app/MessageText.h"
#include "ui/base/FlowLayout.h"
#include "ui/base/Format.h"
#include "ui/base/NoSeriesText.h"
#include "ui/base/OneLineText.h"
#include "ui/base/ReadOut.h"
#include "ui/forecast/AssumptionsPanel.h"
#include "ui/models/OutlookTable.h"
#include "ui/plots/OutlookPlot.h"
#include "ui/plots/PlotLegend.h"
#include "ui/results/DetailTabs.h"
#include "ui/results/ResultTable.h"

#include <QComboBox>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <utility>

namespace ui {

namespace {

const QString kLevel = QStringLiteral("level");

QString remarkOf(const core::OutlookForecast& answer)
{
    QStringList sentences;
    for (const core::Message& warning : answer.warnings)
        sentences << app::messageText(warning);
    return sentences.join(QLatin1Char('\n'));
}

/// The analyst's events that touch the steps to come, in order.
std::vector<core::CalendarEvent> eventsIn(const std::vector<core::RecurringEvent>& events,
                                          const std::vector<std::chrono::sys_seconds>& times)
{
    std::vector<core::CalendarEvent> found;
    for (const core::RecurringEvent& event : events)
        for (const auto& time :
             core::occurrences(event, times.front(), times.back() + std::chrono::seconds(1)))
            found.push_back(time);
    return found;
}

/// What the plot shades, each in order.
void shade(OutlookPlot& plot, const core::OutlookAssumptions& assumed)
{
    const auto isEarlier = [](const auto& a, const auto& b) { return a.start < b.start; };
    std::vector<core::CalendarEvent> events = assumed.events;
    std::sort(events.begin(), events.end(), isEarlier);
    std::vector<core::CalendarEvent> holidays;
    for (const auto day : assumed.holidays)
        holidays.push_back(
            {OutlookView::tr("holiday").toStdString(), day, day + std::chrono::days(1)});
    std::sort(holidays.begin(), holidays.end(), isEarlier);
    plot.setAssumedHolidays(std::move(holidays));
    plot.setOwnEvents(std::move(events));
}

} // namespace

OutlookView::OutlookView(QWidget* parent)
    : QWidget(parent), m_form(new QWidget), m_days(new QComboBox),
      m_train(new QPushButton(tr("&Train outlook"))), m_level(new QSpinBox),
      m_reset(new QPushButton(tr("Assume &nothing"))),
      m_remark(new OneLineText(QStringLiteral("outlookRemark"))), m_readOut(new ReadOut(2)),
      m_legend(new PlotLegend), m_plot(new OutlookPlot),
      m_table(new ResultTable(QStringLiteral("outlook"), tr("The outlook step by step"))),
      m_assumptions(new AssumptionsPanel)
{
    setObjectName(QStringLiteral("outlookView"));
    m_readOut->setObjectName(QStringLiteral("outlookReadOut"));
    m_readOut->setAccessibleName(tr("Values at the cursor"));

    auto* picture = new QWidget;
    auto* pictureRows = new QVBoxLayout(picture);
    pictureRows->setContentsMargins(0, 0, 0, 0);
    pictureRows->setSpacing(3);
    for (QWidget* widget : {static_cast<QWidget*>(m_remark), static_cast<QWidget*>(m_legend),
                            static_cast<QWidget*>(m_readOut)})
        pictureRows->addWidget(widget);
    pictureRows->addWidget(m_plot, 1);
    auto* left = new QSplitter(Qt::Vertical);
    left->addWidget(picture);
    m_lower = new DetailTabs(m_table, tr("Steps"), core::RunKind::Outlook);
    left->addWidget(m_lower);
    left->setChildrenCollapsible(false);
    left->setStretchFactor(0, 3);
    left->setStretchFactor(1, 1);
    auto* halves = new QSplitter;
    halves->addWidget(left);
    halves->addWidget(m_assumptions);
    halves->setChildrenCollapsible(false);
    halves->setStretchFactor(0, 1);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 4, 0, 0);
    layOutForm();
    rows->addWidget(m_form);
    rows->addWidget(halves, 1);

    connect(m_assumptions, &AssumptionsPanel::changed, this, &OutlookView::changeAssumed);
    connect(m_plot, &TimePlot::readOut, m_readOut, &ReadOut::setText);
    connect(m_legend, &PlotLegend::toggled, m_plot, &OutlookPlot::showCurve);
    connect(m_plot, &OutlookPlot::legendChanged, this,
            [this] { m_legend->setEntries(m_plot->legendEntries()); });
    setOutlook(nullptr, nullptr, {});
}

void OutlookView::setTableOpen(bool isOpen)
{
    m_isTableOpen = isOpen;
    showHint();
}

void OutlookView::showHint()
{
    if (!m_series)
        m_remark->setText(noSeriesText(
            m_isTableOpen, tr("Open a data file or the demo data, then train an outlook.")));
}

void OutlookView::layOutForm()
{
    m_days->addItem(tr("next day"), 1);
    m_days->addItem(tr("next week"), 7);
    m_days->setObjectName(QStringLiteral("outlookDays"));
    m_days->setAccessibleName(tr("How far the outlook reaches"));
    m_days->setToolTip(tr("How far past the end of the data the outlook reaches (horizon F)"));
    m_train->setObjectName(QStringLiteral("trainOutlook"));
    m_train->setToolTip(tr("Trains a network of its own on everything up to the end of the data, "
                           "with the settings at the left"));
    m_level->setRange(50, 99);
    m_level->setValue(95);
    m_level->setSuffix(tr(" %"));
    m_level->setObjectName(QStringLiteral("outlookLevel"));
    m_level->setAccessibleName(tr("Level of the interval in percent"));
    m_level->setToolTip(tr("Share of actual values that the interval is to hold (1 − α)"));
    m_reset->setObjectName(QStringLiteral("assumeNothing"));
    m_reset->setToolTip(tr("Switches all assumptions off and puts the covariates back"));
    auto* layout = new FlowLayout(m_form);
    layout->addWidget(labelled(tr("&Outlook over the"), {m_days}));
    layout->addWidget(m_train);
    layout->addWidget(labelled(tr("Le&vel"), {m_level}));
    layout->addWidget(m_reset);
    connect(m_train, &QPushButton::clicked, this,
            [this] { emit trainAsked(m_days->currentData().toInt()); });
    connect(m_level, &QSpinBox::valueChanged, this, &OutlookView::changeAssumed);
    connect(m_reset, &QPushButton::clicked, m_assumptions, &AssumptionsPanel::reset);
}

/// The short and the long season of the series.
void OutlookView::nameReaches()
{
    const bool isYearly = m_series->hasYearlySeason();
    const bool isWeek = isYearly && m_series->stepMonths == 0;
    m_days->setItemText(0, !isYearly ? tr("next day")
                           : isWeek  ? tr("next week")
                                     : tr("next month"));
    m_days->setItemText(1, isYearly ? tr("next year") : tr("next week"));
}

void OutlookView::setOutlook(std::shared_ptr<const core::Series> series,
                             std::shared_ptr<const app::TrainedOutlook> outlook,
                             const std::vector<core::RecurringEvent>& events)
{
    const bool keepsZoom = series == m_series && m_outlook && outlook;
    m_series = std::move(series);
    m_outlook = std::move(outlook);
    m_usual.reset();
    m_events = m_outlook ? eventsIn(events, m_outlook->times) : std::vector<core::CalendarEvent>();
    m_assumptions->setOutlook(m_outlook.get(), m_events, m_series && !m_series->covariates.empty());
    if (m_series)
        nameReaches();
    if (!keepsZoom) // else it stays until the answer comes, and what is seen of it then, too
        m_plot->clear(m_series != nullptr);
    shade(*m_plot, {});
    m_table->setContent({});
    m_lower->setHasResult(m_outlook != nullptr);
    m_remark->setText({});
    showHint();
    if (m_outlook)
        assume(std::exchange(m_next, {}));
    else
        showLevel(percentOf(m_nextLevel));
    m_level->setEnabled(m_outlook != nullptr);
    showResettable();
    showTrainable();
}

bool OutlookView::hasEvents(const std::vector<core::RecurringEvent>& events) const
{
    if (!m_outlook)
        return true;
    const auto toCome = eventsIn(events, m_outlook->times);
    return std::equal(toCome.begin(), toCome.end(), m_events.begin(), m_events.end(),
                      [](const core::CalendarEvent& a, const core::CalendarEvent& b) {
                          return a.name == b.name && a.start == b.start && a.end == b.end;
                      });
}

void OutlookView::setAnswer(std::shared_ptr<const core::OutlookForecast> answer)
{
    if (!m_outlook) // it was asked of one that is not on show any more
        return;
    const double level = m_usual ? m_level->value() / 100.0 : m_outlook->usual.band.level;
    if (!m_usual) {
        m_usual = answer;
        m_plot->setOutlook(*m_series, *answer, level);
        if (isAnythingAssumed())
            ask(); // the analyst's events to come, or what was assumed before
    } else {
        m_plot->setAnswer(*answer, level);
    }
    m_table->setContent(
        outlookTable(*answer, *m_usual, QString::fromStdString(m_series->valueName), level));
    m_remark->setText(remarkOf(*answer));
}

void OutlookView::showProblem(const QString& sentence)
{
    m_remark->setText(sentence);
}

void OutlookView::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    showTrainable();
}

void OutlookView::showTrainable()
{
    m_train->setEnabled(m_series != nullptr && !m_isBusy);
}

RunsTab& OutlookView::runs()
{
    return m_lower->runs();
}

QJsonObject OutlookView::assumed() const
{
    QJsonObject state = m_assumptions->state();
    if (m_outlook && m_level->value() != usualLevel())
        state.insert(kLevel, m_level->value());
    return state;
}

/// The panel and the level show it; nothing is asked yet.
void OutlookView::assume(const QJsonObject& state)
{
    m_assumptions->setState(state);
    showLevel(state.value(kLevel).toInt(usualLevel()));
}

void OutlookView::setNextLevel(double level)
{
    m_nextLevel = level;
    if (!m_outlook)
        showLevel(percentOf(level));
}

void OutlookView::showLevel(int percent)
{
    const QSignalBlocker quiet(m_level);
    m_level->setValue(percent);
}

int OutlookView::percentOf(double level) const
{
    return std::clamp(static_cast<int>(std::lround(100.0 * level)), m_level->minimum(),
                      m_level->maximum());
}

int OutlookView::usualLevel() const
{
    return percentOf(m_outlook->usual.band.level);
}

/// Only where something is assumed there is something to take back.
void OutlookView::showResettable()
{
    m_reset->setEnabled(m_outlook != nullptr && !m_assumptions->state().isEmpty());
}

bool OutlookView::isAnythingAssumed() const
{
    const core::OutlookAssumptions assumed = m_assumptions->assumptions();
    return !assumed.events.empty() || !assumed.holidays.empty() || !assumed.covariates.empty() ||
           m_level->value() != usualLevel();
}

void OutlookView::changeAssumed()
{
    if (!m_outlook)
        return;
    showResettable();
    ask();
    emit assumedChanged();
}

void OutlookView::ask()
{
    if (!m_outlook)
        return;
    app::WhatIf whatIf{m_assumptions->assumptions(), m_outlook->usual.band};
    shade(*m_plot, whatIf.assumptions);
    whatIf.band.level = m_level->value() / 100.0;
    emit asked(whatIf);
}

} // namespace ui

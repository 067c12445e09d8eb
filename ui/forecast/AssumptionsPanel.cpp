#include "ui/forecast/AssumptionsPanel.h"

#include "ui/base/Format.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QGridLayout>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QLabel>
#include <QRegularExpression>
#include <QSlider>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr int kSliderSteps = 200;

double meanOf(const std::vector<double>& values)
{
    double sum = 0.0;
    double count = 0.0;
    for (const double value : values) {
        if (std::isnan(value))
            continue;
        sum += value;
        count += 1.0;
    }
    return sum / count;
}

/// What was seen of a covariate, in training and in what it is assumed to repeat.
struct SeenRange
{
    double low;
    double high;

    explicit SeenRange(const core::KnownCovariate& covariate)
        : low(covariate.min), high(covariate.max)
    {
        for (const double value : covariate.usual) {
            low = std::fmin(low, value); // of a NaN the other one
            high = std::fmax(high, value);
        }
    }
};

/// The values that a slider stands for.
double valueAt(const core::KnownCovariate& covariate, int step)
{
    const SeenRange seen(covariate);
    return std::lerp(seen.low, seen.high, static_cast<double>(step) / kSliderSteps);
}

int stepAt(const core::KnownCovariate& covariate, double value)
{
    const SeenRange seen(covariate);
    return static_cast<int>(
        std::lround(kSliderSteps * (value - seen.low) / (seen.high - seen.low)));
}

/// The usual course moved up or down until its mean is `mean`, no value outside of what was seen:
/// rain does not fall below 0.
std::vector<double> movedTo(const core::KnownCovariate& covariate, double mean)
{
    const SeenRange seen(covariate);
    std::vector<double> values(covariate.usual.size());
    const auto move = [&](double shift) {
        for (std::size_t i = 0; i < values.size(); ++i)
            values[i] = std::isnan(covariate.usual[i])
                            ? covariate.usual[i]
                            : std::clamp(covariate.usual[i] + shift, seen.low, seen.high);
    };
    double low = seen.low - seen.high; // moves all to the lowest, and -low to the highest
    double high = -low;
    constexpr int kHalvings = 60;
    for (int i = 0; i < kHalvings; ++i) {
        const double middle = 0.5 * (low + high);
        move(middle);
        (meanOf(values) < mean ? low : high) = middle;
    }
    move(0.5 * (low + high));
    return values;
}

/// What stands in brackets at the end of a name: the "°C" of "temp [°C]"; empty without.
QString unitOf(const QString& name)
{
    static const QRegularExpression brackets(QStringLiteral("[\\[(]([^\\])]+)[\\])]\\s*$"));
    return brackets.match(name).captured(1);
}

const QString kHolidays = QStringLiteral("holidays");
const QString kEventDays = QStringLiteral("eventDays");
const QString kCancelled = QStringLiteral("cancelled");
const QString kMeans = QStringLiteral("means");

QString keyOf(std::chrono::sys_days day)
{
    return dateOf(day).toString(Qt::ISODate);
}

QString keyOf(const core::CalendarEvent& event)
{
    return QString::fromStdString(event.name) + QLatin1Char('@') +
           QString::number(event.start.time_since_epoch().count());
}

QLabel* sentence(const QString& text)
{
    auto* label = new QLabel(text);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

AssumptionsPanel::AssumptionsPanel(QWidget* parent) : QScrollArea(parent)
{
    setObjectName(QStringLiteral("assumptions"));
    setAccessibleName(tr("What is assumed of the days to come"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setOutlook(nullptr, {}, false);
}

void AssumptionsPanel::setOutlook(const app::TrainedOutlook* outlook,
                                  const std::vector<core::CalendarEvent>& events,
                                  bool hasCovariates)
{
    m_days.clear();
    m_holidays.clear();
    m_eventDays.clear();
    m_eventSwitches.clear();
    m_movers.clear();
    m_events = events;
    m_clock = outlook != nullptr ? outlook->clock : core::LocalClock{};
    auto* content = new QWidget;
    auto* rows = new QVBoxLayout(content);
    rows->setContentsMargins(8, 0, 8, 0);
    if (outlook == nullptr) {
        rows->addWidget(sentence(tr("What you assume of the days to come is set here, once an "
                                    "outlook has been trained.")));
    } else {
        rows->addWidget(dayRows(outlook->times, outlook->knowsEvents));
        if (!events.empty())
            rows->addWidget(eventRows(events));
        auto* box = new QGroupBox(tr("Covariates, mean of all steps"));
        auto* form = new QFormLayout(box);
        for (const core::KnownCovariate& covariate : outlook->covariates)
            addMover(*form, covariate);
        if (m_movers.empty())
            form->addRow(sentence(
                hasCovariates
                    ? tr("The settings do not use the covariates of the data. Switch \"Use "
                         "covariates\" on and train the outlook again to assume some.")
                    : tr("The data have no covariates: there are none to assume.")));
        rows->addWidget(box);
    }
    rows->addStretch();
    setWidget(content); // deletes the one before
    setMinimumWidth(content->minimumSizeHint().width() + 24);
}

QWidget* AssumptionsPanel::dayRows(const std::vector<std::chrono::sys_seconds>& times,
                                   bool knowsEvents)
{
    for (const auto time : times) {
        const auto day = std::chrono::floor<std::chrono::days>(m_clock.local(time));
        if (m_days.empty() || m_days.back() != day)
            m_days.push_back(day);
    }
    auto* box = new QGroupBox(tr("Days"));
    auto* grid = new QGridLayout(box);
    for (std::size_t i = 0; i < m_days.size(); ++i) {
        const QString day = dayText(dateOf(m_days[i]));
        auto* holiday = new QCheckBox(tr("holiday"));
        holiday->setObjectName(QStringLiteral("holiday%1").arg(i));
        holiday->setAccessibleName(tr("%1 is a holiday").arg(day));
        holiday->setToolTip(
            tr("Assumes that %1 is a holiday, as those flagged in the data").arg(day));
        auto* event = new QCheckBox(tr("event"));
        event->setObjectName(QStringLiteral("eventDay%1").arg(i));
        event->setAccessibleName(tr("%1 has an event all day").arg(day));
        event->setToolTip(
            knowsEvents
                ? tr("Assumes an event on all of %1, like those you added to the past").arg(day)
                : tr("The model has seen no event yet. Those in the last part of the data only "
                     "calibrate it: add one further back, in the tab Events of the test part, and "
                     "train the outlook again"));
        event->setEnabled(knowsEvents);
        const int row = static_cast<int>(i);
        grid->addWidget(new QLabel(day), row, 0);
        grid->addWidget(holiday, row, 1);
        grid->addWidget(event, row, 2);
        connect(holiday, &QCheckBox::toggled, this, &AssumptionsPanel::tell);
        connect(event, &QCheckBox::toggled, this, &AssumptionsPanel::tell);
        m_holidays.push_back(holiday);
        m_eventDays.push_back(event);
    }
    grid->setColumnStretch(3, 1);
    return box;
}

QWidget* AssumptionsPanel::eventRows(const std::vector<core::CalendarEvent>& events)
{
    auto* box = new QGroupBox(tr("Your events to come"));
    auto* rows = new QVBoxLayout(box);
    for (const core::CalendarEvent& event : events) {
        auto* takesPlace = new QCheckBox(
            tr("%1, %2").arg(QString::fromStdString(event.name), momentText(event.start)));
        takesPlace->setObjectName(QStringLiteral("event%1").arg(m_eventSwitches.size()));
        takesPlace->setToolTip(tr("Assumes that this event takes place"));
        takesPlace->setChecked(true);
        rows->addWidget(takesPlace);
        connect(takesPlace, &QCheckBox::toggled, this, &AssumptionsPanel::tell);
        m_eventSwitches.push_back(takesPlace);
    }
    return box;
}

void AssumptionsPanel::addMover(QFormLayout& form, const core::KnownCovariate& covariate)
{
    const double mean = meanOf(covariate.usual);
    if (!(covariate.min < covariate.max) || std::isnan(mean))
        return; // it never changed, or is not known: there is nothing to assume
    const QString name = QString::fromStdString(covariate.name);
    auto* slider = new QSlider(Qt::Horizontal);
    slider->setRange(0, kSliderSteps);
    slider->setMinimumWidth(110);
    slider->setObjectName(QStringLiteral("covariate_") + name);
    slider->setAccessibleName(tr("Mean of %1").arg(name));
    slider->setToolTip(tr("Mean of %1 over the outlook: the course of the last day, moved up or "
                          "down. Training saw %2 to %3.")
                           .arg(name, valueText(covariate.min), valueText(covariate.max)));
    auto* value = new QLabel;
    value->setMinimumWidth(
        value->fontMetrics().horizontalAdvance(QStringLiteral("−00,000 ") + unitOf(name)));
    value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto* pair = new QWidget;
    auto* row = new QHBoxLayout(pair);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(slider, 1);
    row->addWidget(value);
    auto* label = new QLabel(name);
    label->setBuddy(slider);
    form.addRow(label, pair);
    slider->setValue(stepAt(covariate, mean));
    m_movers.push_back({covariate, mean, slider, value});
    m_movers.back().showValue();
    connect(slider, &QSlider::valueChanged, this, [this, place = m_movers.size() - 1] {
        m_movers[place].showValue();
        tell();
    });
}

/// Where the slider stands at the usual mean it is that mean, to the last digit.
double AssumptionsPanel::Mover::mean() const
{
    return slider->value() == stepAt(covariate, usualMean) ? usualMean
                                                           : valueAt(covariate, slider->value());
}

void AssumptionsPanel::Mover::showValue() const
{
    const QString unit = unitOf(QString::fromStdString(covariate.name));
    const QString text = valueText(mean(), 2);
    value->setText(unit.isEmpty() ? text : tr("%1 %2").arg(text, unit));
}

core::OutlookAssumptions AssumptionsPanel::assumptions() const
{
    core::OutlookAssumptions assumed;
    for (std::size_t i = 0; i < m_days.size(); ++i) {
        if (m_holidays[i]->isChecked())
            assumed.holidays.push_back(m_days[i]);
        if (m_eventDays[i]->isChecked())
            assumed.events.push_back({tr("Event").toStdString(), m_clock.axis(m_days[i]),
                                      m_clock.axis(m_days[i] + std::chrono::days(1))});
    }
    for (std::size_t i = 0; i < m_events.size(); ++i)
        if (m_eventSwitches[i]->isChecked())
            assumed.events.push_back(m_events[i]);
    for (const Mover& mover : m_movers) {
        if (mover.mean() != mover.usualMean)
            assumed.covariates.push_back(
                {mover.covariate.name, movedTo(mover.covariate, mover.mean())});
    }
    return assumed;
}

QJsonObject AssumptionsPanel::state() const
{
    QJsonArray holidays;
    QJsonArray eventDays;
    for (std::size_t i = 0; i < m_days.size(); ++i) {
        if (m_holidays[i]->isChecked())
            holidays.append(keyOf(m_days[i]));
        if (m_eventDays[i]->isChecked())
            eventDays.append(keyOf(m_days[i]));
    }
    QJsonArray cancelled;
    for (std::size_t i = 0; i < m_events.size(); ++i)
        if (!m_eventSwitches[i]->isChecked())
            cancelled.append(keyOf(m_events[i]));
    QJsonObject means;
    for (const Mover& mover : m_movers)
        if (mover.mean() != mover.usualMean)
            means.insert(QString::fromStdString(mover.covariate.name), mover.mean());
    QJsonObject state;
    for (const auto& [name, list] :
         {std::pair(kHolidays, holidays), std::pair(kEventDays, eventDays),
          std::pair(kCancelled, cancelled)})
        if (!list.isEmpty())
            state.insert(name, list);
    if (!means.isEmpty())
        state.insert(kMeans, means);
    return state;
}

void AssumptionsPanel::setState(const QJsonObject& state)
{
    assumeNothing();
    m_isResetting = true;
    const auto holds = [&](const QString& name, const QString& key) {
        return state.value(name).toArray().contains(key);
    };
    for (std::size_t i = 0; i < m_days.size(); ++i) {
        m_holidays[i]->setChecked(holds(kHolidays, keyOf(m_days[i])));
        m_eventDays[i]->setChecked(m_eventDays[i]->isEnabled() &&
                                   holds(kEventDays, keyOf(m_days[i])));
    }
    for (std::size_t i = 0; i < m_events.size(); ++i)
        m_eventSwitches[i]->setChecked(!holds(kCancelled, keyOf(m_events[i])));
    const QJsonObject means = state.value(kMeans).toObject();
    for (const Mover& mover : m_movers) {
        const auto mean = means.find(QString::fromStdString(mover.covariate.name));
        if (mean != means.end() && mean->isDouble())
            mover.slider->setValue(stepAt(mover.covariate, mean->toDouble()));
    }
    m_isResetting = false;
}

void AssumptionsPanel::reset()
{
    assumeNothing();
    tell();
}

void AssumptionsPanel::assumeNothing()
{
    m_isResetting = true;
    for (QCheckBox* box : m_holidays)
        box->setChecked(false);
    for (QCheckBox* box : m_eventDays)
        box->setChecked(false);
    for (QCheckBox* box : m_eventSwitches)
        box->setChecked(true);
    for (const Mover& mover : m_movers)
        mover.slider->setValue(stepAt(mover.covariate, mover.usualMean));
    m_isResetting = false;
}

void AssumptionsPanel::tell()
{
    if (!m_isResetting)
        emit changed();
}

} // namespace ui

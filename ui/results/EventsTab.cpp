#include "ui/results/EventsTab.h"

#include "app/MessageText.h"
#include "ui/base/FlowLayout.h"
#include "ui/base/Format.h"
#include "ui/models/ForecastTables.h"
#include "ui/results/ResultTable.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSplitter>
#include <QTimeZone>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace ui {

namespace {

constexpr std::size_t kUnusualDays = 10;

/// Labels of the clock on the wall: as UTC, so that nothing is converted.
QDateTime dateTimeOf(std::chrono::sys_seconds time)
{
    return QDateTime(dateOf(time), timeOf(time), QTimeZone::utc());
}

std::chrono::sys_seconds timeOf(const QDateTimeEdit& edit)
{
    const QDateTime shown(edit.date(), edit.time(), QTimeZone::utc());
    return std::chrono::sys_seconds(std::chrono::seconds(shown.toSecsSinceEpoch()));
}

QDateTimeEdit* timeEdit(const char* name, const QString& what)
{
    auto* edit = new QDateTimeEdit;
    edit->setObjectName(QLatin1String(name));
    edit->setAccessibleName(what);
    edit->setToolTip(what);
#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)
    edit->setTimeZone(QTimeZone::utc());
#else
    edit->setTimeSpec(Qt::UTC);
#endif
    edit->setCalendarPopup(true);
    edit->setLocale(userLocale());
    edit->setDisplayFormat(momentFormat());
    return edit;
}

} // namespace

EventsTab::EventsTab(QWidget* parent)
    : ResultTab(parent), m_events(new ResultTable(QStringLiteral("events"),
                                                  tr("Holidays and events, and what they did"))),
      m_unusual(new ResultTable(QStringLiteral("unexplained"), tr("Largest unexplained days"))),
      m_name(new QLineEdit), m_start(timeEdit("eventStart", tr("First moment of the event"))),
      m_end(timeEdit("eventEnd", tr("First moment after the event"))), m_recurrence(new QComboBox),
      m_addDay(new QPushButton(tr("Add as an &event"))), m_remove(new QPushButton(tr("Re&move"))),
      m_change(new QPushButton(tr("C&hange")))
{
    auto* right = new QWidget;
    auto* rightRows = new QVBoxLayout(right);
    rightRows->setContentsMargins(0, 0, 0, 0);
    rightRows->setSpacing(2);
    rightRows->addWidget(m_unusual, 1);
    m_addDay->setObjectName(QStringLiteral("addUnusualDay"));
    m_addDay->setToolTip(tr("Makes the chosen day an event"));
    m_addDay->setEnabled(false);
    rightRows->addWidget(m_addDay, 0, Qt::AlignLeft);

    auto* halves = new QSplitter;
    halves->setChildrenCollapsible(false);
    halves->addWidget(m_events);
    halves->addWidget(right);
    halves->setStretchFactor(0, 5);
    halves->setStretchFactor(1, 3);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(2);
    rows->addWidget(halves, 1);
    rows->addWidget(form());

    connect(m_events, &ResultTable::stretchChosen, this, &ResultTab::stretchChosen);
    connect(m_unusual, &ResultTable::stretchChosen, this, &ResultTab::stretchChosen);
    connect(m_unusual, &ResultTable::stretchChosen, this, [this] { m_addDay->setEnabled(true); });
    connect(m_events, &ResultTable::stretchChosen, this, &EventsTab::choose);
    connect(m_addDay, &QPushButton::clicked, this, &EventsTab::addUnusualDay);
    connect(m_remove, &QPushButton::clicked, this, &EventsTab::removeCurrent);
    connect(m_change, &QPushButton::clicked, this, &EventsTab::changeChosen);
}

QWidget* EventsTab::form()
{
    m_name->setObjectName(QStringLiteral("eventName"));
    m_name->setPlaceholderText(tr("Name of an event"));
    m_name->setAccessibleName(tr("Name of the event"));
    m_recurrence->addItems({tr("once"), tr("every week"), tr("every year")});
    m_recurrence->setObjectName(QStringLiteral("eventRecurrence"));
    m_recurrence->setAccessibleName(tr("How the event comes back"));
    m_recurrence->setToolTip(m_recurrence->accessibleName());
    auto* addEvent = new QPushButton(tr("&Add"));
    addEvent->setObjectName(QStringLiteral("addEvent"));
    addEvent->setToolTip(tr("Adds the event to the table and to the plot; trainings from then on "
                            "are told of it"));
    addEvent->setEnabled(false);
    m_remove->setObjectName(QStringLiteral("removeEvent"));
    m_remove->setToolTip(tr("Removes the chosen event, if it is one of your own, or the name you "
                            "gave the chosen holiday"));
    m_remove->setEnabled(false);
    m_change->setObjectName(QStringLiteral("changeEvent"));
    m_change->setToolTip(tr("Updates the selected event of your own from the fields; a holiday "
                            "gets its name"));
    m_change->setEnabled(false);
    auto* form = new QWidget;
    auto* row = new FlowLayout(form);
    for (QWidget* widget :
         {static_cast<QWidget*>(m_name), static_cast<QWidget*>(m_start),
          static_cast<QWidget*>(new QLabel(tr("to"))), static_cast<QWidget*>(m_end),
          static_cast<QWidget*>(m_recurrence), static_cast<QWidget*>(addEvent),
          static_cast<QWidget*>(m_change), static_cast<QWidget*>(m_remove)})
        row->addWidget(widget);
    const auto check = [this, addEvent] {
        const bool isEvent =
            !m_name->text().trimmed().isEmpty() && timeOf(*m_start) < timeOf(*m_end);
        addEvent->setEnabled(isEvent);
        m_change->setEnabled(m_chosen && (isEvent || isHoliday(*m_chosen)) &&
                             !m_name->text().trimmed().isEmpty());
    };
    connect(m_name, &QLineEdit::textChanged, this, check);
    connect(m_start, &QDateTimeEdit::dateTimeChanged, this, check);
    connect(m_end, &QDateTimeEdit::dateTimeChanged, this, check);
    connect(m_name, &QLineEdit::returnPressed, this,
            [this, addEvent] { (m_change->isEnabled() ? m_change : addEvent)->click(); });
    connect(addEvent, &QPushButton::clicked, this, &EventsTab::addFromForm);
    return form;
}

void EventsTab::clearForm()
{
    m_name->clear();
    m_formTouched = false;
}

void EventsTab::fill(const ShownResult& result)
{
    setEnabled(result.series != nullptr);
    if (!result.series) {
        m_shown.clear();
        m_days.clear();
        m_events->setContent({});
        m_unusual->setContent({});
        m_addDay->setEnabled(false);
        keepChosen();
        return;
    }
    const core::Series& series = *result.series;
    m_shown = result.events;
    m_events->setContent(eventTable(core::reportEvents(series, result.forecast.get(), m_shown),
                                    series, result.forecast.get()),
                         m_shown);
    keepChosen();
    showUnusualDays(series);
    if (m_formTouched || series.size() == 0)
        return;
    const auto day = std::chrono::floor<std::chrono::days>(series.time(series.size() - 1));
    m_start->setDateTime(dateTimeOf(day));
    m_end->setDateTime(dateTimeOf(day + std::chrono::days(1)));
    m_formTouched = true;
}

/// The chosen event stays so where it is still listed: only its figures may be others.
void EventsTab::keepChosen()
{
    if (!m_chosen)
        return;
    const auto row = std::find_if(m_shown.begin(), m_shown.end(), [&](const auto& shown) {
        return shown.start == m_chosen->start && shown.end == m_chosen->end &&
               (shown.name == m_chosen->name || (isHoliday(shown) && isHoliday(*m_chosen)));
    });
    if (row == m_shown.end()) {
        m_chosen.reset();
        m_remove->setEnabled(false);
        m_change->setEnabled(false);
        m_events->selectionModel()->clear();
        return;
    }
    m_events->setCurrentIndex(m_events->model()->index(static_cast<int>(row - m_shown.begin()), 0));
    if (row->name != m_chosen->name)
        choose(*row); // else what is being typed stays
}

/// The chosen one stays so where it is still among them.
void EventsTab::showUnusualDays(const core::Series& series)
{
    const auto before = static_cast<std::size_t>(m_unusual->currentRow()); // none: beyond the last
    const auto chosen =
        before < m_days.size() ? std::optional(m_days[before].day.start) : std::nullopt;
    m_days = core::unexplainedDays(series, m_shown, kUnusualDays);
    std::vector<core::CalendarEvent> stretches;
    for (const core::UnusualDay& day : m_days)
        stretches.push_back(day.day);
    m_unusual->setContent(unusualDayTable(m_days, QString::fromStdString(series.valueName)),
                          std::move(stretches));
    const auto row = std::find_if(m_days.begin(), m_days.end(), [&](const core::UnusualDay& day) {
        return day.day.start == chosen;
    });
    if (row == m_days.end()) {
        m_unusual->selectionModel()->clear();
        m_addDay->setEnabled(false);
    } else {
        m_unusual->setCurrentIndex(
            m_unusual->model()->index(static_cast<int>(row - m_days.begin()), 0));
    }
}

void EventsTab::add(core::RecurringEvent event)
{
    const core::CalendarEvent added = event.first;
    m_own.events.push_back(std::move(event));
    emit ownEventsChanged();
    select(added);
}

void EventsTab::changeOwnEvents(app::AnalystEvents events)
{
    m_own = std::move(events);
    emit ownEventsChanged();
}

/// Its first row in the table is chosen and seen, and its name is ready to be typed over.
void EventsTab::select(const core::CalendarEvent& event)
{
    const auto row = std::find_if(m_shown.begin(), m_shown.end(), [&](const auto& shown) {
        return shown.name == event.name && shown.end > event.start;
    });
    if (row == m_shown.end())
        return; // it lies outside of the series
    const QModelIndex cell = m_events->model()->index(static_cast<int>(row - m_shown.begin()), 0);
    m_events->setCurrentIndex(cell);
    m_events->scrollTo(cell, QAbstractItemView::PositionAtCenter);
    choose(*row);
    m_name->setFocus();
    m_name->selectAll();
}

core::RecurringEvent EventsTab::eventInForm() const
{
    return {{m_name->text().trimmed().toStdString(), timeOf(*m_start), timeOf(*m_end)},
            static_cast<core::Recurrence>(m_recurrence->currentIndex())};
}

void EventsTab::addFromForm()
{
    add(eventInForm());
}

/// What stands for the event of a row: by its name and its time, since names may be the same.
std::vector<core::RecurringEvent>::iterator EventsTab::ownOf(const core::CalendarEvent& event)
{
    auto& own = m_own.events;
    return std::find_if(own.begin(), own.end(), [&](const core::RecurringEvent& one) {
        const auto times = core::occurrences(one, event.start, event.end);
        return one.first.name == event.name &&
               std::any_of(times.begin(), times.end(),
                           [&](const auto& time) { return time.start == event.start; });
    });
}

std::vector<core::CalendarEvent>::iterator EventsTab::nameOf(const core::CalendarEvent& holiday)
{
    auto& names = m_own.holidayNames;
    return std::find_if(names.begin(), names.end(),
                        [&](const auto& name) { return name.start == holiday.start; });
}

/// It stands in the form then, to be changed there; of a holiday the name alone can be.
void EventsTab::choose(const core::CalendarEvent& event)
{
    m_chosen.reset(); // while the fields change
    const auto own = ownOf(event);
    const core::RecurringEvent shown = isHoliday(event) ? core::RecurringEvent{event} : *own;
    m_remove->setEnabled(!isHoliday(event) || nameOf(event) != m_own.holidayNames.end());
    m_start->setDateTime(dateTimeOf(shown.first.start));
    m_end->setDateTime(dateTimeOf(shown.first.end));
    m_recurrence->setCurrentIndex(static_cast<int>(shown.recurrence));
    m_name->setText(isHoliday(event) ? app::messageText(core::shownName(event))
                                     : QString::fromStdString(event.name));
    m_chosen = event;
    m_change->setEnabled(true);
}

void EventsTab::changeChosen()
{
    if (!m_chosen)
        return;
    const core::CalendarEvent chosen = *m_chosen;
    core::RecurringEvent changed = eventInForm();
    if (const auto own = ownOf(chosen); own != m_own.events.end()) {
        *own = changed;
    } else {
        changed.first = {changed.first.name, chosen.start, chosen.end};
        if (const auto name = nameOf(chosen); name != m_own.holidayNames.end())
            *name = changed.first;
        else
            m_own.holidayNames.push_back(changed.first);
    }
    emit ownEventsChanged();
    select(changed.first);
}

void EventsTab::addUnusualDay()
{
    const int row = m_unusual->currentRow();
    if (row < 0 || static_cast<std::size_t>(row) >= m_days.size())
        return;
    core::CalendarEvent day = m_days[static_cast<std::size_t>(row)].day;
    day.name = dayText(dateOf(day.start)).toStdString();
    add({day, core::Recurrence::None});
}

void EventsTab::removeCurrent()
{
    const int row = m_events->currentRow();
    if (row < 0 || static_cast<std::size_t>(row) >= m_shown.size())
        return;
    const core::CalendarEvent& event = m_shown[static_cast<std::size_t>(row)];
    if (const auto own = ownOf(event); own != m_own.events.end())
        m_own.events.erase(own);
    else if (const auto name = nameOf(event); name != m_own.holidayNames.end())
        m_own.holidayNames.erase(name);
    else
        return;
    emit ownEventsChanged();
}

} // namespace ui

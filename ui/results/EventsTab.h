#pragma once

#include "app/AnalystEvents.h"
#include "ui/results/ResultTab.h"

#include <optional>

class QComboBox;
class QDateTimeEdit;
class QLineEdit;
class QPushButton;

namespace ui {

class ResultTable;

/// Holidays and events with what they did, the largest days that none of them explains, and a form
/// to add, change and remove events of one's own, and to name holidays. An event that is added is
/// chosen, seen, and ready to be named.
class EventsTab : public ResultTab
{
    Q_OBJECT

public:
    explicit EventsTab(QWidget* parent = nullptr);

    /// What is half-typed belonged to other data.
    void clearForm();
    /// The analyst's events and names of holidays; those of the data are not among them.
    const app::AnalystEvents& analystEvents() const { return m_own; }
    const std::vector<core::RecurringEvent>& ownEvents() const { return m_own.events; }
    /// The same as a change by hand, which is told.
    void changeOwnEvents(app::AnalystEvents events);

signals:
    void ownEventsChanged();

protected:
    void fill(const ShownResult& result) override;

private:
    QWidget* form();
    void addFromForm();
    void addUnusualDay();
    void removeCurrent();
    void changeChosen();
    void choose(const core::CalendarEvent& event);
    void keepChosen();
    void showUnusualDays(const core::Series& series);
    core::RecurringEvent eventInForm() const;
    std::vector<core::RecurringEvent>::iterator ownOf(const core::CalendarEvent& event);
    bool isHoliday(const core::CalendarEvent& event) { return ownOf(event) == m_own.events.end(); }
    std::vector<core::CalendarEvent>::iterator nameOf(const core::CalendarEvent& holiday);
    void add(core::RecurringEvent event);
    void select(const core::CalendarEvent& event);

    ResultTable* m_events;
    ResultTable* m_unusual;
    QLineEdit* m_name;
    QDateTimeEdit* m_start;
    QDateTimeEdit* m_end;
    QComboBox* m_recurrence;
    QPushButton* m_addDay;
    QPushButton* m_remove;
    QPushButton* m_change;
    std::optional<core::CalendarEvent> m_chosen; ///< a row of the table
    app::AnalystEvents m_own;
    std::vector<core::CalendarEvent> m_shown; ///< rows of the table of events
    std::vector<core::UnusualDay> m_days;
    bool m_formTouched = false;
};

} // namespace ui

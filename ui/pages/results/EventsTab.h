#pragma once

#include "ui/pages/results/ResultTab.h"

class QComboBox;
class QDateTimeEdit;
class QLineEdit;
class QPushButton;

namespace ui {

class ResultTable;

/// Holidays and events with what they did, the largest days that none of them explains, and a form
/// to add, change and remove events of one's own.
class EventsTab : public ResultTab
{
    Q_OBJECT

public:
    explicit EventsTab(QWidget* parent = nullptr);

    /// The analyst's events; those of the data are not among them.
    void setOwnEvents(std::vector<core::RecurringEvent> events);
    const std::vector<core::RecurringEvent>& ownEvents() const { return m_own; }
    /// The same as a change by hand, which is told.
    void changeOwnEvents(std::vector<core::RecurringEvent> events);

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
    core::RecurringEvent eventInForm() const;
    std::vector<core::RecurringEvent>::iterator ownNamed(const std::string& name);
    void add(core::RecurringEvent event);

    ResultTable* m_events;
    ResultTable* m_unusual;
    QLineEdit* m_name;
    QDateTimeEdit* m_start;
    QDateTimeEdit* m_end;
    QComboBox* m_recurrence;
    QPushButton* m_addDay;
    QPushButton* m_remove;
    QPushButton* m_change;
    std::string m_chosen; ///< name of the event of one's own that is chosen; empty: none
    std::vector<core::RecurringEvent> m_own;
    std::vector<core::CalendarEvent> m_shown; ///< rows of the table of events
    std::vector<core::UnusualDay> m_days;
    bool m_formTouched = false;
};

} // namespace ui

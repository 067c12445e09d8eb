#pragma once

#include "core/data/Events.h"

#include <QObject>
#include <QString>

#include <vector>

class QUndoStack;

namespace app {
class DataAnalysis;
class ForecastAnalysis;
class Settings;
} // namespace app

namespace ui {

class EventsTab;

/// Keeps the analyst's events: what is added, changed or removed in the tab can be undone, is told
/// to the next training, and is remembered for the file.
class EventsDesk : public QObject
{
    Q_OBJECT

public:
    /// All outlive this.
    EventsDesk(app::ForecastAnalysis& analysis, app::DataAnalysis& data, app::Settings& settings,
               EventsTab& tab, QUndoStack& stack, QObject* parent);

    /// Shows, tells and remembers these.
    void apply(const std::vector<core::RecurringEvent>& events);

private:
    void load();
    void noteEdit();

    app::ForecastAnalysis& m_analysis;
    app::DataAnalysis& m_data;
    app::Settings& m_settings;
    EventsTab& m_tab;
    QUndoStack& m_stack;
    QString m_file; ///< whose events they are; empty: the demo data
    std::vector<core::RecurringEvent> m_events;
    bool m_isApplying = false;
};

} // namespace ui

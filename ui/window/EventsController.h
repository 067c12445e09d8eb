#pragma once

#include "app/AnalystEvents.h"

#include <QObject>
#include <QString>

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
class EventsController : public QObject
{
    Q_OBJECT

public:
    /// All outlive this.
    EventsController(app::ForecastAnalysis& analysis, app::DataAnalysis& data,
                     app::Settings& settings, EventsTab& tab, QUndoStack& stack, QObject* parent);

    /// Shows, tells and remembers these.
    void apply(const app::AnalystEvents& events);

private:
    void load();
    void show(const app::AnalystEvents& events);
    void noteEdit();

    app::ForecastAnalysis& m_analysis;
    app::DataAnalysis& m_data;
    app::Settings& m_settings;
    EventsTab& m_tab;
    QUndoStack& m_stack;
    QString m_file;    ///< whose events they are; empty: the demo data
    int m_opening = 0; ///< of the data of `m_file`
    app::AnalystEvents m_events;
    bool m_isApplying = false;
};

} // namespace ui

#include "ui/window/EventsController.h"

#include "app/DataAnalysis.h"
#include "app/ForecastAnalysis.h"
#include "app/Paths.h"
#include "app/Settings.h"
#include "ui/results/EventsTab.h"

#include <QUndoCommand>
#include <QUndoStack>

#include <utility>

namespace ui {

namespace {

using Events = app::AnalystEvents;

class EventsChange : public QUndoCommand
{
public:
    EventsChange(EventsController& desk, Events before, Events after)
        : QUndoCommand(EventsController::tr("events")), m_desk(desk), m_before(std::move(before)),
          m_after(std::move(after))
    {
    }
    void undo() override { m_desk.apply(m_before); }
    void redo() override { m_desk.apply(m_after); }

private:
    EventsController& m_desk;
    Events m_before;
    Events m_after;
};

} // namespace

EventsController::EventsController(app::ForecastAnalysis& analysis, app::DataAnalysis& data,
                                   app::Settings& settings, EventsTab& tab, QUndoStack& stack,
                                   QObject* parent)
    : QObject(parent), m_analysis(analysis), m_data(data), m_settings(settings), m_tab(tab),
      m_stack(stack)
{
    connect(&data, &app::DataAnalysis::changed, this, &EventsController::load);
    connect(&tab, &EventsTab::ownEventsChanged, this, &EventsController::noteEdit);
}

void EventsController::load()
{
    const auto& dataset = m_data.dataset();
    if (std::exchange(m_opening, m_data.opening()) != m_data.opening())
        m_tab.clearForm();
    if (!dataset) {
        show({});
        return;
    }
    m_file = app::textOf(dataset->file);
    show(app::eventsFromJson(m_settings.events(m_file)));
}

void EventsController::noteEdit()
{
    if (!m_isApplying)
        m_stack.push(new EventsChange(*this, m_events, m_tab.analystEvents())); // which applies it
}

void EventsController::apply(const Events& events)
{
    show(events);
    m_settings.setEvents(m_file, events.empty() ? QByteArray() : app::eventsToJson(events));
}

void EventsController::show(const Events& events)
{
    m_events = events;
    m_isApplying = true;
    m_tab.changeOwnEvents(events);
    m_isApplying = false;
    m_analysis.setEvents(events.events); // a name changes no forecast
}

} // namespace ui

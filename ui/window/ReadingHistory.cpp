#include "ui/window/ReadingHistory.h"

#include "app/DataAnalysis.h"
#include "ui/data/DataPage.h"

#include <QUndoCommand>
#include <QUndoStack>

#include <utility>

namespace ui {

namespace {

class ReadingStep : public QUndoCommand
{
public:
    ReadingStep(ReadingHistory& history, core::ReadingChoices before, core::ReadingChoices after,
                const QString& what)
        : QUndoCommand(what), m_history(history), m_before(std::move(before)),
          m_after(std::move(after))
    {
    }
    void undo() override
    {
        setObsolete(m_history.isGivingUp());
        m_history.ask(m_before);
    }
    void redo() override { m_history.ask(m_after); }

private:
    ReadingHistory& m_history;
    core::ReadingChoices m_before;
    core::ReadingChoices m_after;
};

} // namespace

ReadingHistory::ReadingHistory(DataPage& page, app::DataAnalysis& data, QUndoStack& stack,
                               QObject* parent)
    : QObject(parent), m_page(page), m_data(data), m_stack(stack)
{
    connect(&page, &DataPage::chosen, this, &ReadingHistory::push);
    connect(&data, &app::DataAnalysis::changed, this, &ReadingHistory::follow);
    connect(&data.runner(), &app::TaskRunner::failed, this, &ReadingHistory::giveUp);
    connect(&data.runner(), &app::TaskRunner::cancelled, this, &ReadingHistory::giveUp);
}

void ReadingHistory::push(const core::ReadingChoices& asked, const QString& what)
{
    m_stack.push(new ReadingStep(*this, m_asked, asked, what));
}

void ReadingHistory::ask(const core::ReadingChoices& asked)
{
    m_asked = asked;
    m_page.setAsked(asked);
    if (!m_isGivingUp)
        m_data.choose(asked);
}

void ReadingHistory::follow()
{
    const auto& dataset = m_data.dataset();
    const bool isOurs = dataset && dataset->file == m_file && dataset->table->sha256 == m_sha256 &&
                        dataset->asked == m_asked;
    if (isOurs)
        return;
    m_stack.clear();
    m_file = dataset ? dataset->file : std::filesystem::path();
    m_sha256 = dataset ? dataset->table->sha256 : std::string();
    m_asked = dataset ? dataset->asked : core::ReadingChoices();
}

void ReadingHistory::giveUp()
{
    if (!m_data.dataset())
        return;
    // The data are as they were, and so become the steps.
    m_isGivingUp = true;
    const core::ReadingChoices shown = m_data.dataset()->asked;
    while (m_asked != shown && m_stack.canRedo()) // going back has failed
        m_stack.redo();
    while (m_asked != shown && m_stack.canUndo())
        m_stack.undo();
    m_isGivingUp = false;
    if (m_asked != shown) {
        m_stack.clear();
        m_asked = shown;
    }
    m_page.setAsked(shown);
}

} // namespace ui

#include "ui/forms/FormHistory.h"

#include "ui/forms/FormFields.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QUndoCommand>
#include <QUndoStack>

#include <utility>

namespace ui {

namespace {

constexpr int kPasses = 3; ///< a choice may set the fields below it, which are set again after it

/// Changed fields with their values before and after.
class FormChange : public QUndoCommand
{
public:
    FormChange(FormHistory& history, const QString& text, QVariantMap before, QVariantMap after)
        : QUndoCommand(text), m_history(history), m_before(std::move(before)),
          m_after(std::move(after))
    {
    }
    void undo() override { m_history.restore(m_before); }
    void redo() override { m_history.restore(m_after); }
    int id() const override { return 1; }
    bool mergeWith(const QUndoCommand* other) override
    {
        const auto* next = static_cast<const FormChange*>(other);
        if (m_after.size() != 1 || m_after.keys() != next->m_after.keys() ||
            &m_history != &next->m_history)
            return false;
        m_after = next->m_after;
        setObsolete(m_after == m_before); // changed back
        return true;
    }

private:
    FormHistory& m_history;
    QVariantMap m_before;
    QVariantMap m_after;
};

} // namespace

FormHistory::FormHistory(QWidget& form, QUndoStack& stack, QObject* parent)
    : QObject(parent), m_form(form), m_stack(stack)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(0);
    connect(&m_rest, &QTimer::timeout, this, &FormHistory::push);
    for (QWidget* field : form.findChildren<QWidget*>())
        follow(*field);
    m_last = state();
}

void FormHistory::follow(QWidget& field)
{
    // Undo in a field would be that of its line of text, which knows only what was typed.
    field.installEventFilter(this);
    const QMetaProperty value = fieldValue(field);
    if (!value.isValid() || !value.hasNotifySignal())
        return;
    m_fields.emplace_back(&field);
    connect(&field, value.notifySignal(), this,
            metaObject()->method(metaObject()->indexOfSlot("noteChange()")));
}

bool FormHistory::eventFilter(QObject*, QEvent* event)
{
    if (event->type() != QEvent::ShortcutOverride)
        return false;
    const auto* key = static_cast<QKeyEvent*>(event);
    if (!key->matches(QKeySequence::Undo) && !key->matches(QKeySequence::Redo))
        return false;
    event->ignore(); // the window's Undo takes it
    return true;
}

QVariantMap FormHistory::state() const
{
    QVariantMap fields;
    for (const QPointer<QWidget>& field : m_fields)
        if (field)
            fields[field->objectName()] = fieldValue(*field).read(field);
    return fields;
}

void FormHistory::restart()
{
    m_rest.stop();
    m_stack.clear();
    m_last = state();
}

void FormHistory::noteChange()
{
    if (!m_isRestoring)
        m_rest.start();
}

void FormHistory::push()
{
    const QVariantMap now = state();
    QVariantMap before;
    QVariantMap after;
    for (auto field = now.begin(); field != now.end(); ++field)
        if (m_last.value(field.key()) != field.value()) {
            before[field.key()] = m_last.value(field.key());
            after[field.key()] = field.value();
        }
    m_last = now;
    if (!after.isEmpty())
        m_stack.push(new FormChange(*this, labelOf(after), before, after));
}

QString FormHistory::labelOf(const QVariantMap& fields) const
{
    if (fields.size() > 1)
        return tr("several settings");
    const auto* field = m_form.findChild<QWidget*>(fields.firstKey());
    const QString name = field->accessibleName();
    return name.isEmpty() ? fields.firstKey() : name;
}

void FormHistory::restore(const QVariantMap& fields)
{
    m_isRestoring = true;
    for (int pass = 0; pass < kPasses; ++pass)
        for (const QPointer<QWidget>& field : m_fields) {
            if (!field || !fields.contains(field->objectName()))
                continue;
            const QMetaProperty value = fieldValue(*field);
            if (value.read(field) != fields.value(field->objectName()))
                value.write(field, fields.value(field->objectName()));
        }
    m_isRestoring = false;
    m_last = state();
}

} // namespace ui

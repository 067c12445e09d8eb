#pragma once

#include <QObject>
#include <QPointer>
#include <QTimer>
#include <QVariantMap>
#include <QWidget>

#include <vector>

class QUndoStack;

namespace ui {

/// Makes what is changed in a form undoable: fields, ticks, choices and lists, each by its user
/// property and under its object name.
///
/// What changes together (a preset, a choice that sets other fields) is one step; consecutive
/// changes of one field are merged.
class FormHistory : public QObject
{
    Q_OBJECT

public:
    /// Form and stack outlive this. The form has all its fields.
    FormHistory(QWidget& form, QUndoStack& stack, QObject* parent);

    /// Takes the form as it is for the beginning: nothing before can be undone.
    void restart();
    QVariantMap state() const;
    void restore(const QVariantMap& fields); ///< sets these, and is no step itself

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private slots:
    void noteChange();

private:
    void follow(QWidget& field);
    void push();
    QString labelOf(const QVariantMap& fields) const;

    QWidget& m_form;
    QUndoStack& m_stack;
    std::vector<QPointer<QWidget>> m_fields;
    QVariantMap m_last;
    QTimer m_rest; ///< runs out when all that changes together has changed
    bool m_isRestoring = false;
};

} // namespace ui

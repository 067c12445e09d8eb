#pragma once

#include <QAbstractButton>
#include <QApplication>
#include <QMessageBox>
#include <QTimer>

/// Answers the questions that come while it lives with this button.
class AnswerQuestion
{
public:
    explicit AnswerQuestion(QMessageBox::StandardButton button)
    {
        QObject::connect(&m_look, &QTimer::timeout, [this, button] {
            auto* question = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
            if (question == nullptr || question->button(button) == nullptr)
                return;
            m_text = question->text();
            m_details = question->informativeText();
            ++m_asked;
            question->button(button)->click();
        });
        m_look.start(1);
    }
    const QString& text() const { return m_text; }
    const QString& details() const { return m_details; }
    int asked() const { return m_asked; }

private:
    QTimer m_look;
    QString m_text;
    QString m_details;
    int m_asked = 0;
};

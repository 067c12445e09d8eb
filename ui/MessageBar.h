#pragma once

#include <QFrame>
#include <QLabel>

namespace ui {

/// One sentence above the pages, not in the way of anything, until it is closed or replaced.
class MessageBar : public QFrame
{
    Q_OBJECT

public:
    explicit MessageBar(QWidget* parent = nullptr);

    void showError(const QString& sentence);
    void showNote(const QString& sentence);
    QString text() const { return m_text->text(); }

private:
    void show(const QString& sentence, bool error);

    QLabel* m_sign;
    QLabel* m_text;
};

} // namespace ui

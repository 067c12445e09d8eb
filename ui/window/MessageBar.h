#pragma once

#include <QFrame>
#include <QLabel>

namespace ui {

class OneLineText;

/// One sentence in a line beside the names of the pages, not in the way of anything, until it is
/// closed or replaced. Nothing moves when it comes; a click opens what has no room.
class MessageBar : public QFrame
{
    Q_OBJECT

public:
    explicit MessageBar(QWidget* parent = nullptr);

    void showError(const QString& sentence);
    void showNote(const QString& sentence);
    QString text() const;

private:
    void show(const QString& sentence, bool error);

    QLabel* m_sign;
    OneLineText* m_text;
};

} // namespace ui

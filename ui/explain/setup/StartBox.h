#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace ui {

/// Starts an explanation, says beforehand how long it takes, and copies it as a command.
class StartBox : public QWidget
{
    Q_OBJECT

public:
    explicit StartBox(QWidget* parent = nullptr);

    void setReady(bool isReady);
    /// "about 40 s", what went wrong, or empty while it is worked out.
    void showEstimate(const QString& text, bool isProblem);

signals:
    void explainAsked();
    void commandAsked();

private:
    QPushButton* m_start;
    QLabel* m_estimate;
};

} // namespace ui

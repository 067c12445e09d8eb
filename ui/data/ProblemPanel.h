#pragma once

#include "core/data/Interpretation.h"

#include <QScrollArea>

class QLabel;
class QVBoxLayout;

namespace ui {

/// Why data make no series, and the ways on: a button for each choice with which they would, and
/// one that explains the table instead. Of a table without times, which is no fault, it says what
/// can be done with it.
class ProblemPanel : public QScrollArea
{
    Q_OBJECT

public:
    explicit ProblemPanel(QWidget* parent = nullptr);

    void setProblem(const core::ReadingProblem& problem, bool hasTimes);

signals:
    void wayChosen(const core::WayOut& way);
    void explainAsked();

protected:
    void changeEvent(QEvent* event) override;

private:
    void colour();

    QLabel* m_sentence;
    QLabel* m_lead; ///< to the buttons
    QVBoxLayout* m_ways;
    bool m_isFault = true;
};

} // namespace ui

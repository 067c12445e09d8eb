#pragma once

#include "core/data/Finding.h"
#include "core/data/Table.h"

#include <QScrollArea>

class QGridLayout;

namespace ui {

/// What was found of how a file was read, the suspicious first: each with a jump to its row and a
/// way to change it. Shows a few lines at once and scrolls through the others.
class FindingsList : public QScrollArea
{
    Q_OBJECT

public:
    explicit FindingsList(QWidget* parent = nullptr);

    /// Of another reading of the same data the list takes as much room as before, so that nothing
    /// below it moves; what has no room is a scroll away.
    void setFindings(const core::Findings& findings, const core::Table& table, bool isSameData,
                     bool hasSeries);

signals:
    // each with the number of the finding in the list
    void rowAsked(int finding);
    void repairAsked(int finding); ///< its value is to be chosen
    void choicesAsked(int finding, const QPoint& at);

protected:
    bool event(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void addFinding(const core::Finding& finding, const core::Table& table, int number);
    void fit();

    QWidget* m_content = nullptr;
    QGridLayout* m_grid = nullptr;
    int m_width = 0; ///< that the height was found for
};

/// What one click on a finding with a value does: "Treat −200 as missing".
QString repairText(const core::Finding& finding);

} // namespace ui

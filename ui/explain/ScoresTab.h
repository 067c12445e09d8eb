#pragma once

#include "ui/explain/ExplainTab.h"

#include <functional>

class QLabel;
class QTableView;

namespace ui {

class FoldGrid;
class ParametersModel;
class RepeatLines;

/// How well the learner predicts held-out rows: a cell per repeat and fold, the RMSE of each
/// repeat, and what a nested search chose.
class ScoresTab : public ExplainTab
{
    Q_OBJECT

public:
    explicit ScoresTab(QWidget* parent = nullptr);

    /// A run begins: the grid is that of the result until its first fold comes.
    void begin(const core::ImportanceOptions& options, const QString& target);
    void end(); ///< the grid is that of the result again
    void addFold(std::size_t repeat, std::size_t fold, double rmse);

    void setExplained(const Explained& explained) override;
    void home() override;
    QWidget* mainWidget() override;

    FoldGrid& grid() { return *m_grid; }

private:
    void fillGrid(const Explained& explained);
    QString scoresText(const Explained& explained) const;

    FoldGrid* m_grid;
    QLabel* m_scores;
    RepeatLines* m_rmse;
    ParametersModel* m_parameters;
    QTableView* m_parametersView;
    bool m_isRunning = false;      ///< the grid shows a run that has no result yet
    std::function<void()> m_begin; ///< done when its first fold comes
};

} // namespace ui

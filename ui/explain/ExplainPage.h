#pragma once

#include "ui/base/ReturnTab.h"
#include "ui/models/Explained.h"

#include <QTabWidget>
#include <QWidget>

#include <chrono>
#include <optional>
#include <set>
#include <vector>

class QCheckBox;
class QLabel;
class QSpinBox;

namespace ui {

class ExplainRunsTab;
class ExplainTab;
class OneLineText;
class ReadOut;
class RowTab;
class RunsTab;
class ScoresTab;
class SummaryTab;
class ValuesTab;
class VariationTab;

/// What drives the target, and how far that can be trusted: notes in plain words above, a tab per
/// way to look at it, the read-out and the chosen row below. It shows the result it is given; a tab
/// takes it when it is seen, so that a run with many results on its way costs one tab's drawing.
class ExplainPage : public QWidget
{
    Q_OBJECT

public:
    explicit ExplainPage(QWidget* parent = nullptr);
    ~ExplainPage() override;

    /// Without an importance there is nothing to see but what to do next.
    void setExplained(const Explained& explained);
    /// A run begins: its folds will come one by one.
    void beginRun(const core::ImportanceOptions& options, const QString& target);
    /// It has ended: the grid of folds is that of what is explained.
    void endRun();
    void addFold(std::size_t repeat, std::size_t fold, double rmse);

    void selectRow(int row); ///< of the table, everywhere
    int selectedRow() const { return m_row; }
    void showRow(int row); ///< selects it and shows how it comes about
    /// Of the selected row; nothing where it has none.
    std::optional<std::chrono::sys_seconds> selectedTime() const;
    const Explained& explained() const { return m_explained; }
    void home();
    QWidget& mainWidget(); ///< of the tab that is seen

    QTabWidget& tabs() { return *m_tabs; }
    SummaryTab& summary() { return *m_summary; }
    VariationTab& variation() { return *m_variation; }
    RowTab& rowTab() { return *m_rowTab; }
    ScoresTab& scores() { return *m_scores; }
    ValuesTab& values() { return *m_values; }
    RunsTab& runs();

private:
    void addTab(ExplainTab* tab, const QString& name, const QString& toolTip);
    QWidget* bottomRow();
    void showNotes();
    void showAll();
    void refresh(); ///< the tab that is seen
    void chooseFeature(int feature);
    void chooseRowNumber();

    OneLineText* m_notes;
    QTabWidget* m_tabs;
    SummaryTab* m_summary;
    VariationTab* m_variation;
    RowTab* m_rowTab;
    ScoresTab* m_scores;
    ValuesTab* m_values;
    ExplainRunsTab* m_runs;
    ReturnTab m_return; ///< from the scores of a run
    std::vector<ExplainTab*> m_all;
    std::set<ExplainTab*> m_stale; ///< have not taken the result yet
    ReadOut* m_readOut;
    QSpinBox* m_rowNumber;
    QCheckBox* m_grouped;
    QLabel* m_additivity;
    Explained m_explained;
    int m_row = -1;
};

} // namespace ui

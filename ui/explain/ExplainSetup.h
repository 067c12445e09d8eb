#pragma once

#include "app/Dataset.h"
#include "app/FeaturePreparation.h"
#include "core/validation/Importance.h"

#include <QWidget>

namespace ui {

class FoldsForm;
class GroupsTable;
class LearnerForm;
class SearchForm;
class StartBox;
class TableForm;

/// What an explanation is asked for: which table, which learner, how often it is split. At first it
/// is the article's analysis of the last column.
class ExplainSetup : public QWidget
{
    Q_OBJECT

public:
    explicit ExplainSetup(QWidget* parent = nullptr);

    void setDataset(const app::Dataset& dataset);
    bool hasData() const { return m_dataset.table != nullptr; }
    /// What the request came to: its features can be named as groups.
    void setFeatures(const core::FeatureTable& table);

    app::FeatureRequest request() const;
    /// Throws `InputError` where what was typed has no meaning.
    core::ImportanceOptions options() const;
    /// The same as a command to type.
    QString commandLine() const;
    /// Takes the command to the clipboard, or says why there is none; whether it was taken.
    bool copyCommand();

    /// "about 40 s", what went wrong, or empty while it is worked out.
    void showEstimate(const QString& text, bool isProblem);
    void setRunning(bool running);

signals:
    void changed();
    void explainAsked();

private:
    QWidget* groupsBox();
    void arrange();
    void tell();
    void showUsualRepeats();

    app::Dataset m_dataset;
    TableForm* m_table;
    GroupsTable* m_groups;
    LearnerForm* m_learner;
    FoldsForm* m_folds;
    SearchForm* m_search;
    StartBox* m_start;
    std::size_t m_rows = 0; ///< of the table that is learned from; 0: not known
    bool m_isRunning = false;
};

} // namespace ui

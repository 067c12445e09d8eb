#pragma once

#include "app/Dataset.h"
#include "app/FeaturePreparation.h"
#include "core/validation/Importance.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QGroupBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QSpinBox;

namespace ui {

/// The form of an explanation: which table, which learner, how often it is split. At first it asks
/// for the article's analysis of the last column.
class ExplainSetup : public QWidget
{
    Q_OBJECT

public:
    explicit ExplainSetup(QWidget* parent = nullptr);

    void setDataset(const app::Dataset& dataset);
    bool hasData() const { return m_dataset.table != nullptr; }

    app::FeatureRequest request() const;
    /// Throws `InputError` where what was typed has no meaning.
    core::ImportanceOptions options() const;
    /// The same as a command to type, with a file to be named where the data have none.
    QString commandLine() const;

    /// "about 40 s", what went wrong, or empty while it is worked out.
    void showEstimate(const QString& text, bool isProblem);
    void setRunning(bool running);

signals:
    void changed();
    void explainAsked();

private:
    QWidget* tableBox();
    QWidget* learnerBox();
    QWidget* foldsBox();
    QWidget* searchBox();
    QWidget* startBox();
    void showColumns();
    void showWhatMatters();
    void tell();
    bool isSeries() const;
    QStringList chosenColumns() const;

    app::Dataset m_dataset;
    bool m_showing = false; ///< while the fields are filled

    QComboBox* m_source;
    QComboBox* m_target;
    QListWidget* m_columns;
    QCheckBox* m_seriesGroups[4]; ///< lags, calendar, holiday, weather
    QComboBox* m_text;
    QLineEdit* m_groups;
    QSpinBox* m_sample;
    QFormLayout* m_tableForm = nullptr;
    QWidget* m_seriesFields;

    QComboBox* m_learner;
    QSpinBox* m_trees;
    QSpinBox* m_depth;
    QSpinBox* m_leaf;
    QSpinBox* m_split;
    QDoubleSpinBox* m_share;
    QDoubleSpinBox* m_alpha;
    QDoubleSpinBox* m_rate;
    QSpinBox* m_state;
    QFormLayout* m_learnerForm = nullptr;

    QSpinBox* m_repeats;
    QSpinBox* m_folds;
    QComboBox* m_kind;
    QSpinBox* m_gap;
    QSpinBox* m_seed;
    QFormLayout* m_foldsForm = nullptr;

    QGroupBox* m_search;
    QSpinBox* m_candidates;
    QSpinBox* m_innerFolds;
    QLineEdit* m_space;

    QPushButton* m_start;
    QLabel* m_estimate;
};

} // namespace ui

#pragma once

#include "app/Dataset.h"
#include "app/FeaturePreparation.h"

#include <QGroupBox>
#include <QJsonObject>

#include <array>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QSpinBox;

namespace ui {

class CheckList;

/// Which table is explained: columns of the file, or what is known before each hour of the series.
class TableForm : public QGroupBox
{
    Q_OBJECT

public:
    explicit TableForm(QWidget* parent = nullptr);

    /// Another table has its last column as target and all others as features; a series is taken
    /// where there is one.
    void setDataset(const app::Dataset& dataset);
    bool isSeries() const; ///< whether the hours of the series are explained
    app::FeatureRequest request() const;
    bool fillsMissing() const; ///< whether missing features are filled, within each fold

    /// What the form holds, by the names of `surgescope explain`'s options.
    QJsonObject state() const;
    void setState(const QJsonObject& state); ///< what is not named is left alone

signals:
    void changed();
    void sourceChanged(bool isSeries);

private:
    struct Choice
    {
        const char* key;
        QComboBox* field;
    };

    QWidget* seriesFields();
    std::array<Choice, 3> choices() const;
    void showColumns();
    void showWhatMatters();
    void tell();

    app::Dataset m_dataset;
    bool m_isShowing = false; ///< while the fields are filled
    QComboBox* m_source;
    QComboBox* m_target;
    CheckList* m_columns;
    std::array<QCheckBox*, 4> m_seriesGroups{}; ///< lags, calendar, holiday, weather
    QWidget* m_seriesFields;
    QComboBox* m_text;
    QComboBox* m_missing;
    QSpinBox* m_sample;
    QFormLayout* m_form;
};

} // namespace ui

#pragma once

#include "core/forecast/ForecastOptions.h"
#include "ui/settings/ForecastFields.h"

#include <QComboBox>
#include <QLabel>
#include <QWidget>

#include <map>
#include <vector>

namespace ui {

/// The form of a forecast's settings: a preset to start from and a field for each setting.
class SettingsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit SettingsPanel(QWidget* parent = nullptr);

    void setOptions(const core::ForecastOptions& options);
    /// Throws `InputError` when what stands in a field has no meaning.
    core::ForecastOptions options() const;

    /// Shows the sentence at the setting's field and goes there; false when there is no such field.
    bool showProblem(const QString& setting, const QString& sentence);
    void clearProblems();

    /// As if typed into the field.
    void setDropout(double dropout);

signals:
    /// A setting may be another one.
    void changed();

private:
    QWidget* presetRow();
    QWidget* groupBox(FieldGroup& group);
    void choosePreset(int index);
    /// Says when the settings are no longer those of the preset.
    void comparePreset();
    void followTarget();

    QComboBox* m_preset;
    QLabel* m_presetNote;
    std::vector<FieldPointer> m_fields;
    std::map<QString, QLabel*> m_problems; ///< by setting
    bool m_showing = false;                ///< while `setOptions` fills the fields
};

} // namespace ui

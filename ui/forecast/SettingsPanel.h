#pragma once

#include "core/bands/Intervals.h"
#include "core/options/ForecastOptions.h"
#include "ui/forms/SettingsForm.h"

#include <QLabel>
#include <QWidget>

#include <memory>

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

    /// As if typed into the fields.
    void setDropout(double dropout);
    void setSplit(int validationSteps, int testSteps);
    /// Level, kind and calibration of the band: chosen beside the plot, where they take no
    /// training.
    void setBand(const core::BandOptions& band);

signals:
    /// A setting may be another one.
    void changed();

private:
    QWidget* presetRow();
    core::Preset preset() const;
    void follow(const QString& setting);
    /// Says when the settings are no longer those of the preset.
    void comparePreset();
    void followTarget();
    void followHead();

    std::unique_ptr<SettingField> m_preset;
    QLabel* m_presetNote;
    SettingsForm* m_form;
    core::BandOptions m_band; ///< of its passes nothing
    bool m_showing = false;   ///< while `setOptions` fills the fields
};

} // namespace ui

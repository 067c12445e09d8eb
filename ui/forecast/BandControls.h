#pragma once

#include "core/forecast/Forecast.h"

#include <QWidget>

#include <functional>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QSlider;
class QSpinBox;

namespace ui {

/// What can be changed of a forecast's band without training: level, number of passes, kind and
/// calibration. No control moves when another forecast is shown.
class BandControls : public QWidget
{
    Q_OBJECT

public:
    explicit BandControls(QWidget* parent = nullptr);

    /// Shows how a new forecast was banded; offers the kinds of band and the passes it has.
    /// Without a forecast, or with one that kept no samples, the controls are disabled.
    void setForecast(const core::Forecast* forecast);
    /// Before a training: what its band is to be, of any kind that its network can have.
    void setOptions(const core::ForecastOptions& options);
    core::BandOptions options() const;

signals:
    /// By hand, after each change.
    void changed(const core::BandOptions& options);

private:
    void reserveRoom();
    void offerKinds(const std::function<bool(core::BandKind)>& isOffered, core::BandKind chosen);
    void tell();
    void showError();

    QSlider* m_slider;
    QDoubleSpinBox* m_level; ///< percent
    QSpinBox* m_passes;
    QLabel* m_error; ///< Monte Carlo error of so many passes
    QComboBox* m_kind;
    QCheckBox* m_calibrated;
    bool m_showing = false; ///< while `setForecast` fills the controls
};

} // namespace ui

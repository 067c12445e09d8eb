#pragma once

#include "core/forecast/Forecast.h"
#include "ui/plots/CurvesPlot.h"
#include "ui/plots/PartMarks.h"

#include <functional>
#include <memory>

namespace ui {

/// The series and the forecast of its test part, with the interval and the other models.
class ForecastPlot : public CurvesPlot
{
    Q_OBJECT

public:
    explicit ForecastPlot(QWidget* parent = nullptr);

    void setForecast(std::shared_ptr<const core::Series> series,
                     std::shared_ptr<const core::Forecast> forecast);
    /// The same forecast with another band: the view stays as it is.
    void setBand(std::shared_ptr<const core::Forecast> forecast);
    /// Lays the mean of another forecast over this one; nothing takes it away.
    void setOverlay(const core::Forecast* other, const QString& name);
    /// A series without a forecast yet, or none.
    void setSeriesOnly(std::shared_ptr<const core::Series> series);

    QString exportName() const override { return QStringLiteral("forecast"); }

protected:
    QString readOutAt(double seconds) const override;
    void recolour(const Theme& theme) override;

private:
    void markParts();

    PartMarks* m_parts;
    std::shared_ptr<const core::Forecast> m_forecast;
};

/// What is known about one step of the test part: time, actual value, mean and interval, and below
/// the errors of the models that are shown (by key; of all without `isShown`).
QString forecastReadOut(const core::Forecast& forecast, std::size_t step,
                        const std::function<bool(const QString&)>& isShown = {});

} // namespace ui

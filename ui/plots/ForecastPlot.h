#pragma once

#include "core/forecast/Forecast.h"
#include "ui/plots/CurvesPlot.h"
#include "ui/plots/PartMarks.h"

#include <functional>
#include <memory>
#include <optional>

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
    /// Whether a table is open; where it makes no series, it is said what can be done.
    void setTableOpen(bool isOpen);
    /// Marks the parts that a training of the series would have; the two borders between them can
    /// be dragged. With a forecast its own parts are marked.
    void showSplit(const std::optional<core::TimeSplit>& split);
    const std::optional<core::TimeSplit>& split() const { return m_split; } ///< that can be dragged

    QString exportName() const override { return QStringLiteral("forecast"); }

signals:
    /// A border was dragged, and these are the lengths of the parts after it, in steps.
    void splitDragged(int validationSteps, int testSteps);

protected:
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    QString readOutAt(double seconds) const override;
    void recolour(const Theme& theme) override;

private:
    enum class Border
    {
        Validation, ///< where it begins
        Test
    };
    void markParts(const core::TimeSplit& split);
    std::optional<Border> borderAt(double x) const;
    void moveBorder(double seconds);

    PartMarks* m_parts;
    bool m_isTableOpen = false;
    std::optional<core::TimeSplit> m_split; ///< that can be dragged
    std::optional<Border> m_dragged;
    std::shared_ptr<const core::Forecast> m_forecast;
};

/// What is known about one step of the test part: time, actual value, mean and interval, and below
/// the errors of the models that are shown (by key; of all without `isShown`).
QString forecastReadOut(const core::Forecast& forecast, std::size_t step,
                        const std::function<bool(const QString&)>& isShown = {});

} // namespace ui

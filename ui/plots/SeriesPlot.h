#pragma once

#include "core/data/Series.h"
#include "ui/plots/PaddedRange.h"
#include "ui/plots/TimePlot.h"

#include <memory>

namespace ui {

/// A series over time with its holidays shaded.
class SeriesPlot : public TimePlot
{
    Q_OBJECT

public:
    explicit SeriesPlot(QWidget* parent = nullptr);

    QString exportName() const override { return QStringLiteral("series"); }
    ExportTable exportTable() const override;

    /// The analyst's events, in order; they outlive the series.
    void setOwnEvents(std::vector<core::CalendarEvent> events);
    /// Names of the data's holidays, by their start; they outlive the series, too.
    void setHolidayNames(std::vector<core::CalendarEvent> names);
    /// Holidays after the data's last, drawn as they are.
    void setAssumedHolidays(std::vector<core::CalendarEvent> holidays);

    void setSeries(std::shared_ptr<const core::Series> series);

protected:
    QString readOutAt(double seconds) const override;
    void recolour(const Theme& theme) override;

    /// Shows the steps [first, last) at first and after Home, with room for `curves`.
    void showSeries(std::shared_ptr<const core::Series> series, std::size_t first, std::size_t last,
                    const ValueReach& curves = {});
    /// The same of the series that is shown, for other curves.
    void fit(std::size_t first, std::size_t last, const ValueReach& curves,
             bool hasSameValues = true);
    const core::Series& series() const { return *m_series; }
    /// The step whose label is `seconds`, or the series' size when there is none.
    std::size_t stepAt(double seconds) const;
    /// The covariates of a step, "temp 72  ·  spd 5"; empty where the series has none.
    QString covariatesAt(std::size_t step) const;
    QCPGraph* actual() const { return m_actual; }

private:
    void showEvents();

    std::shared_ptr<const core::Series> m_series;
    std::vector<core::CalendarEvent> m_ownEvents;
    std::vector<core::CalendarEvent> m_holidayNames;
    std::vector<core::CalendarEvent> m_assumedHolidays;
    QCPGraph* m_actual;
};

} // namespace ui

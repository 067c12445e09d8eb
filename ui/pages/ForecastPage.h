#pragma once

#include "core/forecast/Forecast.h"
#include "core/forecast/ModelDifferences.h"
#include "core/nn/NetworkSpec.h"

#include <QLabel>
#include <QWidget>

#include <memory>

namespace ui {

class ForecastPlot;
class ForecastView;
class LossChart;
class MetricsModel;
class ResultTabs;
class RunsTab;

/// The forecast of the test part: the plot, and below it what it is worth and how it was trained.
class ForecastPage : public QWidget
{
    Q_OBJECT

public:
    explicit ForecastPage(QWidget* parent = nullptr);

    /// Either may be missing; a forecast comes with its series.
    void setForecast(std::shared_ptr<const core::Series> series,
                     std::shared_ptr<const core::Forecast> forecast);
    /// The same forecast with another band: the view stays as it is.
    void setBand(std::shared_ptr<const core::Forecast> forecast);
    /// The same forecast with more passes: likewise.
    void setPasses(std::shared_ptr<const core::Forecast> forecast);
    /// The same forecast with its notes, and how its models differ.
    void setDifferences(std::shared_ptr<const core::Forecast> forecast,
                        std::shared_ptr<const core::ModelDifferences> differences);
    /// A training begins: its losses will come one by one.
    void beginTraining();
    void addEpoch(const core::EpochLoss& loss);
    /// A training ended without a result: the losses of the last result are shown again.
    void endTraining();

    /// All times of the analyst's events in the series, in order.
    std::vector<core::CalendarEvent> ownEvents() const;
    RunsTab& runs();
    ForecastView& view() { return *m_view; }
    ForecastPlot& plot();
    LossChart& losses();
    MetricsModel& metrics();

signals:
    /// Another band is wished for, from what is kept.
    void bandAsked(const core::BandOptions& options);

private:
    void showNotes();

    QLabel* m_notes;
    ForecastView* m_view;
    ResultTabs* m_tabs;
    std::shared_ptr<const core::Forecast> m_forecast;
};

} // namespace ui

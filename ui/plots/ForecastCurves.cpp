#include "ui/plots/ForecastCurves.h"

#include "ui/base/CoreText.h"
#include "ui/base/Format.h"
#include "ui/base/Text.h"
#include "ui/plots/DashedGraph.h"
#include "ui/plots/ModelPens.h"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

const QString kInterval = QStringLiteral("interval");
const QString kEpistemic = QStringLiteral("epistemic");
const QString kOverlay = QStringLiteral("overlay");
const QString kOutside = QStringLiteral("outside");

const QString kBands = QStringLiteral("bands");
const QString kComparisons = QStringLiteral("comparisons");
const QString kForecast = QStringLiteral("forecasts");

/// A single value would be no line: it is drawn as wide as most of its step.
void setPoints(QCPGraph* graph, const std::vector<std::chrono::sys_seconds>& times,
               const std::vector<double>& values, double stepSeconds)
{
    constexpr double kHalfWidth = 0.4; // of a step
    QVector<QCPGraphData> points;
    points.reserve(static_cast<qsizetype>(times.size()));
    for (std::size_t i = 0; i < times.size(); ++i)
        points.append({axisFromTime(times[i]), values[i]});
    if (points.size() == 1) {
        points.append(points.front());
        points.front().key -= kHalfWidth * stepSeconds;
        points.back().key += kHalfWidth * stepSeconds;
    }
    graph->data()->set(points, true);
}

/// Bluish green, long dashes: like no model of the shown run.
QPen overlayPen(const Theme& theme)
{
    QColor colour = theme.event;
    colour.setAlphaF(1.0F);
    QPen pen(colour, 1.8);
    pen.setDashPattern({9.0, 3.0});
    return pen;
}

} // namespace

double epistemicShare(const core::Forecast& forecast, std::size_t step)
{
    const double eta = std::hypot(forecast.epistemic[step], forecast.aleatoric[step]);
    return eta > 0.0 ? forecast.epistemic[step] / eta : 0.0;
}

bool isOutside(const core::Forecast& forecast, std::size_t step)
{
    // Comparisons with NaN are false: an unknown value or band is not outside.
    const double y = forecast.actual[step];
    return y < forecast.bayesian.lower[step] || y > forecast.bayesian.upper[step];
}

ForecastCurves::ForecastCurves(QCustomPlot* plot) : m_plot(plot)
{
    // Bands lie below the actual values, and over them the other models; the mean and rings above.
    m_plot->addLayer(kBands, m_plot->layer(QStringLiteral("grid")));
    m_plot->addLayer(kComparisons, m_plot->layer(kBands));
    m_plot->addLayer(kForecast, m_plot->layer(QStringLiteral("main")));
}

ForecastCurves::Curve& ForecastCurves::addCurve(const QString& key, const QString& name)
{
    auto* graph = new DashedGraph(m_plot->xAxis, m_plot->yAxis); // the plot owns it
    graph->setLayer(kForecast);
    m_curves.push_back({key, name, graph});
    return m_curves.back();
}

void ForecastCurves::clear()
{
    for (const Curve& curve : m_curves) {
        m_plot->removeGraph(curve.graph);
        if (curve.lower != nullptr)
            m_plot->removeGraph(curve.lower);
    }
    m_curves.clear();
}

void ForecastCurves::set(const core::Forecast& forecast, const Theme& theme)
{
    clear();
    addModel(forecast, forecast.bayesian, -1);
    addBand(kInterval, tr("%1 interval").arg(levelText(forecast.options.level)), forecast, false);
    addBand(kEpistemic, tr("its model part"), forecast, true);
    for (std::size_t i = 0; i < forecast.comparisons.size(); ++i)
        addModel(forecast, forecast.comparisons[i], static_cast<int>(i));
    addOverlay();
    addOutside(forecast);
    recolour(theme);
    showChosen();
}

void ForecastCurves::showChosen()
{
    for (const Curve& curve : m_curves)
        for (QCPGraph* graph : {curve.graph, curve.lower})
            if (graph != nullptr)
                graph->setVisible(isShown(curve));
}

void ForecastCurves::addBand(const QString& key, const QString& name,
                             const core::Forecast& forecast, bool epistemic)
{
    const auto& [mean, lower, upper] =
        std::tie(forecast.bayesian.mean, forecast.bayesian.lower, forecast.bayesian.upper);
    std::vector<double> low(mean.size());
    std::vector<double> high(mean.size());
    for (std::size_t i = 0; i < mean.size(); ++i) {
        const double share = epistemic ? epistemicShare(forecast, i) : 1.0;
        low[i] = mean[i] - share * (mean[i] - lower[i]);
        high[i] = mean[i] + share * (upper[i] - mean[i]);
    }
    Curve& curve = addCurve(key, name);
    curve.lower = m_plot->addGraph();
    for (QCPGraph* graph : {curve.graph, curve.lower}) {
        graph->setLayer(kBands);
        graph->setPen(Qt::NoPen);
        graph->setAntialiasedFill(false); // a third of the time, and no seam to be seen
    }
    setPoints(curve.graph, forecast.times, high, m_stepSeconds);
    setPoints(curve.lower, forecast.times, low, m_stepSeconds);
    curve.graph->setChannelFillGraph(curve.lower);
}

void ForecastCurves::addModel(const core::Forecast& forecast, const core::ModelForecast& model,
                              int place)
{
    Curve& curve = addCurve(QString::fromStdString(model.key), coreName(model.name));
    curve.model = place;
    if (place >= 0)
        curve.graph->setLayer(kComparisons);
    setPoints(curve.graph, forecast.times, model.mean, m_stepSeconds);
}

void ForecastCurves::setOverlay(const core::Forecast* other, const QString& name)
{
    m_overlayName.clear();
    if (other == nullptr)
        return;
    m_overlayName = name;
    m_overlayTimes = other->times;
    m_overlay = other->bayesian;
    m_overlayLevel = other->options.level;
}

QString ForecastCurves::overlayText(std::chrono::sys_seconds time, double actual) const
{
    const auto at = std::lower_bound(m_overlayTimes.begin(), m_overlayTimes.end(), time);
    if (!isShown(kOverlay) || at == m_overlayTimes.end() || *at != time)
        return {};
    const auto step = static_cast<std::size_t>(at - m_overlayTimes.begin());
    const double mean = m_overlay.mean[step];
    const QString text =
        tr("%1: mean %2  ·  %3 interval %4 to %5")
            .arg(m_overlayName, valueText(mean), levelText(m_overlayLevel),
                 valueText(m_overlay.lower[step]), valueText(m_overlay.upper[step]));
    return std::isnan(actual)
               ? text
               : tr("%1  ·  error %2").arg(text, differenceText(mean - actual, actual));
}

void ForecastCurves::addOverlay()
{
    if (m_overlayName.isEmpty())
        return;
    const Curve& curve = addCurve(kOverlay, m_overlayName);
    curve.graph->setLayer(kComparisons);
    setPoints(curve.graph, m_overlayTimes, m_overlay.mean, m_stepSeconds);
}

void ForecastCurves::addOutside(const core::Forecast& forecast)
{
    if (std::all_of(forecast.actual.begin(), forecast.actual.end(),
                    [](double value) { return std::isnan(value); }))
        return; // nothing is known to be outside
    Curve& curve = addCurve(kOutside, tr("outside the interval"));
    curve.graph->setLineStyle(QCPGraph::lsNone);
    for (std::size_t i = 0; i < forecast.times.size(); ++i)
        if (isOutside(forecast, i))
            curve.graph->addData(axisFromTime(forecast.times[i]), forecast.actual[i]);
}

void ForecastCurves::recolour(const Theme& theme)
{
    for (const Curve& curve : m_curves) {
        if (curve.key == kInterval)
            curve.graph->setBrush(theme.interval);
        else if (curve.key == kEpistemic)
            curve.graph->setBrush(theme.epistemic);
        else if (curve.key == kOutside)
            curve.graph->setScatterStyle(
                {QCPScatterStyle::ssCircle, QPen(theme.outside, 1.6), Qt::NoBrush, 8.0});
        else if (curve.key == kOverlay)
            curve.graph->setPen(overlayPen(theme));
        else
            curve.graph->setPen(curve.model < 0 ? QPen(theme.bayesian, 1.8)
                                                : modelPen(theme, curve.model));
    }
}

bool ForecastCurves::isShown(const Curve& curve) const
{
    const auto chosen = m_shown.find(curve.key);
    // Other models would hide the data; the legend shows them.
    return chosen != m_shown.end() ? chosen->second : curve.model < 0;
}

bool ForecastCurves::isShown(const QString& key) const
{
    return std::any_of(m_curves.begin(), m_curves.end(),
                       [&](const Curve& curve) { return curve.key == key && isShown(curve); });
}

void ForecastCurves::show(const QString& key, bool shown)
{
    m_shown[key] = shown;
    showChosen();
}

std::vector<LegendEntry> ForecastCurves::legend() const
{
    std::vector<LegendEntry> entries;
    std::vector<LegendEntry> comparisons; // after what is of the forecast itself
    for (const Curve& curve : m_curves) {
        const bool ring = curve.key == kOutside;
        const QPen line = ring ? curve.graph->scatterStyle().pen() : curve.graph->pen();
        (curve.model < 0 ? entries : comparisons)
            .push_back({curve.key, curve.name, {line, curve.graph->brush(), ring}, isShown(curve)});
    }
    entries.insert(entries.end(), comparisons.begin(), comparisons.end());
    return entries;
}

std::vector<NamedGraph> ForecastCurves::shownGraphs() const
{
    std::vector<NamedGraph> graphs;
    for (const Curve& curve : m_curves) {
        if (!isShown(curve))
            continue;
        if (curve.lower == nullptr) {
            graphs.push_back({curve.name, curve.graph});
        } else {
            graphs.push_back({tr("%1, lower").arg(curve.name), curve.lower});
            graphs.push_back({tr("%1, upper").arg(curve.name), curve.graph});
        }
    }
    return graphs;
}

ValueReach ForecastCurves::reach() const
{
    ValueReach reach;
    for (const Curve& curve : m_curves) {
        if (!isShown(curve))
            continue;
        for (const QCPGraph* graph : {curve.graph, curve.lower})
            if (graph != nullptr)
                for (const QCPGraphData& point : *graph->data())
                    if (std::isfinite(point.value)) {
                        reach.lowest = std::min(reach.lowest, point.value);
                        reach.highest = std::max(reach.highest, point.value);
                    }
    }
    return reach;
}

} // namespace ui

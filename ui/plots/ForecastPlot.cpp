#include "ui/plots/ForecastPlot.h"

#include "ui/base/CoreText.h"
#include "ui/base/Format.h"
#include "ui/base/NoSeriesText.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace ui {

ForecastPlot::ForecastPlot(QWidget* parent) : CurvesPlot(parent), m_parts(new PartMarks(this))
{
    setAccessibleName(tr("Plot of the forecast over time"));
    ForecastPlot::recolour(themeOf(palette()));
    setSeriesOnly(nullptr);
}

void ForecastPlot::setSeriesOnly(std::shared_ptr<const core::Series> series)
{
    curves().clear();
    m_parts->setParts({});
    m_split.reset();
    m_forecast.reset();
    if (series)
        changeCurves([&] { showCurves(series, 0, series->size()); });
    else
        showHint(noSeriesText(m_isTableOpen, tr("Open a data file or the demo data, then Train.")));
    emit legendChanged();
}

void ForecastPlot::setTableOpen(bool isOpen)
{
    m_isTableOpen = isOpen;
    if (!hasData())
        setSeriesOnly(nullptr);
}

void ForecastPlot::setForecast(std::shared_ptr<const core::Series> series,
                               std::shared_ptr<const core::Forecast> forecast)
{
    m_forecast = std::move(forecast);
    m_split.reset();
    changeCurves([&] {
        curves().set(*m_forecast, themeOf(palette()));
        showCurves(std::move(series), m_forecast->split.validationEnd, m_forecast->split.testEnd);
    });
    markParts(m_forecast->split);
    emit legendChanged();
}

void ForecastPlot::setOverlay(const core::Forecast* other, const QString& name)
{
    curves().setOverlay(other, name);
    if (m_forecast)
        setBand(m_forecast);
}

void ForecastPlot::showSplit(const std::optional<core::TimeSplit>& split)
{
    if (m_forecast || !hasData())
        return;
    m_split = split;
    if (split)
        markParts(*split);
    else
        m_parts->setParts({});
    replot(rpQueuedReplot);
}

/// Each with the day it begins.
void ForecastPlot::markParts(const core::TimeSplit& split)
{
    const bool isLong =
        dateOf(series().start).year() != dateOf(series().time(split.testEnd)).year();
    const auto part = [&](const QString& name, std::size_t from, std::size_t to) {
        const auto start = series().time(from);
        const QDate day = dateOf(start);
        return PartMarks::Part{tr("%1 from %2").arg(name, isLong ? dayYearText(day) : dayText(day)),
                               {axisFromTime(start), axisFromTime(series().time(to))}};
    };
    m_parts->setParts({part(tr("training"), split.trainBegin, split.trainEnd),
                       part(tr("validation"), split.trainEnd, split.validationEnd),
                       part(tr("test"), split.validationEnd, split.testEnd)});
}

std::optional<ForecastPlot::Border> ForecastPlot::borderAt(double x) const
{
    constexpr double kNear = 5.0; // pixels
    if (!m_split)
        return std::nullopt;
    const auto isNear = [&](std::size_t step) {
        return std::abs(xAxis->coordToPixel(axisFromTime(series().time(step))) - x) <= kNear;
    };
    if (isNear(m_split->validationEnd))
        return Border::Test;
    return isNear(m_split->trainEnd) ? std::optional(Border::Validation) : std::nullopt;
}

/// To a whole day (a season of the steps), leaving one to each part.
void ForecastPlot::moveBorder(double seconds)
{
    const auto day = static_cast<double>(series().shortSeason());
    const auto step = static_cast<double>(series().stepAt(timeFromAxis(seconds)));
    const auto whole = [&](std::size_t from, std::size_t to) {
        const double low = static_cast<double>(from) + day;
        const double high = std::max(low, static_cast<double>(to) - day);
        return static_cast<std::size_t>(std::clamp(std::round(step / day) * day, low, high));
    };
    if (*m_dragged == Border::Validation)
        m_split->trainEnd = whole(m_split->trainBegin, m_split->validationEnd);
    else
        m_split->validationEnd = whole(m_split->trainEnd, m_split->testEnd);
    markParts(*m_split);
    replot(rpQueuedReplot);
}

void ForecastPlot::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && event->modifiers() == Qt::NoModifier)
        m_dragged = borderAt(event->position().x());
    if (!m_dragged)
        CurvesPlot::mousePressEvent(event);
}

void ForecastPlot::mouseMoveEvent(QMouseEvent* event)
{
    if (m_dragged) {
        moveBorder(xAxis->pixelToCoord(event->position().x()));
        return;
    }
    if (borderAt(event->position().x()))
        setCursor(Qt::SplitHCursor);
    else
        unsetCursor();
    CurvesPlot::mouseMoveEvent(event);
}

void ForecastPlot::mouseReleaseEvent(QMouseEvent* event)
{
    if (!m_dragged)
        return CurvesPlot::mouseReleaseEvent(event);
    m_dragged.reset();
    emit splitDragged(static_cast<int>(m_split->validationEnd - m_split->trainEnd),
                      static_cast<int>(m_split->testEnd - m_split->validationEnd));
}

void ForecastPlot::setBand(std::shared_ptr<const core::Forecast> forecast)
{
    m_forecast = std::move(forecast);
    changeShownCurves([&] { curves().set(*m_forecast, themeOf(palette())); });
    tellReadOut();
    replot(rpQueuedReplot);
    emit legendChanged();
}

QString ForecastPlot::readOutAt(double seconds) const
{
    const std::size_t step = stepAt(seconds);
    if (!m_forecast || step < m_forecast->split.validationEnd ||
        step - m_forecast->split.validationEnd >= m_forecast->times.size())
        return SeriesPlot::readOutAt(seconds);
    const std::size_t tested = step - m_forecast->split.validationEnd;
    QStringList lines = forecastReadOut(*m_forecast, tested, [this](const QString& key) {
                            return curves().isShown(key);
                        }).split(QLatin1Char('\n'));
    const QString overlaid =
        curves().overlayText(m_forecast->times[tested], m_forecast->actual[tested]);
    if (!overlaid.isEmpty())
        lines.insert(1, overlaid);
    const QString covariates = covariatesAt(step);
    if (!covariates.isEmpty())
        lines << covariates;
    return lines.join(QLatin1Char('\n'));
}

void ForecastPlot::recolour(const Theme& theme)
{
    CurvesPlot::recolour(theme);
    m_parts->setColours(theme.mutedText, theme.base);
}

QString forecastReadOut(const core::Forecast& forecast, std::size_t step,
                        const std::function<bool(const QString&)>& isShown)
{
    const core::ModelForecast& model = forecast.bayesian;
    const double actual = forecast.actual[step];
    QString text = ForecastPlot::tr("%1  ·  actual %2  ·  mean %3  ·  %4 interval %5 to %6")
                       .arg(momentText(forecast.times[step]), valueText(actual),
                            valueText(model.mean[step]), levelText(forecast.options.level),
                            valueText(model.lower[step]), valueText(model.upper[step]));
    if (isOutside(forecast, step))
        text += ForecastPlot::tr(" (outside)");
    if (std::isnan(actual))
        return text;
    // Forecast minus actual, as the metrics have it: too high is positive.
    QStringList errors;
    const auto addError = [&](const core::ModelForecast& other) {
        if (!isShown || isShown(QString::fromStdString(other.key)))
            errors << ForecastPlot::tr("%1 %2").arg(
                coreName(other.name), differenceText(other.mean[step] - actual, actual));
    };
    addError(model);
    for (const core::ModelForecast& other : forecast.comparisons)
        addError(other);
    if (errors.empty())
        return text;
    return text + ForecastPlot::tr("\nErrors: %1").arg(errors.join(QStringLiteral(", ")));
}

} // namespace ui

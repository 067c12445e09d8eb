#include "ui/plots/ForecastPlot.h"

#include "ui/CoreText.h"
#include "ui/Format.h"

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
    m_forecast.reset();
    if (series)
        setSeries(std::move(series));
    else
        showHint(tr("Open a data file or the demo data, then Train."));
    emit legendChanged();
}

void ForecastPlot::setForecast(std::shared_ptr<const core::Series> series,
                               std::shared_ptr<const core::Forecast> forecast)
{
    m_forecast = std::move(forecast);
    curves().set(*m_forecast, themeOf(palette()));
    showSeries(std::move(series), m_forecast->split.validationEnd, m_forecast->split.testEnd,
               curves().highest());
    markParts();
    emit legendChanged();
}

void ForecastPlot::setOverlay(const core::Forecast* other, const QString& name)
{
    curves().setOverlay(other, name);
    if (m_forecast)
        setBand(m_forecast);
}

void ForecastPlot::markParts()
{
    const core::TimeSplit& split = m_forecast->split;
    const auto time = [&](std::size_t from, std::size_t to) {
        return QCPRange(axisFromTime(series().time(from)), axisFromTime(series().time(to)));
    };
    m_parts->setParts({{tr("training"), time(split.trainBegin, split.trainEnd)},
                       {tr("validation"), time(split.trainEnd, split.validationEnd)},
                       {tr("test"), time(split.validationEnd, split.testEnd)}});
}

void ForecastPlot::setBand(std::shared_ptr<const core::Forecast> forecast)
{
    m_forecast = std::move(forecast);
    curves().set(*m_forecast, themeOf(palette()));
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
    const QString covariates = covariatesAt(step);
    const QString text =
        forecastReadOut(*m_forecast, step - m_forecast->split.validationEnd,
                        [this](const QString& key) { return curves().isShown(key); });
    return covariates.isEmpty() ? text : text + QLatin1Char('\n') + covariates;
}

void ForecastPlot::recolour(const Theme& theme)
{
    CurvesPlot::recolour(theme);
    QColor paper = theme.base;
    paper.setAlphaF(0.75F);
    m_parts->setColours(theme.mutedText, paper);
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
                coreText(other.name), differenceText(other.mean[step] - actual, actual));
    };
    addError(model);
    for (const core::ModelForecast& other : forecast.comparisons)
        addError(other);
    if (errors.empty())
        return text;
    return text + ForecastPlot::tr("\nErrors: %1").arg(errors.join(QStringLiteral(", ")));
}

} // namespace ui

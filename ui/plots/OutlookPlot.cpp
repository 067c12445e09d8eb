#include "ui/plots/OutlookPlot.h"

#include "ui/base/Format.h"

#include <cmath>

namespace ui {

namespace {

core::Forecast asForecast(const core::OutlookForecast& outlook, double level)
{
    core::Forecast forecast;
    forecast.options.level = level;
    forecast.times = outlook.times;
    forecast.actual.assign(outlook.times.size(), NAN);
    forecast.bayesian.key = "bayesian";
    forecast.bayesian.name = "Bayesian LSTM";
    forecast.bayesian.mean = outlook.band.mean;
    forecast.bayesian.lower = outlook.band.lower;
    forecast.bayesian.upper = outlook.band.upper;
    forecast.epistemic = outlook.band.epistemic;
    forecast.aleatoric = outlook.band.aleatoric;
    return forecast;
}

} // namespace

OutlookPlot::OutlookPlot(QWidget* parent) : CurvesPlot(parent)
{
    setAccessibleName(tr("Plot of the outlook past the end of the data"));
    CurvesPlot::recolour(themeOf(palette()));
    clear(false);
}

void OutlookPlot::clear(bool hasSeries)
{
    curves().clear();
    m_longer.reset();
    m_shown = {};
    showHint(hasSeries ? tr("Train an outlook to see the days past the end of the data here.")
                       : QString());
    emit legendChanged();
}

void OutlookPlot::setOutlook(const core::Series& series, const core::OutlookForecast& usual,
                             double level)
{
    auto longer = std::make_shared<core::Series>();
    longer->valueName = series.valueName;
    longer->start = series.start;
    longer->clock = series.clock;
    longer->stepSeconds = series.stepSeconds;
    longer->stepMonths = series.stepMonths;
    longer->holidays = series.holidays;
    longer->values = series.values;
    longer->values.resize(static_cast<std::size_t>(series.stepAt(usual.times.back())) + 1, NAN);
    m_longer = std::move(longer);
    m_usual = asForecast(usual, level);
    curves().setStep(static_cast<double>(series.stepSeconds));
    curves().setOverlay(nullptr, {});
    m_shown = m_usual;
    const std::size_t before = m_usual.times.size() + m_longer->longSeason();
    const std::size_t size = m_longer->size();
    changeCurves([&] {
        curves().set(m_shown, themeOf(palette()));
        showCurves(m_longer, size > before ? size - before : 0, size);
    });
    emit legendChanged();
}

void OutlookPlot::setAnswer(const core::OutlookForecast& answer, double level)
{
    if (!m_longer)
        return;
    m_shown = asForecast(answer, level);
    const bool isUsual = m_shown.bayesian.mean == m_usual.bayesian.mean;
    curves().setOverlay(isUsual ? nullptr : &m_usual, tr("nothing assumed"));
    changeShownCurves([&] { curves().set(m_shown, themeOf(palette())); });
    tellReadOut();
    replot(rpQueuedReplot);
    emit legendChanged();
}

QString OutlookPlot::readOutAt(double seconds) const
{
    const std::size_t step = stepAt(seconds);
    const std::size_t first = m_longer->size() - m_shown.times.size();
    if (step < first || step >= m_longer->size())
        return SeriesPlot::readOutAt(seconds);
    const std::size_t k = step - first;
    const core::ModelForecast& model = m_shown.bayesian;
    return tr("%1  ·  mean %2 (%3 with nothing assumed)  ·  %4 interval %5 to %6")
        .arg(momentText(m_shown.times[k]), valueText(model.mean[k]),
             valueText(m_usual.bayesian.mean[k]), levelText(m_shown.options.level),
             valueText(model.lower[k]), valueText(model.upper[k]));
}

} // namespace ui

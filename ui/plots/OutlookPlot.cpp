#include "ui/plots/OutlookPlot.h"

#include "ui/Format.h"

#include <cmath>

namespace ui {

namespace {

constexpr std::size_t kDaysBefore = 7;
const QString kActual = QStringLiteral("actual");

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

OutlookPlot::OutlookPlot(QWidget* parent) : SeriesPlot(parent), m_curves(this)
{
    setAccessibleName(tr("Plot of the outlook past the end of the data"));
    OutlookPlot::recolour(themeOf(palette()));
    clear();
}

void OutlookPlot::clear()
{
    m_curves.clear();
    m_longer.reset();
    m_shown = {};
    showHint(tr("Train an outlook to see the days past the end of the data here."));
    emit legendChanged();
}

void OutlookPlot::setOutlook(const core::Series& series, const core::OutlookForecast& usual,
                             double level)
{
    auto longer = std::make_shared<core::Series>();
    longer->valueName = series.valueName;
    longer->start = series.start;
    longer->stepSeconds = series.stepSeconds;
    longer->holidays = series.holidays;
    longer->values = series.values;
    const auto sinceStart = (usual.times.back() - series.start).count() / series.stepSeconds;
    longer->values.resize(static_cast<std::size_t>(sinceStart) + 1, NAN);
    m_longer = std::move(longer);
    m_usual = asForecast(usual, level);
    m_curves.setOverlay(nullptr, {});
    m_shown = m_usual;
    m_curves.set(m_shown, themeOf(palette()));
    showRange();
    emit legendChanged();
}

void OutlookPlot::showRange()
{
    m_highest = m_curves.highest();
    const std::size_t before = m_usual.times.size() + kDaysBefore * m_longer->stepsPerDay();
    const std::size_t size = m_longer->size();
    showSeries(m_longer, size > before ? size - before : 0, size, m_highest);
}

void OutlookPlot::setAnswer(const core::OutlookForecast& answer, double level)
{
    if (!m_longer)
        return;
    m_shown = asForecast(answer, level);
    const bool isUsual = m_shown.bayesian.mean == m_usual.bayesian.mean;
    m_curves.setOverlay(isUsual ? nullptr : &m_usual, tr("nothing assumed"));
    m_curves.set(m_shown, themeOf(palette()));
    if (m_curves.highest() > m_highest)
        showRange();
    tellReadOut();
    replot(rpQueuedReplot);
    emit legendChanged();
}

std::vector<LegendEntry> OutlookPlot::legendEntries() const
{
    if (!m_longer)
        return {};
    std::vector<LegendEntry> entries = m_curves.legend();
    entries.pop_back(); // nothing is known to be outside
    entries.insert(entries.begin(),
                   {kActual, tr("Actual"), {actual()->pen()}, actual()->visible()});
    return entries;
}

void OutlookPlot::showCurve(const QString& key, bool shown)
{
    if (key == kActual)
        actual()->setVisible(shown);
    else
        m_curves.show(key, shown);
    replot(rpQueuedReplot);
}

ExportTable OutlookPlot::exportTable() const
{
    std::vector<NamedGraph> graphs;
    if (m_longer) {
        graphs = m_curves.shownGraphs();
        graphs.pop_back();
    }
    if (actual()->visible())
        graphs.insert(graphs.begin(), {tr("Actual"), actual()});
    return tableOfGraphs(graphs, xAxis->range());
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
             valueText(m_usual.bayesian.mean[k]), percentText(m_shown.options.level, 0),
             valueText(model.lower[k]), valueText(model.upper[k]));
}

void OutlookPlot::recolour(const Theme& theme)
{
    SeriesPlot::recolour(theme);
    m_curves.recolour(theme);
    emit legendChanged();
}

} // namespace ui

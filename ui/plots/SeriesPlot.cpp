#include "ui/plots/SeriesPlot.h"

#include "app/AnalystEvents.h"
#include "ui/base/Format.h"
#include "ui/pictures/PlotPicture.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace ui {

namespace {

/// The values' range with room above for the names of the events, from 0 where 0 is near.
QCPRange valueRange(const std::vector<double>& values, std::size_t first, std::size_t last,
                    const ValueReach& curves)
{
    double low = INFINITY;
    double high = -INFINITY;
    for (std::size_t i = first; i < last; ++i) {
        if (std::isnan(values[i]))
            continue;
        low = std::min(low, values[i]);
        high = std::max(high, values[i]);
    }
    if (!(low <= high))
        return {0.0, 1.0};
    if (low >= 0.0 && low < 0.5 * high)
        low = 0.0;
    const double size = high > low ? high - low : std::max(1.0, std::abs(high));
    // A forecast gone astray must not press the data flat.
    const double highest = std::min(curves.highest, high + size);
    const double lowest = std::max(curves.lowest, low - size);
    const double top = std::max(high + 0.22 * size, highest + 0.05 * size);
    if (low == 0.0 && lowest >= 0.0)
        return {0.0, top};
    return {std::min(low, lowest) - 0.05 * size, top};
}

bool areSame(const std::vector<double>& a, const std::vector<double>& b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](double x, double y) {
        return x == y || (std::isnan(x) && std::isnan(y));
    });
}

} // namespace

SeriesPlot::SeriesPlot(QWidget* parent) : TimePlot(parent), m_actual(addGraph())
{
    m_actual->setVisible(false);
    SeriesPlot::recolour(themeOf(palette()));
    setAccessibleName(tr("Plot of the series over time"));
    showHint(tr("Open a data file or the demo data to see the series here."));
}

void SeriesPlot::setSeries(std::shared_ptr<const core::Series> series)
{
    const std::size_t size = series->size();
    changeCurves([&] { showSeries(std::move(series), 0, size); });
}

void SeriesPlot::setOwnEvents(std::vector<core::CalendarEvent> events)
{
    m_ownEvents = std::move(events);
    if (hasData())
        showEvents();
}

void SeriesPlot::setHolidayNames(std::vector<core::CalendarEvent> names)
{
    m_holidayNames = std::move(names);
    if (hasData())
        showEvents();
}

void SeriesPlot::setAssumedHolidays(std::vector<core::CalendarEvent> holidays)
{
    m_assumedHolidays = std::move(holidays);
    if (hasData())
        showEvents();
}

void SeriesPlot::showEvents()
{
    auto holidays = app::namedHolidays(m_series->holidays, m_holidayNames);
    holidays.insert(holidays.end(), m_assumedHolidays.begin(), m_assumedHolidays.end());
    setEvents(holidays, m_ownEvents);
    replot(rpQueuedReplot);
}

void SeriesPlot::showSeries(std::shared_ptr<const core::Series> series, std::size_t first,
                            std::size_t last, const ValueReach& curves)
{
    const auto before = std::exchange(m_series, std::move(series));
    const std::size_t size = m_series->size();
    QVector<QCPGraphData> points(static_cast<qsizetype>(size));
    for (std::size_t i = 0; i < size; ++i)
        points[static_cast<qsizetype>(i)] = {axisFromTime(m_series->time(i)), m_series->values[i]};
    m_actual->data()->set(points, true);
    m_actual->setVisible(true);
    setUtc(!m_series->clock.zone.empty());
    showEvents();
    fit(first, last, curves, before && areSame(before->values, m_series->values));
}

void SeriesPlot::fit(std::size_t first, std::size_t last, const ValueReach& curves,
                     bool hasSameValues)
{
    const std::size_t size = m_series->size();
    const auto times = [&](std::size_t from, std::size_t to) {
        return QCPRange(axisFromTime(m_series->time(from)), axisFromTime(m_series->time(to - 1)));
    };
    showData({times(0, size), valueRange(m_series->values, 0, size, curves)},
             {times(first, last), valueRange(m_series->values, first, last, curves)},
             static_cast<double>(m_series->stepSeconds),
             QString::fromStdString(m_series->valueName), hasSameValues);
}

std::size_t SeriesPlot::stepAt(double seconds) const
{
    const double step = std::round((seconds - axisFromTime(m_series->start)) /
                                   static_cast<double>(m_series->stepSeconds));
    return step < 0.0 ? m_series->size()
                      : std::min(static_cast<std::size_t>(step), m_series->size());
}

ExportTable SeriesPlot::exportTable() const
{
    if (!m_series)
        return {};
    return tableOfGraphs({{QString::fromStdString(m_series->valueName), m_actual}}, xAxis->range());
}

QString SeriesPlot::readOutAt(double seconds) const
{
    const std::size_t step = stepAt(seconds);
    if (step >= m_series->size())
        return {};
    const QString text =
        tr("%1  ·  %2 %3")
            .arg(momentText(m_series->time(step)), valueText(m_series->values[step]),
                 QString::fromStdString(m_series->valueName));
    const QString covariates = covariatesAt(step);
    return covariates.isEmpty() ? text : text + QLatin1Char('\n') + covariates;
}

QString SeriesPlot::covariatesAt(std::size_t step) const
{
    QStringList parts;
    for (const core::Covariate& covariate : m_series->covariates)
        parts << tr("%1 %2").arg(QString::fromStdString(covariate.name),
                                 valueText(covariate.values[step], 2));
    return parts.join(QStringLiteral("  ·  "));
}

void SeriesPlot::recolour(const Theme& theme)
{
    TimePlot::recolour(theme);
    m_actual->setPen(QPen(theme.actual, 1.4));
}

} // namespace ui

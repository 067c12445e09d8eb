#include "ui/models/ForecastTables.h"

#include "app/MessageText.h"
#include "ui/base/CoreText.h"
#include "ui/base/Format.h"
#include "ui/base/Text.h"
#include "ui/models/ChanceText.h"
#include "ui/models/CoverageCell.h"

#include <cmath>

namespace ui {

namespace {

Cell number(double value)
{
    return {valueText(value), value};
}

Cell words(const QString& text)
{
    return {text};
}

/// Says at the cell of a metric how it differs from that of the shown band; grey where chance
/// explains it.
void weigh(Cell& cell, const QString& metric, double value, double shown,
           const core::MetricIntervals& chance, double core::MetricValues::*of,
           MetricUnit unit = MetricUnit::Value)
{
    cell.muted = chance.holdsZero(of);
    const QString text = chanceText(metric, tr("the band that is shown"), value, shown,
                                    {chance.lower.*of, chance.upper.*of}, unit);
    cell.toolTip = cell.toolTip.isEmpty() ? text : text + QLatin1Char('\n') + cell.toolTip;
}

QString signedPercent(double share)
{
    if (!std::isfinite(share))
        return QStringLiteral("–");
    return (share < 0.0 ? QStringLiteral("−") : QStringLiteral("+")) +
           percentText(std::abs(share), 0);
}

Cell deviation(const core::Deviation& deviation)
{
    return {signedPercent(deviation.share), deviation.share, false,
            tr("%1 in sum, over %2 steps, against the median of the same weekday one and two weeks "
               "before and after")
                .arg(differenceText(deviation.difference, deviation.difference),
                     countText(deviation.n))};
}

/// "Mon 25 May 2015", or first and last day of a longer event.
QString stretchText(const core::CalendarEvent& event)
{
    const QDate first = dateOf(event.start);
    const QDate last = dateOf(event.end - std::chrono::seconds(1));
    return first == last ? dayYearText(first)
                         : tr("%1 to %2").arg(dayText(first), dayYearText(last));
}

/// "22:00", of steps of a day or more "Sat 27 Jun".
QString peakTimeText(const core::Series& series, std::size_t step)
{
    const auto time = series.time(step);
    const bool isLong = series.stepMonths > 0 || series.stepSeconds >= core::kDaySeconds;
    return isLong ? dayText(dateOf(time)) : clockText(timeOf(time));
}

QString kindName(core::GroupKind kind)
{
    switch (kind) {
    case core::GroupKind::Hour:
        return tr("Hour");
    case core::GroupKind::Weekday:
        return tr("Weekday");
    case core::GroupKind::NoHoliday:
    case core::GroupKind::Holiday:
    case core::GroupKind::WeekAfterHoliday:
        return tr("Holiday");
    case core::GroupKind::Peak:
        return tr("Peak");
    case core::GroupKind::Event:
        break;
    }
    return tr("Event");
}

/// An event's name is the analyst's; an hour is as on every clock.
QString nameOfGroup(const core::GroupMetrics& group)
{
    if (group.kind == core::GroupKind::Hour)
        return clockText(
            QTime::fromString(QString::fromStdString(group.name), QStringLiteral("HH:mm")));
    return group.kind == core::GroupKind::Event ? QString::fromStdString(group.name)
                                                : coreName(group.name);
}

TableColumn coverageColumn(double level)
{
    return {tr("Coverage"),
            tr("Share of actual values inside the %1 interval, of how many steps; %2")
                .arg(levelText(level), offMarkText())};
}

} // namespace

TableContent eventTable(const std::vector<core::EventReport>& reports, const core::Series& series,
                        const core::Forecast* forecast)
{
    const QString unit = QString::fromStdString(series.valueName);
    TableContent table;
    table.columns = {{tr("Event"), {}, true},
                     {tr("When"), {}, true},
                     {tr("Against usual"), tr("Difference from the same weekday in the two weeks "
                                              "before and after")},
                     {tr("Peak at"), tr("The step with the highest value")},
                     {tr("Peak"), tr("The value in that step, in %1").arg(unit)}};
    if (forecast != nullptr) {
        const auto addModel = [&](const core::ModelForecast& model) {
            const QString name = coreName(model.name);
            table.columns.push_back(
                {tr("%1 at peak").arg(name),
                 tr("%1: forecast minus actual at the peak, in %2").arg(name, unit)});
        };
        table.columns.push_back(coverageColumn(forecast->options.level));
        addModel(forecast->bayesian);
        for (const core::ModelForecast& model : forecast->comparisons)
            addModel(model);
    }
    for (const core::EventReport& report : reports) {
        std::vector<Cell> row{words(app::messageText(core::shownName(report.event))),
                              words(stretchText(report.event)), deviation(report.deviation)};
        row.push_back(
            words(report.peakStep ? peakTimeText(series, *report.peakStep) : QStringLiteral("–")));
        row.push_back(number(report.peakValue));
        if (forecast != nullptr)
            row.push_back(coverageCell(report.metrics, forecast->options.level));
        for (const double error : report.peakErrors)
            row.push_back({differenceText(error, report.peakValue), error});
        table.rows.push_back(std::move(row));
    }
    return table;
}

TableContent unusualDayTable(const std::vector<core::UnusualDay>& days, const QString& unit)
{
    TableContent table;
    table.columns = {{tr("Unexplained day"), {}, true},
                     {tr("Against usual"), tr("Difference from the same weekday in the two weeks "
                                              "before and after")},
                     {tr("Difference"), tr("The same as a sum over the day, in %1").arg(unit)}};
    for (const core::UnusualDay& day : days)
        table.rows.push_back({words(dayYearText(dateOf(day.day.start))),
                              deviation(day.deviation),
                              {differenceText(day.deviation.difference, day.deviation.difference),
                               day.deviation.difference}});
    return table;
}

TableContent groupTable(const core::Forecast& forecast,
                        const std::vector<core::CalendarEvent>& events)
{
    TableContent table;
    const QString unit = QString::fromStdString(forecast.valueName);
    table.columns = {{tr("By"), {}, true},
                     {tr("Group"), {}, true},
                     coverageColumn(forecast.options.level),
                     {tr("Width"), tr("Mean width of the interval, in %1").arg(unit)},
                     {tr("RMSE"), tr("Root mean squared error, in %1").arg(unit)},
                     {tr("MAE"), tr("Mean absolute error, in %1").arg(unit)},
                     {tr("Winkler"), tr("Interval score, in %1").arg(unit)}};
    for (const core::GroupMetrics& group :
         core::groupMetrics(forecast, forecast.bayesian, events)) {
        const core::ForecastMetrics& metrics = group.metrics;
        const double nan = std::nan("");
        const auto figure = [&](double value) { return number(metrics.n > 0 ? value : nan); };
        table.rows.push_back({words(kindName(group.kind)), words(nameOfGroup(group)),
                              coverageCell(metrics, forecast.options.level),
                              figure(metrics.meanWidth), figure(metrics.rmse), figure(metrics.mae),
                              figure(metrics.winkler)});
    }
    return table;
}

TableContent ablationTable(const core::Forecast& forecast,
                           const core::ModelDifferences* differences)
{
    TableContent table;
    const QString unit = QString::fromStdString(forecast.valueName);
    table.columns = {{tr("Band"), tr("What of the uncertainty the band is made of"), true},
                     coverageColumn(forecast.options.level),
                     {tr("Width"), tr("Mean width of the interval, in %1").arg(unit)},
                     {tr("Winkler"), tr("Interval score: the width plus a penalty for each value "
                                        "outside, in %1; lower is better")
                                         .arg(unit)},
                     {tr("CRPS"), tr("Continuous ranked probability score, in %1").arg(unit)}};
    const double level = forecast.options.level;
    double nearest = INFINITY;
    double winkler = INFINITY;
    double crps = INFINITY;
    for (const core::AblationRow& row : forecast.ablation) {
        if (row.metrics.n == 0)
            continue;
        nearest = std::min(nearest, std::abs(row.metrics.coverage - level));
        winkler = std::min(winkler, row.metrics.winkler);
        crps = std::min(crps, row.metrics.crps);
    }
    const core::ForecastMetrics& shown = forecast.bayesian.metrics;
    for (std::size_t i = 0; i < forecast.ablation.size(); ++i) {
        const core::AblationRow& row = forecast.ablation[i];
        std::vector<Cell> cells{words(coreName(row.name)), coverageCell(row.metrics, level),
                                number(row.metrics.meanWidth), number(row.metrics.winkler),
                                number(row.metrics.crps)};
        if (forecast.ablation.size() > 1 && row.metrics.n > 0) {
            cells[1].strong = std::abs(row.metrics.coverage - level) == nearest;
            cells[3].strong = row.metrics.winkler == winkler;
            cells[4].strong = row.metrics.crps == crps;
        }
        if (differences != nullptr && row.metrics.n > 0) {
            const core::MetricIntervals& chance = differences->ablation[i];
            weigh(cells[1], table.columns[1].name, row.metrics.coverage, shown.coverage, chance,
                  &core::MetricValues::coverage, MetricUnit::Share);
            weigh(cells[3], table.columns[3].name, row.metrics.winkler, shown.winkler, chance,
                  &core::MetricValues::winkler);
            weigh(cells[4], table.columns[4].name, row.metrics.crps, shown.crps, chance,
                  &core::MetricValues::crps);
        }
        table.rows.push_back(std::move(cells));
    }
    return table;
}

TableContent anomalyTable(const core::Anomalies& anomalies, const core::Forecast& forecast)
{
    TableContent table;
    const QString unit = QString::fromStdString(forecast.valueName);
    table.columns = {{tr("When"), {}, true},
                     {tr("Score"), tr("Standardised residual: the band's edge is at the normal "
                                      "quantile of its level")},
                     {tr("Actual"), tr("In %1").arg(unit)},
                     {tr("Mean"), tr("Predictive mean, in %1").arg(unit)},
                     {tr("Interval"), tr("In %1").arg(unit)}};
    for (const core::Anomaly& anomaly : anomalies.ranked)
        table.rows.push_back(
            {words(momentText(forecast.times[anomaly.step])),
             {differenceText(anomaly.score, 10.0), anomaly.score},
             number(anomaly.actual),
             number(anomaly.mean),
             words(tr("%1 to %2").arg(valueText(anomaly.lower), valueText(anomaly.upper)))});
    return table;
}

} // namespace ui

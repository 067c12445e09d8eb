#include "ui/models/BacktestTables.h"

#include "ui/base/CoreText.h"
#include "ui/base/Format.h"
#include "ui/base/Text.h"
#include "ui/models/CoverageCell.h"

#include <algorithm>

namespace ui {

namespace {

std::vector<Cell> rowOf(const QString& name, const QString& when, std::vector<MetricsRow> models,
                        double level)
{
    std::erase_if(models, [](const MetricsRow& model) { return model.metrics.n == 0; });
    if (models.empty())
        return {{name}, {when}, {}, {}, {}, {}};
    const core::ForecastMetrics& own = models.front().metrics;
    const auto best = std::min_element(
        models.begin(), models.end(),
        [](const MetricsRow& a, const MetricsRow& b) { return a.metrics.rmse < b.metrics.rmse; });
    const bool isTie = best->difference && best->difference->holdsZero(&core::MetricValues::rmse);
    Cell coverage = coverageCell(own, level);
    coverage.text = percentText(own.coverage) + offMark(own, level); // n has its own column
    return {{name},
            {when},
            {countText(own.n), static_cast<double>(own.n)},
            {valueText(own.rmse), own.rmse},
            coverage,
            {isTie ? tr("%1, %2 (a tie)").arg(best->name, valueText(best->metrics.rmse))
                   : tr("%1, %2").arg(best->name, valueText(best->metrics.rmse)),
             {},
             false,
             isTie ? tr("The difference from the Bayesian LSTM is no more than chance explains.")
                   : QString()}};
}

} // namespace

TableContent foldsTable(const app::BacktestResult& result)
{
    TableContent table;
    table.columns = {
        {tr("Fold"), tr("Each trained on what lies before it"), true},
        {tr("Test part"), {}, true},
        {tr("n"), tr("Steps scored")},
        {tr("RMSE"), tr("Of the Bayesian LSTM, in the unit of the series")},
        {tr("Coverage"), tr("Share of actual values inside the %1 interval; %2")
                             .arg(levelText(result.request.options.level), offMarkText())},
        {tr("Lowest RMSE"), tr("The model with the lowest RMSE"), true}};
    const core::Backtest& backtest = result.backtest;
    if (backtest.folds.empty())
        return table;
    const double level = result.request.options.level;
    const QString all =
        backtest.folds.size() < backtest.asked
            ? tr("%1 of %2 folds").arg(countText(backtest.folds.size()), countText(backtest.asked))
            : tr("all %1 folds").arg(countText(backtest.asked));
    table.rows.push_back(rowOf(tr("Pooled"), all, backtestRows(result, -1), level));
    for (std::size_t i = 0; i < backtest.folds.size(); ++i) {
        const auto& times = backtest.folds[i].times;
        const QString when =
            tr("%1 to %2").arg(dayText(dateOf(times.front())), dayText(dateOf(times.back())));
        table.rows.push_back(rowOf(countText(backtest.which[i] + 1), when,
                                   backtestRows(result, static_cast<int>(i)), level));
    }
    return table;
}

std::vector<MetricsRow> backtestRows(const app::BacktestResult& result, int fold)
{
    const core::Backtest& backtest = result.backtest;
    if (fold >= 0)
        return metricsRows(backtest.folds[static_cast<std::size_t>(fold)],
                           &result.differences[static_cast<std::size_t>(fold)]);
    std::vector<MetricsRow> rows;
    for (const core::BacktestModel& model : backtest.models) {
        rows.push_back({coreName(model.name), model.pooled});
        if (rows.size() > 1)
            rows.back().difference = model.difference;
    }
    return rows;
}

} // namespace ui

#include "app/commands/ForecastSummary.h"

#include "app/commands/TextTable.h"
#include "app/commands/TimeText.h"
#include "core/base/Figure.h"

#include <string>
#include <vector>

namespace commands {

namespace {

using Row = std::vector<std::string>;

Row rowOf(const core::ModelForecast& model)
{
    const core::ForecastMetrics& metrics = model.metrics;
    if (metrics.n == 0)
        return {model.name, "-", "-", "0 steps", "-", "-"};
    return {model.name,
            quantity(metrics.rmse),
            quantity(metrics.mae),
            percent(metrics.coverage) + " of " + std::to_string(metrics.n),
            quantity(metrics.meanWidth),
            quantity(metrics.winkler)};
}

} // namespace

std::string summaryOf(const core::Forecast& forecast)
{
    std::vector<Row> rows{{"model", "RMSE", "MAE", "coverage (n)", "width", "Winkler"}};
    rows.push_back(rowOf(forecast.bayesian));
    for (const core::ModelForecast& model : forecast.comparisons)
        rows.push_back(rowOf(model));

    std::string text;
    if (!forecast.times.empty())
        text = "Test part " + isoTime(forecast.times.front()) + " to " +
               isoTime(forecast.times.back()) + ", " + lineText(forecast.valueName) +
               "; bands at " + core::levelText(forecast.options.level) + " %" + ", on " +
               forecast.device + "\n\n";
    text += textTable(rows);
    if (!forecast.notes.empty())
        text += '\n';
    for (const auto& note : forecast.notes)
        text += lineText(note.text()) + '\n';
    return text;
}

} // namespace commands

#include "app/commands/ForecastSummary.h"

#include "app/commands/TimeText.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <vector>

namespace commands {

namespace {

/// As many digits as help to compare: 304, 30.4, 3.04.
std::string quantity(double value)
{
    if (!std::isfinite(value))
        return "-";
    const double size = std::abs(value);
    const int decimals = size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 4;
    char text[400];
    std::snprintf(text, sizeof text, "%.*f", decimals, value);
    return text;
}

std::string percent(double share)
{
    char text[32];
    std::snprintf(text, sizeof text, "%.1f %%", 100 * share);
    return text;
}

using Row = std::array<std::string, 6>;

Row rowOf(const core::ModelForecast& model)
{
    const core::ForecastMetrics& metrics = model.metrics;
    if (metrics.n == 0)
        return {model.name, "-", "-", "0 hours", "-", "-"};
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
               isoTime(forecast.times.back()) + ", " + forecast.valueName + "; bands at " +
               percent(forecast.options.level) + ", on " + forecast.device + "\n\n";
    for (const Row& row : rows) {
        for (std::size_t column = 0; column < row.size(); ++column) {
            std::size_t width = 0;
            for (const Row& other : rows)
                width = std::max(width, other[column].size());
            const std::string gap(width - row[column].size(), ' ');
            text += column == 0 ? row[column] + gap : "  " + gap + row[column];
        }
        text += '\n';
    }
    if (!forecast.notes.empty())
        text += '\n';
    for (const auto& note : forecast.notes)
        text += note + '\n';
    return text;
}

} // namespace commands

#include "app/commands/ResultNames.h"

#include <map>

namespace commands {

std::vector<std::string> resultNames(std::string_view command)
{
    static const std::map<std::string_view, std::vector<std::string>> kNames{
        {"forecast", {"forecast.csv", "metrics.json", "forecast.png"}},
        {"backtest", {"backtest.csv", "backtest.json"}},
        {"outlook", {"outlook.csv", "outlook.json"}},
        {"report",
         {"report.html", "report.pdf", "forecast.csv", "metrics.json", "summary.csv",
          "stability.csv"}},
        {"explain", {"explain.json",         "shap_values.csv",     "summary.csv",
                     "stability.csv",        "ranking.csv",         "spread.csv",
                     "group_summary.csv",    "group_stability.csv", "scores.csv",
                     "base_values.csv",      "parameters.csv",      "predictions.csv",
                     "row_predictions.csv",  "holdout_values.csv",  "holdout_predictions.csv",
                     "once_predictions.csv", "once_values.csv",     "interactions.csv",
                     "importance.png",       "summary.png",         "summary_once.png",
                     "summary_split.png",    "range.png",           "scaled_range.png"}}};
    const auto found = kNames.find(command);
    return found == kNames.end() ? std::vector<std::string>() : found->second;
}

} // namespace commands

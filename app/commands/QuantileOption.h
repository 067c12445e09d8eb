#pragma once

#include <string>
#include <vector>

namespace CLI {
class App;
} // namespace CLI

namespace commands {

/// Adds --quantiles, a column each in the table of forecasts, read into `text`.
void addQuantileOption(CLI::App& command, std::string& text);

/// "0.1,0.5,0.9" as probabilities. Throws `UsageError` for one that is not between 0 and 1 or
/// stands twice.
std::vector<double> quantilesOf(const std::string& text);

} // namespace commands

#include "app/commands/QuantileOption.h"

#include "app/commands/OptionValues.h"

#include <CLI/CLI.hpp>

#include <algorithm>

namespace commands {

void addQuantileOption(CLI::App& command, std::string& text)
{
    command
        .add_option("--quantiles", text,
                    "Quantiles as columns of the CSV: 0.1,0.5,0.9 are q10, q50 and q90")
        ->type_name("P,P,...");
}

std::vector<double> quantilesOf(const std::string& text)
{
    std::vector<double> quantiles;
    for (const auto& part : partsOf(text, ',', "--quantiles")) {
        const double probability =
            realNumber(part, "--quantiles", "probabilities like 0.1,0.5,0.9");
        if (!(probability > 0.0 && probability < 1.0))
            throw UsageError("--quantiles names \"" + part +
                             "\"; expected probabilities between 0 and 1, like 0.1,0.5,0.9.");
        if (std::find(quantiles.begin(), quantiles.end(), probability) != quantiles.end())
            throw UsageError("--quantiles names " + part + " twice; expected it once.");
        quantiles.push_back(probability);
    }
    return quantiles;
}

} // namespace commands

#include "app/commands/ForecastTable.h"

#include "app/commands/CsvText.h"
#include "app/commands/TimeText.h"
#include "core/data/CsvField.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstring>

namespace commands {

namespace {

std::string headerOf(const TableStyle& style, const ForecastSteps& steps, bool hasFolds)
{
    std::string header = "series,origin,lead,time,actual,mean,lower,upper";
    for (const double probability : style.quantiles)
        header += ',' + quantileName(probability);
    for (const auto& [key, mean] : steps.others)
        header += ',' + core::csvField(key);
    return header + ",epistemic,aleatoric" + (hasFolds ? ",fold\n" : "\n");
}

/// The quantiles of every step; of unknown steps where the distribution is not known.
std::vector<std::vector<double>> quantilesOf(const TableStyle& style, const ForecastSteps& steps)
{
    std::vector<std::vector<double>> quantiles;
    for (const double probability : style.quantiles)
        quantiles.push_back(steps.distribution.size() == steps.times.size()
                                ? steps.distribution.quantiles(probability)
                                : std::vector<double>(steps.times.size(), std::nan("")));
    return quantiles;
}

void appendPart(std::string& text, const TableStyle& style, const ForecastSteps& steps,
                const std::string& end)
{
    const std::string series = core::csvField(style.series) + ',';
    const auto quantiles = quantilesOf(style, steps);
    std::vector<const std::vector<double>*> columns{&steps.actual, &steps.mean, &steps.lower,
                                                    &steps.upper};
    for (const auto& column : quantiles)
        columns.push_back(&column);
    for (const auto& other : steps.others)
        columns.push_back(&other.second);
    columns.insert(columns.end(), {&steps.epistemic, &steps.aleatoric});
    for (std::size_t i = 0; i < steps.times.size(); ++i) {
        text += series + isoTime(steps.origins[i]) + ',' + std::to_string(steps.leads[i]) + ',' +
                isoTime(steps.times[i]);
        for (const auto* column : columns)
            appendNumber(text += ',', (*column)[i]);
        text += end;
    }
}

} // namespace

std::string quantileName(double probability)
{
    // The shortest decimals that read back the same, two places on: no two probabilities share a
    // name, which rounding and the multiplication would let them.
    char text[1100]; // of the smallest double
    const auto end = std::to_chars(text, text + sizeof text, probability, std::chars_format::fixed);
    std::string decimals = std::string(text, end.ptr).substr(std::strlen("0."));
    decimals.resize(std::max<std::size_t>(decimals.size(), 2), '0');
    const std::size_t first = std::min<std::size_t>(decimals.find_first_not_of('0'), 1);
    const std::string name = 'q' + decimals.substr(first, 2 - first);
    return decimals.size() == 2 ? name : name + '.' + decimals.substr(2);
}

std::string forecastTableCsv(const TableStyle& style, const std::vector<ForecastSteps>& parts,
                             const std::vector<std::size_t>& folds)
{
    std::string text = headerOf(style, parts.front(), !folds.empty());
    for (std::size_t i = 0; i < parts.size(); ++i)
        appendPart(text, style, parts[i],
                   folds.empty() ? "\n" : ',' + std::to_string(folds[i]) + '\n');
    return text;
}

} // namespace commands

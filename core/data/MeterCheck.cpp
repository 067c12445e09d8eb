#include "core/data/MeterCheck.h"

#include "core/data/ColumnNames.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

namespace core {

namespace {

/// True of at least fifty values of which nearly all are larger than the one before.
bool neverFalls(const std::vector<double>& values)
{
    constexpr std::size_t kFewest = 50;
    std::size_t known = 0;
    std::size_t rises = 0;
    double before = 0.0;
    for (const double value : values) {
        if (std::isnan(value))
            continue;
        if (known++ > 0 && value < before)
            return false;
        rises += known > 1 && value > before ? 1 : 0;
        before = value;
    }
    return known >= kFewest && 10 * rises >= 9 * known;
}

bool namesMeter(const std::string& name)
{
    constexpr auto kWords = std::to_array<std::string_view>(
        {"meter", "reading", "cumulative", "cum", "counter", "zaehlerstand", "zählerstand",
         "zähler", "stand", "index", "compteur", "cumul", "contatore", "contador", "lectura",
         "累计", "读数", "表读数"});
    const auto words = wordsOf(name);
    return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
        return std::find(kWords.begin(), kWords.end(), word) != kWords.end();
    });
}

} // namespace

std::optional<Finding> meterFinding(const Series& series)
{
    if (!neverFalls(series.values))
        return std::nullopt;
    return Finding{.message =
                       Message(SENTENCE("core", "The values never fall. If they are readings "
                                                "of a meter, the demand is the difference "
                                                "of two of them.")),
                   .option = "value",
                   .isSuspicious = namesMeter(series.valueName)};
}

} // namespace core

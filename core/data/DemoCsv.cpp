#include "core/base/ShortestText.h"
#include "core/data/DemoData.h"

#include "core/base/Wording.h"

#include <array>
#include <cmath>
#include <string_view>

namespace core {

namespace {

struct Borough
{
    std::string_view field; ///< as it stands in the file
    double share;           ///< of the city's demand
};

/// As in the pickups file; what rounding leaves goes to Manhattan.
constexpr std::array<Borough, 7> kBoroughs{{{"\"Bronx\"", 0.0154},
                                            {"\"Brooklyn\"", 0.1627},
                                            {"\"EWR\"", 0.00001},
                                            {"\"Manhattan\"", 0.7266},
                                            {"\"Queens\"", 0.0942},
                                            {"\"Staten Island\"", 0.0005},
                                            {"NA", 0.0006}}};
constexpr std::size_t kManhattan = 3;
constexpr std::size_t kNotAvailable = 6;

/// The shortest text that reads back as the same number.
void appendNumber(std::string& text, double number)
{
    if (!std::isnan(number))
        text += shortestText(number);
}

std::array<double, 7> splitOverBoroughs(double value)
{
    std::array<double, 7> parts{};
    double rest = value;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        parts[i] = std::floor(value * kBoroughs[i].share);
        rest -= parts[i];
    }
    parts[kManhattan] += rest;
    return parts;
}

} // namespace

std::string demoCsv(const DemoData& demo)
{
    const Series& series = demo.series;
    std::string text = "\"pickup_dt\",\"borough\",\"pickups\"";
    for (const Covariate& covariate : series.covariates)
        text += ",\"" + covariate.name + "\"";
    text += ",\"hday\"\n";
    for (std::size_t step = 0; step < series.size(); ++step) {
        const std::string time = timeText(series.time(step)) + ":00,";
        std::string sameForAll;
        for (const Covariate& covariate : series.covariates) {
            sameForAll += ',';
            appendNumber(sameForAll, covariate.values[step]);
        }
        sameForAll += series.holiday[step] != 0 ? ",\"Y\"\n" : ",\"N\"\n";
        const auto parts = splitOverBoroughs(series.values[step]);
        for (std::size_t i = 0; i < kBoroughs.size(); ++i) {
            if (i == kNotAvailable && parts[i] == 0.0)
                continue;
            text.append(time).append(kBoroughs[i].field) += ',';
            appendNumber(text, parts[i]);
            text += sameForAll;
        }
    }
    return text;
}

} // namespace core

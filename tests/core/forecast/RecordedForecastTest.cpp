#include "core/data/CsvReader.h"
#include "core/data/MakeSeries.h"
#include "core/forecast/Forecast.h"
#include "tests/Catch.h"
#include "tests/SharedFolder.h"

#include <algorithm>

using Catch::Matchers::WithinAbs;

TEST_CASE("the drift forecast of the pickups file is the recorded one", "[shared]")
{
    // reference/forecast/README.md: June, RMSE 304 +- 2, coverage .937 to .942; the rules exactly.
    const core::Table table = core::readCsv(*sharedFolder() / "data" / "uber_nyc_enriched.csv");
    const auto series = core::makeSeries(table, core::guessRoles(table));
    const auto f = core::runForecast(series, core::optionsFor(core::Preset::Drift));
    REQUIRE(f.bayesian.metrics.n == 743);
    CHECK(f.bayesian.metrics.rmse <= 320.0);
    CHECK(f.bayesian.metrics.coverage >= 0.92);
    CHECK(f.bayesian.metrics.coverage <= 0.97);

    const auto comparison = [&](const std::string& key) -> const core::ForecastMetrics& {
        const auto found = std::find_if(f.comparisons.begin(), f.comparisons.end(),
                                        [&](const auto& model) { return model.key == key; });
        REQUIRE(found != f.comparisons.end());
        return found->metrics;
    };
    CHECK(comparison("dense").rmse <= 330.0);
    const auto requireRow = [&](const std::string& key, double rmse, double coverage, double width,
                                double winkler, double crps) {
        const auto& m = comparison(key);
        CHECK_THAT(m.rmse, WithinAbs(rmse, 0.5));
        CHECK_THAT(m.coverage, WithinAbs(coverage, 5e-4));
        CHECK_THAT(m.meanWidth, WithinAbs(width, 0.5));
        CHECK_THAT(m.winkler, WithinAbs(winkler, 0.5));
        CHECK_THAT(m.crps, WithinAbs(crps, 0.6));
    };
    requireRow("drift", 390, 0.945, 1683, 2541, 191);
    requireRow("lastWeek", 820, 0.960, 4421, 5697, 392);
    requireRow("yesterday", 1268, 0.906, 4122, 8603, 625);
    requireRow("lastValue", 788, 0.925, 2757, 3666, 444);

    // The ablation: .52, .59, .937, .942.
    CHECK(f.ablation[0].metrics.coverage < f.ablation[1].metrics.coverage);
    CHECK_THAT(f.ablation[1].metrics.coverage, WithinAbs(0.59, 0.06));
    CHECK_THAT(f.ablation[2].metrics.coverage, WithinAbs(0.937, 0.02));
    CHECK_THAT(f.ablation[3].metrics.coverage, WithinAbs(0.942, 0.02));
}

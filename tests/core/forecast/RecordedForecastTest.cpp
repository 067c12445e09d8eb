#include "core/data/CsvReader.h"
#include "core/data/Interpretation.h"
#include "core/data/MakeSeries.h"
#include "core/forecast/Forecast.h"
#include "tests/Catch.h"
#include "tests/SharedFolder.h"

#include <algorithm>

using Catch::Matchers::WithinAbs;

namespace {

core::Series pickups()
{
    const core::Table table = core::readCsv(*sharedFolder() / "data" / "uber_nyc_enriched.csv");
    return core::makeSeries(table, core::interpret(table).roles).series;
}

const core::ForecastMetrics& comparison(const core::Forecast& forecast, const std::string& key)
{
    const auto found = std::find_if(forecast.comparisons.begin(), forecast.comparisons.end(),
                                    [&](const auto& model) { return model.key == key; });
    REQUIRE(found != forecast.comparisons.end());
    return found->metrics;
}

} // namespace

TEST_CASE("the recommended forecast of June is as good as the bands study's", "[shared]")
{
    // reference/forecast/BANDS.md: what must be reached in June; the forest with the same anchor
    // and inputs had RMSE 272 and a Winkler score of 1,305.
    const auto f = core::runForecast(pickups(), core::optionsFor(core::Preset::Recommended));
    REQUIRE(f.bayesian.metrics.n == 743);
    CHECK(f.bayesian.metrics.rmse <= 287.0);
    CHECK(f.bayesian.metrics.winkler <= 1400.0);
    CHECK(f.bayesian.metrics.coverage >= 0.93);
    CHECK(f.bayesian.metrics.coverage <= 0.97);
    CHECK(comparison(f, "dense").winkler <= 1400.0);
    CHECK(comparison(f, "forest").rmse <= 287.0);
    CHECK(comparison(f, "forest").winkler <= 1400.0);
    // 1 June, a week after Memorial Day: .54 with one noise level and the drift target.
    double covered = 0.0;
    for (std::size_t hour = 24; hour < 48; ++hour)
        covered +=
            f.bayesian.lower[hour] <= f.actual[hour] && f.actual[hour] <= f.bayesian.upper[hour];
    CHECK(covered >= 20.0);
    // The program says where other models are as good.
    const auto says = [&](const std::string& words, const std::string& name) {
        const auto notes = core::textsOf(f.notes);
        return std::any_of(notes.begin(), notes.end(), [&](const std::string& note) {
            return note.starts_with(words) && note.find(name) != std::string::npos;
        });
    };
    CHECK(says("The model ties with", "\"Dense network\""));
    CHECK((says("The model ties with", "\"Quantile forest\"") ||
           says("The band of \"Quantile forest\" is better", "Winkler")));
}

TEST_CASE("the drift forecast of the pickups file is the recorded one", "[shared]")
{
    // reference/forecast/README.md: June, RMSE 304 +- 2, coverage .937 to .942; the rules exactly.
    const auto f = core::runForecast(pickups(), core::optionsFor(core::Preset::Drift));
    REQUIRE(f.bayesian.metrics.n == 743);
    CHECK(f.bayesian.metrics.rmse <= 320.0);
    CHECK(f.bayesian.metrics.coverage >= 0.92);
    CHECK(f.bayesian.metrics.coverage <= 0.97);

    CHECK(comparison(f, "dense").rmse <= 330.0);
    CHECK(comparison(f, "forest").rmse <= 370.0); // 352 was recorded
    const auto requireRow = [&](const std::string& key, double rmse, double coverage, double width,
                                double winkler, double crps) {
        const auto& m = comparison(f, key);
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

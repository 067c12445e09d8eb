// Counts that are often 0 and values below 0, with the recommended settings but for their size.
#include "core/forecast/Forecast.h"
#include "tests/Catch.h"
#include "tests/core/data/TestSeries.h"
#include "tests/core/forecast/IntermittentSeries.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace {

core::ForecastOptions intermittentOptions()
{
    core::ForecastOptions options;
    options.encoderHidden.assign(1, 12);
    options.denseHidden.assign(1, 24);
    options.lookback = 14;
    options.epochs = 12;
    options.mcSamples = 20;
    return options;
}

double largest(const std::vector<double>& values)
{
    return *std::max_element(values.begin(), values.end());
}

} // namespace

TEST_CASE("the band of counts that are often 0 is as good as the best naive one", "[counts]")
{
    double ratios = 0.0;
    std::size_t n = 0;
    for (const CountKind kind : {CountKind{0.1, 0.0}, CountKind{0.3, 0.3}, CountKind{1.0, 0.0},
                                 CountKind{1.0, 0.5}, CountKind{3.0, 0.5}}) {
        const core::Series series = intermittentSeries(kind, 400, 100);
        const core::Forecast forecast = core::runForecast(series, intermittentOptions());
        REQUIRE(forecast.options.target == core::Target::Raw);
        REQUIRE(forecast.notes.front() == forecast.decisions.front());
        REQUIRE(*std::min_element(forecast.bayesian.lower.begin(), forecast.bayesian.lower.end()) >=
                0.0);
        REQUIRE(largest(forecast.bayesian.upper) <= 2.0 * largest(series.values));
        double best = INFINITY;
        for (const auto& model : forecast.comparisons)
            for (const char* naive : {"drift", "lastWeek", "yesterday", "lastValue"})
                if (model.key == naive)
                    best = std::min(best, model.metrics.winkler);
        ratios += forecast.bayesian.metrics.winkler / best;
        ++n;
    }
    REQUIRE(ratios / double(n) <= 1.1);
}

TEST_CASE("a band never leaves the reach of the data, whatever the target", "[counts]")
{
    const core::Series series = intermittentSeries({0.5, 0.5}, 300, 7);
    for (const auto target : {core::Target::SeasonalAnchor, core::Target::SeasonalDrift,
                              core::Target::Logarithm, core::Target::Raw}) {
        core::ForecastOptions options = intermittentOptions();
        options.target = target;
        core::followTarget(options);
        const core::Forecast forecast = core::runForecast(series, options);
        REQUIRE(largest(forecast.bayesian.upper) <= 10.0 * largest(series.values));
        for (const auto& model : forecast.comparisons)
            REQUIRE(largest(model.upper) <= 10.0 * largest(series.values));
    }
}

TEST_CASE("prices below 0 are forecast without a word typed", "[counts]")
{
    const core::Series prices = hourlySeries(24 * 60, [](std::size_t t) {
        core::RandomStream random(3, t);
        return 40.0 + 45.0 * std::sin(2.0 * std::numbers::pi * double(t) / 24.0) +
               5.0 * random.normal();
    });
    const core::Forecast forecast = core::runForecast(prices, intermittentOptions());
    REQUIRE(forecast.options.target == core::Target::RawAnchor);
    REQUIRE(forecast.options.recentErrors);
    REQUIRE(forecast.decisions.size() == 1);
    REQUIRE(forecast.bayesian.metrics.rmse < 12.0); // the noise of an increment, and some
    REQUIRE(forecast.bayesian.metrics.coverage > 0.85);
    REQUIRE(*std::min_element(forecast.bayesian.lower.begin(), forecast.bayesian.lower.end()) <
            0.0);
}

#include "core/data/LeakCheck.h"
#include "tests/Catch.h"
#include "tests/core/data/TestSeries.h"

#include <limits>

namespace {

core::Series ridesWith(const std::function<double(std::size_t)>& first,
                       const std::function<double(std::size_t)>& second)
{
    auto series = hourlySeries(100, [](std::size_t t) { return double(t * t % 97); });
    series.covariates = {{"casual", false, {}}, {"registered", false, {}}};
    for (std::size_t t = 0; t < series.size(); ++t) {
        series.covariates[0].values.push_back(first(t));
        series.covariates[1].values.push_back(second(t));
    }
    return series;
}

double share(std::size_t t)
{
    return double(t * t % 97) * 0.3;
}

} // namespace

TEST_CASE("two columns that add up to the value are said to hold the answer", "[leak]")
{
    auto series = ridesWith(share, [](std::size_t t) { return double(t * t % 97) - share(t); });
    series.covariates[0].values[7] = std::numeric_limits<double>::quiet_NaN();
    REQUIRE(core::textsOf(core::leakWarnings(series)) ==
            std::vector<std::string>{"Columns \"casual\" and \"registered\" add up to \"rides\" at "
                                     "every step: they hold the answer; better ignore them."});
}

TEST_CASE("a column that equals the value is said to hold the answer", "[leak]")
{
    const auto series = ridesWith([](std::size_t t) { return double(t); },
                                  [](std::size_t t) { return double(t * t % 97); });
    REQUIRE(core::textsOf(core::leakWarnings(series)) ==
            std::vector<std::string>{"Column \"registered\" equals \"rides\" at every step: it "
                                     "holds the answer; better ignore it."});
}

TEST_CASE("columns that add up but for one step, or to a constant, are no leak", "[leak]")
{
    auto series = ridesWith(share, [](std::size_t t) {
        return double(t * t % 97) - share(t) + (t == 60 ? 1e-3 : 0.0);
    });
    REQUIRE(core::leakWarnings(series).empty());
    for (auto& value : series.values)
        value = 0.0;
    for (auto& covariate : series.covariates)
        covariate.values.assign(series.size(), 0.0);
    REQUIRE(core::leakWarnings(series).empty());
}

#include "core/features/WindowBuilder.h"
#include "core/base/NaN.h"
#include "core/features/CalendarFeatures.h"
#include "tests/Catch.h"
#include "tests/core/data/TestSeries.h"

#include <cmath>

using Catch::Matchers::WithinAbs;
using core::InputOptions;
using core::Target;
using core::TargetTransform;
using core::TimeSplit;
using core::WindowBuilder;

using core::kNaN;

namespace {

constexpr TimeSplit kSplit{0, 600, 700, 800};

core::Series demand()
{
    auto series = hourlySeries(800, [](std::size_t t) {
        return 500.0 + 200.0 * std::sin(0.26 * static_cast<double>(t)) +
               static_cast<double>(t * t % 31);
    });
    for (std::size_t t = 360; t < 384; ++t)
        series.holiday[t] = 1;
    series.covariates.push_back({"temp", false, {}});
    for (std::size_t t = 0; t < 800; ++t)
        series.covariates[0].values.push_back(static_cast<double>(t));
    return series;
}

/// Mean 0 and deviation 1 over the training part, the plain way.
double standardised(const std::vector<double>& values, std::size_t t)
{
    double sum = 0.0;
    double squares = 0.0;
    for (std::size_t i = 0; i < kSplit.trainEnd; ++i) {
        sum += values[i];
        squares += values[i] * values[i];
    }
    const double mean = sum / 600.0;
    return (values[t] - mean) / std::sqrt(squares / 600.0 - mean * mean);
}

} // namespace

TEST_CASE("a window's step carries its level, the next step's calendar, its lags and the weather",
          "[windows]")
{
    const auto series = demand();
    const auto transform = TargetTransform::fit(series, kSplit, Target::SeasonalDrift);
    const WindowBuilder builder(series, kSplit, transform, {.lookback = 24, .weather = true});
    const auto set = builder.trainingWindows(0, 600);

    REQUIRE(set.lookback == 24);
    REQUIRE(set.stepFeatures == 1 + 1 + 7 + 2 + 1);
    REQUIRE(set.externalFeatures == 2 + 1 + 7 + 2);
    // The first step of a window needs the level a week before the step after it.
    REQUIRE(set.origins.front() == 168 - 1 + 24 - 1);
    REQUIRE(set.origins.back() == 598);
    REQUIRE(set.targets.size() == set.size());

    const std::size_t w = 200;
    const std::size_t origin = set.origins[w];
    const auto& z = transform.levels();
    for (std::size_t i = 0; i < 24; ++i) {
        const std::size_t s = origin - 23 + i;
        const float* step = set.inputsOf(w) + i * 12;
        REQUIRE_THAT(step[0], WithinAbs(standardised(z, s), 1e-4));
        REQUIRE(step[1] == static_cast<float>(series.holiday[s + 1]));
        REQUIRE(step[2] == core::calendarFeatures(series.time(s + 1))[0]);
        REQUIRE_THAT(step[9], WithinAbs(standardised(z, s + 1 - 24), 1e-4));
        REQUIRE_THAT(step[10], WithinAbs(standardised(z, s + 1 - 168), 1e-4));
        REQUIRE_THAT(step[11], WithinAbs(standardised(series.covariates[0].values, s), 1e-4));
    }
    const float* external = set.external.data() + w * 12;
    REQUIRE_THAT(external[0], WithinAbs(standardised(z, origin), 1e-4));
    REQUIRE_THAT(external[1], WithinAbs(standardised(z, origin - 168), 1e-4));
    REQUIRE(external[2] == static_cast<float>(series.holiday[origin + 1]));
    REQUIRE_THAT(external[10], WithinAbs(standardised(z, origin - 23), 1e-4));
    REQUIRE_THAT(external[11], WithinAbs(standardised(z, origin - 167), 1e-4));
    const double target = transform.toScaled(series.values[origin + 1], transform.base(origin, 1));
    REQUIRE_THAT(set.targets[w], WithinAbs(target, 1e-5));
    REQUIRE(set.bases[w] == transform.base(origin, 1));
}

TEST_CASE("no window spans a gap and no training window aims at one", "[windows]")
{
    auto series = demand();
    series.values[400] = kNaN;
    const auto transform = TargetTransform::fit(series, kSplit, Target::Logarithm);
    const WindowBuilder builder(series, kSplit, transform, {.lookback = 5, .lags = false});
    const auto set = builder.trainingWindows(390, 420);
    for (const std::size_t origin : set.origins)
        REQUIRE((origin + 1 < 400 || origin - 4 > 400));
    REQUIRE(set.size() == 30 - 6);
}

TEST_CASE("the replay forecasts each step once, also across a missing actual value", "[windows]")
{
    auto series = demand();
    series.values[799] = kNaN;
    const auto transform = TargetTransform::fit(series, kSplit, Target::SeasonalDrift);
    const WindowBuilder builder(series, kSplit, transform, {.lookback = 24, .horizon = 6});
    const auto set = builder.replayWindows(700, 800);
    REQUIRE(set.size() == 17); // 16 whole horizons and one that reaches past the end
    for (std::size_t w = 0; w < set.size(); ++w)
        REQUIRE(set.origins[w] == 699 + 6 * w);
    REQUIRE(std::isnan(set.targets[16 * 6 + 3])); // the gap
    REQUIRE(std::isnan(set.targets[16 * 6 + 4])); // past the end
    REQUIRE_FALSE(std::isnan(set.targets[16 * 6 + 2]));
}

TEST_CASE("an input that would come from the future is taken from earlier days", "[windows]")
{
    const auto series = demand();
    const auto transform = TargetTransform::fit(series, kSplit, Target::SeasonalDrift);
    const WindowBuilder builder(series, kSplit, transform,
                                {.lookback = 3, .horizon = 30, .calendar = false});
    const auto set = builder.trainingWindows(300, 600);
    const std::size_t origin = set.origins[0];
    // Per step of the horizon: holiday, a day before, a week before; two features before them.
    const float* last = set.external.data() + 2 + 29 * 3;
    REQUIRE_THAT(last[1], WithinAbs(standardised(transform.levels(), origin + 30 - 48), 1e-4));
    REQUIRE_THAT(last[2], WithinAbs(standardised(transform.levels(), origin + 30 - 168), 1e-4));
}

TEST_CASE("later values change no window that ends before them", "[windows]")
{
    const auto series = demand();
    auto changed = series;
    for (std::size_t t = 700; t < 800; ++t) {
        changed.values[t] = 1.0;
        changed.covariates[0].values[t] = -5.0;
    }
    const InputOptions options{.weather = true};
    const auto transformA = TargetTransform::fit(series, kSplit, Target::SeasonalDrift);
    const auto transformB = TargetTransform::fit(changed, kSplit, Target::SeasonalDrift);
    const auto a = WindowBuilder(series, kSplit, transformA, options).trainingWindows(0, 700);
    const auto b = WindowBuilder(changed, kSplit, transformB, options).trainingWindows(0, 700);
    REQUIRE(a.origins == b.origins);
    REQUIRE(a.targets == b.targets);
    REQUIRE(a.external == b.external);
    for (std::size_t w = 0; w < a.size(); ++w)
        REQUIRE(std::equal(a.inputsOf(w), a.inputsOf(w) + 24 * a.stepFeatures, b.inputsOf(w)));
}

TEST_CASE("a covariate that is constant or missing gives finite inputs", "[windows]")
{
    auto series = demand();
    series.covariates[0].values.assign(800, 0.0);
    series.covariates.push_back({"rain", false, std::vector<double>(800, kNaN)});
    const auto transform = TargetTransform::fit(series, kSplit, Target::SeasonalDrift);
    const WindowBuilder builder(series, kSplit, transform, {.weather = true});
    const auto set = builder.trainingWindows(0, 600);
    REQUIRE(set.size() > 0);
    const float* step = set.inputsOf(0);
    REQUIRE(step[set.stepFeatures - 2] == 0.0F);
    REQUIRE(step[set.stepFeatures - 1] == 0.0F);
}

TEST_CASE("each event is a flag of the next step and of the steps to forecast", "[windows]")
{
    using namespace std::chrono;
    auto series = demand();
    const auto transform = TargetTransform::fit(series, kSplit, Target::SeasonalDrift);
    const auto at = [&](std::size_t first, std::size_t last) {
        return core::CalendarEvent{{}, series.time(first), series.time(last)};
    };
    const auto named = [](const char* name, core::CalendarEvent time) {
        time.name = name;
        return core::RecurringEvent{std::move(time)};
    };
    // The second "fair" joins the first; nothing can be learned of the "parade".
    series.events = {named("fair", at(400, 403)), named("parade", at(720, 730)),
                     named("fair", at(750, 752))};
    const WindowBuilder builder(series, kSplit, transform, {.lookback = 24, .calendar = false});
    const auto training = builder.trainingWindows(0, 600);
    REQUIRE(training.stepFeatures == 1 + 2 + 2);
    REQUIRE(training.externalFeatures == 2 + 2 + 2);
    const auto& inputs = *training.stepInputs;
    for (std::size_t step = 390; step < 410; ++step)
        CHECK(inputs[step * 5 + 2] == (step + 1 >= 400 && step + 1 < 403 ? 1.0F : 0.0F));
    const auto test = builder.replayWindows(700, 800);
    for (std::size_t w = 0; w < test.size(); ++w) {
        const std::size_t target = test.origins[w] + 1;
        CHECK(test.external[w * 6 + 3] == (target >= 750 && target < 752 ? 1.0F : 0.0F));
    }
}

TEST_CASE("a covariate known ahead is an input of each step that is forecast, any other is not",
          "[windows]")
{
    auto series = demand();
    series.covariates.push_back({"planned", true, {}});
    for (std::size_t t = 0; t < 800; ++t)
        series.covariates[1].values.push_back(std::cos(static_cast<double>(t)));
    const auto transform = TargetTransform::fit(series, kSplit, Target::SeasonalDrift);
    const InputOptions options{
        .lookback = 4, .horizon = 3, .calendar = false, .lags = false, .weather = true};
    const auto set = WindowBuilder(series, kSplit, transform, options).replayWindows(700, 800);
    REQUIRE(set.stepFeatures == 1 + 1 + 2);
    REQUIRE(set.externalFeatures == 3 * (1 + 1)); // flag and plan of each step
    const auto& planned = series.covariates[1].values;
    for (std::size_t k = 0; k < 3; ++k)
        REQUIRE_THAT(set.external[2 * k + 1], WithinAbs(standardised(planned, 700 + k), 1e-5));
    const float* last = set.inputsOf(0) + 3 * set.stepFeatures;
    REQUIRE_THAT(last[2], WithinAbs(standardised(series.covariates[0].values, 699), 1e-5));
    REQUIRE_THAT(last[3], WithinAbs(standardised(planned, 700), 1e-5));

    // What comes after the origin changes nothing but by what is known ahead.
    auto changed = series;
    for (std::size_t t = 700; t < 800; ++t) {
        changed.values[t] += 100.0;
        changed.covariates[0].values[t] = -7.0;
    }
    const auto unseen = WindowBuilder(changed, kSplit, transform, options).replayWindows(700, 701);
    const auto first = WindowBuilder(series, kSplit, transform, options).replayWindows(700, 701);
    REQUIRE(unseen.external == first.external);
    for (int i = 0; i < 4 * set.stepFeatures; ++i)
        REQUIRE(unseen.inputsOf(0)[i] == first.inputsOf(0)[i]);
    changed.covariates[1].values[701] = 5.0;
    const auto seen = WindowBuilder(changed, kSplit, transform, options).replayWindows(700, 701);
    REQUIRE(seen.external != first.external);
}

TEST_CASE("the known future serves the steps past the end of the series", "[windows]")
{
    auto series = demand();
    series.covariates.push_back({"planned", true, std::vector<double>(800, 1.0)});
    for (std::size_t t = 0; t < 400; ++t)
        series.covariates[1].values[t] = 2.0;
    series.future.holiday = {0, 1};
    series.future.covariates = {{"temp", false, {50.0, 60.0}}, {"planned", true, {3.0, kNaN}}};
    const auto transform = TargetTransform::fit(series, kSplit, Target::SeasonalDrift);
    const InputOptions options{
        .lookback = 4, .horizon = 3, .calendar = false, .lags = false, .weather = true};
    // Of the last horizon one step lies in the series and two past its end.
    const auto set = WindowBuilder(series, kSplit, transform, options).replayWindows(799, 800);
    REQUIRE(set.size() == 1);
    REQUIRE(set.external[0] == 0.0F);
    REQUIRE(set.external[2] == 0.0F);
    REQUIRE(set.external[4] == 1.0F);
    REQUIRE(set.external[3] > set.external[1]);  // 3 after 1
    REQUIRE(set.external[5] == set.external[3]); // not known: the one before it
}

#include "core/forecast/DropoutSweep.h"
#include "tests/Catch.h"
#include "tests/core/data/ErrorSentence.h"
#include "tests/core/forecast/SmallForecast.h"

#include <algorithm>
#include <stop_token>

TEST_CASE("the sweep chooses the lowest Winkler score of the validation part", "[sweep]")
{
    const auto series = smallCity();
    const auto split = core::splitByTime(series);
    const auto sweep = core::sweepDropout(series, split, smallOptions(), {0.0, 0.1, 0.6});
    REQUIRE(sweep.trials.size() == 3);
    REQUIRE(sweep.trials[0].epistemic < 1e-6);
    REQUIRE(sweep.trials[2].epistemic > sweep.trials[1].epistemic);
    for (const auto& trial : sweep.trials) {
        REQUIRE(trial.epochs == 2);
        REQUIRE(trial.validationLoss > 0.0);
        REQUIRE(trial.metrics.n == split.validationEnd - split.trainEnd);
        REQUIRE(sweep.trials[sweep.chosen].metrics.winkler <= trial.metrics.winkler);
    }
    // A trial is what training with its p alone gives.
    const auto alone = core::sweepDropout(series, split, smallOptions(), {0.1});
    REQUIRE(alone.trials[0].metrics.winkler == sweep.trials[1].metrics.winkler);
}

TEST_CASE("a sweep over nothing or out of range is said", "[sweep]")
{
    const auto series = smallCity();
    const auto split = core::splitByTime(series);
    const auto sentence = [&](const std::vector<double>& dropouts) {
        return errorSentence([&] { core::sweepDropout(series, split, smallOptions(), dropouts); });
    };
    REQUIRE(sentence({}) == "No dropout probability is given; expected at least one.");
    REQUIRE(sentence({0.1, 0.95}) == "The dropout probability is 0.95; expected 0 to 0.9.");
}

TEST_CASE("a sweep stops on request", "[sweep]")
{
    std::stop_source stop;
    const core::Progress progress(
        [&](const core::Message&, double fraction) {
            if (fraction > 0.2)
                stop.request_stop();
        },
        stop.get_token());
    const auto series = smallCity();
    REQUIRE_THROWS_AS(
        core::sweepDropout(series, core::splitByTime(series), smallOptions(), {0.0, 0.1}, progress),
        core::Cancelled);
}

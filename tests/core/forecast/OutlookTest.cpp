#include "core/forecast/Outlook.h"
#include "core/base/Wording.h"
#include "tests/Catch.h"
#include "tests/core/data/ErrorSentence.h"
#include "tests/core/forecast/SmallForecast.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <stop_token>

using core::Outlook;
using namespace std::chrono;

TEST_CASE("an outlook goes on where the data end", "[outlook]")
{
    auto series = smallCity();
    series.values.back() = std::numeric_limits<double>::quiet_NaN(); // its end is not known
    const auto outlook = Outlook::fit(series, 24, smallOptions());
    const auto day = outlook.forecast();
    REQUIRE(day.times.size() == 24);
    REQUIRE(day.times.front() == series.time(series.size() - 1));
    REQUIRE(day.warnings.empty());
    REQUIRE(day.band.mean.size() == 24);
    for (std::size_t k = 0; k < 24; ++k) {
        REQUIRE(std::isfinite(day.band.mean[k]));
        REQUIRE(day.band.lower[k] < day.band.mean[k]);
        REQUIRE(day.band.mean[k] < day.band.upper[k]);
    }
    REQUIRE(outlook.covariates().empty()); // weather is not used
    REQUIRE_FALSE(outlook.knowsEvents());
    REQUIRE(outlook.times() == day.times);
    const auto again = outlook.forecast();
    REQUIRE(again.band.mean == day.band.mean);
    const auto narrow = outlook.forecast({}, {.level = 0.5});
    REQUIRE(narrow.band.upper[5] < day.band.upper[5]);
}

TEST_CASE("an outlook past the last year that can be written is refused", "[outlook]")
{
    auto series = smallCity();
    series.start = sys_days(year{9999} / 12 / 31) + hours(23) - hours(series.size());
    CHECK(errorSentence([&] { Outlook::fit(series, 24, smallOptions()); }) ==
          "The forecast would go beyond the year 9999, the last that can be written.");
}

TEST_CASE("a holiday that is switched on moves the outlook", "[outlook]")
{
    const auto series = smallCity(); // has a holiday on 1 and 15 January
    const auto outlook = Outlook::fit(series, 24, smallOptions());
    const auto tomorrow = floor<days>(series.time(series.size()));
    const auto plain = outlook.forecast();
    const auto holiday = outlook.forecast({.holidays = {tomorrow}, .events = {}, .covariates = {}});
    REQUIRE(holiday.warnings.empty());
    REQUIRE(holiday.band.mean != plain.band.mean);
    REQUIRE(outlook.forecast().band.mean == plain.band.mean);
}

TEST_CASE("assumed weather moves the outlook and is warned of out of range", "[outlook]")
{
    auto options = smallOptions();
    options.weather = true;
    const auto series = smallCity();
    const auto outlook = Outlook::fit(series, 24, options);
    const auto known = outlook.covariates();
    REQUIRE(known.size() == series.covariates.size());
    REQUIRE(known[2].name == series.covariates[2].name);
    REQUIRE(known[2].min < known[2].max);
    std::vector<core::AssumedCovariate> assumed;
    for (const auto& covariate : known)
        assumed.push_back({covariate.name, covariate.usual});
    // By default the last known day comes again.
    for (std::size_t k = 0; k < 24; ++k)
        REQUIRE(known[2].usual[k] == series.covariates[2].values[series.size() - 24 + k]);
    const auto plain = outlook.forecast();
    const auto same = outlook.forecast({.holidays = {}, .events = {}, .covariates = assumed});
    REQUIRE(same.band.mean == plain.band.mean);

    const auto& name = known[2].name;
    std::vector<double> hot(24, std::numeric_limits<double>::quiet_NaN()); // as by default, but
    hot[7] = 500.0;
    const auto warned =
        outlook.forecast({.holidays = {}, .events = {}, .covariates = {{name, hot}}});
    REQUIRE(warned.band.mean != plain.band.mean);
    REQUIRE(warned.warnings.size() == 1 + plain.warnings.size());
    REQUIRE(warned.warnings[0].text().starts_with("The assumed " + name + " of 500 at " +
                                                  core::timeText(series.time(series.size() + 7)) +
                                                  " lies outside the training range of "));

    REQUIRE(errorSentence([&] {
                outlook.forecast({.holidays = {}, .events = {}, .covariates = {{"snow", hot}}});
            }) == "The outlook does not use a covariate called \"snow\".");
    REQUIRE(
        errorSentence([&] {
            outlook.forecast({.holidays = {}, .events = {}, .covariates = {{name, {1.0, 2.0}}}});
        }) ==
        "The covariate \"" + name + "\" has 2 values; expected 24, one per step of the outlook.");
}

TEST_CASE("events move the outlook where training has seen some", "[outlook]")
{
    const auto series = smallCity();
    std::vector<core::CalendarEvent> events;
    for (int day = 10; day < 30; day += 5)
        events.push_back({"Concert", series.time(static_cast<std::size_t>(day) * 24 + 18),
                          series.time(static_cast<std::size_t>(day) * 24 + 23)});
    const auto outlook = Outlook::fit(series, 24, smallOptions(), events);
    const core::OutlookAssumptions tonight{
        {}, {{"Concert", series.time(series.size() + 18), series.time(series.size() + 23)}}, {}};
    const auto with = outlook.forecast(tonight);
    REQUIRE(with.warnings.empty());
    REQUIRE(with.band.mean != outlook.forecast().band.mean);
    REQUIRE(outlook.knowsEvents());
    REQUIRE(outlook.covariates().empty());

    const auto unknowing = Outlook::fit(series, 24, smallOptions());
    const auto warned = unknowing.forecast(tonight);
    REQUIRE(warned.band.mean == unknowing.forecast().band.mean);
    REQUIRE(core::textsOf(warned.warnings) ==
            std::vector<std::string>{"The training part holds no event, so the assumed events do "
                                     "not change the forecast."});
}

TEST_CASE("an outlook that was kept answers the same, to the last bit, without training",
          "[outlook]")
{
    const auto series = smallCity();
    std::vector<core::CalendarEvent> events;
    for (int day = 10; day < 30; day += 5)
        events.push_back({"Concert", series.time(static_cast<std::size_t>(day) * 24 + 18),
                          series.time(static_cast<std::size_t>(day) * 24 + 23)});
    auto options = smallOptions();
    options.weather = true;
    const auto outlook = Outlook::fit(series, 24, options, events);
    const auto again = Outlook::restore(series, outlook.fitted(), "the project");
    REQUIRE(again.times() == outlook.times());
    REQUIRE(again.knowsEvents());
    REQUIRE(again.options().horizon == 24);
    REQUIRE(again.events().size() == events.size());
    REQUIRE(again.covariates().size() == outlook.covariates().size());
    const auto temperature = outlook.covariates()[0];
    const core::OutlookAssumptions assumptions{
        {floor<days>(series.time(series.size()))},
        {{"Concert", series.time(series.size() + 18), series.time(series.size() + 23)}},
        {{temperature.name, std::vector<double>(24, temperature.max)}}};
    for (const auto kind : {core::BandKind::Paper, core::BandKind::LearnedRecent}) {
        const core::BandOptions band{.level = 0.8, .calibrated = true, .kind = kind};
        const auto expected = outlook.forecast(assumptions, band);
        const auto answer = again.forecast(assumptions, band);
        REQUIRE(answer.band.mean == expected.band.mean);
        REQUIRE(answer.band.lower == expected.band.lower);
        REQUIRE(answer.band.upper == expected.band.upper);
        REQUIRE(answer.warnings == expected.warnings);
    }

    auto fit = again.fitted();
    REQUIRE(fit.weights == outlook.fitted().weights);
    fit.weights.pop_back();
    const auto broken = Outlook::restore(series, fit, "the project");
    REQUIRE(errorSentence([&] {
                broken.forecast();
            }).starts_with("the project does not fit this network: "));
    REQUIRE(errorSentence([&] { Outlook::restore(smallCity(2), fit, "the project"); }) ==
            "The series of 48 known steps is too short for an outlook of 24 steps.");
}

TEST_CASE("an outlook without a past, with a gap or cancelled is said", "[outlook]")
{
    REQUIRE(errorSentence([] { Outlook::fit(smallCity(2), 24, smallOptions()); }) ==
            "The series of 48 known steps is too short for an outlook of 24 steps.");
    auto series = smallCity();
    series.values[series.size() - 3] = std::numeric_limits<double>::quiet_NaN();
    const auto outlook = Outlook::fit(series, 24, smallOptions());
    REQUIRE(errorSentence([&] { outlook.forecast(); }) ==
            "A gap in the data leaves an input of the outlook missing: the last 6 steps and the "
            "week before them must be complete.");
    std::stop_source stop;
    stop.request_stop();
    REQUIRE_THROWS_AS(
        Outlook::fit(smallCity(), 24, smallOptions(), {}, core::Progress({}, stop.get_token())),
        core::Cancelled);
}

TEST_CASE("an outlook takes what the series knows of its future, and no more", "[outlook]")
{
    auto options = smallOptions();
    options.weather = true;
    auto series = smallCity();
    series.covariates.resize(2);
    series.covariates[1].knownAhead = true;
    const std::string& unknown = series.covariates[0].name;
    const std::string& planned = series.covariates[1].name;
    const auto repeats = Outlook::fit(series, 24, options);
    const double usual = repeats.covariates()[1].usual[0];

    series.future.holiday.assign(24, 1);
    std::vector<double> halfKnown(24, usual + 2.0);
    std::fill(halfKnown.begin() + 12, halfKnown.end(), std::numeric_limits<double>::quiet_NaN());
    series.future.covariates = {{unknown, false, std::vector<double>(24, usual + 3.0)},
                                {planned, true, halfKnown}};
    const auto outlook = Outlook::fit(series, 24, options);
    const auto known = outlook.covariates();
    for (std::size_t k = 0; k < 12; ++k)
        REQUIRE(known[1].usual[k] == usual + 2.0);
    REQUIRE(known[1].usual[12] == repeats.covariates()[1].usual[12]); // a day before, as ever
    REQUIRE(known[0].usual == repeats.covariates()[0].usual);
    const auto plain = outlook.forecast();
    REQUIRE(plain.band.mean != repeats.forecast().band.mean);
    const auto day = floor<days>(series.time(series.size()));
    auto other = series;
    other.future.holiday.assign(24, 0);
    const auto unflagged = Outlook::fit(other, 24, options);
    REQUIRE(unflagged.forecast().band.mean != plain.band.mean);
    // Training saw the same: only the steps to come differ, and assumed flags are as good.
    REQUIRE(unflagged.forecast({.holidays = {day, day + days(1)}, .events = {}, .covariates = {}})
                .band.mean == plain.band.mean);
}

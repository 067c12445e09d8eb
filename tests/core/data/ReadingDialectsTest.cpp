#include "core/base/InputError.h"
#include "core/base/Wording.h"
#include "core/data/Reading.h"
#include "tests/Catch.h"
#include "tests/core/data/SeriesDialect.h"

#include <cmath>
#include <optional>
#include <string>

namespace {

std::string seriesText(core::TimeStep step, std::chrono::sys_seconds start, std::size_t size)
{
    return std::to_string(size) + " steps of " + optionText(step) + " from " +
           core::timeText(start);
}

/// The sum of the groups, NaN in a gap.
double sumAt(const KnownSeries& known, std::size_t step)
{
    double sum = 0.0;
    for (const auto& values : known.values)
        sum += values[step];
    return sum;
}

bool areEqual(double a, double b)
{
    return (std::isnan(a) && std::isnan(b)) || std::abs(a - b) <= 1e-9 * (1.0 + std::abs(a));
}

/// What of a series is not as it was written; empty where all is.
std::string difference(const core::Series& read, const KnownSeries& known)
{
    const std::string found = seriesText(read.step(), read.start, read.size());
    const std::string wanted = seriesText(known.step, known.start, known.size());
    if (found != wanted)
        return found + " in place of " + wanted;
    for (std::size_t step = 0; step < known.size(); ++step)
        if (!areEqual(read.values[step], sumAt(known, step)))
            return std::to_string(read.values[step]) + " in place of " +
                   std::to_string(sumAt(known, step)) + " in step " + std::to_string(step);
    if (read.covariates.size() != (known.covariate.empty() ? 0 : 1))
        return std::to_string(read.covariates.size()) + " covariates";
    for (std::size_t step = 0; step < known.covariate.size(); ++step)
        if (known.hasRow[step] && !areEqual(read.covariates[0].values[step], known.covariate[step]))
            return "another covariate in step " + std::to_string(step);
    if (read.holidays.size() != known.holidays.size())
        return std::to_string(read.holidays.size()) + " holidays";
    std::size_t i = 0;
    for (const auto& [day, name] : known.holidays) {
        if (read.holidays[i].start != day || read.holidays[i].name != name)
            return "holiday " + read.holidays[i].name + " in place of " + name;
        ++i;
    }
    return "";
}

/// What went wrong in reading a file; empty where nothing did.
std::string faultOf(const KnownSeries& known, const SeriesDialect& dialect)
{
    try {
        const core::Reading reading =
            core::readDataText(written(known, dialect), "x.csv", choicesFor(known, dialect));
        return difference(core::seriesOf(reading).series, known);
    } catch (const core::InputError& error) {
        return error.what();
    }
}

} // namespace

TEST_CASE("a series written in any dialect reads back", "[dialects]")
{
    for (std::uint64_t file = 0; file < 600; ++file) {
        core::RandomStream random(15, file);
        const KnownSeries known = randomSeries(random);
        const SeriesDialect dialect = randomDialect(random, known);
        const std::string fault = faultOf(known, dialect);
        CAPTURE(file, dialect.text());
        CHECK(fault == "");
    }
}

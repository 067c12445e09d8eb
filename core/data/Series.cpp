#include "core/data/Series.h"

#include <algorithm>
#include <limits>

namespace core {

namespace {

using namespace std::chrono;

sys_seconds monthsLater(sys_seconds start, std::int64_t count)
{
    const sys_days day = floor<days>(start);
    const year_month_day date(day);
    const year_month month = date.year() / date.month() + months(count);
    const auto last = year_month_day(month / std::chrono::last).day();
    return sys_days(month / std::min(date.day(), last)) + (start - day);
}

} // namespace

bool isSeriesStep(std::int64_t seconds, int months)
{
    if (months != 0)
        return months > 0 && 12 % months == 0 && seconds == months * kMonthSeconds;
    return seconds > 0 && (kDaySeconds % seconds == 0 || seconds == kWeekSeconds);
}

double KnownFuture::covariateAt(const std::string& name, std::size_t step) const
{
    const auto found =
        std::find_if(covariates.begin(), covariates.end(),
                     [&](const Covariate& covariate) { return covariate.name == name; });
    return found == covariates.end() || step >= found->values.size()
               ? std::numeric_limits<double>::quiet_NaN()
               : found->values[step];
}

sys_seconds Series::time(std::size_t step) const
{
    const auto count = static_cast<std::int64_t>(step);
    return stepMonths > 0 ? monthsLater(start, count * stepMonths)
                          : start + seconds(stepSeconds * count);
}

std::ptrdiff_t Series::stepAt(sys_seconds time) const
{
    const auto floorOf = [](std::int64_t a, std::int64_t b) {
        return static_cast<std::ptrdiff_t>(a / b - (a % b < 0 ? 1 : 0));
    };
    if (stepMonths == 0)
        return floorOf((time - start).count(), stepSeconds);
    const auto monthOf = [](sys_seconds moment) {
        const year_month_day date(floor<days>(moment));
        return static_cast<int>(date.year()) * 12 + static_cast<int>(unsigned(date.month()));
    };
    const std::int64_t apart = monthOf(time) - monthOf(start);
    // Within its month the moment may lie before the step's label.
    return floorOf(apart - (time < monthsLater(start, apart) ? 1 : 0), stepMonths);
}

std::string longSeasonName(const Series& series)
{
    return series.hasYearlySeason() ? "year" : "week";
}

} // namespace core

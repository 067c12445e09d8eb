#include "core/data/TimeStep.h"

#include "core/data/ParseNumber.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace core {

namespace {

using std::chrono::sys_seconds;

constexpr std::int64_t kLargest = 1'000'000; ///< units in an option

struct Unit
{
    std::int64_t seconds;
    int months;
    std::string_view option;
    std::string_view one, many; ///< patterns
};

constexpr std::array<Unit, 6> kUnits{{
    {0, 1, "month", SENTENCE("core", "1 month"), SENTENCE("core", "%1 months")},
    {kWeekSeconds, 0, "w", SENTENCE("core", "1 week"), SENTENCE("core", "%1 weeks")},
    {kDaySeconds, 0, "d", SENTENCE("core", "1 day"), SENTENCE("core", "%1 days")},
    {3600, 0, "h", SENTENCE("core", "1 hour"), SENTENCE("core", "%1 hours")},
    {60, 0, "min", SENTENCE("core", "1 minute"), SENTENCE("core", "%1 minutes")},
    {1, 0, "s", SENTENCE("core", "1 second"), SENTENCE("core", "%1 seconds")},
}};

/// The largest unit that divides a step, and how many of it there are.
std::pair<const Unit*, std::int64_t> inUnits(TimeStep step)
{
    if (step.months != 0)
        return {&kUnits.front(), step.months};
    const auto unit = std::find_if(kUnits.begin() + 1, kUnits.end(), [&](const Unit& one) {
        return step.seconds % one.seconds == 0;
    });
    return {&*unit, step.seconds / unit->seconds};
}

const Unit* unitNamed(std::string_view word)
{
    struct Word
    {
        std::string_view word;
        std::size_t unit;
    };
    constexpr auto kWords = std::to_array<Word>(
        {{"month", 0}, {"months", 0}, {"mo", 0},     {"mon", 0},     {"w", 1},      {"week", 1},
         {"weeks", 1}, {"d", 2},      {"day", 2},    {"days", 2},    {"daily", 2},  {"h", 3},
         {"hour", 3},  {"hours", 3},  {"hourly", 3}, {"hr", 3},      {"weekly", 1}, {"monthly", 0},
         {"min", 4},   {"mins", 4},   {"minute", 4}, {"minutes", 4}, {"s", 5},      {"sec", 5},
         {"secs", 5},  {"second", 5}, {"seconds", 5}});
    const auto found = std::find_if(kWords.begin(), kWords.end(), [&](const Word& known) {
        return equalsIgnoringCase(word, known.word);
    });
    return found == kWords.end() ? nullptr : &kUnits[found->unit];
}

} // namespace

bool TimeStep::isUsable() const
{
    if (months != 0)
        return months > 0 && 12 % months == 0 && seconds == months * kMonthSeconds;
    return seconds > 0 && (kDaySeconds % seconds == 0 || seconds == kWeekSeconds);
}

sys_seconds TimeStep::after(sys_seconds start, std::int64_t count) const
{
    if (months == 0)
        return start + std::chrono::seconds(seconds * count);
    const auto day = std::chrono::floor<std::chrono::days>(start);
    auto date = std::chrono::year_month_day(day) + std::chrono::months(months * count);
    if (!date.ok())
        date = date.year() / date.month() / std::chrono::last;
    return std::chrono::sys_days(date) + (start - day);
}

std::int64_t TimeStep::between(sys_seconds start, sys_seconds time) const
{
    if (months == 0) {
        const std::int64_t distance = (time - start).count();
        return distance / seconds - (distance % seconds < 0 ? 1 : 0);
    }
    const std::chrono::year_month_day from(std::chrono::floor<std::chrono::days>(start));
    const std::chrono::year_month_day to(std::chrono::floor<std::chrono::days>(time));
    const auto count = (to.year() / to.month() - from.year() / from.month()).count() / months;
    return after(start, count) > time ? count - 1 : count;
}

Message stepMessage(TimeStep step)
{
    const auto [unit, count] = inUnits(step);
    return Message::counted(static_cast<std::size_t>(count), unit->one, unit->many);
}

std::string optionText(TimeStep step)
{
    const auto [unit, count] = inUnits(step);
    return std::to_string(count) + std::string(unit->option);
}

std::optional<TimeStep> parseStep(std::string_view text)
{
    text = trimmed(text);
    std::int64_t count = 1;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
    if (error == std::errc::result_out_of_range)
        return std::nullopt;
    const auto word = trimmed(text.substr(static_cast<std::size_t>(end - text.data())));
    const Unit* const unit = unitNamed(word);
    if (unit == nullptr || count < 1 || count > kLargest)
        return std::nullopt;
    return unit->months != 0 ? TimeStep::ofMonths(static_cast<int>(count))
                             : TimeStep::ofSeconds(count * unit->seconds);
}

} // namespace core

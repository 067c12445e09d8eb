#include "core/base/Wording.h"

#include <array>
#include <cstdio>

namespace core {

std::string countText(std::size_t count)
{
    std::string text = std::to_string(count);
    for (std::size_t i = text.size(); i > 3; i -= 3)
        text.insert(i - 3, 1, ',');
    return text;
}

std::string countText(std::size_t count, const std::string& noun)
{
    return countText(count) + " " + noun + (count == 1 ? "" : "s");
}

std::string listText(const std::vector<std::string>& items)
{
    std::string text;
    for (std::size_t i = 0; i < items.size(); ++i)
        text += (i == 0 ? "" : i + 1 == items.size() ? " and " : ", ") + items[i];
    return text;
}

std::string timeText(std::chrono::sys_seconds time)
{
    const auto day = std::chrono::floor<std::chrono::days>(time);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss clock(time - day);
    std::array<char, 48> text;
    int length = std::snprintf(
        text.data(), text.size(), "%04d-%02u-%02u %02d:%02d", static_cast<int>(date.year()),
        static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
        static_cast<int>(clock.hours().count()), static_cast<int>(clock.minutes().count()));
    std::string result(text.data(), static_cast<std::size_t>(length));
    if (clock.seconds().count() != 0) {
        length = std::snprintf(text.data(), text.size(), ":%02d",
                               static_cast<int>(clock.seconds().count()));
        result.append(text.data(), static_cast<std::size_t>(length));
    }
    return result;
}

} // namespace core

#include "core/data/TimeFormat.h"

#include "core/base/InputError.h"
#include "core/data/NumberTime.h"
#include "core/data/PeriodText.h"

#include <array>
#include <utility>

namespace core {

namespace {

constexpr auto kOrderNames = std::to_array<std::pair<DateOrder, std::string_view>>({
    {DateOrder::YearMonthDay, "year-month-day"},
    {DateOrder::MonthDayYear, "month-day-year"},
    {DateOrder::DayMonthYear, "day-month-year"},
});

constexpr auto kKinds = std::to_array<std::pair<TimeKind, std::string_view>>({
    {TimeKind::Month, "month"},
    {TimeKind::Quarter, "quarter"},
    {TimeKind::HalfYear, "half-year"},
    {TimeKind::Week, "week"},
    {TimeKind::Year, "year"},
    {TimeKind::DecimalYear, "decimal year"},
    {TimeKind::EpochSeconds, "epoch seconds"},
    {TimeKind::EpochMilliseconds, "epoch milliseconds"},
    {TimeKind::EpochMicroseconds, "epoch microseconds"},
    {TimeKind::EpochNanoseconds, "epoch nanoseconds"},
    {TimeKind::ExcelSerial, "excel serial"},
});

std::vector<std::pair<TimeFormat, std::string>> namedFormats()
{
    std::vector<std::pair<TimeFormat, std::string>> formats;
    for (const auto& [order, name] : kOrderNames)
        formats.push_back({{TimeKind::Calendar, order}, std::string(name)});
    for (const auto& [kind, name] : kKinds)
        formats.push_back({{kind}, std::string(name)});
    for (const auto& [order, name] : kOrderNames)
        formats.push_back({{TimeKind::Calendar, order, true}, std::string(name).append(" range")});
    for (const auto& [order, name] : kOrderNames)
        formats.push_back({{TimeKind::DateDigits, order}, std::string("digits ").append(name)});
    return formats;
}

} // namespace

std::string nameOf(const TimeFormat& format)
{
    for (auto& [known, name] : namedFormats()) {
        const bool hasOrder =
            known.kind == TimeKind::Calendar || known.kind == TimeKind::DateDigits;
        if (known.kind == format.kind && (!hasOrder || known.order == format.order) &&
            (known.kind != TimeKind::Calendar || known.isRange == format.isRange))
            return name;
    }
    return {};
}

TimeFormat timeFormatNamed(std::string_view name)
{
    MessageList all;
    for (const auto& [format, known] : namedFormats()) {
        if (name == known)
            return format;
        all.emplace_back("%1", known);
    }
    throw InputError(
        Message(SENTENCE("core", "\"%1\" is not a format of times; expected %2."), name, all));
}

bool isEpoch(const TimeFormat& format)
{
    return format.kind >= TimeKind::EpochSeconds && format.kind <= TimeKind::EpochNanoseconds;
}

std::vector<std::string> timeFormatNames()
{
    std::vector<std::string> names;
    for (auto& [format, name] : namedFormats())
        names.push_back(std::move(name));
    return names;
}

std::optional<ParsedTime> parseTime(std::string_view text, const TimeFormat& format)
{
    switch (format.kind) {
    case TimeKind::Calendar: {
        auto time = parseTime(text, format.order);
        if (time && format.isRange) {
            time->hasZone = false;
            time->offsetMinutes.reset();
        }
        return time;
    }
    case TimeKind::DateDigits:
        return parseDateDigits(text, format.order);
    case TimeKind::Month:
        return parseMonth(text);
    case TimeKind::Quarter:
        return parseQuarter(text);
    case TimeKind::HalfYear:
        return parseHalfYear(text);
    case TimeKind::Week:
        return parseWeek(text);
    case TimeKind::Year:
        return parseYear(text);
    case TimeKind::DecimalYear:
        return parseDecimalYear(text);
    case TimeKind::EpochSeconds:
        return parseEpoch(text, 1);
    case TimeKind::EpochMilliseconds:
        return parseEpoch(text, 1000);
    case TimeKind::EpochMicroseconds:
        return parseEpoch(text, 1000000);
    case TimeKind::EpochNanoseconds:
        return parseEpoch(text, 1000000000);
    case TimeKind::ExcelSerial:
        return parseExcelSerial(text);
    }
    return std::nullopt;
}

} // namespace core

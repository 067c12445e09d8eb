#include "core/data/TimeColumn.h"

#include "core/data/CellKind.h"
#include "core/data/DateText.h"
#include "core/data/ParseNumber.h"
#include "core/data/PeriodText.h"
#include "core/data/PlausibleTimes.h"
#include "core/data/SampledRows.h"
#include "core/data/TimeNames.h"
#include "core/data/TimeTrial.h"

#include <algorithm>
#include <array>

namespace core {

namespace {

constexpr double kMostTexts = 0.8; ///< share of a column's texts that decides what it is

constexpr std::array<DateOrder, 3> kOrders{DateOrder::YearMonthDay, DateOrder::MonthDayYear,
                                           DateOrder::DayMonthYear};

/// The texts of a few rows that are not missing.
std::vector<std::string_view> sampledTexts(const TextColumn& column, const IsMissing& isMissing)
{
    std::vector<std::string_view> texts;
    for (const std::size_t row : sampledRows(column.size())) {
        if (!isMissing(column[row]))
            texts.push_back(column[row]);
    }
    return texts;
}

/// Share of the texts that are times of this kind in some order.
double shareRead(const std::vector<std::string_view>& texts, TimeKind kind)
{
    constexpr std::size_t kFirstLook = 40; ///< texts that show that a column holds something else
    std::size_t read = 0;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        if (i == kFirstLook && read == 0)
            return 0.0;
        const bool isRead = std::any_of(kOrders.begin(), kOrders.end(), [&](DateOrder order) {
            return parseTime(texts[i], {kind, order}).has_value();
        });
        read += isRead ? 1 : 0;
    }
    return static_cast<double>(read) / static_cast<double>(texts.size());
}

/// True when the sampled texts are the same times in every order.
bool isOrderless(const std::vector<std::string_view>& texts)
{
    return std::all_of(texts.begin(), texts.end(), [](std::string_view text) {
        const auto first = parseTime(text, kOrders[0]);
        return first == parseTime(text, kOrders[1]) && first == parseTime(text, kOrders[2]);
    });
}

/// Those of `trials` that read as many cells as the best, each reading once: the first order of it.
std::vector<const TimeTrial*> bestReadings(const std::vector<TimeTrial>& trials)
{
    const std::size_t fewest =
        std::min_element(trials.begin(), trials.end(), [](const auto& a, const auto& b) {
            return a.column.faults < b.column.faults;
        })->column.faults;
    std::vector<const TimeTrial*> best;
    for (const TimeTrial& trial : trials) {
        const bool isNew = std::none_of(best.begin(), best.end(), [&](const TimeTrial* other) {
            return other->checksum == trial.checksum;
        });
        if (trial.column.faults == fewest && isNew)
            best.push_back(&trial);
    }
    return best;
}

/// The reading that its weekdays confirm while those of the others do not; none otherwise.
const TimeTrial* byWeekdays(const std::vector<const TimeTrial*>& readings)
{
    const auto wrongShare = [](const TimeTrial* trial) {
        return static_cast<double>(trial->wrongWeekdays) / static_cast<double>(trial->weekdays);
    };
    constexpr double kFew = 0.05;
    constexpr double kMany = 0.3;
    const TimeTrial* right = nullptr;
    for (const TimeTrial* reading : readings) {
        if (reading->weekdays == 0)
            return nullptr;
        const double wrong = wrongShare(reading);
        if (wrong > kFew && wrong < kMany)
            return nullptr;
        if (wrong <= kFew && right)
            return nullptr;
        if (wrong <= kFew)
            right = reading;
    }
    return right;
}

/// The reading whose steps are clearly more even than those of all others; none otherwise.
const TimeTrial* byRegularity(const std::vector<const TimeTrial*>& readings)
{
    constexpr double kClearly = 0.25;
    std::vector<std::pair<double, const TimeTrial*>> sorted;
    for (const TimeTrial* reading : readings) {
        const auto value = irregularity(*reading);
        if (!value)
            return nullptr;
        sorted.emplace_back(*value, reading);
    }
    std::sort(sorted.begin(), sorted.end());
    return sorted[1].first - sorted[0].first >= kClearly ? sorted[0].second : nullptr;
}

const TimeTrial* withOrder(const std::vector<const TimeTrial*>& readings, DateOrder order)
{
    const auto found =
        std::find_if(readings.begin(), readings.end(), [&](const TimeTrial* reading) {
            return reading->column.format.order == order;
        });
    return found == readings.end() ? nullptr : *found;
}

std::pair<const TimeTrial*, OrderProof> settled(const std::vector<const TimeTrial*>& readings)
{
    if (const TimeTrial* found = byWeekdays(readings))
        return {found, OrderProof::Weekday};
    if (const TimeTrial* found = byRegularity(readings))
        return {found, OrderProof::Regularity};
    const TimeTrial* dayFirst = withOrder(readings, DateOrder::DayMonthYear);
    if (dayFirst && dayFirst->hasDots)
        return {dayFirst, OrderProof::Dots};
    if (const TimeTrial* monthFirst = withOrder(readings, DateOrder::MonthDayYear))
        return {monthFirst, OrderProof::Assumed};
    return {readings.front(), OrderProof::Assumed};
}

/// The orders that read as many of the texts as the others, or not many fewer: numbers that are no
/// month drop an order before the whole column is read in it.
std::vector<DateOrder> likelyOrders(TimeKind kind, const std::vector<std::string_view>& texts)
{
    constexpr double kManyFewer = 0.8;
    std::array<std::size_t, kOrders.size()> read{};
    for (std::size_t i = 0; i < kOrders.size(); ++i)
        read[i] = static_cast<std::size_t>(
            std::count_if(texts.begin(), texts.end(), [&](std::string_view text) {
                return parseTime(text, {kind, kOrders[i]}).has_value();
            }));
    const auto most = static_cast<double>(*std::max_element(read.begin(), read.end()));
    std::vector<DateOrder> likely;
    for (std::size_t i = 0; i < kOrders.size(); ++i) {
        if (static_cast<double>(read[i]) > kManyFewer * most)
            likely.push_back(kOrders[i]);
    }
    return likely;
}

/// Reads the column in every likely order and takes the one that the evidence is for.
TimeColumn inBestOrder(const TextColumn& column, const IsMissing& isMissing, TimeKind kind,
                       const std::vector<std::string_view>& texts)
{
    const auto orders = likelyOrders(kind, texts);
    std::vector<TimeTrial> trials;
    trials.push_back(tryFormat(column, isMissing, {kind, orders[0]}));
    if (kind == TimeKind::Calendar && trials[0].column.faults == 0 && isOrderless(texts))
        return trials[0].column;
    for (std::size_t i = 1; i < orders.size(); ++i)
        trials.push_back(tryFormat(column, isMissing, {kind, orders[i]}));

    const auto readings = bestReadings(trials);
    if (readings.size() == 1) {
        TimeColumn result = readings[0]->column;
        const bool isSame = orders.size() == kOrders.size() &&
                            std::all_of(trials.begin(), trials.end(), [&](const auto& trial) {
                                return trial.checksum == readings[0]->checksum;
                            });
        result.proof = isSame ? OrderProof::NotNeeded : OrderProof::Number;
        return result;
    }
    const auto [taken, proof] = settled(readings);
    TimeColumn result = taken->column;
    result.proof = proof;
    for (const TimeTrial* reading : readings) {
        if (reading != taken)
            result.others.push_back(reading->column.format);
    }
    return result;
}

/// True of 5/2024, which could be anything without the name of a week.
bool isNumberBeforeYear(std::string_view text)
{
    TextScanner scanner(trimmed(text));
    const std::size_t length = scanner.takeDigits().length;
    return length > 0 && length <= 2 && takeDateSign(scanner) && scanner.nextIsDigit();
}

/// True where all that could be months are years of two numbers, and differ: 2001-02, 2002-03.
bool areFollowingYears(const std::vector<std::string_view>& texts, double shareOfYears)
{
    const bool haveOne = std::all_of(texts.begin(), texts.end(),
                                     [&](std::string_view text) { return text == texts.front(); });
    return !haveOne && shareOfYears >= shareRead(texts, TimeKind::Month);
}

/// How texts that are no numbers are written; nothing where they are no times.
std::optional<TimeKind> kindOf(const std::vector<std::string_view>& texts, std::string_view name)
{
    const bool isNamedWeek = names(name, TimeName::Week);
    const auto areMostly = [&](TimeKind kind) { return shareRead(texts, kind) >= kMostTexts; };
    if (areMostly(TimeKind::Calendar))
        return TimeKind::Calendar;
    if (isNamedWeek && areMostly(TimeKind::Week))
        return TimeKind::Week;
    const double years = shareRead(texts, TimeKind::Year);
    if (years >= kMostTexts && !names(name, TimeName::Month) && areFollowingYears(texts, years))
        return TimeKind::Year;
    for (const TimeKind kind : {TimeKind::Month, TimeKind::Quarter})
        if (areMostly(kind))
            return kind;
    const double weeks = shareRead(texts, TimeKind::Week);
    const double halves = shareRead(texts, TimeKind::HalfYear);
    if (halves >= kMostTexts && halves >= weeks) // S1 and S2, and no S3
        return TimeKind::HalfYear;
    const auto unmarked = std::count_if(texts.begin(), texts.end(), isNumberBeforeYear);
    const double marked = weeks - static_cast<double>(unmarked) / static_cast<double>(texts.size());
    return marked >= kMostTexts ? std::optional(TimeKind::Week) : std::nullopt;
}

bool hasOrder(TimeKind kind)
{
    return kind == TimeKind::Calendar || kind == TimeKind::DateDigits;
}

TimeColumn readAs(TimeKind kind, const TextColumn& column, const IsMissing& isMissing,
                  std::optional<DateOrder> order, const std::vector<std::string_view>& texts)
{
    if (hasOrder(kind) && !order)
        return inBestOrder(column, isMissing, kind, texts);
    TimeColumn result =
        tryFormat(column, isMissing, {kind, order.value_or(DateOrder::YearMonthDay)}).column;
    if (hasOrder(kind))
        result.proof = OrderProof::Given;
    return result;
}

} // namespace

IsMissing withoutTime(const MissingTexts& missing)
{
    return
        [&missing](std::string_view text) { return missing.contains(text) || isSumOfPeriod(text); };
}

std::optional<TimeColumn> timeColumn(const TextColumn& column, const IsMissing& isMissing,
                                     std::optional<DateOrder> order)
{
    auto texts = sampledTexts(column, isMissing);
    std::erase_if(texts, isSpecialPeriod); // faults that tell nothing against the others
    if (texts.empty())
        return std::nullopt;
    const auto numbers = plausibleTimes(column, texts);
    if (numbers.areNumbers) {
        if (numbers.kinds.empty())
            return std::nullopt;
        TimeColumn result = readAs(numbers.kinds.front(), column, isMissing, order, texts);
        result.isCertain = numbers.isCertain;
        for (std::size_t i = 1; i < numbers.kinds.size(); ++i)
            result.others.push_back({numbers.kinds[i]});
        return result;
    }
    const auto kind = kindOf(texts, column.name());
    return kind ? std::optional(readAs(*kind, column, isMissing, order, texts)) : std::nullopt;
}

TimeColumn timeColumnAs(const TextColumn& column, const IsMissing& isMissing,
                        const TimeFormat& format)
{
    TimeColumn result = tryFormat(column, isMissing, format).column;
    result.proof = hasOrder(format.kind) ? OrderProof::Given : OrderProof::NotNeeded;
    return result;
}

} // namespace core

#include "core/data/ColumnContents.h"

#include "core/base/RandomStream.h"
#include "core/data/ColumnRoles.h"
#include "core/data/ParseNumber.h"
#include "core/data/ParseTime.h"

#include <algorithm>
#include <unordered_set>

namespace core {

namespace {

constexpr std::size_t kSampledRows = 1000; ///< enough to know what a column holds

} // namespace

std::vector<std::size_t> sampledRows(std::size_t rows)
{
    std::vector<std::size_t> sample;
    RandomStream random(0);
    for (std::size_t i = 0; i < std::min(rows, kSampledRows); ++i)
        sample.push_back(rows <= kSampledRows || i < kSampledRows / 4
                             ? i
                             : static_cast<std::size_t>(random.below(rows)));
    return sample;

    Contents contentsOf(const TextColumn& column, const std::vector<std::size_t>& rows)
    {
        Contents contents;
        std::size_t known = 0;
        const auto count = [](double& share, bool is) { share += is ? 1.0 : 0.0; };
        for (const std::size_t row : rows) {
            const std::string_view text = trimmed(column[row]);
            if (isMissing(text))
                continue;
            ++known;
            auto time = parseTime(text, DateOrder::MonthDayYear);
            for (const DateOrder order : {DateOrder::DayMonthYear, DateOrder::YearMonthDay}) {
                if (!time)
                    time = parseTime(text, order);
            }
            const bool isNumber = parseNumber(text).has_value();
            count(contents.numbers, isNumber);
            count(contents.dates, time.has_value());
            count(contents.clocks, time && time->hasClock);
            const auto clock = parseClock(text);
            count(contents.hours, clock && *clock < std::chrono::hours(24));
            count(contents.flags, parseFlag(text).has_value());
            contents.isCompact = contents.isCompact || (time && isNumber);
        }
        contents.isEmpty = known == 0;
        if (known > 0) {
            for (double* share : {&contents.numbers, &contents.dates, &contents.clocks,
                                  &contents.hours, &contents.flags})
                *share /= static_cast<double>(known);
        }
        return contents;

        bool countsRows(const TextColumn& column)
        {
            const auto first = parseNumber(column[0]);
            if (!first || column.size() < 3)
                return false;
            for (std::size_t row = 1; row < column.size(); ++row) {
                const auto number = parseNumber(column[row]);
                if (!number || *number != *first + static_cast<double>(row))
                    return false;
            }
            return true;

            bool hasFewTexts(const TextColumn& column)
            {
                std::unordered_set<std::string_view> distinct;
                for (std::size_t row = 0; row < column.size(); ++row) {
                    distinct.insert(column[row]);
                    if (distinct.size() > 1 && distinct.size() * 2 > column.size())
                        return false;
                }
                return true;

            } // namespace core

#pragma once

#include "core/data/MissingTexts.h"
#include "core/data/Table.h"
#include "core/data/TimeFormat.h"

#include <cstddef>
#include <functional>
#include <optional>
#include <string_view>
#include <vector>

namespace core {

/// What settled the order of day, month and year in a column.
enum class OrderProof
{
    NotNeeded,  ///< every order reads the same: the year in front, months with names, no dates
    Number,     ///< a number that is no month or no day in the other orders
    Weekday,    ///< the names of weekdays beside the dates
    Regularity, ///< in this order the times rise in even steps; in the others they do not
    Dots,       ///< dots between the numbers, as is usual with the day in front
    Assumed,    ///< nothing: month first, the usual one
    Given       ///< the caller
};

/// How a column of times is written, and what came of reading it so.
struct TimeColumn
{
    TimeFormat format;
    OrderProof proof = OrderProof::NotNeeded;
    std::vector<TimeFormat> others; ///< read as many cells, as other times
    /// False where numbers could be something else: Excel serial days, years, digits under a name
    /// that says nothing. The caller takes such a column where there is no better one.
    bool isCertain = true;
    bool hasClock = false;              ///< some cell has a time of day
    bool clockVaries = false;           ///< times of day differ: not all are "00:00" behind a date
    bool hasZone = false;               ///< some cell names a zone
    std::vector<int> offsets;           ///< the different offsets of zones, in minutes, ascending
    std::size_t known = 0;              ///< cells that were read
    std::size_t missing = 0;            ///< cells without a text
    std::size_t faults = 0;             ///< others
    std::vector<std::size_t> faultRows; ///< the first ones, at most five
};

/// True for texts that stand for no value; called from several threads at once.
using IsMissing = std::function<bool(std::string_view)>;

/// Of a column of times: texts that stand for none, and those of rows of sums ("2015 Total").
IsMissing withoutTime(const MissingTexts& missing);

/// Decides how the times of `column` are written, from all its cells; nothing for a column of
/// anything else (a fifth of its texts and more are no times).
///
/// Where dates can be read in several orders, the first that tells them apart decides: numbers
/// above 12 or 31, the names of weekdays, the regularity of the steps, dots. Numbers are times only
/// where their range, the order of the rows and the steps between them say so, or their name does
/// and nothing speaks against it. `order` given: dates are read in that order alone.
std::optional<TimeColumn> timeColumn(const TextColumn& column, const IsMissing& isMissing,
                                     std::optional<DateOrder> order = std::nullopt);

/// The same of a format that was chosen by hand, or kept: what comes of reading `column` so.
TimeColumn timeColumnAs(const TextColumn& column, const IsMissing& isMissing,
                        const TimeFormat& format);

} // namespace core

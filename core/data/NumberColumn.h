#pragma once

#include "core/data/MissingTexts.h"
#include "core/data/NumberFormat.h"
#include "core/data/Table.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// What decided how the numbers of a column are read.
enum class FormatSource
{
    AnyFormat,     ///< all formats that read the cells give the same numbers
    Cells,         ///< a cell that is a number in one way only: "0.5", "1.234,5"
    SmallIntegers, ///< "1.066" beside integers that all are below 1,000: thousands
    OtherColumns,  ///< the decimal mark of all other columns that settle it
    User,          ///< the marks were given
    Unsettled      ///< a guess; `NumberColumn::other` is the other reading
};

/// What the cells of one column say of its numbers, all of them.
struct NumberColumn
{
    NumberFormat format;               ///< how they are read
    std::optional<NumberFormat> other; ///< just as possible: "1.066" in every cell
    FormatSource source = FormatSource::AnyFormat;
    std::string unit; ///< "MW": a word behind nearly all numbers, taken off; empty: none

    std::size_t known = 0;              ///< cells with a number
    std::size_t missing = 0;            ///< cells with a missing text
    std::size_t strays = 0;             ///< cells with another text, which count as missing
    std::vector<std::size_t> strayRows; ///< the first five, ascending

    std::size_t percents = 0;      ///< numbers with %; fewer than `known`: a mixed column
    std::size_t currencies = 0;    ///< numbers with a currency sign
    std::string currency;          ///< the first one: "€"
    bool currenciesDiffer = false; ///< amounts that cannot be added up

    /// Numbers with a flag of a statistical office, which is taken off: "103.6 b", "5.2*". Only
    /// where most cells are numbers without one.
    std::size_t flagged = 0;
    std::size_t firstFlagged = 0; ///< row of the first

    /// True where at most a tenth of the texts that are not missing are no numbers.
    bool isNumeric() const { return known > 0 && strays * 10 <= known + strays; }
};

/// What a user says of the marks; what is not said is decided from the cells.
struct GivenMarks
{
    std::optional<char> decimal;
    std::optional<char> thousands; ///< '\0': none

    bool areGiven() const { return decimal || thousands; }
};

/// What the file says besides the cells of a column.
struct NumberHints
{
    char separator = ',';             ///< of fields
    bool hasDottedDates = false;      ///< dates as 31.12.2024
    std::vector<std::size_t> noVotes; ///< columns of dates and times: no numbers, "12.30" included
};

/// One for each column of the table, whatever it holds; each from all its rows.
///
/// The format is the one that reads most cells of the column. Where formats with different decimal
/// marks read them all, as "1.066" in every cell: unmarked integers, all below 1,000, beside two
/// marked ones mean thousands; then the columns that settle their decimal mark decide for the
/// others, a file being written in one locale; else the hints tell the likelier reading, and
/// `other` is the one that is as possible.
///
/// `given` is for each column, or empty: nothing was given. Throws `InputError` for marks that are
/// no `NumberFormat`. The same for any number of threads.
std::vector<NumberColumn> numberColumns(const Table& table, const MissingTexts& missing,
                                        const NumberHints& hints = {},
                                        const std::vector<GivenMarks>& given = {});

/// The same for a column by itself.
NumberColumn numberColumn(const TextColumn& texts, const MissingTexts& missing,
                          const NumberHints& hints = {}, const GivenMarks& given = {});

/// The number of a cell of this column, NaN where it is missing or a stray.
double numberOf(std::string_view text, const NumberColumn& column, const MissingTexts& missing);

/// `numberOf` for all rows: as many are not NaN as `column.known` says.
std::vector<double> numbersOf(const TextColumn& texts, const NumberColumn& column,
                              const MissingTexts& missing);

} // namespace core

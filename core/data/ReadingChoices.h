#pragma once

#include "core/base/OptionDescription.h"
#include "core/data/ColumnRoles.h"
#include "core/data/TableLayout.h"
#include "core/data/TextEncoding.h"
#include "core/data/TimeStep.h"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// How a file is read, as far as that is settled; what is not set is found out from the file.
///
/// `readData` returns the choices complete. Reading the same bytes with those gives the same series
/// again, which is how a project, a settings file and `verify` repeat it. Columns are named as in
/// the table.
struct ReadingChoices
{
    // the file
    std::optional<Encoding> encoding;
    std::optional<char> separator;    ///< one of , ; tab | or a blank, which stands for any number
    std::optional<HeaderRows> header; ///< sheet rows
    std::optional<std::string> sheet; ///< of a workbook
    /// Columns whose empty cells have the text above them; "none": there are none.
    std::vector<std::string> fillDown;
    // cells
    std::vector<std::string> missing; ///< texts that stand for no value, beside the usual ones
    std::optional<char> decimal;      ///< '.' or ','
    std::optional<char> thousands;    ///< . , ' blank, or '\0' for none
    // times
    std::vector<std::string> time;    ///< one column, or those of year, month, day and hour
    std::optional<std::string> date;  ///< beside `clock`
    std::optional<std::string> clock; ///< a time of day beside a date
    std::optional<DateOrder> dateOrder;
    std::optional<std::string> timeFormat; ///< see `nameOf(TimeFormat)`
    /// Of the wall clock that the times show: the series is then one of UTC. Not set: the times are
    /// labels as they are written.
    std::optional<std::string> timeZone;
    std::optional<TimeStep> step;
    /// Of the first row of a table without times: the others follow it step by step.
    std::optional<std::chrono::sys_seconds> start;
    // the series
    std::vector<std::string> value; ///< several: a series each
    /// Columns of groups, and "COLUMN=NAME" or the name of a group to take alone; "none": there are
    /// no groups.
    std::vector<std::string> group;
    std::optional<std::string> holiday;  ///< a column; "none": there is none
    std::vector<std::string> covariates; ///< these alone; "none": there are none
    std::vector<std::string> knownAhead; ///< covariates whose future is given
    std::vector<std::string> ignore;     ///< columns that are of no use
    std::optional<Combine> combine;
    std::optional<AbsentGroups> absentGroups;
    std::optional<Totals> totals;

    bool operator==(const ReadingChoices&) const = default;

    /// Those that concern file and cells alone, for a table that is no series.
    ReadingChoices ofTable() const;

    /// The same encoding, separator, header, sheet and filled columns: going from these to `other`
    /// needs no other reading of the file itself.
    bool readsFileAs(const ReadingChoices& other) const;
};

/// Each choice as an option, in the order in which people meet them.
const std::vector<OptionDescription<ReadingChoices>>& readingOptions();

/// The option of this name or key. Throws `InputError` for any other.
const OptionDescription<ReadingChoices>& readingOption(std::string_view name);

/// Sets one choice as an option does; an empty list takes it back. Throws `InputError`.
void choose(ReadingChoices& choices, std::string_view option,
            const std::vector<std::string>& values);

/// The choices that are set as a JSON object, keys as in a settings file; and back. Throws
/// `InputError` naming `source` for text that is none.
std::string toJson(const ReadingChoices& choices);
ReadingChoices readingChoicesFromJson(std::string_view json, const std::string& source);

} // namespace core

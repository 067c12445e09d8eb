#pragma once

#include "core/base/Progress.h"
#include "core/data/ColumnRoles.h"
#include "core/data/Finding.h"
#include "core/data/ReadingChoices.h"
#include "core/data/Table.h"

#include <optional>
#include <string>
#include <vector>

namespace core {

/// Why a table makes no series, and the ways on: options with which it would.
struct ReadingProblem
{
    Message message;
    std::vector<WayOut> waysOut = {};
    std::string setting = {}; ///< key of the choice at fault; empty: the data are

    bool operator==(const ReadingProblem&) const = default;
};

/// What a table's columns are for.
struct Interpretation
{
    ColumnRoles roles;
    ReadingChoices choices; ///< complete as far as columns and cells go
    Findings findings;
    std::vector<std::string> valueCandidates; ///< columns that could be the value, the best first
    std::optional<ReadingProblem> problem;    ///< no series follows; the roles are as far as known
};

/// Guesses the roles of the columns from contents and names, as far as `asked` leaves them open.
///
/// Time: a column of dates with a time of day; else one of dates with a column that goes through
/// the day for each; else year, month and day; else dates alone. Value, groups: see `guessValue`,
/// `guessGroups`. Holidays by name. Other numbers are covariates; identifiers, what counts the rows
/// and other texts are ignored. Hours or dates as names of columns make one value of all of them.
///
/// `separator` is that of the fields, which hints at the decimal mark. Throws `InputError` whose
/// setting is the choice's key for a column that is not there; everything else that speaks against
/// a series is the `problem`. Stops with `Cancelled` when asked to.
Interpretation interpret(const Table& table, const ReadingChoices& asked = {}, char separator = ',',
                         const Progress& progress = {});

} // namespace core

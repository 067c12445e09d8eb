#pragma once

#include "core/base/Progress.h"
#include "core/data/ColumnRoles.h"
#include "core/data/Finding.h"
#include "core/data/Interpretation.h"
#include "core/data/MakeSeries.h"
#include "core/data/ReadingChoices.h"
#include "core/data/Table.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// A file as it was read: its table, what each column is for, and all that was decided.
struct Reading
{
    std::shared_ptr<const Table> table;
    ReadingChoices asked;            ///< what was chosen by hand
    ReadingChoices choices;          ///< complete: reading again with these gives the same
    ColumnRoles roles;               ///< of the table's columns
    Findings fileFindings;           ///< of the file itself: its characters, header, footer
    Findings findings;               ///< those and what was found of its columns
    std::vector<std::string> sheets; ///< of a workbook: those that have data
    std::vector<std::string> groups; ///< what can be taken alone
    std::vector<std::string> valueCandidates; ///< columns that could be the value, the best first
    std::optional<ReadingProblem> problem;    ///< no series follows
};

/// Reads a CSV, a text with another separator, or a workbook (.xlsx, .ods).
///
/// What is not in `asked` is found out; a choice that names a column or sheet that is not there, or
/// contradicts another (see `contradictionIn`), is an `InputError` with the choice's key as
/// setting. A choice that has no effect on this file is told in a finding. A file that cannot be
/// read at all is an `InputError` too; columns that make no series are a `problem`. Stops with
/// `Cancelled` when asked to.
Reading readData(const std::filesystem::path& file, const ReadingChoices& asked = {},
                 const Progress& progress = {});

/// The same from bytes in memory; `source` stands for the file in messages.
Reading readDataText(std::string_view bytes, std::string source, const ReadingChoices& asked = {},
                     const Progress& progress = {});

/// The same table with other choices, of a reading of which only table, choices and the findings of
/// the file are needed: choices that concern the file itself are as they were.
Reading readAgain(const Reading& reading, const ReadingChoices& asked,
                  const Progress& progress = {});

/// The series of a reading without a problem. Throws `InputError` as `makeSeries`, `NoSeries` where
/// the guess is not good enough to be taken without a word, with those of the ways on that lead to
/// a series (see `triedWays`).
MadeSeries seriesOf(const Reading& reading, const Progress& progress = {});

/// What becomes of a reading: a series, or the reason why there is none.
struct SeriesOutcome
{
    std::optional<MadeSeries> made;
    std::optional<ReadingProblem> problem;
    Findings findings; ///< of the file, its columns and the series, the suspicious ones first
};

/// The same as `seriesOf`, with an error as a value.
SeriesOutcome outcomeOf(const Reading& reading, const Progress& progress = {});

} // namespace core

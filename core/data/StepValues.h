#pragma once

#include "core/base/Progress.h"
#include "core/data/ReadingChoices.h"
#include "core/data/SeriesColumns.h"
#include "core/data/StepRows.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace core {

/// The value of each step from the values of its rows, and what had to be decided for that.
///
/// Rows of one group in a step are combined (averaged, unless told otherwise), groups are added up.
/// A step in which a group has no value (no row, or none that is not missing) is the sum of the
/// others where the absent groups usually bring less than a hundredth of the total; else it is
/// unknown. A group whose first value comes later than a tenth of the series, or whose last one as
/// much earlier, was not there yet or any more: it counts as nothing then, unless absent groups are
/// chosen to be unknown. Missing values of a group that has others in the step are left out.
struct StepValues
{
    std::vector<double> values; ///< one per step, NaN where unknown

    /// Rows with a value in a step in which their group has one already.
    std::size_t repeatedRows = 0;
    std::optional<std::uint32_t> firstRepeated; ///< row of the table
    std::vector<std::size_t> repeatedSteps;     ///< the first ones, at most 100
    std::size_t missingLeftOut = 0; ///< missing values in steps that are known all the same

    /// Steps in which some expected group has no value.
    struct Absent
    {
        std::size_t steps = 0;
        std::size_t first = 0;      ///< step
        double largestShare = 0.0;  ///< of the total that the absent groups usually bring
        std::uint32_t group = 0;    ///< the group that is absent most often
        std::size_t groupSteps = 0; ///< in how many steps
    };
    std::vector<double> groupSums;    ///< of all steps, one per group
    std::size_t groupsPartOfTime = 0; ///< that open later or close earlier than the series
    std::size_t groupsWithRows = 0;
    std::size_t mostGroups = 0; ///< with rows in one step
    std::vector<bool> isAbsent; ///< per step: unknown because some group has no value
    Absent countedAsZero;
    Absent unknown;
};

/// `numbers` has the value of each row of the table, NaN where it is missing; it is not looked at
/// where rows are counted.
StepValues stepValues(const StepRows& rows, const RowGroups& groups,
                      const std::vector<double>& numbers, Combine combine,
                      std::optional<AbsentGroups> absent, const Progress& progress);

} // namespace core

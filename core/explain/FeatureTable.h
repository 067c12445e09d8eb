#pragma once

#include "core/base/Message.h"
#include "core/base/Progress.h"
#include "core/data/NumberColumn.h"
#include "core/data/Series.h"
#include "core/data/Table.h"
#include "core/trees/TreeShap.h"

#include <Eigen/Core>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace core {

/// The table that is explained: a target and its features, all numbers.
struct FeatureTable
{
    std::string targetName;
    std::vector<std::string> names;   ///< of the features, one per column of `x`
    MessageList labels;               ///< the same for people, where the names are ours; else empty
    std::vector<FeatureGroup> groups; ///< features that belong together; not all features need one
    Eigen::MatrixXd x;                ///< (rows, features); NaN where missing values were kept
    Eigen::VectorXd y;                ///< the target of each row
    std::vector<std::size_t> rows;    ///< where each row comes from: row of the table (from 0) or
                                      ///< step of the series, ascending
    std::vector<std::chrono::sys_seconds> times; ///< of each row; empty without a time
    MessageList warnings;                        ///< what was left out or looks odd, with counts
    int lagRows = 0; ///< how many rows back the features look at the target; 0: not at all
    /// A column of the file whose dates are in the order of the rows; empty where there is none.
    std::string dateColumn;
    /// How it was made of its data, as `--settings` of `surgescope explain` reads it: a JSON
    /// object; an empty one where that is not known.
    std::string settings = "{}";
    /// Of a sample: the table it was drawn from, which is learned from and scored; else nothing.
    std::shared_ptr<const FeatureTable> whole;
    std::vector<std::size_t> places; ///< of a sample: its rows in `whole`, ascending; else empty

    const FeatureTable& learned() const { return whole ? *whole : *this; } ///< rows learned from
    /// How people see the features' names.
    MessageList shownNames() const { return labels.empty() ? verbatim(names) : labels; }
    Message shownName(std::size_t feature) const
    {
        return labels.empty() ? Message("%1", names[feature]) : labels[feature];
    }
};

/// How a column of text becomes numbers.
enum class TextEncoding
{
    /// 0 or 1 per text, "borough = Queens"; of two texts the later one in the alphabet alone.
    OneHot,
    Ordinal ///< 0, 1, 2, ... in the order of the alphabet
};

/// What becomes of a row in which a feature is missing.
enum class MissingValues
{
    LeaveOut, ///< the row is left out and counted
    Keep,     ///< NaN, for learners that take it
    Fill      ///< NaN, which the learner fills with the median of its training rows; counted
};

struct FeatureTableOptions
{
    std::string target;
    std::vector<std::string> features;     ///< columns; empty: all but the target that can be used
    std::vector<std::string> ignored = {}; ///< columns that are none of them
    TextEncoding text = TextEncoding::OneHot;
    MissingValues missing = MissingValues::LeaveOut;
    std::vector<NumberColumn> numbers = {};     ///< how each column was read; empty: found out
    std::vector<std::string> missingTexts = {}; ///< texts for "no value", beside the usual ones
};

/// Target and features of a table's columns.
///
/// A column is one of numbers where at most a tenth of its known cells are something else: those
/// count as missing and are warned of. Any other column is one of text, where only an empty cell
/// and `missingTexts` are missing (NA may be a name). The columns made of one text column are a
/// group under its name; a name that is a column's already gets a number behind it. Rows with a
/// missing target are always left out; a target of two texts is 0 and 1. Of features not chosen by
/// name, those without any value and texts of more than 50 kinds are left out with a warning. A
/// feature that equals the target, or is a linear function of it, is warned of.
///
/// Throws `InputError`: no, an unknown or a repeated column; the target among the features or of
/// other text; a number that is not finite; fewer than two rows left; a constant target.
FeatureTable featureTable(const Table& table, const FeatureTableOptions& options,
                          const Progress& progress = {});

/// Which features of a series there are, each a group under the name said here.
struct SeriesFeatureOptions
{
    bool lags = true;     ///< "lags": the value 1 step, 1 day and 1 week before
    bool calendar = true; ///< "calendar": hour of day, day of week
    bool holiday = true;  ///< "holiday": whether the day, the one before or after it is flagged
                          ///< (steps of a week or of months: 1 step and 1 year, month of year,
                          ///< flags of the steps)
    bool weather = true;  ///< "weather": the covariates of the step before, or of the step itself
                          ///< where they are known ahead
    MissingValues missing = MissingValues::LeaveOut;
};

/// A row per step of a series, with nothing in it that is not known at the step before or ahead.
/// Steps without a value are left out. Throws as above.
FeatureTable featureTable(const Series& series, const SeriesFeatureOptions& options = {});

/// `count` of the rows, drawn with `seed`, in their order, to be explained by models that learn
/// from the rows of the whole table; the table itself where it has no more.
FeatureTable sampleRows(const FeatureTable& table, std::size_t count, std::uint32_t seed);

/// `count` of the rows, drawn with `seed`, in their order: a smaller table, of which nothing knows
/// the other rows; the table itself where it has no more.
FeatureTable drawRows(const FeatureTable& table, std::size_t count, std::uint32_t seed);

/// Groups by the names of features, or of groups of the table, which stand for their features.
struct NamedGroup
{
    std::string name;
    std::vector<std::string> features;
};

/// The columns of each group. Throws `InputError` (setting "groups") for a name that is not there,
/// a feature in two groups and a group without a feature.
std::vector<FeatureGroup> groupsOf(const FeatureTable& table,
                                   const std::vector<NamedGroup>& groups);

} // namespace core

#pragma once

#include "core/base/Progress.h"
#include "core/data/MakeSeries.h"
#include "core/data/Reading.h"
#include "core/data/ReadingPhrases.h"
#include "core/data/Series.h"
#include "core/data/Table.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace app {

/// A file as it was read, and the series that follows. Copies are cheap: what is large is shared
/// and never changed.
struct Dataset
{
    std::filesystem::path file; ///< empty for the demo data
    std::shared_ptr<const core::Table> table;
    core::ReadingChoices asked;               ///< what was chosen by hand
    core::ReadingChoices choices;             ///< what was decided: complete
    core::ColumnRoles roles;                  ///< one role per column of `table`
    std::vector<std::string> groups;          ///< what can be taken alone
    std::vector<std::string> valueCandidates; ///< columns that could be the value
    std::vector<core::ReadingPhrase> phrases; ///< how the file was read, in words
    core::Findings fileFindings;              ///< those of the file itself
    core::Findings findings; ///< of file, columns and series, the suspicious ones first

    std::shared_ptr<const core::Series> series;  ///< nothing while the choices do not make one
    std::optional<core::ReadingProblem> problem; ///< why there is no series

    /// The group that is taken alone; empty adds up all.
    const std::string& group() const { return roles.onlyGroup; }
};

/// Reads a file and builds the series. A file that cannot be read is an `InputError`, and so is a
/// choice that does not fit it; columns that make no series are a `problem`, since the choices can
/// be changed.
Dataset readDataset(const std::filesystem::path& file, const core::ReadingChoices& asked = {},
                    const core::Progress& progress = {});

/// The built-in demo data, by way of the same text a CSV would have.
Dataset demoDataset(const core::Progress& progress = {});

/// Data that were kept: `kept` has the table, the choices that were decided and the findings of the
/// file; `series` is what they made then, nothing where they made none.
Dataset keptDataset(Dataset kept, const std::filesystem::path& file,
                    const core::ReadingChoices& asked, std::shared_ptr<const core::Series> series);

/// The same data with other choices. The file is read again only where they concern the file itself
/// (its encoding, separator, header or sheet), and must still be there then.
Dataset withChoices(const Dataset& dataset, const core::ReadingChoices& asked,
                    const core::Progress& progress = {});

} // namespace app

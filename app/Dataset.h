#pragma once

#include "core/base/Progress.h"
#include "core/data/ColumnRoles.h"
#include "core/data/Series.h"
#include "core/data/Table.h"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace app {

/// A table, what its columns mean, and the series that follows from both. Copies are cheap: what is
/// large is shared and never changed.
struct Dataset
{
    std::filesystem::path file; ///< empty for the demo data
    std::shared_ptr<const core::Table> table;
    core::ColumnRoles roles;         ///< one role per column of `table`
    std::vector<std::string> groups; ///< what `group` can be
    std::string group;               ///< the chosen group; empty adds up all

    std::shared_ptr<const core::Series> series; ///< nothing while the roles do not make one
    std::string problem;                        ///< why there is no series, in one sentence
};

/// Reads a file, guesses the roles and builds the series. A file that cannot be read is an
/// `InputError`; columns that make no series are a `problem`, since the roles can be changed.
Dataset readDataset(const std::filesystem::path& file, const core::Progress& progress = {});

/// The built-in demo data, by way of the same text a CSV would have.
Dataset demoDataset(const core::Progress& progress = {});

/// The same table with other roles, or another group.
Dataset withRoles(Dataset dataset, core::ColumnRoles roles, std::string group,
                  const core::Progress& progress = {});

} // namespace app

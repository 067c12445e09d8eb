#pragma once

#include "app/ProjectContents.h"
#include "core/project/ProjectFile.h"

#include <cstdint>
#include <string>

namespace app {

// How each kind of run gets into a project's file and back. All throw `core::InputError`.

/// Data as a file has them: enough to tell whether others are the same, and to be stored again.
Dataset storedData(core::ProjectData data);
core::ProjectData dataToStore(const Dataset& dataset);

/// The result of a run on these data.
RunResult readResult(const core::ProjectFile& file, const core::ProjectRun& run,
                     const Dataset& data);
/// Adds the run or, where `head.id` is one of the file, gives it this result; its id comes back.
std::int64_t storeResult(core::ProjectFile& file, const core::ProjectRun& head,
                         const RunResult& result, core::SampleStorage samples);
/// The JSON of where a result comes from; empty where nothing says it.
std::string provenanceOf(const Run& run, const StoreOptions& options);

} // namespace app

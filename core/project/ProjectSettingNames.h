#pragma once

namespace core {

/// Settings that say what of a project was in use when it was last stored: the id of the data, and
/// the number of the run on show.
inline constexpr const char* kDataSetting = "data";
inline constexpr const char* kShownRunSetting = "shownRun";

} // namespace core

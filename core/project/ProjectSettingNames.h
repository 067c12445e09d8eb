#pragma once

namespace core {

/// Settings that say what of a project was in use when it was last stored: the id of the data, the
/// number of the forecast on show, and by kind the numbers of all runs on show ("forecast 2 outlook
/// 1").
inline constexpr const char* kDataSetting = "data";
inline constexpr const char* kShownRunSetting = "shownRun";
inline constexpr const char* kShownRunsSetting = "shownRuns";
/// What was chosen by hand of how the data are read, where it differs from what the data say of
/// themselves though they come out the same.
inline constexpr const char* kAskedSetting = "asked";
/// By kind the highest number that a run was ever given, also one that was deleted.
inline constexpr const char* kLastNumbersSetting = "lastNumbers";

} // namespace core

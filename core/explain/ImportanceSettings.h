#pragma once

#include "core/base/Setting.h"
#include "core/explain/Importance.h"

#include <string>
#include <string_view>
#include <vector>

namespace core {

/// Every setting of an explanation, the learner and the search before those that depend on them, in
/// the order of a settings file and of the form; the names are scikit-learn's where it has them.
///
/// What is not here is no setting, but for those of the table: settings files, their schema,
/// command lines, projects, provenance and the form are all made of this list. A key stands twice
/// where it is not the same for two learners: one of them applies.
const std::vector<Setting<ImportanceOptions>>& importanceSettings();

/// "max_depth=4,none; n_estimators=100" as a space to search; "none" is 0. Throws `InputError`
/// (setting "space").
ParameterSpace parameterSpaceOf(std::string_view text);
/// The text of a space; 0 is no limit of the depth.
std::string textOf(const ParameterSpace& space);

/// "weather=temp,dewp;calendar=hour".
std::string textOf(const std::vector<NamedGroup>& groups);

} // namespace core

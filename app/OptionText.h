#pragma once

#include "core/validation/Importance.h"

#include <QString>
#include <QStringList>

#include <string>
#include <vector>

namespace app {

/// "max_depth=4,none; n_estimators=100" as a space to search; `none` is 0. Throws `InputError`
/// (setting "space").
core::ParameterSpace spaceFromText(const QString& text);
QString textOf(const core::ParameterSpace& space);

/// Names as the options of the command line take them, in quotes where they hold a separator.
QString listText(const std::vector<std::string>& names);

/// "weather=temp,dewp;calendar=hour".
QString textOf(const std::vector<core::NamedGroup>& groups);

} // namespace app

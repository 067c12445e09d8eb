#pragma once

#include "core/validation/Importance.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace ui {

/// "weather = temp, dewp; calendar = hour" as named groups. Throws `InputError` (setting "groups").
std::vector<core::NamedGroup> groupsFromText(const QString& text);

/// "max_depth=4,none; n_estimators=100" as a space to search; `none` is 0. Throws `InputError`
/// (setting "space").
core::ParameterSpace spaceFromText(const QString& text);
QString textOf(const core::ParameterSpace& space);

/// An argument as a shell reads it: quoted where it has to be.
QString shellWord(const QString& text);

} // namespace ui

#pragma once

#include "core/base/Message.h"

#include <QString>

#include <string>

namespace ui {

/// A message of the core in the language of the window.
QString coreText(const core::Message& message);

/// A name that the core gave, of a model or of a group of steps; as it is where it is the user's.
QString coreText(const std::string& name);

} // namespace ui

#pragma once

#include "core/base/Message.h"

#include <QString>

namespace app {

/// A message of the core in the language of the application, its counts, numbers and times as the
/// user's locale has them: the pattern is translated in the context "core", the places are filled
/// last. Names and cells stay as they are.
QString messageText(const core::Message& message);

} // namespace app

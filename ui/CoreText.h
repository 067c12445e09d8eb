#pragma once

#include "core/base/Message.h"

#include <QString>

#include <span>
#include <string>

namespace ui {

/// A name or sentence that `core` made, in the language of the window. `core` speaks English and
/// knows no Qt, so its sentences are recognised by their fixed words and their figures carried
/// over. As it is where the window speaks English or the sentence is not known.
QString coreText(const std::string& english);
QString coreText(const QString& english);
/// `app::messageText`, where sentences that are formatted already are recognised as above.
QString coreText(const core::Message& message);

/// The names and sentences of `core`, with %1, %2, ... where figures, names and quoted text stand;
/// lupdate files them under "core".
std::span<const char* const> coreSentences();

} // namespace ui

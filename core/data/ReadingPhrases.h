#pragma once

#include "core/data/Reading.h"

#include <string>
#include <vector>

namespace core {

/// A value that could be chosen in place of the one a phrase tells of.
struct PhraseChoice
{
    std::vector<std::string> values; ///< as `choose` takes them; none: found out again
    Message label;
    bool isChosen = false;
};

/// A part of the sentence that says how a file was read, and what could be chosen instead:
/// "semicolons", "decimal comma", "day first", "`Datum` + `Uhrzeit`", "2 repeated hours averaged".
struct ReadingPhrase
{
    Message text;
    std::string option; ///< that changes it; empty: nothing does
    std::vector<PhraseChoice> choices;
};

/// How a file was read, in plain words, in the order in which a person would tell it. `series` may
/// be missing where there is none.
std::vector<ReadingPhrase> readingPhrases(const Reading& reading, const MadeSeries* made);

} // namespace core

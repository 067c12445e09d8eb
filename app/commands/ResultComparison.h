#pragma once

#include "core/base/JsonText.h"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

/// How far the files of two runs of the same analysis agree.
namespace commands {

struct FileComparison
{
    std::size_t numbers = 0;        ///< compared
    bool isSame = true;             ///< every number and text
    double largest = 0.0;           ///< largest difference, as a share
    std::string where;              ///< of it: "mean", "models/0/rmse"
    std::string other;              ///< the first that differs and is no score: "models/0/name"
    std::vector<std::string> added; ///< columns and keys that the file there does not have
    bool isStripped = false;        ///< it had them, or must: see below
    bool isEdited = false;          ///< it is not as it was written, in more than its layout
    std::string repeated;           ///< a key that an object there has twice
    std::size_t unknown = 0;        ///< numbers there of a spread that is said not to be known here
};

/// How far a run came that was ended early, with what was finished by then.
struct Interrupted
{
    std::size_t finished = 0; ///< repeats or folds, at least 1
    std::size_t asked = 0;
};

/// Nothing for the result of a run that came to its end.
std::optional<Interrupted> interruptedIn(const core::Json& result);

/// A CSV there and the same made again here, their comments left out. A difference is that of a
/// column of numbers: the root mean square of the differences over that of the numbers; other
/// texts, a column that is not here any more or another number of rows make it infinite. Columns
/// are told by their names: a later program adds some, and says that a spread is not known where an
/// earlier one wrote 0. Of a table that was changed since it was written none may be missing.
/// `isInterrupted`: what is unknown there may be known of the finished repeats alone.
FileComparison compareCsv(const std::filesystem::path& there, const std::filesystem::path& here,
                          bool isChanged = false, bool isInterrupted = false);

/// Two JSON results, their provenance and their sentences (notes, warnings) left out, and what only
/// the one made here has, but for scores, which every program wrote. Where the one there was
/// changed since it was written (see TableDigests.h), it must have all sentences and all else as
/// well. What is compared has to agree to be the same; a difference is that of a score (rmse, mae,
/// r2, smape, peakRmse, coverage, meanWidth, winkler, crps) over the larger of the two, or that of
/// a list of numbers (mean, lower, upper, epistemic, aleatoric), which is taken as a column is. An
/// interrupted explanation there is compared with one that was asked for its finished repeats.
FileComparison compareJson(const std::filesystem::path& there, const std::filesystem::path& here);

} // namespace commands

#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace core {

struct ImportanceOptions;

/// What is drawn anew in each repeat of an explanation. Where nothing is, all repeats are copies of
/// one another, and say nothing of how stable it is.
struct Randomness
{
    bool split = true;    ///< which rows are held out together
    bool learner = false; ///< the trees
    bool search = false;  ///< the points that a search tries

    bool any() const { return split || learner || search; }
    bool operator==(const Randomness&) const = default;
};

/// Of an explanation that learns from a table of `rows` rows (0: not known, more than folds).
///
/// The split: of shuffled folds, but for folds of one row each, which are always the same. The
/// learner: of blocked folds, which give it a random state per repeat, where its trees draw. The
/// search: where it tries fewer points than its space has.
Randomness randomnessOf(const ImportanceOptions& options, std::size_t rows);

/// How many repeats are worth making where nobody says: those of `ImportanceOptions`, 1 where all
/// would be copies.
int usualRepeats(const ImportanceOptions& options, std::size_t rows);

/// "split", "learner", "search": those that are drawn anew.
std::vector<std::string> namesOf(const Randomness& randomness);

} // namespace core

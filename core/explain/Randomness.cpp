#include "core/explain/Randomness.h"

#include "core/explain/BoostedLearner.h"
#include "core/explain/Importance.h"

#include <algorithm>
#include <utility>

namespace core {

namespace {

/// Whether trees with other seeds are others: those of a forest always are, since even trees on all
/// rows and features break ties by chance.
bool draws(const BoostedOptions& boosted)
{
    return boosted.subsample < 1.0 || boosted.featuresPerTree < 1.0 ||
           boosted.featuresPerNode < 1.0;
}

bool learnerDraws(const ImportanceOptions& options)
{
    if (options.learner == LearnerKind::Forest)
        return true;
    Parameters least; // of a search, at which shares of rows and features are smallest
    if (options.search) {
        const auto space = spaceOf(options);
        for (const auto& [name, values] : space.values())
            least[name] = *std::min_element(values.begin(), values.end());
    }
    return draws(withParameters(options.boosted, least));
}

} // namespace

Randomness randomnessOf(const ImportanceOptions& options, std::size_t rows)
{
    const bool isBlocked = options.foldKind == FoldKind::Blocked;
    const bool areSingle = rows > 0 && static_cast<std::size_t>(options.folds) >= rows;
    return {.split = !isBlocked && !areSingle,
            .learner = isBlocked && learnerDraws(options),
            .search = options.search && static_cast<std::size_t>(options.search->candidates) <
                                            spaceOf(options).size()};
}

int usualRepeats(const ImportanceOptions& options, std::size_t rows)
{
    return randomnessOf(options, rows).any() ? ImportanceOptions().repeats : 1;
}

std::vector<std::string> namesOf(const Randomness& randomness)
{
    std::vector<std::string> names;
    for (const auto& [isDrawn, name] :
         {std::pair(randomness.split, "split"), std::pair(randomness.learner, "learner"),
          std::pair(randomness.search, "search")})
        if (isDrawn)
            names.emplace_back(name);
    return names;
}

} // namespace core

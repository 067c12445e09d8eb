#pragma once

#include "core/base/Progress.h"
#include "core/explain/CrossValidatedShap.h"
#include "core/explain/FeatureTable.h"
#include "core/explain/Learner.h"

#include <Eigen/Core>

#include <cstddef>
#include <optional>

namespace core {

/// How much pairs of features do together beyond what each does alone.
struct Interactions
{
    Eigen::MatrixXd meanAbs; ///< mean |SHAP interaction value|, (features, features), symmetric
    std::size_t rows = 0;    ///< held-out rows it was measured on
};

/// Held-out rows whose interactions cost a fifth of explaining all rows in all repeats: each is
/// explained twice per feature. `explained` are the rows explained in a repeat. 0 where those would
/// be too few to say anything.
std::size_t interactionRows(std::size_t explained, std::size_t features, std::size_t heldOut,
                            std::size_t repeats);

/// SHAP interaction values (Lundberg, Erion and Lee 2018, arXiv:1802.03888, section 4) of so many
/// held-out rows of a fold, by a model of its training rows; nothing where there are no such rows.
std::optional<Interactions> measureInteractions(const Eigen::MatrixXd& x, const Eigen::VectorXd& y,
                                                const Learner& learner, const Fold& fold,
                                                std::size_t explained, std::size_t repeats,
                                                std::optional<std::uint32_t> seed = {},
                                                const Progress& progress = {});

/// The feature that interacts most with `feature`; nothing where none does.
std::optional<std::size_t> strongestInteraction(const Interactions& interactions,
                                                std::size_t feature);

} // namespace core

#pragma once

#include "core/project/ItemArchive.h"
#include "core/validation/FeatureTable.h"
#include "core/validation/Importance.h"

namespace core {

/// A result with the table it explains.
struct Explanation
{
    FeatureTable table;
    Importance importance;
};

/// The item of kind "explanation": the table, and the SHAP values of each repeat with its folds.
void writeExplanation(ItemWriter& writer, const FeatureTable& table, const Importance& importance);

/// What `writeExplanation` wrote; what follows from the repeats is worked out again, to the same
/// bits. Its parts fit one another, whatever the file says: throws `ProjectError` where they do
/// not.
Explanation readExplanation(ItemReader& reader);

} // namespace core

#pragma once

#include "core/explain/FeatureTable.h"
#include "core/explain/Importance.h"
#include "core/project/RunItem.h"

#include <string_view>

namespace core {

/// An explanation that somebody else holds.
struct ExplanationView
{
    const FeatureTable& table;
    const Importance& importance;
};

/// A result with the table it explains.
struct Explanation
{
    FeatureTable table;
    Importance importance;

    operator ExplanationView() const { return {table, importance}; }
};

/// The table, and the SHAP values of each repeat with its folds; what follows from the repeats is
/// worked out again, to the same bits.
template <>
struct RunItem<Explanation>
{
    static constexpr std::string_view kName = "explanation";
    using Written = ExplanationView;
    static void write(ItemWriter& writer, const ExplanationView& explanation);
    static Explanation read(ItemReader& reader);
};

} // namespace core

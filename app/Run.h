#pragma once

#include "app/BacktestResult.h"
#include "app/Dataset.h"
#include "app/TrainedOutlook.h"
#include "core/project/ProjectFile.h"

#include <chrono>
#include <compare>
#include <cstddef>
#include <memory>
#include <string>
#include <type_traits>
#include <utility>
#include <variant>

namespace app {

/// An explanation with the table it is of.
struct Explanation
{
    std::shared_ptr<const core::FeatureTable> table;
    std::shared_ptr<const core::Importance> importance;
};

/// What the window holds of a result that a project keeps as `Kept`.
// clang-format off
template <typename Kept> struct InWindow { using Type = Kept; };
template <> struct InWindow<core::Explanation> { using Type = Explanation; };
template <> struct InWindow<core::Outlook> { using Type = TrainedOutlook; };
template <> struct InWindow<core::AskedBacktest> { using Type = BacktestResult; };
// clang-format on

template <typename Results>
struct SharedInWindow;
template <typename... Kept>
struct SharedInWindow<std::variant<Kept...>>
{
    using Type = std::variant<std::shared_ptr<const typename InWindow<Kept>::Type>...>;
};

/// What a run came to, never changed: one alternative per `core::RunKind`, in its order.
using RunResult = typename SharedInWindow<core::RunResult>::Type;

inline core::RunKind kindOf(const RunResult& result)
{
    return static_cast<core::RunKind>(result.index());
}

/// The kind whose results are of this type.
template <typename Result, std::size_t Place = 0>
constexpr core::RunKind kindOf()
{
    if constexpr (std::is_same_v<std::variant_alternative_t<Place, RunResult>,
                                 std::shared_ptr<const Result>>)
        return static_cast<core::RunKind>(Place);
    else
        return kindOf<Result, Place + 1>();
}

/// Which run: the same for ever, in the window and in every file that has it. The number is given
/// once in a project, also where its run is deleted.
struct RunId
{
    core::RunKind kind = core::RunKind::Forecast;
    int number = 0; ///< from 1, by kind

    auto operator<=>(const RunId&) const = default;
};

/// One kept result of an analysis.
struct Run
{
    RunId id;
    std::string name; ///< "Run 1"
    std::chrono::sys_seconds created;
    std::shared_ptr<const Dataset> data; ///< it was made of, as they were read then
    RunResult result;
    std::string provenance; ///< a JSON object as the file has it; empty: not stored yet
    bool isGrowing = false; ///< more of it is on its way

    /// Nothing where it is of another kind.
    template <typename Result>
    std::shared_ptr<const Result> as() const
    {
        const auto* held = std::get_if<std::shared_ptr<const Result>>(&result);
        return held == nullptr ? nullptr : *held;
    }
};

/// Whether results on one can be shown with the other: the same series of the same file, or neither
/// has a series and the file is read alike.
bool isSameReading(const Dataset& a, const Dataset& b);

} // namespace app

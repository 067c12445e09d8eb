#pragma once

#include "core/project/BacktestItem.h"
#include "core/project/ForecastItem.h"
#include "core/project/ImportanceItem.h"
#include "core/project/OutlookItem.h"
#include "core/project/SweepItem.h"

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>

namespace core {

enum class RunKind
{
    Forecast,
    Explanation,
    Outlook,
    Backtest,
    Dropout ///< a comparison of dropout probabilities
};

/// The result of a run: one alternative per `RunKind`, in its order. This list makes the kinds;
/// what each is in a file is the `RunItem` of its result.
using RunResult = std::variant<Forecast, Explanation, Outlook, AskedBacktest, DropoutSweep>;

inline constexpr std::size_t kRunKinds = std::variant_size_v<RunResult>;
static_assert(static_cast<std::size_t>(RunKind::Dropout) + 1 == kRunKinds,
              "each kind of run has a result");

/// The kind whose results are of this type.
template <typename Result, std::size_t Place = 0>
constexpr RunKind runKindOf()
{
    if constexpr (std::is_same_v<std::variant_alternative_t<Place, RunResult>, Result>)
        return static_cast<RunKind>(Place);
    else
        return runKindOf<Result, Place + 1>();
}

/// What `work` gives for `std::type_identity` of the kind's result.
template <std::size_t Place = 0, typename Work>
decltype(auto) withResultType(RunKind kind, Work&& work)
{
    if constexpr (Place + 1 < kRunKinds)
        if (kind != static_cast<RunKind>(Place))
            return withResultType<Place + 1>(kind, std::forward<Work>(work));
    return work(std::type_identity<std::variant_alternative_t<Place, RunResult>>());
}

/// Whether results of this type are made of a series, and not of a table.
template <typename Result>
inline constexpr bool kIsOfSeries = requires(ItemReader& reader, const Series& series)
{
    RunItem<Result>::read(reader, series);
};

/// In their order.
constexpr std::array<RunKind, kRunKinds> allRunKinds()
{
    std::array<RunKind, kRunKinds> kinds{};
    for (std::size_t place = 0; place < kRunKinds; ++place)
        kinds[place] = static_cast<RunKind>(place);
    return kinds;
}

/// What an item of this kind is called in a file, and for people: "forecast".
std::string_view nameOf(RunKind kind);
/// Nothing for any other kind of item, as a later program may know.
std::optional<RunKind> runKindNamed(std::string_view name);
bool isOfSeries(RunKind kind);

/// What an item holds. Throws `ProjectError` (Damaged) as `RunItem`, and where there is no series
/// but the result is of one.
template <typename Result>
Result readResult(ItemReader& reader, const Series* series)
{
    if constexpr (kIsOfSeries<Result>) {
        reader.check(series != nullptr);
        return RunItem<Result>::read(reader, *series);
    } else {
        return RunItem<Result>::read(reader);
    }
}

} // namespace core

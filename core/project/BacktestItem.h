#pragma once

#include "core/data/Series.h"
#include "core/forecast/Backtest.h"
#include "core/project/ItemArchive.h"

#include <cstdint>
#include <map>

namespace core {

/// The folds of a backtest with what was asked for: `pooledBacktest` works out the rest again, to
/// the same bits.
struct AskedBacktest
{
    BacktestRequest request;
    BacktestFolds finished;
};

inline constexpr const char* kFoldKind = "fold";

/// The item of kind "backtest": what was asked for. Each finished fold is an item of `kFoldKind`
/// that rests on it, numbered by its place among those asked for, with the content of a "forecast".
void writeBacktest(ItemWriter& writer, const BacktestRequest& request);

/// What `writeBacktest` wrote, with the items of its folds by their numbers. Its parts fit one
/// another, whatever the file says: throws `ProjectError` where they do not.
AskedBacktest readBacktest(ItemReader& reader, const std::map<int, std::int64_t>& folds,
                           const Series& series);

} // namespace core

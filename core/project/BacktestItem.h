#pragma once

#include "core/data/Series.h"
#include "core/forecast/Backtest.h"
#include "core/project/RunItem.h"

#include <string_view>

namespace core {

/// A backtest that somebody else holds.
struct AskedBacktestView
{
    const BacktestRequest& request;
    const BacktestFolds& finished;
};

/// The folds of a backtest with what was asked for: `pooledBacktest` works out the rest again, to
/// the same bits.
struct AskedBacktest
{
    BacktestRequest request;
    BacktestFolds finished;

    operator AskedBacktestView() const { return {request, finished}; }
};

/// What was asked for. Each finished fold is a part of kind "fold", numbered by its place among
/// those asked for, with the content of a forecast.
template <>
struct RunItem<AskedBacktest>
{
    static constexpr std::string_view kName = "backtest";
    using Written = AskedBacktestView;
    static void write(ItemWriter& writer, const AskedBacktestView& asked);
    static AskedBacktest read(ItemReader& reader, const Series& series);
};

} // namespace core

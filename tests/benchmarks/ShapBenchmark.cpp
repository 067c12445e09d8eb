// SHAP values of 100 fully grown trees: the trees are random ones of the recorded forests' sizes,
// depths and numbers of features; times are CPU seconds of all threads.
#include "core/base/ParallelFor.h"
#include "core/trees/TreeShap.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstdint>
#include <functional>
#include <random>
#include <vector>

namespace {

struct Case
{
    int rows = 0; ///< explained
    int features = 0;
    int leaves = 0;
};

constexpr Case kBoston{506, 13, 242};
constexpr Case kPickups{835, 15, 2098};

/// Trees over uniform features: a node's rows are parted at a random place.
core::TreeEnsemble randomForest(const Case& size)
{
    std::mt19937 random(1);
    core::TreeEnsemble forest;
    forest.features = size.features;
    forest.scale = 0.01;
    for (int t = 0; t < 100; ++t) {
        core::Tree tree;
        std::vector<double> low(static_cast<std::size_t>(size.features), 0.0);
        std::vector<double> high(static_cast<std::size_t>(size.features), 1.0);
        const std::function<int(int)> grow = [&](int rows) {
            const auto index = tree.size();
            tree.emplace_back();
            core::TreeNode node;
            node.cover = rows;
            node.value = static_cast<double>(random() % 1000);
            if (rows > 1) {
                // The few best features are split most often, as in a real forest.
                const auto drawn = static_cast<int>(random() % 1000);
                const auto feature =
                    static_cast<std::size_t>(drawn * drawn / 1000 * size.features / 1000);
                const int left = std::clamp(
                    static_cast<int>(rows * (0.1 + 0.8 * (random() % 1000) / 1000.0)), 1, rows - 1);
                node.feature = static_cast<int>(feature);
                node.threshold = low[feature] +
                                 (high[feature] - low[feature]) * left / static_cast<double>(rows);
                const double before = std::exchange(high[feature], node.threshold);
                node.left = grow(left);
                high[feature] = before;
                const double lowBefore = std::exchange(low[feature], node.threshold);
                node.right = grow(rows - left);
                low[feature] = lowBefore;
            }
            tree[index] = node;
            return static_cast<int>(index);
        };
        grow(size.leaves);
        forest.trees.push_back(std::move(tree));
    }
    return forest;
}

void shap(benchmark::State& state, const Case& size)
{
    const auto forest = randomForest(size);
    const Eigen::MatrixXd x =
        (Eigen::MatrixXd::Random(size.rows, size.features).array() + 1.0) / 2.0;
    const core::ThreadLimit limit(static_cast<int>(state.range(0)));
    for (auto _ : state)
        benchmark::DoNotOptimize(core::shapValues(forest, x));
}

BENCHMARK_CAPTURE(shap, 506_Boston_rows_bar_0_35_s, kBoston)
    ->Arg(1)
    ->Arg(2)
    ->ArgName("threads")
    ->Unit(benchmark::kMillisecond)
    ->MeasureProcessCPUTime()
    ->UseRealTime();
BENCHMARK_CAPTURE(shap, 835_pickups_rows_bar_4_s, kPickups)
    ->Arg(1)
    ->Arg(2)
    ->ArgName("threads")
    ->Unit(benchmark::kMillisecond)
    ->MeasureProcessCPUTime()
    ->UseRealTime();

} // namespace

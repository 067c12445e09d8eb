// SHAP values of 100 fully grown trees on made-up tables of the recorded ones' sizes, whose trees
// come out as large; times are CPU seconds of all threads.
#include "core/base/ParallelFor.h"
#include "core/trees/RandomForest.h"
#include "core/trees/TreeShap.h"

#include <benchmark/benchmark.h>

#include <cstddef>

namespace {

struct Case
{
    int trainingRows = 0;
    int rows = 0; ///< explained
    int features = 0;
};

constexpr Case kBoston{404, 506, 13};
constexpr Case kPickups{3340, 835, 15};

/// A sum of steps, slopes and products, the first features counting most, with noise.
Eigen::VectorXd target(const Eigen::MatrixXd& x)
{
    Eigen::VectorXd y = 0.2 * Eigen::VectorXd::Random(x.rows());
    for (Eigen::Index j = 0; j < x.cols(); ++j)
        y.array() += (x.col(j).array() * 3.0).sin() * (1.0 + x.col((j + 1) % x.cols()).array()) /
                     static_cast<double>(j + 1);
    return y;
}

void shap(benchmark::State& state, const Case& size)
{
    const Eigen::MatrixXd training = Eigen::MatrixXd::Random(size.trainingRows, size.features);
    const auto forest = core::RandomForest::fit(training, target(training));
    const Eigen::MatrixXd x = Eigen::MatrixXd::Random(size.rows, size.features);
    const core::ThreadLimit limit(static_cast<int>(state.range(0)));
    for (auto _ : state)
        benchmark::DoNotOptimize(core::shapValues(forest.ensemble(), x));
    std::size_t nodes = 0;
    for (const auto& tree : forest.ensemble().trees)
        nodes += tree.size();
    state.counters["nodes"] =
        static_cast<double>(nodes) / static_cast<double>(forest.ensemble().trees.size());
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

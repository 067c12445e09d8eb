#include "core/explain/BoostedLearner.h"
#include "core/explain/Importance.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <limits>
#include <span>
#include <thread>

namespace core {

namespace {

constexpr std::size_t kTimedRows = 256; ///< explained
constexpr double kLeastSeconds = 0.05;
constexpr double kMostSeconds = 2.0;
constexpr int kLeastTimes = 5; ///< one alone may have waited for other programs

using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point begin)
{
    return std::chrono::duration<double>(Clock::now() - begin).count();
}

/// The seconds that one tree takes, in company of others on all processors.
struct TreeTime
{
    double fit = 0.0;
    double explain = 0.0; ///< a row
};

/// As many trees as there are processors, so that each has its own in the measured time too.
TreeTime timeTrees(const FeatureTable& table, ImportanceOptions options, const Fold& fold,
                   const Progress& progress)
{
    const int trees = std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
    options.forest.nEstimators = std::min(options.forest.nEstimators, trees);
    options.boosted.trees = std::min(options.boosted.trees, trees);
    const Learner learner = learnerOf(options);
    const auto test =
        rowsOf(table.x, std::span(fold.test).first(std::min(kTimedRows, fold.test.size())));
    TreeTime best{.fit = std::numeric_limits<double>::infinity(),
                  .explain = std::numeric_limits<double>::infinity()};
    // What is over in no time is timed again: other programs disturb it, and the first is slow.
    const auto begin = Clock::now();
    for (int times = 0; times < kLeastTimes || secondsSince(begin) < kLeastSeconds; ++times) {
        if (times > 0 && secondsSince(begin) > kMostSeconds)
            break;
        const auto fitting = Clock::now();
        const auto ensemble = learner.fit(table.x, table.y, fold.train, {}, progress);
        const auto grown = static_cast<double>(ensemble.trees.size());
        best.fit = std::min(best.fit, secondsSince(fitting) / grown);
        const auto explaining = Clock::now();
        shapValues(ensemble, test, progress);
        best.explain = std::min(best.explain, secondsSince(explaining) / grown /
                                                  static_cast<double>(test.rows()));
    }
    return best;
}

/// The mean number of trees of a search's candidates, which grow on its inner folds.
double meanTrees(const ImportanceOptions& options, double trees)
{
    const ParameterSpace space = spaceOf(options);
    double sum = 0.0;
    for (std::size_t point = 0; point < space.size(); ++point) {
        const Parameters parameters = space.at(point);
        const auto named = parameters.find("n_estimators");
        sum += named == parameters.end() ? trees : named->second;
    }
    return sum / static_cast<double>(space.size());
}

} // namespace

double estimatedSeconds(const FeatureTable& table, const ImportanceOptions& options,
                        const Progress& progress)
{
    const FeatureTable& learned = table.learned();
    checkTable(learned.x, learned.y, learnerOf(options));
    checkInnerFolds(learned.rows.size(), options);
    const Fold fold = foldsOf(learned.rows.size(), {.folds = options.folds}).front();
    const TreeTime time = timeTrees(learned, options, fold, progress.quiet());
    const auto test = table.whole ? static_cast<double>(table.rows.size()) / options.folds
                                  : static_cast<double>(fold.test.size());
    double trees =
        options.learner == LearnerKind::Forest ? options.forest.nEstimators : options.boosted.trees;
    const double plain = trees; // of the stages without the search
    double search = 0.0;
    if (options.search) {
        const double fits = options.search->candidates * (options.search->folds - 1.0);
        search = time.fit * trees; // the comparison without the search
        trees = meanTrees(options, trees);
        search += time.fit * trees * fits;
    }
    const double one = trees * (time.fit + time.explain * test) + search;
    // A hold-out is about one fold more, of more rows to explain.
    const double holdOut =
        options.holdOutShare > 0.0
            ? plain * (time.fit + time.explain * options.holdOutShare * double(table.x.rows()))
            : 0.0;
    const double once =
        options.once ? plain * (time.fit + time.explain * test) * options.folds : 0.0;
    const auto pairs =
        static_cast<double>(interactionRows(table.rows.size(), table.names.size(), fold.test.size(),
                                            static_cast<std::size_t>(options.repeats))) *
        (2.0 * static_cast<double>(table.x.cols()) + 1.0);
    const double interactions = plain * (time.fit + time.explain * pairs);
    return one * options.repeats * options.folds + holdOut + once + interactions;
}

Message durationMessage(double seconds)
{
    const auto minutes = std::llround(seconds / 60.0);
    if (seconds >= 48.0 * 3600.0)
        return Message(SENTENCE("core", "about %1 days"), std::llround(seconds / 86400.0));
    if (minutes >= 60)
        return Message(SENTENCE("core", "about %1 h %2 min"), minutes / 60, minutes % 60);
    if (minutes >= 2)
        return Message(SENTENCE("core", "about %1 min"), minutes);
    return Message(SENTENCE("core", "about %1 s"), std::max(1LL, std::llround(seconds)));
}

} // namespace core

#include "core/explain/CrossValidatedShap.h"

#include "core/base/InputError.h"
#include "core/base/JoinedProgress.h"
#include "core/base/ParallelFor.h"
#include "core/explain/CrossValidationLimits.h"
#include "core/trees/NumpyRandom.h"

#include <cassert>
#include <mutex>
#include <span>
#include <string>
#include <utility>

namespace core {

namespace {

constexpr std::uint32_t kStateBound = 10000; ///< the article's

void checkOptions(const CrossValidatedShapOptions& options)
{
    if (options.repeats < 1 || options.repeats > kMostRepeats)
        throw InputError(Message(SENTENCE("core", "There are %1 repeats; expected 1 to %2."),
                                 options.repeats, kMostRepeats),
                         "repeats");
    if (!options.nested)
        return;
    const int candidates = options.nested->candidates;
    if (candidates < 1 || candidates > kMostCandidates)
        throw InputError(
            Message(SENTENCE("core", "The search tries %1 candidates; expected 1 to %2."),
                    candidates, kMostCandidates),
            "candidates");
    const double drawn = 1.0 * candidates * options.folds * options.repeats;
    if (drawn > kMostDrawn)
        throw InputError(
            Message(SENTENCE("core", "%1 repeats of %2 folds with %3 candidates each are "
                                     "too many; expected fewer candidates."),
                    options.repeats, options.folds, candidates),
            "candidates");
}

/// One run: what the repeats share.
class CrossValidation
{
public:
    CrossValidation(const Eigen::MatrixXd& x, const Eigen::VectorXd& y, const Learner& learner,
                    const CrossValidatedShapOptions& options,
                    const CrossValidationMonitor& monitor);

    ShapRepeat run(std::size_t repeat) const;

private:
    FoldPlan planOf(int folds, std::uint32_t state) const;
    HeldOut explain(std::size_t repeat, std::size_t fold, const Fold& rows,
                    std::span<const std::size_t> places, ShapFold& result,
                    const Progress& progress) const;

    const Eigen::MatrixXd& m_x;
    const Eigen::VectorXd& m_y;
    const Learner& m_learner;
    const CrossValidatedShapOptions& m_options;
    const CrossValidationMonitor& m_monitor;
    ExplainedRows m_explained;
    std::vector<std::uint32_t> m_states;
    std::vector<std::vector<Parameters>> m_candidates; ///< per repeat and fold, where nested
};

CrossValidation::CrossValidation(const Eigen::MatrixXd& x, const Eigen::VectorXd& y,
                                 const Learner& learner, const CrossValidatedShapOptions& options,
                                 const CrossValidationMonitor& monitor)
    : m_x(x), m_y(y), m_learner(learner), m_options(options), m_monitor(monitor),
      m_explained(options.explained, static_cast<std::size_t>(x.rows()))
{
    NumpyRandom random(options.seed);
    m_states = random.randint(kStateBound, static_cast<std::size_t>(options.repeats));
    if (!options.states.empty())
        m_states = options.states;
    if (!options.nested)
        return;
    // One stream for all searches: drawn in sequence before anything runs in parallel.
    for (int i = 0; i < options.repeats * options.folds; ++i)
        m_candidates.push_back(drawCandidates(
            options.nested->space, static_cast<std::size_t>(options.nested->candidates), random));
}

FoldPlan CrossValidation::planOf(int folds, std::uint32_t state) const
{
    return {.kind = m_options.foldKind, .folds = folds, .state = state, .gap = m_options.gap};
}

HeldOut CrossValidation::explain(std::size_t repeat, std::size_t fold, const Fold& rows,
                                 std::span<const std::size_t> places, ShapFold& result,
                                 const Progress& progress) const
{
    std::optional<std::uint32_t> seed;
    if (m_options.foldKind == FoldKind::Blocked)
        seed = m_states[repeat];
    if (!m_options.nested)
        return explainHeldOut(m_x, m_y, rows, places, m_learner, seed, progress);
    const NestedSearch& nested = *m_options.nested;
    const auto index = repeat * static_cast<std::size_t>(m_options.folds) + fold;
    result.search =
        searchParameters(m_x, m_y, rows.train, m_candidates[index], nested.learnerOf,
                         planOf(nested.folds, nested.foldState), seed, progress.part({}, 0.0, 0.8));
    return explainHeldOut(m_x, m_y, rows, places, nested.learnerOf(result.search->bestParameters()),
                          seed, progress.part({}, 0.8, 1.0));
}

ShapRepeat CrossValidation::run(std::size_t repeat) const
{
    const auto folds =
        foldsOf(static_cast<std::size_t>(m_x.rows()), planOf(m_options.folds, m_states[repeat]));
    const auto count = static_cast<double>(m_states.size());
    const JoinedProgress progress(
        m_monitor.progress.part(
            Message(SENTENCE("core", "Repeat %1 of %2"), repeat + 1, m_states.size()),
            static_cast<double>(repeat) / count, static_cast<double>(repeat + 1) / count),
        folds.size());
    const auto explained = static_cast<Eigen::Index>(m_explained.size());
    ShapRepeat result{.state = m_states[repeat],
                      .values = Eigen::MatrixXd(explained, m_x.cols()),
                      .predictions = Eigen::VectorXd(explained)};
    Eigen::VectorXd predictions(m_x.rows());
    result.folds.resize(folds.size());
    std::mutex mutex;
    std::size_t done = 0;
    m_monitor.progress.throwIfCancelled();
    parallelFor(folds.size(), [&](std::size_t fold) {
        const auto& test = folds[fold].test;
        const auto places = m_explained.placesIn(test);
        ShapFold& foldResult = result.folds[fold];
        foldResult.test = m_explained.among(test);
        foldResult.unexplained = test.size() - places.size();
        const HeldOut heldOut =
            explain(repeat, fold, folds[fold], places, foldResult, progress.piece(fold));
        foldResult.scores = heldOut.scores;
        foldResult.baseValue = heldOut.baseValue;
        foldResult.largestError = heldOut.largestError;
        predictions(test) = heldOut.predictions;
        for (std::size_t i = 0; i < places.size(); ++i) {
            const auto row = static_cast<Eigen::Index>(foldResult.test[i]);
            result.values.row(row) = heldOut.values.row(static_cast<Eigen::Index>(i));
            result.predictions(row) = heldOut.predictions(static_cast<Eigen::Index>(places[i]));
        }
        const std::scoped_lock lock(mutex);
        if (m_monitor.onFold)
            m_monitor.onFold(repeat, ++done);
        if (m_monitor.onFoldScored)
            m_monitor.onFoldScored(repeat, fold, foldResult);
    });
    result.meanAbs = result.values.cwiseAbs().colwise().mean();
    result.scores = scoresOf(m_y, predictions);
    return result;
}

} // namespace

LearnerOf forestLearnerOf(const ForestOptions& base)
{
    return [base](const Parameters& parameters) {
        return forestLearner(withParameters(base, parameters));
    };
}

std::vector<std::uint32_t> repeatStates(std::uint32_t seed, int repeats)
{
    return NumpyRandom(seed).randint(kStateBound, static_cast<std::size_t>(repeats));
}

CrossValidatedShap crossValidateShap(const Eigen::MatrixXd& x, const Eigen::VectorXd& y,
                                     const Learner& learner,
                                     const CrossValidatedShapOptions& options,
                                     const CrossValidationMonitor& monitor)
{
    checkOptions(options);
    assert(options.states.empty() ||
           options.states.size() == static_cast<std::size_t>(options.repeats));
    checkTable(x, y, learner);
    const CrossValidation validation(x, y, learner, options, monitor);
    CrossValidatedShap result;
    result.asked = static_cast<std::size_t>(options.repeats);
    try {
        while (result.repeats.size() < result.asked) {
            const std::size_t repeat = result.repeats.size();
            ShapRepeat finished = validation.run(repeat);
            if (monitor.onRepeat)
                monitor.onRepeat(repeat, finished);
            if (!options.keepValues)
                finished.values.resize(0, 0);
            result.repeats.push_back(std::move(finished));
        }
    } catch (const Cancelled&) {
        result.cancelled = true;
    }
    return result;
}

} // namespace core

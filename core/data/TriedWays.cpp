#include "core/data/TriedWays.h"

#include "core/base/InputError.h"
#include "core/data/ChangedChoices.h"
#include "core/data/NoSeries.h"

#include <algorithm>

namespace core {

namespace {

/// What came of adding a way out to the choices.
struct Trial
{
    ReadingChoices asked;
    ReadingProblem problem; ///< without a sentence: there is none
    bool isPossible = true; ///< the choices fit each other and the file

    bool makesSeries() const { return isPossible && problem.message.isEmpty(); }
};

Trial tried(const Reading& reading, const ReadingChoices& asked, const WayOut& way,
            const Progress& progress)
{
    Trial trial;
    try {
        trial.asked = withAdded(asked, way.option, way.value);
        const Reading again = readAgain(reading, trial.asked, progress.part({}, 0.0, 0.5));
        if (again.problem)
            trial.problem = *again.problem;
        else
            makeSeries(*again.table, again.roles, progress.part({}, 0.5, 1.0));
    } catch (const NoSeries& error) {
        trial.problem = {error.message(), error.waysOut(), error.setting()};
    } catch (const InputError& error) {
        trial.problem = {error.message(), {}, error.setting()};
    }
    trial.isPossible = trial.problem.setting.empty();
    return trial;
}

/// True where one of the ways out of what is left makes a series.
bool leadsOn(const Reading& reading, const Trial& trial, const ReadingProblem& before,
             const Progress& progress)
{
    const auto& ways = trial.problem.waysOut;
    return trial.isPossible && trial.problem.message != before.message &&
           std::any_of(ways.begin(), ways.end(), [&](const WayOut& way) {
               return tried(reading, trial.asked, way, progress).makesSeries();
           });
}

} // namespace

std::vector<WayOut> triedWays(const Reading& reading, const ReadingProblem& problem,
                              const Progress& progress)
{
    const auto& ways = problem.waysOut;
    std::vector<Trial> trials;
    std::vector<WayOut> right;
    for (std::size_t i = 0; i < ways.size(); ++i) {
        const auto share = [&](std::size_t done) {
            return static_cast<double>(done) / static_cast<double>(ways.size());
        };
        trials.push_back(
            tried(reading, reading.asked, ways[i], progress.part({}, share(i), share(i + 1))));
        if (trials.back().makesSeries())
            right.push_back(ways[i]);
    }
    if (!right.empty())
        return right;
    for (std::size_t i = 0; i < ways.size(); ++i)
        if (leadsOn(reading, trials[i], problem, progress.part({}, 1.0, 1.0)))
            right.push_back(ways[i]);
    return right;
}

} // namespace core

#include "app/commands/ProjectVerification.h"

#include "app/commands/RunFiles.h"
#include "app/commands/RunSource.h"
#include "core/base/InputError.h"
#include "core/base/TemporaryFolder.h"
#include "core/data/ColumnRoles.h"
#include "core/data/Wording.h"
#include "core/validation/ExplainSettings.h"

#include <algorithm>
#include <cmath>
#include <iostream>
#include <string_view>

namespace commands {

namespace {

constexpr const char* kUntold = ", which a command cannot be told";

/// The roles of the columns were set by hand: a command guesses them.
bool hasOwnRoles(const core::ProjectData& data)
{
    const core::ColumnRoles guessed = core::guessRoles(*data.table);
    return data.roles.roles != guessed.roles || data.roles.dateOrder != guessed.dateOrder;
}

bool isSame(const std::vector<double>& a, const std::vector<double>& b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](double x, double y) {
        return x == y || (std::isnan(x) && std::isnan(y));
    });
}

/// Whether the band of a forecast is that of its first `passes` passes.
bool restsOn(const core::Forecast& forecast, std::size_t passes)
{
    const core::ForecastOptions& options = forecast.options;
    core::Forecast other = forecast;
    core::rebandModels(other, {.level = options.level,
                               .passes = passes,
                               .calibrated = options.calibrated,
                               .kind = options.band});
    return isSame(other.bayesian.lower, forecast.bayesian.lower) &&
           isSame(other.bayesian.upper, forecast.bayesian.upper);
}

/// The window can band a forecast with fewer passes than were drawn.
std::string reasonAgainst(const core::Forecast& forecast)
{
    const std::size_t drawn = forecast.bandInputs.samples.passes;
    if (drawn < 2 || restsOn(forecast, drawn))
        return {};
    for (std::size_t passes = 2; passes < drawn; ++passes)
        if (restsOn(forecast, passes))
            return "rests on the first " + std::to_string(passes) + " of " +
                   core::countText(drawn) + " passes" + kUntold;
    return {}; // then it shows that it does not match
}

std::string reasonAgainst(const core::Explanation& explanation)
{
    const core::Importance& importance = explanation.importance;
    if (importance.tableSettings == "{}")
        return "does not say how its table was made";
    if (importance.shap.cancelled)
        return "was stopped after " + std::to_string(importance.shap.repeats.size()) + " of " +
               core::countText(static_cast<std::size_t>(importance.shap.asked), "repeat");
    if (const auto untold = core::untoldSettings(importance.options); !untold.empty())
        return "was made with settings of " + core::listText(untold) + kUntold;
    return {};
}

std::string reasonAgainst(const core::Backtest& backtest)
{
    if (!backtest.cancelled)
        return {};
    return "was stopped after " + std::to_string(backtest.folds.size()) + " of " +
           core::countText(backtest.asked, "fold");
}

/// Why a run cannot be made again by a command; empty where it can.
std::string reasonAgainst(const RunOfProject& of)
{
    const std::string& provenance = of.run.provenance;
    if (provenance.empty() || provenance == "{}")
        return "does not say where it comes from";
    bool isSeries = true;
    std::string reason;
    if (of.run.kind == core::RunKind::Dropout) {
        reason = "compares dropout probabilities, which the window alone does";
    } else if (of.run.kind == core::RunKind::Forecast) {
        reason = reasonAgainst(of.forecast());
    } else if (of.run.kind == core::RunKind::Backtest) {
        reason = reasonAgainst(of.backtest().backtest);
    } else if (of.run.kind == core::RunKind::Explanation) {
        const core::Explanation explanation = of.explanation();
        reason = reasonAgainst(explanation);
        isSeries = core::isOfSeries(explanation.importance);
    }
    if (reason.empty() && isSeries && hasOwnRoles(of.data))
        reason = std::string("was made with roles of the columns that were set by hand") + kUntold;
    return reason;
}

/// The file that says where a run comes from; nothing for a kind without one.
std::string_view resultOf(core::RunKind kind)
{
    switch (kind) {
    case core::RunKind::Forecast:
        return "metrics.json";
    case core::RunKind::Explanation:
        return "explain.json";
    case core::RunKind::Outlook:
        return "outlook.json";
    case core::RunKind::Backtest:
        return "backtest.json";
    case core::RunKind::Dropout:
        break;
    }
    return {};
}

/// "Run 2", or what a run without a name is: "explanation 1".
std::string nameOf(const core::ProjectRun& run)
{
    if (!run.name.empty())
        return run.name;
    return std::string(core::nameOf(run.kind)) + ' ' + std::to_string(run.number);
}

} // namespace

int verifyProject(const VerifyRequest& request, const RunAgain& runAgain)
{
    const auto project = core::ProjectFile::open(request.file, core::ProjectFile::Access::ReadOnly);
    int worst = kDone;
    std::size_t verified = 0;
    for (const core::ProjectRun& run : project.runs()) {
        std::cout << (verified > 0 ? "\n" : "") << nameOf(run) << ": ";
        const core::ProjectData data = project.data(run.data);
        if (const std::string reason = reasonAgainst({project, run, data}); !reason.empty()) {
            std::cout << reason << "; not verified\n";
            continue;
        }
        const core::TemporaryFolder scratch;
        ResultFolder results(scratch.path());
        addRunFiles(results, project, run, {});
        results.publish();
        const int code = verifyResult(scratch.path() / resultOf(run.kind), request, runAgain);
        worst = worst == kDone ? code : worst;
        ++verified;
    }
    if (verified == 0)
        throw core::InputError("No run of " + request.file + " could be verified.");
    return worst;
}

} // namespace commands

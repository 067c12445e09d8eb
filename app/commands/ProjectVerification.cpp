#include "app/commands/ProjectVerification.h"

#include "app/commands/RunFiles.h"
#include "app/commands/TextTable.h"
#include "core/base/InputError.h"
#include "core/base/TemporaryFolder.h"
#include "core/base/Wording.h"
#include "core/validation/ExplainSettings.h"

#include <iostream>
#include <optional>
#include <string_view>
#include <utility>

namespace commands {

namespace {

constexpr const char* kUntold = ", which a command cannot be told";

/// The window can band a forecast with fewer passes than were drawn.
std::string reasonAgainst(const core::Forecast& forecast)
{
    const std::size_t drawn = forecast.bandInputs.samples.passes;
    if (forecast.bandPasses == drawn)
        return {};
    return "rests on the first " + std::to_string(forecast.bandPasses) + " of " +
           core::countText(drawn) + " passes" + kUntold;
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

std::string reasonAgainst(const core::AskedBacktest& asked)
{
    const core::BacktestFolds& finished = asked.finished;
    if (finished.folds.size() == finished.asked)
        return {};
    return "was stopped after " + std::to_string(finished.folds.size()) + " of " +
           core::countText(finished.asked, "fold");
}

std::string reasonAgainst(const core::Outlook&)
{
    return {};
}

std::string reasonAgainst(const core::DropoutSweep&)
{
    return "compares dropout probabilities, which the window alone does";
}

/// Why a run with this result cannot be made again by a command; empty where it can.
std::string reasonAgainst(const RunResult& result)
{
    return std::visit([](const auto& any) { return reasonAgainst(any); }, result);
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

/// Verifies one run, or says why it cannot be.
std::optional<int> verifyRun(const RunOfProject& of, const VerifyRequest& request,
                             const RunAgain& runAgain)
{
    const auto leaveOut = [](const std::string& reason) {
        std::cout << lineText(reason) << "; not verified\n";
        return std::nullopt;
    };
    const std::string& provenance = of.run.provenance;
    if (provenance.empty() || provenance == "{}")
        return leaveOut("does not say where it comes from");
    RunResult result = of.result();
    if (const std::string reason = reasonAgainst(result); !reason.empty())
        return leaveOut(reason);
    const core::TemporaryFolder scratch;
    ResultFolder results(scratch.path());
    addRunFiles(results, of, std::move(result), {});
    results.publish();
    return verifyResult(scratch.path() / resultOf(of.run.kind), request, runAgain);
}

} // namespace

int verifyProject(const VerifyRequest& request, const RunAgain& runAgain)
{
    const auto project = core::ProjectFile::open(request.file, core::ProjectFile::Access::ReadOnly);
    int worst = kDone;
    std::size_t verified = 0;
    for (const core::ProjectRun& run : project.runs()) {
        std::cout << (verified > 0 ? "\n" : "") << lineText(nameOf(run)) << ": ";
        const core::ProjectData data = project.data(run.data);
        const auto code = verifyRun({project, run, data}, request, runAgain);
        if (!code)
            continue;
        worst = worst == kDone ? *code : worst;
        ++verified;
    }
    if (verified == 0)
        throw core::InputError("No run of " + request.file + " could be verified.");
    return worst;
}

} // namespace commands

#include "app/commands/ProjectVerification.h"

#include "app/commands/RunFiles.h"
#include "app/commands/TextTable.h"
#include "core/base/InputError.h"
#include "core/base/TemporaryFolder.h"

#include <iostream>
#include <optional>
#include <utility>

namespace commands {

namespace {

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
    core::RunResult result = of.result();
    if (const std::string reason = reasonAgainst(result); !reason.empty())
        return leaveOut(reason);
    const core::TemporaryFolder scratch;
    ResultFolder results(scratch.path());
    addRunFiles(results, of, std::move(result), {});
    results.publish();
    return verifyResult(scratch.path() / sourceFileOf(of.run.kind), request, runAgain);
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

#pragma once

#include "app/commands/ResultVerification.h"

namespace CLI {
class App;
}

namespace commands {

CLI::App* addVerifyCommand(CLI::App& app, VerifyRequest& request);

/// Runs a result, or those of a project, again from its data and says on stdout whether the numbers
/// match: to the last bit where program, device, kernel and libraries are the same, else within a
/// tolerance that is stated. Returns kDone, or kDiffers also for a result that was edited or lacks
/// a table; throws `InputError` for data that are absent or others.
int runVerifyCommand(const VerifyRequest& request, const RunAgain& runAgain);

} // namespace commands

#pragma once

#include "app/commands/ResultVerification.h"

namespace commands {

/// Runs the forecasts and explanations of a project again, as `verifyResult` does each; one that no
/// command can make again is named with the reason. Returns the first that is not kDone, or kDone.
/// Throws `InputError` where there is none that could be verified.
int verifyProject(const VerifyRequest& request, const RunAgain& runAgain);

} // namespace commands

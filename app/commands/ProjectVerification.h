#pragma once

#include "app/commands/ResultVerification.h"

namespace commands {

/// Verifies each run of a project as `verifyResult` does; one that no command can make again is
/// named with the reason. Returns the first code that is not kDone, or kDone. Throws `InputError`
/// where there is none that could be verified.
int verifyProject(const VerifyRequest& request, const RunAgain& runAgain);

} // namespace commands

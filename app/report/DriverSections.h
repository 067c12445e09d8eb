#pragma once

#include "app/report/Report.h"

namespace report {

/// The ranking, and what `warnings` say of the table.
Section driversSection(const core::Importance& importance, const core::MessageList& warnings,
                       const Language& language);
/// How far it can be trusted.
Section stabilitySection(const core::Importance& importance, const Language& language);

} // namespace report

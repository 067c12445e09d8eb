#pragma once

#include "app/report/Report.h"

namespace report {

Section driversSection(const core::Importance& importance);   ///< the ranking
Section stabilitySection(const core::Importance& importance); ///< how far it can be trusted

} // namespace report

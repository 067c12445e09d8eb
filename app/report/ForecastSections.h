#pragma once

#include "app/report/Report.h"

namespace report {

/// The parts of the report on the forecast of `findings`, which is there.
Section overviewSection(const Findings& findings); ///< the banner and the pictures
Section eventsSection(const Findings& findings);   ///< holidays, events, unexplained days
Section metricsSection(const Findings& findings);  ///< all models; groups of hours

} // namespace report

#pragma once

#include "app/commands/CommandLine.h"
#include "app/commands/CommandRun.h"
#include "app/commands/ForecastFiles.h"

namespace commands {

/// report.html, the numbers behind it and, with a `writePdf`, report.pdf. `findings` and `source`
/// say the same provenance.
void addReport(CommandRun& run, const report::Findings& findings, const DataSource& source,
               const ReportWriter& writePdf);

} // namespace commands

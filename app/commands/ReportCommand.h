#pragma once

#include "app/commands/CommandLine.h"
#include "app/commands/DataOptions.h"
#include "app/commands/SettingsOptions.h"
#include "core/data/Series.h"
#include "core/explain/FeatureTable.h"
#include "core/explain/Importance.h"

#include <optional>
#include <string>
#include <vector>

namespace commands {

/// The options of `surgescope report` as they were written.
struct ReportRequest
{
    std::string project; ///< whose results are told of; empty: data are analysed
    DataRequest source;
    SettingsRequest settings;
    std::vector<std::string> events; ///< "NAME,FROM,TO", see EventOptions.h
    std::optional<std::string> repeats;
    bool noExplain = false;
    std::string language = "en"; ///< of report.html and report.pdf
};

CLI::App* addReportCommand(CLI::App& app, ReportRequest& request);

/// How the report explains a series: what was known before each hour, by blocked folds, since rows
/// in time learn from their neighbours. Throws `UsageError`.
core::ImportanceOptions explanationOf(const ReportRequest& request,
                                      const core::ForecastOptions& forecast);

/// Forecasts the test part and explains the series, or takes the results of a project, and writes
/// report.html, the numbers behind it and, with a `writePdf`, report.pdf; all of them or none.
/// Without a `loadLanguage` there is English alone.
int runReportCommand(const ReportRequest& request, const ReportWriter& writePdf,
                     const LanguageLoader& loadLanguage);

} // namespace commands

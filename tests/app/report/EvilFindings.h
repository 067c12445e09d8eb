#pragma once

#include "app/report/Report.h"
#include "core/explain/Importance.h"
#include "tests/app/commands/SmallForecast.h"

/// Findings in which every text that comes from the data tries to do harm.
struct EvilFindings
{
    static constexpr const char* kScript = "<script>alert('x')</script>";
    static constexpr const char* kAttribute = "\" onload=\"alert(1)";

    core::Series series = smallSeries();
    core::Forecast forecast = smallForecast();
    core::Importance importance;
    report::Findings findings;

    EvilFindings()
    {
        series.valueName = kScript;
        series.holiday = {0, 0, 1, 1};
        series.holidays = {{kAttribute, series.time(2), series.time(3)}};
        forecast.valueName = kScript;
        forecast.holiday = {1, 1};
        forecast.weekAfterHoliday = {0, 0};
        forecast.notes.front() = kScript;
        forecast.comparisons.front().name = kScript;
        forecast.bayesian.distribution = {forecast.bayesian.mean, {-1.0, 1.0}, 0.0};
        for (core::ModelForecast& model : forecast.comparisons)
            model.distribution = {model.mean, {-1.0, 1.0}, 0.0};

        core::FeatureTable table;
        table.targetName = kScript;
        table.names = {kScript, kAttribute, "=cmd()", "]]>"};
        table.x = Eigen::MatrixXd::Zero(24, 4);
        table.y = Eigen::VectorXd::Zero(24);
        for (int i = 0; i < 24; ++i) {
            table.x.row(i) << i % 5, i % 3, i % 7, i;
            table.y(i) = 3 * (i % 5) + i % 3;
            table.rows.push_back(static_cast<std::size_t>(i));
        }
        core::ImportanceOptions options;
        options.forest.nEstimators = 5;
        options.repeats = 3;
        options.folds = 3;
        importance = core::runImportance(table, options);

        findings = {.series = &series,
                    .forecast = &forecast,
                    .importance = &importance,
                    .events = {{kScript, series.time(2), series.time(4)}},
                    .provenance = {.command = "report",
                                   .data = {.name = kScript, .sha256 = "0123abcd"},
                                   .settings = R"({"group": "<script>"})",
                                   .device = "CPU",
                                   .kernel = "v3",
                                   .libraries = {{"<b>", "1"}}}};
    }
};

#include "app/commands/ReportFiles.h"

#include "app/commands/ExplainFiles.h"

namespace commands {

void addReport(CommandRun& run, const report::Findings& findings, const DataSource& source,
               const ReportWriter& writePdf)
{
    ResultFolder& results = run.results();
    const report::Report report = report::makeReport(findings);
    results.add("report.html", report::reportHtml(report));
    if (writePdf)
        run.addPictures([&] {
            results.addBy("report.pdf", [&](const std::filesystem::path& pdf) {
                writePdf(report, findings.provenance, pdf);
            });
        });
    if (findings.forecast != nullptr) {
        results.add("forecast.csv", forecastCsv(*findings.series, *findings.forecast,
                                                styleOf(source, *findings.series)));
        results.add("metrics.json", metricsJson(*findings.series, *findings.forecast, source));
    }
    if (findings.importance != nullptr) {
        results.add("summary.csv", summaryCsv(findings.importance->summary));
        results.add("stability.csv", stabilityCsv(findings.importance->summary));
    }
}

} // namespace commands

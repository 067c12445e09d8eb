#include "app/report/Report.h"
#include "app/report/Markup.h"
#include "tests/Catch.h"
#include "tests/TemporaryFolder.h"
#include "tests/app/report/EvilFindings.h"

#include <algorithm>
#include <cstdlib>
#include <regex>
#include <set>

namespace {

std::vector<std::string> titlesOf(const report::Report& report)
{
    std::vector<std::string> titles;
    for (const auto& section : report.sections)
        titles.push_back(section.title);
    return titles;
}

using Titles = std::vector<std::string>;

} // namespace

TEST_CASE("a report tells of the forecast, its drivers, the method and where it comes from",
          "[report]")
{
    const EvilFindings evil;
    CHECK(titlesOf(report::makeReport(evil.findings)) ==
          Titles{"How high, and how sure", "Holidays and events", "How good it is",
                 "What drives it", "How stable that is", "How it was done", "Where this comes from",
                 "Settings"});
    report::Findings forecastOnly = evil.findings;
    forecastOnly.importance = nullptr;
    CHECK(titlesOf(report::makeReport(forecastOnly)) ==
          Titles{"How high, and how sure", "Holidays and events", "How good it is",
                 "How it was done", "Where this comes from", "Settings"});
    report::Findings driversOnly = evil.findings;
    driversOnly.forecast = nullptr;
    driversOnly.series = nullptr;
    CHECK(titlesOf(report::makeReport(driversOnly)) ==
          Titles{"What drives it", "How stable that is", "How it was done", "Where this comes from",
                 "Settings"});
}

TEST_CASE("the notes of the analysis are the first thing a report says", "[report]")
{
    const EvilFindings evil;
    const report::Report report = report::makeReport(evil.findings);
    CHECK(report.sections[0].banner == core::textsOf(evil.forecast.notes));
    CHECK(report.sections[0].figures.size() == 1); // two hours are shown whole
    CHECK(report.sections[0].captions.size() == 1);
    CHECK(report.sections[2].tables[0].rows.size() == 3); // all models
    CHECK(report.sections[1].tables[0].rows.size() == 2); // the holiday and the event
}

TEST_CASE("no text of the data becomes markup or script in the page", "[report]")
{
    const EvilFindings evil;
    const std::string html = report::reportHtml(report::makeReport(evil.findings));
    CHECK(html.find("<script") == std::string::npos);
    CHECK(html.find("onload=\"alert") == std::string::npos);
    CHECK(html.find("<b>") == std::string::npos);
    CHECK(html.find("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;") != std::string::npos);
    // Nothing is fetched from anywhere.
    for (const char* way : {"src=", "href=", "url(", "@import"})
        CHECK(html.find(way) == std::string::npos);
    CHECK(html.find("<svg") != std::string::npos);
    const std::string rich = report::reportRichText(report::makeReport(evil.findings));
    CHECK(rich.find("<script") == std::string::npos);
    CHECK(rich.find("<b>") == std::string::npos);
}

TEST_CASE("the page is XML too, as a strict reader sees it", "[report]")
{
    if (std::system("command -v xmllint >/dev/null 2>&1") != 0) {
        WARN("xmllint is not installed; not checked");
        return;
    }
    const EvilFindings evil;
    const TemporaryFolder folder;
    const std::string file =
        folder.write("report.html", report::reportHtml(report::makeReport(evil.findings)));
    CHECK(std::system(("xmllint --noout " + file + " >&2").c_str()) == 0);
}

TEST_CASE("each picture stands once in the page and has its place in the rich text", "[report]")
{
    const EvilFindings evil;
    const report::Report report = report::makeReport(evil.findings);
    std::size_t figures = 0;
    for (const auto& section : report.sections) {
        CHECK(section.captions.size() == section.figures.size());
        figures += section.figures.size();
    }
    REQUIRE(figures == 2);
    const std::string rich = report::reportRichText(report);
    for (std::size_t i = 0; i < figures; ++i)
        CHECK(rich.find("<img src=\"figure:" + std::to_string(i) + "\"/>") != std::string::npos);
    const std::string html = report::reportHtml(report);
    std::size_t drawings = 0;
    for (auto at = html.find("<svg"); at != std::string::npos; at = html.find("<svg", at + 1))
        ++drawings;
    CHECK(drawings == figures);
}

namespace {

/// An explanation of 24 rows whose repeats are copies, by folds of one row each, or are not.
core::Importance explanationOf(int folds)
{
    core::FeatureTable table;
    table.targetName = "y";
    table.names = {"a", "b"};
    table.x = Eigen::MatrixXd::Zero(24, 2);
    table.y = Eigen::VectorXd::Zero(24);
    for (int i = 0; i < 24; ++i) {
        table.x.row(i) << i % 5, i % 3;
        table.y(i) = 3 * (i % 5) + i % 3;
        table.rows.push_back(static_cast<std::size_t>(i));
    }
    core::ImportanceOptions options{.repeats = 3, .folds = folds};
    options.forest.nEstimators = 5;
    return core::runImportance(table, options);
}

std::string pageOf(const core::Importance& importance)
{
    report::Findings findings;
    findings.importance = &importance;
    findings.provenance.settings = "{}";
    return report::reportHtml(report::makeReport(findings));
}

bool holds(const std::string& page, const std::string& text)
{
    return page.find(text) != std::string::npos;
}

} // namespace

TEST_CASE("every text of ours in a report is written in its language", "[report]")
{
    EvilFindings evil;
    evil.findings.language = {
        .code = "xx", .text = [](const core::Message& message) { return '*' + message.text(); }};
    const std::string page = report::reportHtml(report::makeReport(evil.findings));
    CHECK(holds(page, "lang=\"xx\""));
    CHECK(holds(page, "<title>*"));
    const std::string body = page.substr(page.find("<body>"));
    const std::regex text("(?:>|aria-label=\")([^<>\"\n]+)");
    std::set<std::string> others;
    for (auto it = std::sregex_iterator(body.begin(), body.end(), text);
         it != std::sregex_iterator(); ++it)
        if (!(*it)[1].str().starts_with('*'))
            others.insert((*it)[1]);
    CHECK(others == std::set{report::escaped(EvilFindings::kScript), // the value's name, an event
                             report::escaped("<script>"), std::string("group"), // a setting
                             report::escaped("<b> 1"), std::string("0123abcd"), std::string("0"),
                             core::Provenance::programName(), std::string("–")});
}

TEST_CASE("one step is told in the singular", "[report]")
{
    EvilFindings evil;
    evil.forecast.bayesian.metrics.n = 1;
    const report::Report report = report::makeReport(evil.findings);
    CHECK(holds(report.sections[0].paragraphs[0], "93.7 % of 1 step lay inside"));
}

TEST_CASE("no group of steps has a CRPS of 0", "[report]")
{
    const EvilFindings evil;
    const report::Report report = report::makeReport(evil.findings);
    const auto& tables = report.sections[2].tables;
    REQUIRE(tables.size() == 2);
    for (const auto& table : tables) {
        REQUIRE(table.header.back() == "CRPS");
        for (const auto& row : table.rows)
            CHECK(row.back() != "0");
    }
    CHECK_FALSE(tables[1].rows.empty());
}

TEST_CASE("a report draws no spread of repeats that are copies", "[report]")
{
    const std::string copies = pageOf(explanationOf(24));
    CHECK(holds(copies, "The 3 repeats are copies: stability cannot be judged."));
    for (const char* untrue :
         {"split anew", "parted anew", "whisker", "± over repeats", "order in doubt", "settled"})
        CHECK_FALSE(holds(copies, untrue));
    const std::string repeats = pageOf(explanationOf(4));
    for (const char* told : {"The data was split anew 3 times.", "parted anew", "whisker",
                             "± over repeats", "order in doubt"})
        CHECK(holds(repeats, told));
}

TEST_CASE("a coverage that is off by more than chance has a mark, and the level is not rounded",
          "[report]")
{
    EvilFindings evil;
    evil.forecast.options.level = 0.995;
    evil.forecast.bayesian.metrics.coverage = 0.32;
    evil.forecast.bayesian.metrics.coverageInterval = {0.28, 0.36};
    const report::Report report = report::makeReport(evil.findings);
    CHECK(report.sections[2].tables[0].rows[0][3] == "32.0 % (n = 743) ▼");
    CHECK(report.sections[1].tables[0].rows[0][5] == "0.0 % (n = 1) ▼");
    CHECK(holds(report.sections[2].paragraphs[0], "99.5 %"));
    CHECK_FALSE(holds(report.sections[0].paragraphs[0], "100 % interval"));
}

TEST_CASE("the settings of a report have a heading, and names and values in words", "[report]")
{
    EvilFindings evil;
    evil.findings.provenance.settings =
        R"({"target": "anchor", "weather": true, "encoderHidden": [64, 32], "testSteps": 0,
            "demo": true, "seed": "none"})";
    evil.findings.warnings = {"A feature of 2 of 4 rows is missing."};
    const report::Report report = report::makeReport(evil.findings);
    const report::Section& settings = report.sections.back();
    CHECK(settings.title == "Settings");
    REQUIRE(settings.tables.size() == 1);
    using Row = std::vector<std::string>;
    CHECK(settings.tables[0].rows ==
          std::vector<Row>{{"Target", "Seasonal anchor", "Use covariates", "on"},
                           {"Encoder sizes", "64-32", "Test", "automatic"},
                           {"demo", "on", "Seed", "none"}});
    CHECK(holds(report::reportHtml(report), "A feature of 2 of 4 rows is missing."));
}

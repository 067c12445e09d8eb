#include "tests/Catch.h"
#include "tests/TemporaryFolder.h"
#include "tests/app/commands/CommandOutput.h"
#include "tests/core/project/SmallProject.h"

#include "core/project/ProjectSettingNames.h"

#include <nlohmann/json.hpp>

namespace fs = std::filesystem;

namespace {

/// A project of two forecasts, the first at another level and on show, and an explanation.
struct ReportedProject
{
    TemporaryFolder folder;
    std::string file = (folder.path() / "city.surgescope").string();
    fs::path out = folder.path() / "out";

    ReportedProject()
    {
        auto project = core::ProjectFile::create(file);
        const auto data = project.setData(smallData());
        auto shown = trainedForecast();
        core::reband(shown, {.level = 0.5});
        project.add<core::Forecast>({.data = data, .number = 1, .name = "Run 1"}, shown);
        project.add<core::Forecast>({.data = data, .number = 2, .name = "Run 2"},
                                    trainedForecast());
        project.add<core::Explanation>({.data = data, .number = 1}, smallExplanation());
        project.setSettings(
            {{core::kDataSetting, std::to_string(data)}, {core::kShownRunSetting, "1"}});
    }
    CommandOutput report(std::vector<std::string> more = {},
                         const commands::LanguageLoader& loadLanguage = {}) const
    {
        more.insert(more.begin(), {"report", file, "--out", out.string(), "--progress", "off"});
        return surgescope(more, {}, loadLanguage);
    }
};

} // namespace

TEST_CASE("a project is reported as it is on show, without training", "[commands][project]")
{
    const ReportedProject project;
    const auto result = project.report();
    INFO(result.out << result.err);
    REQUIRE(result.code == 0);
    const std::string page = bytesOf(project.out / "report.html");
    CHECK(page.find("How high, and how sure") != std::string::npos);
    CHECK(page.find("50 %") != std::string::npos);
    const auto json = nlohmann::json::parse(bytesOf(project.out / "metrics.json"));
    CHECK(json["options"]["level"] == 0.5);
    CHECK(json["provenance"]["data"]["path"] == "/data/city.csv");
    for (const char* name : {"forecast.csv", "summary.csv", "stability.csv"})
        CHECK(fs::exists(project.out / name));
    CHECK(result.out.find("Bayesian LSTM") != std::string::npos);
}

TEST_CASE("a project that has an explanation alone is reported", "[commands][project]")
{
    const ReportedProject project;
    {
        auto file = core::ProjectFile::open(project.file);
        for (const auto& run : file.runs())
            if (run.kind == core::RunKind::Forecast)
                file.remove(run.id);
    }
    const auto result = project.report();
    INFO(result.err);
    REQUIRE(result.code == 0);
    CHECK(fs::exists(project.out / "summary.csv"));
    CHECK_FALSE(fs::exists(project.out / "metrics.json"));
}

TEST_CASE("a report of a project takes no other data, settings or results", "[commands][project]")
{
    const ReportedProject project;
    for (const std::vector<std::string>& more : {std::vector<std::string>{"--demo"},
                                                 {"--seed", "3"},
                                                 {"--repeats", "5"},
                                                 {"--no-explain"}}) {
        const auto result = project.report(more);
        CHECK(result.code == commands::kWrongUsage);
        CHECK(result.err == "A project has its data, settings and results; expected no option that "
                            "names others.\n");
    }
    {
        auto file = core::ProjectFile::open(project.file);
        for (const auto& run : file.runs())
            file.remove(run.id);
    }
    const auto empty = project.report();
    CHECK(empty.code == commands::kUnusableData);
    CHECK(empty.err == project.file + " has no result to tell of; train or explain in the window, "
                                      "and save it.\n");
    CHECK_FALSE(fs::exists(project.out));
}

TEST_CASE("a report is in the language that is asked for, where there is a translation",
          "[commands][project]")
{
    const ReportedProject project;
    const auto load = [](const std::string& code) {
        return report::Language{.code = code, .text = [](const core::Message& message) {
                                    return "translated: " + message.text();
                                }};
    };
    CHECK(project.report({"--language", "xx"}, load).err ==
          "--language is \"xx\"; expected en or zh_CN.\n");
    const auto absent = project.report({"--language", "zh_CN"});
    CHECK(absent.code == commands::kWrongUsage);
    CHECK(absent.err == "--language is \"zh_CN\", but this build has no window and so no "
                        "translations; expected en.\n");
    CHECK_FALSE(fs::exists(project.out));

    for (const std::string language : {"zh_CN", "en"}) {
        const auto result = project.report({"--language", language}, load);
        INFO(result.err);
        REQUIRE(result.code == 0);
        const bool isTranslated =
            bytesOf(project.out / "report.html").find("translated: How high, and how sure") !=
            std::string::npos;
        CHECK(isTranslated == (language == "zh_CN"));
    }
}

#include "tests/Catch.h"
#include "tests/TemporaryFolder.h"
#include "tests/app/commands/CommandOutput.h"
#include "tests/core/project/SmallProject.h"

#include "core/explain/ExplainSettings.h"
#include "core/forecast/ForecastNotes.h"
#include "core/project/Provenance.h"
#include "core/trees/BoostedTrees.h"

#include <algorithm>

namespace {

/// A project of data in a file, with runs as a window keeps them.
class KeptProject
{
public:
    KeptProject()
    {
        const std::string text = core::demoCsv(core::makeDemoData({.days = 35}));
        m_data = readProjectData(text, "city.csv");
        m_data.path = m_folder.write("city.csv", text);
    }
    const core::Series& series() const { return *m_data.series; }
    const core::Table& table() const { return *m_data.table; }
    /// Leaves out the weather.
    void setRoles()
    {
        const std::string path = m_data.path;
        core::ReadingChoices choices;
        core::choose(choices, "covariates", {"none"});
        m_data =
            readProjectData(core::demoCsv(core::makeDemoData({.days = 35})), "city.csv", choices);
        m_data.path = path;
    }

    void addForecast(const core::Forecast& forecast)
    {
        auto run = byNetworks("forecast", forecast.options);
        run.name = "Run 1";
        m_project.add<core::Forecast>(run, forecast);
    }
    void addOutlook(const core::Outlook& outlook)
    {
        m_project.add<core::Outlook>(byNetworks("outlook", outlook.options()), outlook);
    }
    void addBacktest(const core::BacktestRequest& request, const core::BacktestFolds& finished)
    {
        m_project.add<core::AskedBacktest>(byNetworks("backtest", request.options),
                                           {request, finished});
    }
    void addExplanation(const core::FeatureTable& table, const core::Importance& importance)
    {
        core::Provenance provenance = provenanceOf("explain");
        provenance.settings = core::explainSettings(importance);
        m_project.add<core::Explanation>({.data = m_project.setData(m_data),
                                          .number = 1,
                                          .provenance = core::toJson(provenance)},
                                         {table, importance});
    }
    void explain(const core::FeatureTable& table, const core::ImportanceOptions& options)
    {
        addExplanation(table, core::runImportance(table, options));
    }
    CommandOutput verify()
    {
        return surgescope({"verify", m_project.file().string(), "--progress", "off"});
    }

private:
    core::ProjectRun byNetworks(const std::string& command, const core::ForecastOptions& options)
    {
        core::Provenance provenance = provenanceOf(command);
        core::describeForecast(provenance, options);
        return {
            .data = m_project.setData(m_data), .number = 1, .provenance = core::toJson(provenance)};
    }
    core::Provenance provenanceOf(const std::string& command) const
    {
        core::Provenance provenance = core::provenanceHere(command, *m_data.table);
        provenance.data.path = m_data.path;
        return provenance;
    }

    TemporaryFolder m_folder;
    core::ProjectData m_data;
    core::ProjectFile m_project = core::ProjectFile::create(m_folder.path() / "city.surgescope");
};

core::ImportanceOptions fewTrees()
{
    core::ImportanceOptions options;
    options.forest.nEstimators = 3;
    options.repeats = 2;
    options.folds = 2;
    return options;
}

bool allTheSame(const CommandOutput& output)
{
    return output.code == commands::kDone &&
           output.out.find("every number must agree to the last bit") != std::string::npos &&
           output.out.find("NOT") == std::string::npos &&
           output.out.ends_with("The numbers match.\n");
}

} // namespace

TEST_CASE("a forecast of a project is run again as it is banded now", "[commands][libtorch]")
{
    KeptProject kept;
    core::Series series = kept.series();
    const core::CalendarEvent market{"Market, old", series.time(48), series.time(54)};
    series.events = {{market, core::Recurrence::Weekly}};
    const auto trained = core::runForecast(series, smallOptions());
    auto banded = trained;
    core::reband(banded, {.level = 0.5});
    banded.notes = core::forecastNotes(series, banded);
    kept.addForecast(banded);
    const auto result = kept.verify();
    INFO(result.out << result.err);
    CHECK(allTheSame(result));
    CHECK(result.out.starts_with("Run 1: forecast of city.csv (SHA-256 "));
}

TEST_CASE("a forecast that is banded with fewer passes is said to be", "[commands][libtorch]")
{
    KeptProject kept;
    auto forecast = core::runForecast(kept.series(), smallOptions());
    core::reband(forecast, {.passes = 5});
    kept.addForecast(forecast);
    const auto result = kept.verify();
    CHECK(result.code == commands::kUnusableData);
    CHECK(result.out == "Run 1: rests on the first 5 of 8 passes, which a command cannot be told; "
                        "not verified\n");
}

TEST_CASE("an outlook of a project is run again with the events it knows", "[commands][libtorch]")
{
    KeptProject kept;
    const core::Series& series = kept.series();
    kept.addOutlook(core::Outlook::fit(series, 12, smallOptions(),
                                       {{"Concert", series.time(400), series.time(405)}}));
    const auto result = kept.verify();
    INFO(result.out << result.err);
    CHECK(allTheSame(result));
    CHECK(result.out.starts_with("outlook 1: outlook of city.csv (SHA-256 "));
    CHECK(result.out.find("outlook.csv: 72 numbers, the same") != std::string::npos);
}

TEST_CASE("a backtest of a project is run again where it was finished", "[commands][libtorch]")
{
    KeptProject kept;
    const core::Series& series = kept.series();
    const core::BacktestRequest request{
        .folds = 2,
        .share = 0.3,
        .options = smallOptions(),
        .events = {{"Concert", series.time(700), series.time(705)}}};
    const auto backtest = core::runBacktest(
        series, core::splitsOf(series, core::equalFolds(series, request.folds, request.share)),
        request.options, {}, request.events);
    SECTION("finished")
    {
        kept.addBacktest(request, backtest);
        const auto result = kept.verify();
        INFO(result.out << result.err);
        CHECK(allTheSame(result));
        CHECK(result.out.starts_with("backtest 1: backtest of city.csv (SHA-256 "));
    }
    SECTION("stopped")
    {
        kept.addBacktest(request, {{backtest.folds.back()}, {1}, request.folds});
        CHECK(kept.verify().out == "backtest 1: was stopped after 1 of 2 folds; not verified\n");
    }
}

TEST_CASE("an explanation of a project is run again, whatever it was told", "[commands]")
{
    core::ImportanceOptions options = fewTrees();
    KeptProject kept;
    SECTION("of the hours of a series, by blocked folds, with all stages")
    {
        options.foldKind = core::FoldKind::Blocked;
        options.gap = 5;
        options.once = true;
        options.holdOutShare = 0.25;
        options.groups = {{"hour; of day", {"calendar"}}, {"before", {"lags"}}};
        kept.explain(core::featureTable(kept.series(), {.weather = false}), options);
    }
    SECTION("of rows of the file, drawn and filled, with a search")
    {
        const auto table =
            core::featureTable(kept.table(), {.target = kept.table().columns[2].name(),
                                              .text = core::TextEncoding::Ordinal,
                                              .missing = core::MissingValues::Fill});
        options.fillMissing = true;
        options.holdOutShare = 0.25;
        options.seed = 7;
        options.forest.maxFeatures = 0.5;
        options.forest.maxDepth = 6;
        options.search = core::SearchOptions{
            .space = core::ParameterSpace({{"max_depth", {0, 4}}, {"ccp_alpha", {0.1, 0.7}}}),
            .candidates = 2,
            .folds = 2};
        kept.explain(core::sampleRows(table, 200, options.seed), options);
    }
    SECTION("of chosen columns by boosted trees")
    {
        if (!core::BoostedTrees::available())
            return;
        options.learner = core::LearnerKind::Boosted;
        options.boosted.trees = 4;
        options.boosted.learningRate = 0.1;
        const auto& columns = kept.table().columns;
        kept.explain(
            core::featureTable(kept.table(), {.target = columns[2].name(),
                                              .features = {columns[1].name(), columns[3].name()}}),
            options);
    }
    const auto result = kept.verify();
    INFO(result.out << result.err);
    CHECK(allTheSame(result));
    CHECK(result.out.starts_with("explanation 1: explain of city.csv (SHA-256 "));
    for (const char* file : {"explain.json: ", "shap_values.csv: ", "predictions.csv: "})
        CHECK(result.out.find(file) != std::string::npos);
}

TEST_CASE("a changed digit of a project's explanation is found", "[commands]")
{
    KeptProject kept;
    const auto table = core::featureTable(kept.series(), {.weather = false});
    auto importance = core::runImportance(table, fewTrees());
    importance.scores.rmse *= 1.0 + 1e-12;
    kept.addExplanation(table, importance);
    const auto result = kept.verify();
    CHECK(result.code == commands::kDiffers);
    CHECK(result.out.find("NOT the same") != std::string::npos);
    CHECK(result.out.ends_with("The numbers do NOT match.\n"));
}

TEST_CASE("what a command cannot be told is said, not guessed", "[commands]")
{
    KeptProject kept;
    auto table = core::featureTable(kept.series(), {.weather = false});
    core::ImportanceOptions options = fewTrees();
    std::string reason;
    SECTION("a setting")
    {
        options.forest.bootstrap = false;
        reason = "was made with settings of bootstrap, which a command cannot be told";
        kept.explain(table, options);
    }
    SECTION("how the table was made")
    {
        table.settings = "{}";
        reason = "does not say how its table was made";
        kept.explain(table, options);
    }
    SECTION("repeats that were left out")
    {
        auto importance = core::runImportance(table, options);
        importance.shap.asked = 9;
        importance.shap.cancelled = true;
        reason = "was stopped after 2 of 9 repeats";
        kept.addExplanation(table, importance);
    }
    const auto result = kept.verify();
    CHECK(result.code == commands::kUnusableData);
    CHECK(result.out == "explanation 1: " + reason + "; not verified\n");
    CHECK(result.err.ends_with("city.surgescope could be verified.\n"));
}

TEST_CASE("a run on data that were read as chosen by hand is verified with the same choices",
          "[commands]")
{
    KeptProject kept;
    kept.setRoles();
    core::ImportanceOptions options;
    options.forest.nEstimators = 3;
    options.repeats = 2;
    options.folds = 2;
    kept.explain(core::featureTable(kept.series()), options);
    const auto result = kept.verify();
    INFO(result.out << result.err);
    CHECK(result.code == commands::kDone);
    CHECK(result.out.find("The numbers match.") != std::string::npos);
}

#include "core/project/ProjectFile.h"
#include "core/base/JsonText.h"
#include "core/base/Sha256.h"
#include "core/explain/ExplainSettings.h"
#include "core/project/ProjectSchema.h"
#include "tests/Catch.h"
#include "tests/TemporaryFolder.h"
#include "tests/core/data/ErrorSentence.h"
#include "tests/core/project/SmallProject.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>
#include <set>

using core::ProjectFile;

namespace {

template <typename T>
bool sameBits(const std::vector<T>& a, const std::vector<T>& b)
{
    return a.size() == b.size() &&
           (a.empty() || std::memcmp(a.data(), b.data(), a.size() * sizeof(T)) == 0);
}

bool sameBits(const Eigen::MatrixXd& a, const Eigen::MatrixXd& b)
{
    return a.rows() == b.rows() && a.cols() == b.cols() &&
           std::memcmp(a.data(), b.data(), static_cast<std::size_t>(a.size()) * sizeof(double)) ==
               0;
}

std::set<std::string> filesIn(const std::filesystem::path& folder)
{
    std::set<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        names.insert(entry.path().filename().string());
    return names;
}

/// A project with data, settings and a run of each kind, closed.
std::filesystem::path fullProject(const TemporaryFolder& folder)
{
    const auto file = folder.path() / "city.surgescope";
    auto project = ProjectFile::create(file);
    project.setSettings({{"forecast", "{\"epochs\": 3}"}, {"window", "AAAA/w=="}});
    addAllKinds(project);
    return file;
}

} // namespace

TEST_CASE("data come back from a project bit for bit", "[project]")
{
    const TemporaryFolder folder;
    const auto file = fullProject(folder);
    const auto project = ProjectFile::open(file);
    const auto expected = smallData();
    const auto data = project.data(project.runs().front().data);
    REQUIRE(written(data) == written(expected));
    REQUIRE(data.path == expected.path);
    REQUIRE(data.table->rows() == expected.table->rows());
    REQUIRE(data.table->columns[1][7] == expected.table->columns[1][7]);
    REQUIRE(data.roles == expected.roles);
    REQUIRE(sameBits(data.series->values, expected.series->values));
    REQUIRE(data.series->holidays.size() == expected.series->holidays.size());
    REQUIRE(project.settings() ==
            core::ProjectSettings{{"forecast", "{\"epochs\": 3}"}, {"window", "AAAA/w=="}});
}

TEST_CASE("a forecast comes back from a project bit for bit and bands again", "[project]")
{
    const TemporaryFolder folder;
    const auto project = ProjectFile::open(fullProject(folder));
    const auto runs = project.runs();
    REQUIRE(runs.size() == core::kRunKinds);
    REQUIRE(runs[0].kind == core::RunKind::Forecast);
    REQUIRE(runs[0].name == "Run 1");
    REQUIRE(runs[0].provenance == smallProvenance("forecast"));

    auto expected = trainedForecast();
    auto forecast =
        project.read<core::Forecast>(runs[0].id, project.data(runs[0].data).series.get());
    REQUIRE(written(forecast) == written(expected));
    REQUIRE(sameBits(forecast.bayesian.lower, expected.bayesian.lower));
    REQUIRE(
        sameBits(forecast.passes->inputs.samples.values, expected.passes->inputs.samples.values));
    REQUIRE(forecast.weights == expected.weights);
    REQUIRE(forecast.comparisons.size() == expected.comparisons.size());
    REQUIRE(forecast.bayesian.metrics.rmse == expected.bayesian.metrics.rmse);
    for (const auto kind : {core::BandKind::Paper, core::BandKind::LearnedRecent}) {
        const core::BandOptions options{
            .level = 0.8, .passes = 5, .calibrated = true, .kind = kind};
        core::reband(forecast, options);
        core::reband(expected, options);
        REQUIRE(sameBits(forecast.bayesian.upper, expected.bayesian.upper));
        REQUIRE(written(forecast) == written(expected));
    }
}

TEST_CASE("the dense network of an earlier file comes back, whose passes stood beside the models",
          "[project]")
{
    const TemporaryFolder folder;
    const auto file = fullProject(folder);
    {
        const core::ProjectDatabase database(file, core::ProjectDatabase::Mode::Write);
        const auto items = core::projectItems(database);
        const auto item = std::find_if(items.begin(), items.end(), [](const auto& one) {
            return one.kind == core::nameOf(core::RunKind::Forecast);
        });
        auto facts = core::parseJson(core::itemFacts(database, item->id));
        auto& forecast = facts["forecast"];
        std::size_t place = 0;
        while (!forecast["comparisons"][place].contains("passes"))
            ++place;
        const auto band = forecast["comparisons"][place]["passes"]["band"];
        forecast["comparisons"][place].erase("passes");
        forecast["dense"] = band;
        const std::string text = facts.dump();
        const std::string path = "forecast.comparisons." + std::to_string(place) + ".passes.";
        database.with([&](SQLite::Database& sqlite) {
            SQLite::Statement update(sqlite, "UPDATE item SET facts = ?, sha256 = ? WHERE id = ?");
            update.bind(1, text);
            update.bind(2, core::sha256Of(text));
            update.bind(3, item->id);
            update.exec();
            for (const auto& [from, to] :
                 {std::pair(path + "band.", std::string("forecast.dense.")),
                  std::pair(path + "points", std::string("forecast.densePoints"))}) {
                SQLite::Statement rename(sqlite, "UPDATE array SET name = replace(name, ?, ?)");
                rename.bind(1, from);
                rename.bind(2, to);
                rename.exec();
            }
        });
    }
    const auto project = ProjectFile::open(file);
    const auto runs = project.runs();
    auto forecast =
        project.read<core::Forecast>(runs[0].id, project.data(runs[0].data).series.get());
    auto expected = trainedForecast();
    REQUIRE(written(forecast) == written(expected));
    for (auto* one : {&forecast, &expected})
        core::reband(*one, {.level = 0.8, .kind = core::BandKind::LearnedRecent});
    REQUIRE(written(forecast) == written(expected));
}

TEST_CASE("an explanation comes back from a project bit for bit", "[project]")
{
    const TemporaryFolder folder;
    const auto project = ProjectFile::open(fullProject(folder));
    const auto& expected = smallExplanation();
    const auto explanation = project.read<core::Explanation>(project.runs()[1].id);
    REQUIRE(written(explanation) == written(expected));
    const auto& summary = explanation.importance.summary;
    REQUIRE(sameBits(summary.spread.sd, expected.importance.summary.spread.sd));
    REQUIRE(summary.ranking == expected.importance.summary.ranking);
    REQUIRE(summary.verdict == expected.importance.summary.verdict);
    REQUIRE(explanation.importance.groups.has_value());
    const auto& groups = *explanation.importance.groups;
    REQUIRE(sameBits(groups.summary.spread.mean, expected.importance.groups->summary.spread.mean));
    REQUIRE(groups.summary.ranking == expected.importance.groups->summary.ranking);
    REQUIRE(explanation.importance.shap.repeats[2].folds[1].search->bestParameters() ==
            expected.importance.shap.repeats[2].folds[1].search->bestParameters());
    REQUIRE(explanation.importance.options.search->space->size() == 4);
    REQUIRE(explanation.importance.options.gap == 3);
}

TEST_CASE("an explanation of a sample comes back from a project", "[project]")
{
    const auto all = core::featureTable(*smallData(20).series, {.weather = false});
    const auto table = core::sampleRows(all, 40, 3);
    core::ImportanceOptions options{.fillMissing = true, .repeats = 2, .folds = 3};
    options.forest.nEstimators = 3;
    options.holdOutShare = 0.4;
    options.groups = {{"a;b=\"c", {table.names[0], table.names[1]}}};
    const auto expected = core::runImportance(table, options);
    const TemporaryFolder folder;
    const auto file = folder.path() / "sample.surgescope";
    {
        auto project = ProjectFile::create(file);
        const auto data = project.setData(smallData());
        project.add<core::Explanation>({.data = data,
                                        .kind = core::RunKind::Explanation,
                                        .number = 1,
                                        .name = "",
                                        .created = {},
                                        .provenance = smallProvenance("explain")},
                                       {table, expected});
    }
    const auto project = ProjectFile::open(file);
    const auto explanation = project.read<core::Explanation>(project.runs().back().id);
    REQUIRE(explanation.table.rows == table.rows);
    REQUIRE(core::toJson(explanation.importance.options) == core::toJson(options));
    REQUIRE(core::scoredRows(explanation.table, explanation.importance) == all.rows.size());
    REQUIRE(explanation.importance.holdOut->heldOutRows() == expected.holdOut->heldOutRows());
    REQUIRE(
        sameBits(explanation.importance.shap.repeats[1].values, expected.shap.repeats[1].values));
}

TEST_CASE("an outlook comes back from a project and answers the same, to the last bit", "[project]")
{
    const TemporaryFolder folder;
    const auto project = ProjectFile::open(fullProject(folder));
    const auto run = project.runs()[2];
    REQUIRE(run.kind == core::RunKind::Outlook);
    REQUIRE(run.provenance == smallProvenance("outlook"));
    const auto data = project.data(run.data);
    const auto outlook = project.read<core::Outlook>(run.id, data.series.get());
    const auto& expected = smallOutlook();
    REQUIRE(written(outlook) == written(expected));
    REQUIRE(outlook.knowsEvents());
    const auto tomorrow = expected.times().front();
    const auto dew = expected.covariates()[1];
    const core::OutlookAssumptions assumptions{
        {std::chrono::floor<std::chrono::days>(tomorrow)},
        {{"Concert", tomorrow, tomorrow + std::chrono::hours(3)}},
        {{dew.name, std::vector<double>(24, dew.max)}}};
    for (const auto kind : {core::BandKind::Paper, core::BandKind::LearnedRecent}) {
        const core::BandOptions options{.level = 0.8, .calibrated = true, .kind = kind};
        const auto answer = outlook.forecast(assumptions, options);
        const auto same = expected.forecast(assumptions, options);
        REQUIRE(sameBits(answer.band.mean, same.band.mean));
        REQUIRE(sameBits(answer.band.lower, same.band.lower));
        REQUIRE(sameBits(answer.band.upper, same.band.upper));
        REQUIRE(answer.warnings == same.warnings);
    }
}

TEST_CASE("a backtest comes back from a project bit for bit and can go on", "[project]")
{
    const TemporaryFolder folder;
    const auto project = ProjectFile::open(fullProject(folder));
    const auto run = project.runs()[3];
    REQUIRE(run.kind == core::RunKind::Backtest);
    REQUIRE(run.provenance == smallProvenance("backtest"));
    const auto data = project.data(run.data);
    const auto kept = project.read<core::AskedBacktest>(run.id, data.series.get());
    REQUIRE(written(kept) == written(smallBacktest()));
    REQUIRE(kept.finished.which == std::vector<std::size_t>{1, 2});
    REQUIRE(kept.finished.asked == 3);
    const auto& events = smallBacktest().request.events;
    const auto expected = core::pooledBacktest(smallBacktest().finished, events);
    const auto backtest = core::pooledBacktest(kept.finished, kept.request.events);
    REQUIRE(backtest.cancelled);
    REQUIRE(backtest.models.size() == expected.models.size());
    for (std::size_t m = 0; m < expected.models.size(); ++m) {
        const auto& model = backtest.models[m];
        const auto& same = expected.models[m];
        REQUIRE(model.key == same.key);
        REQUIRE(model.pooled.crps == same.pooled.crps);
        REQUIRE(model.difference.lower.rmse == same.difference.lower.rmse);
        REQUIRE(model.groups.size() == same.groups.size());
        REQUIRE(model.groups.back().name == "Concert");
        REQUIRE(model.groups.back().metrics.rmse == same.groups.back().metrics.rmse);
    }
    REQUIRE(backtest.ablation.size() == expected.ablation.size());
}

TEST_CASE("a comparison of dropout probabilities comes back from a project", "[project]")
{
    const TemporaryFolder folder;
    const auto project = ProjectFile::open(fullProject(folder));
    const auto run = project.runs()[4];
    REQUIRE(run.kind == core::RunKind::Dropout);
    REQUIRE(run.provenance == smallProvenance("dropout"));
    const auto data = project.data(run.data);
    const auto sweep = project.read<core::DropoutSweep>(run.id, data.series.get());
    REQUIRE(written(sweep) == written(smallSweep()));
    REQUIRE(sweep.trials[1].metrics.winkler == smallSweep().trials[1].metrics.winkler);
    REQUIRE(sweep.options.epochs == 1);
}

TEST_CASE("a backtest goes with its folds", "[project]")
{
    const TemporaryFolder folder;
    auto project = ProjectFile::open(fullProject(folder));
    const auto items = [&] {
        return core::projectItems(
                   core::ProjectDatabase(project.file(), core::ProjectDatabase::Mode::Read))
            .size();
    };
    const auto before = items();
    project.remove(project.runs()[3].id);
    REQUIRE(items() == before - 3);
}

TEST_CASE("a kind of run that a later program knows is left alone", "[project]")
{
    const TemporaryFolder folder;
    const auto file = fullProject(folder);
    {
        const core::ProjectDatabase database(file, core::ProjectDatabase::Mode::Write);
        const auto items = core::projectItems(database);
        core::insertItem(database, {.parent = items.back().parent, .kind = "prophecy", .name = {}},
                         "{}", {});
    }
    auto project = ProjectFile::open(file);
    REQUIRE(project.runs().size() == core::kRunKinds);
    const auto data = project.runs().front().data;
    for (const auto& run : project.runs())
        project.remove(run.id);
    project.setData(smallData(40));
    REQUIRE(project.data(data).series->size() == smallData().series->size()); // it rests on these
}

TEST_CASE("samples in 16 bits are off by at most half a step", "[project]")
{
    const TemporaryFolder folder;
    auto project = ProjectFile::create(folder.path() / "city.surgescope");
    const auto data = smallData();
    const auto id = project.add<core::Forecast>({.data = project.setData(data)}, trainedForecast(),
                                                core::SampleStorage::Rounded);
    const auto forecast = project.read<core::Forecast>(id, data.series.get());
    const auto& exact = trainedForecast().passes->inputs.samples;
    const auto& rounded = forecast.passes->inputs.samples;
    REQUIRE(rounded.values.size() == exact.values.size());
    for (std::size_t point = 0; point < exact.points; ++point) {
        float least = std::numeric_limits<float>::infinity();
        float largest = -least;
        for (std::size_t pass = 0; pass < exact.passes; ++pass) {
            least = std::min(least, exact.values[pass * exact.points + point]);
            largest = std::max(largest, exact.values[pass * exact.points + point]);
        }
        // Half a step, and the rounding of a float of this size.
        const float allowed = (largest - least) / 131070.0F + 4e-7F * std::abs(largest) + 1e-7F;
        for (std::size_t pass = 0; pass < exact.passes; ++pass)
            REQUIRE(std::abs(exact.values[pass * exact.points + point] -
                             rounded.values[pass * exact.points + point]) <= allowed);
    }
}

TEST_CASE("a run that is given another result keeps its place, number, name and date", "[project]")
{
    const TemporaryFolder folder;
    auto project = ProjectFile::create(folder.path() / "city.surgescope");
    const auto data = smallData();
    const auto place = project.setData(data);
    const std::chrono::sys_seconds created{std::chrono::seconds(1433116800)};
    const core::ProjectRun first{
        .data = place, .number = 1, .name = "first", .created = created, .provenance = "{}"};
    auto kept = first;
    kept.id = project.add<core::Forecast>(first, trainedForecast());
    project.add<core::Forecast>({.data = place, .number = 2, .name = "second"}, trainedForecast());
    auto banded = trainedForecast();
    core::reband(banded, {.level = 0.5});
    REQUIRE(project.add<core::Forecast>(kept, banded) == kept.id);
    const auto runs = project.runs();
    REQUIRE(runs.size() == 2);
    REQUIRE(runs[0].id == kept.id);
    REQUIRE(runs[0].number == 1);
    REQUIRE(runs[0].name == "first");
    REQUIRE(runs[0].created == created);
    REQUIRE(written(project.read<core::Forecast>(kept.id, data.series.get())) == written(banded));
    project.renumber(kept.id, 7);
    REQUIRE(project.runs()[0].number == 7);

    // The folds of a backtest go with the result they belong to.
    core::ProjectRun backtest{.data = place, .number = 1};
    backtest.id = project.add<core::AskedBacktest>(backtest, smallBacktest());
    core::BacktestFolds one = smallBacktest().finished;
    one.folds.resize(1);
    one.which.resize(1);
    project.add<core::AskedBacktest>(backtest, {smallBacktest().request, one});
    REQUIRE(
        project.read<core::AskedBacktest>(backtest.id, data.series.get()).finished.folds.size() ==
        1);

    kept.id = 9999;
    REQUIRE_THROWS_AS(project.add<core::Forecast>(kept, banded), core::ProjectError);
    REQUIRE(project.runs().size() == 3);
}

TEST_CASE("data of one table share it", "[project]")
{
    const TemporaryFolder folder;
    auto project = ProjectFile::create(folder.path() / "city.surgescope");
    core::ProjectData data = smallData();
    const auto first = project.setData(data);
    project.add<core::DropoutSweep>({.data = first, .number = 1}, smallSweep());
    data.group = "other";
    const auto second = project.setData(data);
    REQUIRE(second != first);
    const auto read = project.data(first);
    REQUIRE(project.data(second).table == read.table);
    REQUIRE(project.data(second).path == data.path);
}

TEST_CASE("the same data are stored once, and go when nothing was made of them", "[project]")
{
    const TemporaryFolder folder;
    auto project = ProjectFile::create(folder.path() / "city.surgescope");
    const auto first = project.setData(smallData());
    REQUIRE(project.setData(smallData()) == first);
    const auto run = project.add<core::Forecast>({.data = first}, trainedForecast());
    const auto second = project.setData(smallData(40));
    REQUIRE(second != first);
    REQUIRE(project.data(first).series->size() == smallData().series->size());
    project.remove(run);
    REQUIRE(project.setData(smallData(40)) == second);
    REQUIRE_THROWS_AS(project.data(first), core::ProjectError);
}

TEST_CASE("what is removed gives its room back", "[project]")
{
    const TemporaryFolder folder;
    const auto file = fullProject(folder);
    const auto full = std::filesystem::file_size(file);
    auto project = ProjectFile::open(file);
    for (const auto& run : project.runs())
        project.remove(run.id);
    REQUIRE(project.runs().empty());
    REQUIRE(std::filesystem::file_size(file) < full / 2);
}

TEST_CASE("a project is saved under another name with everything", "[project]")
{
    const TemporaryFolder folder;
    const auto project = ProjectFile::open(fullProject(folder));
    folder.write("other.surgescope", "what stood there before");
    auto other = project.saveAs(folder.path() / "other.surgescope");
    REQUIRE(other.file() == folder.path() / "other.surgescope");
    REQUIRE_FALSE(other.isReadOnly());
    REQUIRE(other.settings() == project.settings());
    REQUIRE(written(other.read<core::Explanation>(other.runs()[1].id)) ==
            written(smallExplanation()));
    other.rename(other.runs()[0].id, "the better one");
    REQUIRE(other.runs()[0].name == "the better one");
    REQUIRE(project.runs()[0].name == "Run 1");
}

TEST_CASE("changes made together are stored together or not at all", "[project]")
{
    const TemporaryFolder folder;
    auto project = ProjectFile::open(fullProject(folder));
    REQUIRE_THROWS_AS(project.atomically([&] {
        project.rename(project.runs()[0].id, "lost");
        project.remove(project.runs()[1].id);
        throw core::InputError("stop");
    }),
                      core::InputError);
    REQUIRE(project.runs().size() == core::kRunKinds);
    REQUIRE(project.runs()[0].name == "Run 1");
}

TEST_CASE("a second opener of a project reads", "[project]")
{
    const TemporaryFolder folder;
    const auto file = fullProject(folder);
    {
        auto first = ProjectFile::open(file);
        REQUIRE_FALSE(first.isReadOnly());
        REQUIRE(filesIn(folder.path()) ==
                std::set<std::string>{".city.surgescope.lock", "city.surgescope"});
        const auto second = ProjectFile::open(file);
        REQUIRE(second.readOnlyReason() == ProjectFile::ReadOnlyReason::OpenElsewhere);
        first.rename(first.runs()[0].id, "renamed"); // a reader is in nobody's way
        REQUIRE(second.runs()[0].name == "renamed");
        REQUIRE(errorSentence([&] { ProjectFile::create(file); }) ==
                file.string() + " is open in another window; close it there, or choose another "
                                "name.");
    }
    REQUIRE_FALSE(ProjectFile::open(file).isReadOnly());
    REQUIRE(ProjectFile::open(file, ProjectFile::Access::ReadOnly).readOnlyReason() ==
            ProjectFile::ReadOnlyReason::AsAsked);
    // The lock leaves nothing behind.
    REQUIRE(filesIn(folder.path()) == std::set<std::string>{"city.surgescope"});
}

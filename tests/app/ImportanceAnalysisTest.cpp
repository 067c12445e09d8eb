#include "app/ImportanceAnalysis.h"
#include "core/base/InputError.h"
#include "tests/Catch.h"
#include "tests/Patience.h"
#include "tests/app/SeriesAlone.h"

#include <QSignalSpy>
#include <QTest>

using app::ImportanceAnalysis;
using app::TaskRunner;

namespace {

std::shared_ptr<const core::FeatureTable> someTable()
{
    core::FeatureTable table;
    table.targetName = "y";
    table.names = {"a"};
    table.x.resize(40, 1);
    table.y.resize(40);
    for (Eigen::Index row = 0; row < 40; ++row) {
        table.x(row, 0) = static_cast<double>(row % 7);
        table.y(row) = static_cast<double>(row % 7 + row % 2);
        table.rows.push_back(static_cast<std::size_t>(row));
    }
    return std::make_shared<const core::FeatureTable>(std::move(table));
}

core::ImportanceOptions withRepeats(int repeats)
{
    core::ImportanceOptions options{.repeats = repeats, .folds = 2};
    options.forest.nEstimators = 2;
    return options;
}

void explainToTheEnd(ImportanceAnalysis& analysis, int repeats)
{
    QSignalSpy finished(&analysis.runner(), &TaskRunner::finished);
    analysis.explain(someTable(), withRepeats(repeats));
    REQUIRE(finished.wait(patience()));
}

} // namespace

TEST_CASE("explaining keeps the result and tells of each fold and repeat on the way", "[app]")
{
    app::Runs runs;
    ImportanceAnalysis analysis(runs);
    setSeries(runs, someSeries());
    QSignalSpy folds(&analysis, &ImportanceAnalysis::foldFinished);
    QSignalSpy changed(&analysis, &ImportanceAnalysis::changed);
    std::vector<std::shared_ptr<const core::ShapRepeat>> repeats;
    QObject::connect(&analysis, &ImportanceAnalysis::repeatFinished,
                     [&](std::size_t repeat, const auto& result) {
                         REQUIRE(repeat == repeats.size());
                         repeats.push_back(result);
                     });
    explainToTheEnd(analysis, 3);
    REQUIRE(folds.count() == 6);
    REQUIRE(repeats.size() == 3);
    REQUIRE(changed.count() == 1);
    REQUIRE(analysis.importance()->shap.repeats.size() == 3);
    REQUIRE(repeats[2]->values == analysis.importance()->shap.repeats[2].values);
}

TEST_CASE("during the run each fold tells its RMSE, and what the repeats so far come to", "[app]")
{
    app::Runs runs;
    ImportanceAnalysis analysis(runs);
    setSeries(runs, someSeries());
    std::vector<double> scores(6, 0.0);
    QObject::connect(&analysis, &ImportanceAnalysis::foldScored,
                     [&](std::size_t repeat, std::size_t fold, double rmse) {
                         scores[repeat * 2 + fold] = rmse;
                     });
    std::shared_ptr<const core::Importance> first;
    QObject::connect(&analysis, &ImportanceAnalysis::soFarChanged,
                     [&](const app::Explanation& soFar) {
                         if (!first)
                             first = soFar.importance;
                     });
    explainToTheEnd(analysis, 3);
    const auto& repeats = analysis.importance()->shap.repeats;
    for (std::size_t i = 0; i < scores.size(); ++i)
        REQUIRE(scores[i] == repeats[i / 2].folds[i % 2].scores.rmse);
    REQUIRE(first->shap.repeats.size() == 1);
    REQUIRE(first->shap.repeats[0].values == repeats[0].values);
    REQUIRE(first->summary.features[0].meanAbs == repeats[0].meanAbs(0));
}

TEST_CASE("after an error or an early cancel the last result is still there", "[app]")
{
    app::Runs runs;
    ImportanceAnalysis analysis(runs);
    setSeries(runs, someSeries());
    explainToTheEnd(analysis, 2);
    QSignalSpy failed(&analysis.runner(), &TaskRunner::failed);
    auto options = withRepeats(1);
    options.folds = 41;
    analysis.explain(someTable(), options);
    REQUIRE(failed.wait(patience()));
    REQUIRE(failed.at(0).at(1).toString() == "folds");
    REQUIRE(analysis.importance()->shap.repeats.size() == 2);

    QSignalSpy cancelled(&analysis.runner(), &TaskRunner::cancelled);
    analysis.explain(someTable(), withRepeats(100000));
    analysis.runner().cancel();
    REQUIRE(cancelled.wait(patience()));
    REQUIRE(analysis.importance()->shap.repeats.size() == 2);
}

TEST_CASE("a cancel after some repeats gives those", "[app]")
{
    app::Runs runs;
    ImportanceAnalysis analysis(runs);
    setSeries(runs, someSeries());
    QSignalSpy finished(&analysis.runner(), &TaskRunner::finished);
    QObject::connect(&analysis, &ImportanceAnalysis::repeatFinished, &analysis,
                     [&] { analysis.runner().cancel(); });
    analysis.explain(someTable(), withRepeats(100000));
    REQUIRE(finished.wait(patience()));
    REQUIRE(analysis.importance()->shap.cancelled);
    REQUIRE_FALSE(analysis.importance()->shap.repeats.empty());
    REQUIRE(analysis.importance()->shap.repeats.size() < 100000);
}

TEST_CASE("each explanation is a run, and the earlier one stays on show until the next is there",
          "[app]")
{
    app::Runs runs;
    ImportanceAnalysis analysis(runs);
    setSeries(runs, someSeries());
    explainToTheEnd(analysis, 1);
    const auto first = analysis.explanation();
    int repeats = 0;
    int otherShown = 0;
    QObject::connect(&analysis, &ImportanceAnalysis::repeatFinished, &analysis, [&] {
        ++repeats;
        otherShown += analysis.explanation() == first ? 0 : 1;
    });
    QSignalSpy ended(&analysis.runner(), &TaskRunner::finished);
    analysis.explain(someTable(), withRepeats(3));
    REQUIRE(ended.wait(patience()));
    REQUIRE(repeats == 3);
    REQUIRE(otherShown == 0);
    REQUIRE(runs.all().size() == 2);
    REQUIRE(analysis.importance()->shap.repeats.size() == 3);
    runs.show(runs.all().front().id);
    REQUIRE(analysis.explanation() == first);
    setSeries(runs, someSeries(7.0));
    REQUIRE_FALSE(analysis.explanation());
    setSeries(runs, someSeries());
    REQUIRE(analysis.explanation() == first);
}

TEST_CASE("another project stops an explanation", "[app]")
{
    app::Runs runs;
    ImportanceAnalysis analysis(runs);
    setSeries(runs, someSeries());
    QSignalSpy ended(&analysis.runner(), &TaskRunner::finished);
    QSignalSpy cancelled(&analysis.runner(), &TaskRunner::cancelled);
    analysis.explain(someTable(), withRepeats(100000));
    runs.clear();
    REQUIRE(QTest::qWaitFor([&] { return ended.count() + cancelled.count() == 1; }, patience()));
    REQUIRE(runs.all().empty());
}

TEST_CASE("destroying the analysis stops its run, and without data nothing runs", "[app]")
{
    {
        app::Runs runs;
        ImportanceAnalysis analysis(runs);
        setSeries(runs, someSeries());
        analysis.explain(someTable(), withRepeats(1000000));
    }
    app::Runs runs;
    ImportanceAnalysis analysis(runs);
    analysis.explain(someTable(), {});
    REQUIRE_FALSE(analysis.runner().isRunning());
}

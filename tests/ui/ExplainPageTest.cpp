#include "ui/explain/ExplainPage.h"
#include "tests/Catch.h"
#include "tests/ui/Child.h"
#include "tests/ui/HandMade.h"
#include "ui/base/WheelGuard.h"
#include "ui/explain/DependenceTab.h"
#include "ui/explain/ExplainSetup.h"
#include "ui/explain/RankingTab.h"
#include "ui/explain/RowTab.h"
#include "ui/explain/ScoresTab.h"
#include "ui/explain/SummaryTab.h"
#include "ui/explain/ValuesTab.h"
#include "ui/explain/VariationTab.h"
#include "ui/explain/setup/GroupsTable.h"
#include "ui/models/ShapValuesModel.h"
#include "ui/plots/DependencePlot.h"
#include "ui/plots/FoldGrid.h"
#include "ui/plots/ImportanceBars.h"
#include "ui/plots/RepeatLines.h"
#include "ui/plots/SwarmPlot.h"
#include "ui/plots/WaterfallPlot.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QWheelEvent>

#include <cmath>

using namespace ui;
using Catch::Matchers::WithinAbs;

namespace {

struct ShownPage
{
    ExplainPage page;

    ShownPage()
    {
        page.resize(1000, 700);
        page.setExplained({.table = handmade::features(), .importance = handmade::importance(3)});
        page.show();
    }
    /// A tab takes the result when it is seen.
    template <typename Tab>
    Tab& see(Tab& tab)
    {
        page.tabs().setCurrentWidget(&tab);
        return tab;
    }
    QString text(const char* label) const
    {
        return child<QLabel>(page, QLatin1String(label)).text();
    }
};

app::Dataset dataset()
{
    app::Dataset dataset;
    dataset.file = "/data/my rides.csv";
    dataset.table = handmade::table(20);
    return dataset;
}

} // namespace

TEST_CASE("the summary shows the features by importance, and the notes in plain words", "[ui]")
{
    ShownPage shown;
    const SwarmData& swarm = shown.page.summary().swarm().shown();
    REQUIRE(swarm.features.size() == 3);
    REQUIRE(swarm.features[0].name == "size");
    REQUIRE(swarm.features[1].name == "age");
    REQUIRE(swarm.rowNumbers[7] == 107);
    REQUIRE(shown.page.summary().bars().hasData());
    REQUIRE(shown.text("explainNotes").contains("not settled"));
    REQUIRE(shown.text("explainNotes").contains("3 rows are left out"));
    REQUIRE(shown.text("additivity").contains("2E-14"));
}

TEST_CASE("a row chosen in one plot is marked in all", "[ui]")
{
    ShownPage shown;
    shown.see(shown.page.variation());
    emit shown.page.summary().swarm().rowChosen(12);
    REQUIRE(shown.page.selectedRow() == 12);
    REQUIRE(shown.page.variation().swarm().selectedRow() == 12);
    REQUIRE(child<QSpinBox>(shown.page, "rowNumber").value() == 112);
    REQUIRE(shown.see(shown.page.rowTab()).waterfall().title().startsWith("row 112: base 20.0"));
    REQUIRE(shown.page.rowTab().lines().shown().lines[0].values.size() == 3);
}

TEST_CASE("a row can be typed by its number, and compared with another", "[ui]")
{
    ShownPage shown;
    child<QSpinBox>(shown.page, "rowNumber").setValue(150);
    REQUIRE(shown.page.selectedRow() == 50);
    shown.see(shown.page.rowTab());
    child<QSpinBox>(shown.page, "otherRow").setValue(104);
    child<QCheckBox>(shown.page, "compareRows").setChecked(true);
    REQUIRE(shown.page.rowTab().waterfall().title().contains("against"));
    REQUIRE(shown.page.rowTab().waterfall().exportTable().rows.size() == 6);
}

TEST_CASE("the variation can be the range, the scaled range or the deviation", "[ui]")
{
    ShownPage shown;
    auto& tab = shown.see(shown.page.variation());
    // "age" is 1.0, 1.1, 1.2 in each row.
    REQUIRE_THAT(tab.swarm().shown().features[1].values[0], WithinAbs(0.2, 1e-12));
    tab.setMeasure(VariationTab::ScaledRange);
    REQUIRE_THAT(tab.swarm().shown().features[1].values[0], WithinAbs(1.0, 1e-12));
    tab.setMeasure(VariationTab::Deviation);
    REQUIRE_THAT(tab.swarm().shown().features[1].values[0], WithinAbs(0.1, 1e-12));
}

TEST_CASE("boxes or violins are chosen for the strips", "[ui]")
{
    ShownPage shown;
    shown.see(shown.page.variation());
    auto& choice = child<QComboBox>(shown.page, "stripSummary");
    REQUIRE(shown.page.variation().swarm().shown().summary == StripSummary::None);
    choice.setCurrentIndex(2);
    REQUIRE(shown.page.variation().swarm().shown().summary == StripSummary::Violin);
    shown.page.variation().setMeasure(VariationTab::Deviation);
    REQUIRE(shown.page.variation().swarm().shown().summary == StripSummary::Violin);
}

TEST_CASE("the dots of a dependence are coloured by the strongest interaction", "[ui]")
{
    ShownPage shown;
    shown.see(child<DependenceTab>(shown.page));
    auto& colour = child<QComboBox>(shown.page, "dependenceColour");
    REQUIRE(colour.itemText(0) == "likely interaction");
    REQUIRE(colour.toolTip().contains("approximate"));
    const auto importance = std::make_shared<core::Importance>(*handmade::importance(3));
    importance->interactions = core::Interactions{
        .meanAbs = Eigen::MatrixXd{{2.0, 0.1, 0.3}, {0.1, 1.0, 0.4}, {0.3, 0.4, 1.0}}, .rows = 20};
    shown.page.setExplained({.table = handmade::features(), .importance = importance});
    REQUIRE(colour.itemText(0) == "strongest interaction");
    auto& plot = child<DependencePlot>(shown.page);
    REQUIRE(plot.shown().feature == "size");
    REQUIRE(plot.shown().colouredBy == "zone");
    child<QComboBox>(shown.page, "dependenceFeature").setCurrentText("zone");
    REQUIRE(plot.shown().colouredBy == "age");
    colour.setCurrentText("size");
    REQUIRE(plot.shown().colouredBy == "size");
}

TEST_CASE("a feature chosen before its dependence was seen is the one shown there", "[ui]")
{
    ShownPage shown;
    emit shown.page.summary().bars().featureChosen(2);
    shown.see(child<DependenceTab>(shown.page));
    REQUIRE(child<DependencePlot>(shown.page).shown().feature == "zone");
}

TEST_CASE("features can be looked at by group", "[ui]")
{
    ShownPage shown;
    child<QCheckBox>(shown.page, "byGroup").setChecked(true);
    REQUIRE(shown.page.summary().swarm().shown().features.size() == 2);
    REQUIRE(shown.page.summary().swarm().shown().features[0].name == "home");
}

TEST_CASE("a value is found by what is typed", "[ui]")
{
    ShownPage shown;
    ShapValuesModel& model = shown.see(shown.page.values()).model();
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    REQUIRE(model.rowCount() == 60 * 3 * 3);
    QTest::keyClicks(&shown.page.values().filter(), "sample 110, repeat 2");
    REQUIRE(model.rowCount() == 3);
    REQUIRE(model.index(1, ShapValuesModel::Feature).data().toString() == "age");
    REQUIRE(model.index(1, ShapValuesModel::ShapValue).data().toString() == "1.20000");
    shown.page.values().filter().setText("size");
    REQUIRE(model.rowCount() == 60 * 3);
    model.sort(ShapValuesModel::ShapValue, Qt::DescendingOrder);
    REQUIRE(model.tableRow(0) == 59);
    shown.page.values().filter().setText("110");
    REQUIRE(model.rowCount() == 9);
}

TEST_CASE("what is typed to find values is understood", "[ui]")
{
    const auto filter = ValueFilter::fromText("Sample 10, repeat 5 LSTAT");
    REQUIRE(filter.row == 10U);
    REQUIRE(filter.repeat == 5U);
    REQUIRE(filter.feature == "LSTAT");
    REQUIRE(ValueFilter::fromText("repeat 3").repeat == 3U);
    REQUIRE_FALSE(ValueFilter::fromText("repeat 3").row);
    REQUIRE(ValueFilter::fromText("pcp01").feature == "pcp01");
}

TEST_CASE("without an explanation no bar or dot of an earlier one is left", "[ui]")
{
    ShownPage shown;
    REQUIRE(shown.page.summary().bars().layer("main")->visible());
    shown.page.setExplained({});
    REQUIRE_FALSE(shown.page.summary().bars().layer("main")->visible());
    REQUIRE_FALSE(shown.page.summary().swarm().layer("main")->visible());
    REQUIRE(shown.page.scores().grid().filled() == 0);
    shown.page.setExplained({.table = handmade::features(), .importance = handmade::importance(3)});
    REQUIRE(shown.page.summary().bars().layer("main")->visible());
}

TEST_CASE("a run fills the grid, and the page shows the repeats so far", "[ui]")
{
    ExplainPage page;
    page.resize(1000, 700);
    page.show();
    page.beginRun({.repeats = 4, .folds = 2}, "y");
    page.addFold(0, 1, 2.5);
    REQUIRE(page.scores().isVisible());
    REQUIRE(page.scores().grid().filled() == 1);
    page.setExplained({.table = handmade::features(), .importance = handmade::importance(1)});
    REQUIRE_FALSE(page.summary().swarm().hasData()); // not seen yet
    page.tabs().setCurrentWidget(&page.summary());
    REQUIRE(page.summary().swarm().hasData());
    page.tabs().setCurrentWidget(&page.variation());
    REQUIRE_FALSE(page.variation().swarm().hasData()); // one repeat varies not
    page.setExplained({.table = handmade::features(), .importance = handmade::importance(2)});
    REQUIRE(page.variation().swarm().hasData());
}

TEST_CASE("the form asks for the article's analysis of the last column at first", "[ui]")
{
    ExplainSetup setup;
    QSignalSpy changed(&setup, &ExplainSetup::changed);
    setup.setDataset(dataset());
    REQUIRE(changed.count() >= 1);
    const auto request = setup.request();
    REQUIRE(request.columns.target == "zone");
    REQUIRE(request.columns.features.empty()); // all others
    const auto options = setup.options();
    REQUIRE(options.forest.randomState == 10);
    REQUIRE(options.forest.nEstimators == 100);
    REQUIRE(options.repeats == 10);
    REQUIRE(options.folds == 5);
    REQUIRE(options.seed == 1);
    REQUIRE(options.foldKind == core::FoldKind::Shuffled);
    REQUIRE_FALSE(options.search);
    REQUIRE(options.holdOutShare == 0.3);
    REQUIRE(options.once);
    REQUIRE(setup.commandLine() ==
            "surgescope explain --data '/data/my rides.csv' --target zone --holdout 0.3 --once "
            "--out explained");
}

TEST_CASE("wheeling down the form of an explanation changes no field", "[ui]")
{
    const WheelGuard guard;
    ExplainSetup setup;
    setup.setDataset(dataset());
    setup.show();
    auto& repeats = child<QSpinBox>(setup, "repeats");
    const QPointF middle = repeats.rect().center();
    QWheelEvent wheel(middle, repeats.mapToGlobal(middle), {}, {0, -120}, Qt::NoButton,
                      Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(&repeats, &wheel);
    REQUIRE(repeats.value() == 0); // automatic
    REQUIRE(setup.options().repeats == 10);
}

TEST_CASE("where all repeats would be copies, one is usual", "[ui]")
{
    ExplainSetup setup;
    setup.setDataset(dataset());
    auto& repeats = child<QSpinBox>(setup, "repeats");
    auto& folds = child<QSpinBox>(setup, "folds");
    REQUIRE(repeats.specialValueText() == "automatic: 10");
    setup.setFeatures(*handmade::features());
    folds.setValue(static_cast<int>(handmade::features()->rows.size()));
    REQUIRE(repeats.specialValueText() == "automatic: 1");
    REQUIRE(setup.options().repeats == 1);
    repeats.setValue(4); // who asks for copies gets them
    REQUIRE(setup.options().repeats == 4);
    folds.setValue(5);
    repeats.setValue(0);
    REQUIRE(setup.options().repeats == 10);
}

TEST_CASE("lines say how many of the features they are", "[ui]")
{
    const auto table = std::make_shared<core::FeatureTable>(*handmade::features());
    core::CrossValidatedShap shap = handmade::importance(3)->shap;
    for (int more = 0; more < 10; ++more) {
        table->names.push_back("more " + std::to_string(more));
        table->x.conservativeResize(Eigen::NoChange, table->x.cols() + 1);
        table->x.rightCols(1).setConstant(more);
        for (auto& repeat : shap.repeats) {
            repeat.values.conservativeResize(Eigen::NoChange, repeat.values.cols() + 1);
            repeat.values.rightCols(1).setConstant(0.01 * (more + 1));
            repeat.meanAbs = repeat.values.cwiseAbs().colwise().mean();
        }
    }
    const core::ImportanceOptions options{.repeats = 3, .folds = 2};
    ShownPage shown;
    shown.page.setExplained({.table = table,
                             .importance = std::make_shared<const core::Importance>(
                                 core::importanceSoFar(*table, options, shap))});
    child<QSpinBox>(shown.page, "rowNumber").setValue(112);
    auto& tab = shown.see(shown.page.rowTab());
    REQUIRE(tab.lines().shown().lines.size() == 8);
    REQUIRE(tab.lines().title() == "SHAP values of row 112: the 8 largest of 13 features");
}

TEST_CASE("no spread is drawn of repeats that are copies", "[ui]")
{
    core::CrossValidatedShap shap = handmade::importance(3)->shap;
    for (auto& repeat : shap.repeats) {
        repeat.values = shap.repeats[0].values;
        repeat.meanAbs = shap.repeats[0].meanAbs;
        repeat.scores = shap.repeats[0].scores;
    }
    const core::ImportanceOptions options{.repeats = 3, .folds = 2};
    ShownPage shown;
    shown.page.setExplained({.table = handmade::features(),
                             .importance = std::make_shared<const core::Importance>(
                                 core::importanceSoFar(*handmade::features(), options, shap))});
    REQUIRE(shown.page.summary().bars().title() == "Importance");
    for (const auto& row : shown.page.summary().bars().exportTable().rows)
        REQUIRE(row[2].isEmpty()); // the deviation
    REQUIRE_FALSE(shown.see(shown.page.variation()).swarm().hasData());
    child<QSpinBox>(shown.page, "rowNumber").setValue(112);
    REQUIRE_FALSE(shown.see(shown.page.rowTab()).lines().hasData());
    REQUIRE(shown.see(child<RankingTab>(shown.page)).verdict().contains("copies"));
}

TEST_CASE("one repeat is not called copies, and no option of the command line is named", "[ui]")
{
    core::CrossValidatedShap shap = handmade::importance(1)->shap;
    const auto explained = [&](const core::ImportanceOptions& options) {
        shap.randomness = core::randomnessOf(options, 0);
        return Explained{.table = handmade::features(),
                         .importance = std::make_shared<const core::Importance>(
                             core::importanceSoFar(*handmade::features(), options, shap))};
    };
    const Explained single = explained({.learner = core::LearnerKind::Boosted,
                                        .repeats = 1,
                                        .folds = 2,
                                        .foldKind = core::FoldKind::Blocked});
    REQUIRE(single.spreadHint() ==
            "There is one repeat, and more would be copies: stability cannot be judged.");
    for (const core::Message& note : single.importance->notes)
        REQUIRE(note.text().find("--") == std::string::npos);
    REQUIRE(explained({.repeats = 1, .folds = 2}).spreadHint() ==
            "Two repeats or more show how much the values vary.");
}

TEST_CASE("a series is explained by its hours in blocks, and said so in the command", "[ui]")
{
    ExplainSetup setup;
    app::Dataset data = dataset();
    data.series = handmade::series();
    setup.setDataset(data);
    REQUIRE(setup.request().series);
    REQUIRE(setup.options().foldKind == core::FoldKind::Blocked);
    REQUIRE(setup.options().holdOutShare == 0.0);
    REQUIRE_FALSE(setup.options().once);
    child<QCheckBox>(setup, "weather").setChecked(false);
    REQUIRE_FALSE(setup.request().seriesFeatures.weather);
    REQUIRE(setup.commandLine().contains("--table series --features lags,calendar,holiday"));
    REQUIRE(setup.commandLine().contains("--blocked"));
    child<QComboBox>(setup, "explainSource").setCurrentIndex(0);
    REQUIRE(setup.request().table);
}

TEST_CASE("the features that were prepared can be named as groups", "[ui]")
{
    ExplainSetup setup;
    setup.setDataset(dataset());
    setup.setFeatures(*handmade::features()); // "age" and "zone" are "home"
    REQUIRE(setup.options().groups.empty());  // the table's own
    auto& table = child<GroupsTable>(setup, "groups");
    REQUIRE(table.item(1, 1)->text() == "home");
    QSignalSpy changed(&setup, &ExplainSetup::changed);
    table.item(0, 1)->setText("home");
    table.item(2, 1)->setText("");
    REQUIRE(changed.count() == 2);
    const auto groups = setup.options().groups;
    REQUIRE(groups.size() == 1);
    REQUIRE(groups[0].name == "home");
    REQUIRE(groups[0].features == std::vector<std::string>{"size", "age"});
    REQUIRE(setup.commandLine().contains("--groups home=size,age"));
    REQUIRE(table.groupNames().contains("weather"));
    table.setOwn({});
    REQUIRE(table.item(2, 1)->text() == "home");
    REQUIRE(setup.options().groups.empty());
}

TEST_CASE("the summary can be seen after one split, one cross-validation and all", "[ui]")
{
    ShownPage shown;
    REQUIRE_FALSE(child<QComboBox>(shown.page, "stage").isVisible()); // there is one
    const auto importance = std::make_shared<core::Importance>(*handmade::importance(3));
    core::HoldOut split;
    split.fold.test = {7, 2};
    split.heldOut.values = Eigen::MatrixXd{{0.0, 5.0, 1.0}, {0.0, -6.0, 0.5}};
    importance->holdOut = split;
    importance->once = importance->shap.repeats[1];
    shown.page.setExplained({.table = handmade::features(), .importance = importance});
    SummaryTab& tab = shown.page.summary();
    REQUIRE(child<QComboBox>(shown.page, "stage").isVisible());
    REQUIRE(tab.swarm().title() == "Mean SHAP values of 3 repeats × 2 folds");
    tab.setStage(Stage::OneSplit);
    REQUIRE(tab.swarm().title() == "SHAP values after one split (2 rows held out)");
    REQUIRE(tab.swarm().shown().features[0].name == "age");
    REQUIRE(tab.swarm().shown().features[0].values[7] == 5.0);
    REQUIRE(tab.swarm().shown().features[0].values[2] == -6.0);
    REQUIRE(std::isnan(tab.swarm().shown().features[0].values[3]));
    REQUIRE(tab.swarm().exportTable().rows.size() == 6); // 2 rows of 3 features
    tab.setStage(Stage::Once);
    REQUIRE_THAT(tab.swarm().shown().features[1].values[0], WithinAbs(1.1, 1e-12));
    child<QCheckBox>(shown.page, "byGroup").setChecked(true);
    tab.setStage(Stage::OneSplit);
    REQUIRE(tab.swarm().shown().features[0].name == "home");
    REQUIRE(tab.swarm().shown().features[0].values[7] == 6.0);
}

#include "ui/explain/ExplainSetup.h"
#include "core/base/InputError.h"
#include "tests/Catch.h"
#include "tests/ui/Child.h"
#include "tests/ui/HandMade.h"
#include "ui/explain/setup/CheckList.h"
#include "ui/explain/setup/EarlierExplainForm.h"
#include "ui/explain/setup/GroupsTable.h"

#include <QCheckBox>
#include <QComboBox>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLineEdit>
#include <QSpinBox>

using namespace ui;

namespace {

/// Of a file with a series.
struct Setup : ExplainSetup
{
    Setup()
    {
        app::Dataset file;
        file.table = handmade::table(20);
        file.series = handmade::series();
        setDataset(file);
        setFeatures(*handmade::features());
    }
    template <typename Field>
    Field& field(const char* name)
    {
        return child<Field>(*this, QLatin1String(name));
    }
};

QJsonObject jsonObject(const std::string& text)
{
    return QJsonDocument::fromJson(QByteArray::fromStdString(text)).object();
}

} // namespace

TEST_CASE("an explanation's form is kept by the names of its settings, and comes back", "[ui]")
{
    Setup first;
    first.field<QComboBox>("explainSource").setCurrentIndex(0);
    first.field<QComboBox>("explainTarget").setCurrentText("rides");
    first.field<CheckList>("explainFeatures").setTicked({"zone"});
    first.field<QComboBox>("explainMissing").setCurrentIndex(1);
    first.field<QCheckBox>("lags").setChecked(false);
    first.field<GroupsTable>("groups").item(0, 1)->setText("home");
    first.field<QSpinBox>("folds").setValue(3);
    first.field<QCheckBox>("nested").setChecked(true);
    const QJsonObject table = first.tableState();
    REQUIRE(table.value("table") == "file");
    REQUIRE(table.value("target") == "rides");
    REQUIRE(table.value("features") == QJsonArray{"zone"});
    REQUIRE(table.value("fill") == "median");
    REQUIRE(table.value("seriesFeatures") == QJsonArray{"calendar", "holiday", "weather"});
    const QJsonObject settings = jsonObject(first.settingsState());
    REQUIRE(settings.value("folds") == 3);
    REQUIRE(settings.value("learner") == "forest");
    REQUIRE(settings.value("repeats").isNull()); // automatic
    REQUIRE_FALSE(settings.contains("qt_spinbox_lineedit"));

    Setup second;
    second.setState(table, first.settingsState(), "x");
    REQUIRE(second.tableState() == table);
    REQUIRE(second.settingsState() == first.settingsState());
    REQUIRE(second.commandLine() == first.commandLine());
    REQUIRE(second.options().groups.front().name == "home");
}

TEST_CASE("settings of another type are told, and the table is put back all the same", "[ui]")
{
    Setup setup;
    REQUIRE_THROWS_AS(setup.setState({{"table", "file"}, {"target", "rides"}, {"text", "latin"}},
                                     R"({"repeats": "many"})", "x"),
                      core::InputError);
    REQUIRE(setup.request().columns.target == "rides");
    REQUIRE(setup.request().columns.text == core::TextEncoding::OneHot);
    setup.setState({}, {}, "x"); // nothing is named
    REQUIRE(setup.request().columns.target == "rides");
}

TEST_CASE("a form that an earlier program kept by the names of its fields comes back", "[ui]")
{
    // As version 0.1 wrote it.
    const QJsonObject earlier = jsonObject(R"({
        "explainSource": "series", "explainTarget": "rides", "explainFeatures": ["when"],
        "explainText": "ordinal", "explainSample": 50, "lags": true, "calendar": false,
        "holiday": true, "weather": true, "explainLearner": "forest", "n_estimators": 20,
        "max_depth": 0, "min_samples_leaf": 2, "min_samples_split": 3, "max_features": 50,
        "ccp_alpha": 0.5, "learning_rate": 0.2, "random_state": 11, "holdOut": 0, "once": true,
        "repeats": 4, "folds": 3, "foldKind": "blocked", "gap": -1, "seed": 8, "nested": true,
        "candidates": 6, "innerFolds": 4, "space": "max_depth=4,none", "groups": {"size": "home"}
    })");
    const QJsonObject now = fromEarlierExplainForm(earlier);
    Setup setup;
    setup.setState(now, QJsonDocument(now).toJson().toStdString(), "x");
    REQUIRE(setup.request().series);
    REQUIRE_FALSE(setup.request().seriesFeatures.calendar);
    REQUIRE(setup.request().sample == 50);
    const core::ImportanceOptions options = setup.options();
    REQUIRE(options.forest.nEstimators == 20);
    REQUIRE(options.forest.maxDepth == 0);
    REQUIRE(options.forest.minSamplesLeaf == 2);
    REQUIRE(options.forest.minSamplesSplit == 3);
    REQUIRE(options.forest.maxFeatures == 0.5);
    REQUIRE(options.forest.maxFeatureCount == 0);
    REQUIRE(options.forest.ccpAlpha == 0.5);
    REQUIRE(options.forest.randomState == 11);
    REQUIRE(options.holdOutShare == 0.0);
    REQUIRE(options.once);
    REQUIRE(options.repeats == 4);
    REQUIRE(options.folds == 3);
    REQUIRE(options.foldKind == core::FoldKind::Blocked);
    REQUIRE_FALSE(options.gap);
    REQUIRE(options.seed == 8);
    REQUIRE(options.search->candidates == 6);
    REQUIRE(options.search->folds == 4);
    REQUIRE(options.search->space->size() == 2);
    REQUIRE(options.groups.front().name == "home");

    QJsonObject usual = earlier;
    usual["explainSource"] = "columns";
    usual["max_features"] = 100; // per cent, not one feature
    usual["holdOut"] = 30;
    usual["repeats"] = 0;
    const QJsonObject then = fromEarlierExplainForm(usual);
    setup.setState(then, QJsonDocument(then).toJson().toStdString(), "x");
    REQUIRE(setup.options().forest.maxFeatureCount == 0);
    REQUIRE(setup.options().holdOutShare == 0.3);
    REQUIRE(setup.options().repeats == 10);
    REQUIRE(setup.request().table);
}

#include "ui/forecast/BacktestView.h"
#include "tests/Catch.h"
#include "tests/ui/Child.h"
#include "tests/ui/HandMade.h"
#include "ui/models/MetricsModel.h"
#include "ui/plots/FoldsPlot.h"
#include "ui/plots/ForecastPlot.h"
#include "ui/results/ResultTable.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace ui;

namespace {

/// Two of three folds, both the hand-made forecast.
std::shared_ptr<const app::BacktestResult> twoOfThree()
{
    app::BacktestResult result;
    core::Backtest& backtest = result.backtest;
    backtest.folds = {*handmade::forecast(), *handmade::forecast()};
    backtest.which = {0, 2};
    backtest.asked = 3;
    backtest.cancelled = true;
    const auto add = [&](const core::ModelForecast& model) {
        core::BacktestModel pooled;
        pooled.key = model.key;
        pooled.name = model.name;
        pooled.folds = {model.metrics, model.metrics};
        pooled.folds[1].rmse += 5.0;
        pooled.pooled = model.metrics;
        pooled.pooled.n *= 2;
        pooled.difference.lower = {1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0};
        pooled.difference.upper = {9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0};
        backtest.models.push_back(pooled);
    };
    add(backtest.folds[0].bayesian);
    for (const core::ModelForecast& model : backtest.folds[0].comparisons)
        add(model);
    core::ModelDifferences chance;
    chance.comparisons.resize(3); // intervals of nothing: all is chance
    result.differences = {chance, chance};
    return std::make_shared<const app::BacktestResult>(std::move(result));
}

QString text(QTableView& table, int row, int column)
{
    return table.model()->index(row, column).data().toString();
}

struct FilledView
{
    BacktestView view;
    FilledView()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        view.resize(1000, 700);
        view.setSeries(handmade::series());
        view.setResult(twoOfThree());
        view.show();
    }
};

} // namespace

TEST_CASE("a backtest that was not run says what to do, and is asked for with its folds", "[ui]")
{
    BacktestView view;
    view.show();
    auto& run = child<QPushButton>(view, "runBacktest");
    auto& remark = child<QLabel>(view, "backtestRemark");
    REQUIRE_FALSE(run.isEnabled());
    REQUIRE(remark.text().contains("Open a data file"));
    view.setSeries(handmade::series());
    REQUIRE(remark.text().contains("Run a backtest"));
    QSignalSpy asked(&view, &BacktestView::runAsked);
    child<QSpinBox>(view, "folds").setValue(3);
    child<QSpinBox>(view, "share").setValue(40);
    QTest::mouseClick(&run, Qt::LeftButton);
    REQUIRE(asked.at(0).at(0).toInt() == 3);
    REQUIRE(asked.at(0).at(1).toDouble() == 0.4);
    view.setBusy(true);
    REQUIRE_FALSE(run.isEnabled());
    view.showFinished(1, 3);
    REQUIRE(remark.text() == "1 of 3 folds are finished; Cancel keeps them.");
    view.setBusy(false);
    REQUIRE(remark.text().contains("Run a backtest"));
}

TEST_CASE("the folds are listed, pooled first, and what is missing can follow", "[ui]")
{
    FilledView test;
    ResultTable& folds = test.view.folds();
    REQUIRE(folds.model()->rowCount() == 3);
    REQUIRE(text(folds, 0, 0) == "Pooled");
    REQUIRE(text(folds, 0, 1) == "2 of 3 folds");
    REQUIRE(text(folds, 0, 2) == "240");
    REQUIRE(text(folds, 2, 0) == "3"); // of those asked for
    REQUIRE(text(folds, 2, 1) == "Tue 16 Jun to Sat 20 Jun");
    REQUIRE(text(folds, 1, 5) == "Bayesian LSTM, 10.0");
    QSignalSpy resume(&test.view, &BacktestView::resumeAsked);
    auto& goOn = child<QPushButton>(test.view, "resumeBacktest");
    REQUIRE(goOn.isVisible());
    QTest::mouseClick(&goOn, Qt::LeftButton);
    REQUIRE(resume.count() == 1);
    test.view.setBusy(true);
    REQUIRE_FALSE(goOn.isEnabled());
    test.view.setResult(nullptr);
    REQUIRE_FALSE(goOn.isVisible());
}

TEST_CASE("a chosen fold has the metrics of all models, grey where chance explains them", "[ui]")
{
    FilledView test;
    const MetricsModel& metrics = test.view.metrics();
    const auto isGrey = [&](int row) {
        return metrics.index(row, MetricsModel::Rmse).data(Qt::ForegroundRole).isValid();
    };
    REQUIRE(metrics.rowCount() == 4);
    REQUIRE(metrics.index(0, MetricsModel::Coverage).data().toString().contains("of 240"));
    REQUIRE_FALSE(isGrey(1));
    QTest::keyClick(&test.view.folds(), Qt::Key_Down);
    REQUIRE(metrics.index(0, MetricsModel::Coverage).data().toString().contains("of 120"));
    REQUIRE(isGrey(1));
    REQUIRE(child<QLabel>(test.view, "backtestHeading").text().startsWith("Fold 1."));
}

TEST_CASE("the plot shows a metric fold by fold, and a click chooses a fold", "[ui]")
{
    FilledView test;
    FoldsPlot& plot = test.view.plot();
    plot.replot(QCustomPlot::rpImmediateRefresh);
    ExportTable table = plot.exportTable();
    REQUIRE(table.header == QStringList{"fold", "Bayesian LSTM", "Plain LSTM", "Seasonal drift"});
    REQUIRE(table.rows.size() == 2);
    REQUIRE(table.rows[1] == QStringList{"3", "15", "25", "35"});
    plot.showCurve("drift", false);
    REQUIRE(plot.exportTable().header.size() == 3);
    child<QComboBox>(test.view, "foldMetric").setCurrentIndex(1);
    REQUIRE(plot.yAxis->label() == "coverage, %");
    REQUIRE(plot.yAxis->range().contains(95.0));
    const QPoint third(int(plot.xAxis->coordToPixel(3.0)), plot.height() / 2);
    QTest::mouseClick(&plot, Qt::LeftButton, {}, third);
    REQUIRE(test.view.folds().currentRow() == 2);
}

TEST_CASE("any fold has its chart, and the chosen one stays when another is finished", "[ui]")
{
    FilledView test;
    child<QComboBox>(test.view, "foldMetric").setCurrentIndex(3);
    QCoreApplication::processEvents();
    REQUIRE(test.view.chart().isVisible());
    CHECK(test.view.chart().legendEntries().empty()); // all folds: the series
    test.view.folds().setCurrentIndex(test.view.folds().model()->index(2, 0));
    CHECK(test.view.chart().legendEntries().size() == 8);
    auto later = std::make_shared<app::BacktestResult>(*twoOfThree());
    later->backtest.which = {2, 4}; // it is in another row
    test.view.setResult(later);
    CHECK(test.view.folds().currentRow() == 1);
    CHECK(child<QLabel>(test.view, "backtestHeading").text().startsWith("Fold 3."));
    CHECK(test.view.chart().legendEntries().size() == 8);
}

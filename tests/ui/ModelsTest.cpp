#include "tests/Catch.h"
#include "tests/ui/HandMade.h"
#include "ui/models/ForecastTables.h"
#include "ui/models/MetricsModel.h"
#include "ui/models/TablePreviewModel.h"
#include "ui/pictures/PlotPicture.h"

#include <QAbstractItemModelTester>
#include <QFont>
#include <QSignalSpy>

using ui::MetricsModel;
using ui::TablePreviewModel;

namespace {

QString textAt(const QAbstractItemModel& model, int row, int column)
{
    return model.index(row, column).data().toString();
}

bool isBold(const QAbstractItemModel& model, int row, int column)
{
    return model.index(row, column).data(Qt::FontRole).value<QFont>().bold();
}

} // namespace

TEST_CASE("the metrics are a proper item model, empty and filled", "[ui]")
{
    MetricsModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    REQUIRE(model.rowCount() == 0);
    model.setForecast(*handmade::forecast());
    REQUIRE(model.rowCount() == 4);
    REQUIRE(model.columnCount() == MetricsModel::ColumnCount);
    model.clear();
    REQUIRE(model.rowCount() == 0);
}

TEST_CASE("each model has a row of metrics with n and interval of the coverage", "[ui]")
{
    MetricsModel model;
    model.setForecast(*handmade::forecast());
    REQUIRE(textAt(model, 0, MetricsModel::Model) == "Bayesian LSTM");
    REQUIRE(textAt(model, 2, MetricsModel::Model) == "Seasonal drift");
    REQUIRE(textAt(model, 0, MetricsModel::Rmse) == "10.0");
    REQUIRE(textAt(model, 0, MetricsModel::Smape) == "1.3 %");
    REQUIRE(textAt(model, 0, MetricsModel::Coverage) == "98.3 % of 120 (94.1 % to 99.5 %)");
    REQUIRE(textAt(model, 0, MetricsModel::Width) == "100");
}

TEST_CASE("the best value of a column is bold, a narrow interval is not called best", "[ui]")
{
    MetricsModel model;
    model.setForecast(*handmade::forecast());
    for (const auto column : {MetricsModel::Rmse, MetricsModel::Mae, MetricsModel::PeakRmse,
                              MetricsModel::Winkler, MetricsModel::Crps}) {
        CHECK(isBold(model, 0, column));
        CHECK_FALSE(isBold(model, 1, column));
    }
    CHECK_FALSE(isBold(model, 0, MetricsModel::Width));
    CHECK_FALSE(isBold(model, 0, MetricsModel::Model));
}

TEST_CASE("a difference that chance explains is grey, with its interval in words", "[ui]")
{
    auto forecast = *handmade::forecast();
    core::ModelDifferences differences;
    differences.comparisons.resize(3);
    const auto set = [&](std::size_t model, double lower, double upper) {
        core::MetricIntervals& interval = differences.comparisons[model];
        interval.lower = {lower, lower, lower, lower, lower, lower, lower};
        interval.upper = {upper, upper, upper, upper, upper, upper, upper};
    };
    set(0, -6.0, 13.0);
    set(1, 4.0, 30.0);
    set(2, -0.05, 0.01);
    MetricsModel model;
    model.setForecast(forecast);
    REQUIRE_FALSE(model.index(1, MetricsModel::Rmse).data(Qt::ForegroundRole).isValid());
    model.setForecast(forecast, &differences);
    const auto isGrey = [&](int row, int column) {
        const QModelIndex cell = model.index(row, column);
        REQUIRE(cell.data(ui::kMutedRole).toBool() == cell.data(Qt::ForegroundRole).isValid());
        return cell.data(ui::kMutedRole).toBool();
    };
    const auto toolTip = [&](int row, int column) {
        return model.index(row, column).data(Qt::ToolTipRole).toString().section('\n', 0, 0);
    };
    for (const auto column :
         {MetricsModel::Rmse, MetricsModel::Mae, MetricsModel::Smape, MetricsModel::PeakRmse,
          MetricsModel::Coverage, MetricsModel::Winkler, MetricsModel::Crps}) {
        CHECK_FALSE(isGrey(0, column)); // what the others are compared with
        CHECK(isGrey(1, column));
        CHECK_FALSE(isGrey(2, column));
    }
    CHECK_FALSE(isGrey(1, MetricsModel::Model));
    CHECK_FALSE(isGrey(1, MetricsModel::Width));
    REQUIRE(toolTip(1, MetricsModel::Rmse) ==
            "RMSE: 10.0 higher than that of Bayesian LSTM, 95 % interval −6.0 to 13.0: chance "
            "explains it.");
    REQUIRE(toolTip(2, MetricsModel::Rmse) ==
            "RMSE: 20.0 higher than that of Bayesian LSTM, 95 % interval 4.0 to 30.0: more than "
            "chance.");
    forecast.comparisons[2].metrics.coverage -= 0.02;
    model.setForecast(forecast, &differences);
    REQUIRE(toolTip(3, MetricsModel::Coverage) ==
            "Coverage: 2.0 points lower than that of Bayesian LSTM, 95 % interval −5.0 to 1.0: "
            "chance explains it.");
}

TEST_CASE("coverage nearest to the level is the best, above or below", "[ui]")
{
    auto forecast = *handmade::forecast();
    forecast.bayesian.metrics.coverage = 0.99; // too wide
    forecast.comparisons[0].metrics.coverage = 0.94;
    forecast.comparisons[1].metrics.coverage = 0.90;
    forecast.comparisons[2].metrics.coverage = 0.99;
    MetricsModel model;
    model.setForecast(forecast);
    REQUIRE(isBold(model, 1, MetricsModel::Coverage));
    REQUIRE_FALSE(isBold(model, 0, MetricsModel::Coverage));
}

TEST_CASE("every metric's heading explains it with the unit of the series", "[ui]")
{
    MetricsModel model;
    model.setForecast(*handmade::forecast());
    for (int column = 0; column < model.columnCount(); ++column)
        CHECK_FALSE(model.headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString().isEmpty());
    REQUIRE(model.headerData(MetricsModel::Rmse, Qt::Horizontal, Qt::ToolTipRole)
                .toString()
                .contains("rides"));
}

TEST_CASE("the preview is a proper item model of all rows", "[ui]")
{
    TablePreviewModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    REQUIRE(model.rowCount() == 0);
    model.setTable(handmade::table(3), {core::Role::Time, core::Role::Value, core::Role::Group});
    REQUIRE(model.rowCount() == 3);
    REQUIRE(model.columnCount() == 3);
    REQUIRE(textAt(model, 2, 1) == "2");
    REQUIRE(textAt(model, 0, 2) == "NA"); // a text like any other
    model.setTable(handmade::table(1000), {core::Role::Time, core::Role::Value, core::Role::Group});
    REQUIRE(model.rowCount() == 1000);
    REQUIRE(textAt(model, 999, 1) == "999");
}

TEST_CASE("the preview's headings have name and role, its rows count as in a spreadsheet", "[ui]")
{
    TablePreviewModel model;
    model.setTable(handmade::table(3), {core::Role::Time, core::Role::Value, core::Role::Ignored});
    REQUIRE(model.headerData(1, Qt::Horizontal, Qt::DisplayRole) == "rides\nvalue to forecast ▾");
    REQUIRE(model.headerData(2, Qt::Horizontal, Qt::DisplayRole) == "zone\nExplain only ▾");
    REQUIRE(model.headerData(0, Qt::Vertical, Qt::DisplayRole) == 2);
    REQUIRE_FALSE(model.headerData(1, Qt::Horizontal, Qt::FontRole).isValid()); // see CellTable
    REQUIRE(model.headerData(2, Qt::Horizontal, Qt::ForegroundRole).isValid()); // dimmed
}

TEST_CASE("of a table without times no column is dimmed: all can be explained", "[ui]")
{
    TablePreviewModel model;
    model.setTable(handmade::table(3), std::vector(3, core::Role::Ignored));
    for (int column = 0; column < 3; ++column) {
        REQUIRE_FALSE(model.headerData(column, Qt::Horizontal, Qt::ForegroundRole).isValid());
        REQUIRE_FALSE(model.index(0, column).data(Qt::ForegroundRole).isValid());
    }
}

TEST_CASE("bold is the best of a column, and a coverage far from its level has a mark", "[ui]")
{
    core::Forecast forecast = *handmade::forecast();
    const auto row = [](const char* name, double coverage, double winkler, double crps) {
        core::AblationRow made{.key = name, .name = name};
        made.metrics.n = 400;
        made.metrics.coverage = coverage;
        made.metrics.coverageInterval = {coverage - 0.04, coverage + 0.04};
        made.metrics.winkler = winkler;
        made.metrics.crps = crps;
        return made;
    };
    forecast.ablation = {row("far", 0.32, 300.0, 9.0), row("near", 0.94, 200.0, 8.0),
                         row("wide", 1.0, 250.0, 7.0)};
    ui::CellTable table;
    table.setContent(ui::ablationTable(forecast, nullptr));
    REQUIRE(textAt(table, 0, 1) == "32.0 % of 400 ▼");
    REQUIRE(textAt(table, 1, 1) == "94.0 % of 400");
    REQUIRE(textAt(table, 2, 1) == "100.0 % of 400 ▲");
    REQUIRE_FALSE(isBold(table, 0, 1)); // 32 % is not the best of anything
    REQUIRE(isBold(table, 1, 1));
    REQUIRE(isBold(table, 1, 3));
    REQUIRE(isBold(table, 2, 4));
    for (int line = 0; line < 3; ++line)
        REQUIRE_FALSE((isBold(table, line, 0) || isBold(table, line, 2)));
    // The mark is text: the number in a CSV stays a number.
    REQUIRE(table.index(0, 1).data(ui::kExportRole).toDouble() == 0.32);
}

TEST_CASE("other roles of the same table leave the preview where it is", "[ui]")
{
    TablePreviewModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    const auto table = handmade::table(3);
    model.setTable(table, {core::Role::Time, core::Role::Value, core::Role::Group});
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy heads(&model, &QAbstractItemModel::headerDataChanged);
    model.setTable(table, {core::Role::Time, core::Role::Ignored, core::Role::Value});
    REQUIRE(reset.isEmpty());
    REQUIRE(heads.count() == 1);
    REQUIRE(model.headerData(2, Qt::Horizontal, Qt::DisplayRole) == "zone\nvalue to forecast ▾");
}

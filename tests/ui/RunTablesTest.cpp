#include "ui/models/RunTables.h"
#include "app/BacktestResult.h"
#include "tests/Catch.h"
#include "tests/ui/Child.h"
#include "tests/ui/HandMade.h"
#include "ui/results/RunsTab.h"

#include <QLabel>
#include <QLocale>

using namespace ui;

namespace {

std::shared_ptr<const app::Dataset> rides()
{
    app::Dataset data;
    data.series = handmade::series();
    return std::make_shared<const app::Dataset>(std::move(data));
}

struct KeptRuns
{
    std::shared_ptr<const app::Dataset> data = rides();
    app::Runs runs;
    KeptRuns()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        runs.setData(data);
    }
    app::RunId add(core::Forecast forecast, bool isGrowing = false)
    {
        return runs.add(data, std::make_shared<const core::Forecast>(std::move(forecast)),
                        isGrowing);
    }
    void addBacktest(std::size_t folds)
    {
        app::BacktestResult result;
        for (std::size_t fold = 0; fold < 3 && fold < folds; ++fold) {
            core::Forecast part = *handmade::forecast();
            part.split.validationEnd -= 24 * fold;
            result.backtest.folds.push_back(part);
            result.backtest.which.push_back(fold);
        }
        result.backtest.asked = 3;
        result.backtest.cancelled = folds < 3;
        core::BacktestModel pooled;
        pooled.pooled = handmade::forecast()->bayesian.metrics;
        pooled.pooled.rmse = static_cast<double>(folds); // fewer folds, luckier ones
        result.backtest.models = {pooled};
        runs.add(data, std::make_shared<const app::BacktestResult>(std::move(result)));
    }
    TableContent table(core::RunKind kind) const { return runTable(kind, runs); }
};

const Cell& cellOf(const TableContent& table, std::size_t row, const QString& column)
{
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        if (table.columns[i].name == column)
            return table.rows[row][i];
    FAIL("no column " << column.toStdString());
    return table.rows[row][0];
}

} // namespace

TEST_CASE("a run's settings are called as in the form, and what the data decided is no change",
          "[ui]")
{
    KeptRuns test;
    core::Forecast forecast = *handmade::forecast();
    forecast.options = core::optionsFor(core::Preset::Recommended);
    forecast.options.target = core::Target::SeasonalAnchor; // as Automatic becomes
    test.add(forecast);
    forecast.options.dropout = 0.25;
    forecast.options.weather = !forecast.options.weather;
    forecast.options.encoderHidden = {32, 16};
    test.add(forecast);
    const TableContent table = test.table(core::RunKind::Forecast);
    CHECK(cellOf(table, 0, "Settings").text == "recommended");
    CHECK(cellOf(table, 1, "Settings").text ==
          QStringLiteral("recommended; Use covariates: %1; Encoder sizes: 32-16; Dropout: 0.25")
              .arg(forecast.options.weather ? "on" : "off"));
}

TEST_CASE("no run is marked while a part of another is shown", "[ui]")
{
    KeptRuns test;
    test.addBacktest(2);
    CHECK(test.table(core::RunKind::Backtest).rows[0][0].text.startsWith(QStringLiteral("● ")));
    const TableContent table = runTable(core::RunKind::Backtest, test.runs, {}, true);
    CHECK_FALSE(table.rows[0][0].text.contains(QStringLiteral("●")));
}

TEST_CASE("only a run that was cancelled is said to be, not one whose passes are drawn", "[ui]")
{
    KeptRuns test;
    core::Forecast forecast = *handmade::bandedForecast(); // 20 passes
    forecast.options.mcSamples = 1000;
    const app::RunId id = test.add(forecast, true);
    const auto settings = [&] {
        return cellOf(test.table(core::RunKind::Forecast), 0, "Settings").text;
    };
    CHECK(settings().endsWith("; 20 of 1,000 passes drawn so far"));
    test.runs.endGrowth(id);
    CHECK(settings().endsWith("; cancelled after 20 of 1,000 passes"));
}

TEST_CASE("only runs measured on the same steps are compared, a score of a level with its like",
          "[ui]")
{
    KeptRuns test;
    core::Forecast forecast = *handmade::forecast();
    forecast.bayesian.metrics.rmse = 20.0;
    forecast.bayesian.metrics.winkler = 50.0;
    test.add(forecast);
    forecast.bayesian.metrics.rmse = 10.0;
    forecast.bayesian.metrics.winkler = 40.0;
    forecast.options.level = 0.5;
    test.add(forecast);
    forecast.bayesian.metrics.rmse = 5.0;
    forecast.split.validationEnd += 24;
    test.add(forecast);
    const TableContent table = test.table(core::RunKind::Forecast);
    CHECK_FALSE(cellOf(table, 0, "RMSE").strong);
    CHECK(cellOf(table, 1, "RMSE").strong);
    CHECK_FALSE(cellOf(table, 2, "RMSE").strong);
    CHECK_FALSE(cellOf(table, 1, "Winkler").strong);
    for (const TableColumn& column : table.columns)
        if (column.name == "RMSE" || column.name == "Winkler")
            CHECK(column.toolTip.contains("Bold: "));
    RunsTab tab(core::RunKind::Forecast);
    tab.setRuns(test.runs);
    const auto& remark = child<QLabel>(tab, "runsRemark");
    CHECK(remark.text() == "Bold: the lowest among runs measured on the same steps, for Winkler "
                           "also at the same level.");
    test.runs.remove({core::RunKind::Forecast, 1});
    tab.refresh();
    CHECK(remark.text().isEmpty()); // nothing is bold
}

TEST_CASE("explanations are told apart by their rows and trees", "[ui]")
{
    KeptRuns test;
    core::Importance importance = *handmade::importance(2);
    importance.options.forest.nEstimators = 1200;
    test.runs.add(test.data,
                  std::make_shared<const app::Explanation>(app::Explanation{
                      handmade::features(), std::make_shared<const core::Importance>(importance)}));
    const TableContent table = test.table(core::RunKind::Explanation);
    CHECK(cellOf(table, 0, "Rows").text == "60");
    CHECK(cellOf(table, 0, "Trees").text == "1,200");
}

TEST_CASE("a cancelled backtest is not better than the whole one for its fewer folds", "[ui]")
{
    KeptRuns test;
    test.addBacktest(2);
    test.addBacktest(3);
    TableContent table = test.table(core::RunKind::Backtest);
    CHECK_FALSE(cellOf(table, 0, "RMSE").strong);
    CHECK_FALSE(cellOf(table, 1, "RMSE").strong);
    test.addBacktest(4); // all three, worse
    table = test.table(core::RunKind::Backtest);
    CHECK(cellOf(table, 1, "RMSE").strong);
    CHECK_FALSE(cellOf(table, 2, "RMSE").strong);
}

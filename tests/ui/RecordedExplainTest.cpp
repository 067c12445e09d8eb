#include "app/Settings.h"
#include "core/data/CsvReader.h"
#include "core/data/ParseNumber.h"
#include "tests/Catch.h"
#include "tests/Patience.h"
#include "tests/SharedFolder.h"
#include "tests/ui/Child.h"
#include "ui/explain/ExplainPage.h"
#include "ui/explain/ExplainRun.h"
#include "ui/explain/RankingTab.h"
#include "ui/explain/ScoresTab.h"
#include "ui/explain/SummaryTab.h"
#include "ui/explain/ValuesTab.h"
#include "ui/explain/VariationTab.h"
#include "ui/models/ShapValuesModel.h"
#include "ui/pictures/PlotPicture.h"
#include "ui/plots/FoldGrid.h"
#include "ui/plots/ImportanceBars.h"
#include "ui/plots/RepeatLines.h"
#include "ui/plots/SwarmPlot.h"
#include "ui/window/MainWindow.h"

#include <QAction>
#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <numeric>

using namespace ui;
using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

namespace {

constexpr double kTolerance = 1e-10;

QString recorded(const QString& file)
{
    return QString::fromStdString((*sharedFolder() / "reference/explain").string()) + '/' + file;
}

QJsonObject stages()
{
    QFile file(recorded("boston_stages_abc.json"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    return QJsonDocument::fromJson(file.readAll()).object();
}

/// The Boston data in the window, opened and explained by two clicks as it comes.
class ArticleWindow
{
public:
    static MainWindow& window()
    {
        static ArticleWindow* article = nullptr;
        if (article == nullptr) {
            article = new ArticleWindow;
            qAddPostRoutine([] { delete article; }); // a static one would outlive QApplication
        }
        return article->m_window;
    }

private:
    ArticleWindow()
    {
        m_window.show();
        QSignalSpy opened(&m_window.data(), &app::DataAnalysis::changed);
        m_window.openFile(
            QString::fromStdString((*sharedFolder() / "data/boston_housing.csv").string()));
        REQUIRE(opened.wait(patience()));
        QSignalSpy explained(&m_window.explainRun().analysis().runner(),
                             &app::TaskRunner::finished);
        child<QAction>(m_window, "explainData").trigger();
        REQUIRE(explained.wait(patience()));
    }

    QTemporaryDir m_folder;
    app::Settings m_settings{m_folder.filePath("settings.ini")};
    ThemeSwitch m_theme;
    MainWindow m_window{m_settings, m_theme};
};

template <typename Tab>
Tab& see(Tab& tab)
{
    ArticleWindow::window().explainPage().tabs().setCurrentWidget(&tab);
    return tab;
}

ExplainPage& page()
{
    return ArticleWindow::window().explainPage();
}

/// Each strip's values equal a recorded file of 8 digits, row by row.
void requireStrips(const SwarmData& swarm, const QString& file)
{
    const core::Table table = core::readCsv(recorded(file).toStdString());
    REQUIRE(swarm.features.size() == 13);
    for (const SwarmFeature& strip : swarm.features) {
        const auto& column = table.columns[*table.indexOf(strip.name.toStdString())];
        REQUIRE(strip.values.size() == 506);
        for (std::size_t row = 0; row < 506; ++row)
            REQUIRE_THAT(strip.values[row],
                         WithinRel(core::parseNumber(column[row]).value(), 5.1e-8) ||
                             WithinAbs(core::parseNumber(column[row]).value(), 1e-12));
    }
}

void requireBars(const ImportanceBars& bars, const QJsonObject& meanAbs)
{
    const auto rows = bars.exportTable().rows;
    REQUIRE(rows.size() == 13);
    for (const QStringList& row : rows)
        CHECK_THAT(row[1].toDouble(), WithinAbs(meanAbs[row[0]].toDouble(), kTolerance));
}

} // namespace

TEST_CASE("the article's three summaries come out in the window", "[shared]")
{
    SummaryTab& tab = see(page().summary());
    tab.setStage(Stage::OneSplit);
    requireBars(tab.bars(), stages()["a_holdout"].toObject()["mean_abs_shap"].toObject());
    CHECK(tab.swarm().exportTable().rows.size() == 152 * 13);
    tab.setStage(Stage::Once);
    requireBars(tab.bars(), stages()["b_kfold_rs10"].toObject()["mean_abs_shap"].toObject());
    tab.setStage(Stage::Repeats);
    CHECK(tab.swarm().title() == "Mean SHAP values of 10 repeats × 5 folds");
    requireStrips(tab.swarm().shown(), "boston_stage_c_mean.csv");
}

TEST_CASE("range and deviation over the repeats are the recorded ones", "[shared]")
{
    VariationTab& tab = see(page().variation());
    tab.setMeasure(VariationTab::Range);
    requireStrips(tab.swarm().shown(), "boston_stage_c_range.csv");
    tab.setMeasure(VariationTab::Deviation);
    requireStrips(tab.swarm().shown(), "boston_stage_c_std.csv");
    // The scaled range is the range by its feature's mean.
    tab.setMeasure(VariationTab::Range);
    const SwarmData ranges = tab.swarm().shown();
    tab.setMeasure(VariationTab::ScaledRange);
    for (std::size_t strip = 0; strip < 13; ++strip) {
        const auto& range = ranges.features[strip].values;
        const double mean = std::accumulate(range.begin(), range.end(), 0.0) / 506.0;
        for (std::size_t row = 0; row < 506; ++row)
            REQUIRE_THAT(tab.swarm().shown().features[strip].values[row],
                         WithinAbs(range[row] / mean, 1e-9));
    }
}

TEST_CASE("a printed value is found by typing its sample and repeat", "[shared]")
{
    ValuesTab& tab = see(page().values());
    tab.filter().setText("sample 10, repeat 5");
    const ShapValuesModel& model = tab.model();
    REQUIRE(model.rowCount() == 13);
    const QJsonArray wanted = stages()["c_repeated_cv"].toObject()["sample_10_repeat_5"].toArray();
    for (int line = 0; line < 13; ++line)
        CHECK_THAT(model.index(line, ShapValuesModel::ShapValue).data(kExportRole).toDouble(),
                   WithinAbs(wanted[line].toDouble(), kTolerance));
}

TEST_CASE("the RMSE of each fold and the rank in each repeat are the recorded ones", "[shared]")
{
    const FoldGrid& grid = see(page().scores()).grid();
    const core::Table scores = core::readCsv(recorded("boston_stage_c_rmse.csv").toStdString());
    for (std::size_t line = 0; line < 50; ++line)
        CHECK_THAT(grid.score(line / 5, line % 5),
                   WithinRel(core::parseNumber(scores.columns[3][line]).value(), 5.1e-9));
    const QJsonObject ranks =
        stages()["c_repeated_cv"].toObject()["feature_rank_per_repeat"].toObject();
    auto& tab = see(child<RankingTab>(page()));
    REQUIRE(tab.ranks().shown().lines.size() == 13);
    for (const RepeatLine& line : tab.ranks().shown().lines)
        for (int repeat = 0; repeat < 10; ++repeat)
            CHECK(line.values[static_cast<std::size_t>(repeat)] ==
                  ranks[line.name].toArray()[repeat].toDouble());
}

TEST_CASE("the page says how well the values add up, and that the ranking moves", "[shared]")
{
    CHECK(child<QLabel>(page(), "additivity").text().startsWith("Adds up within "));
    CHECK(child<QLabel>(page(), "explainNotes").text().contains("NOX (mean |SHAP| "));
}

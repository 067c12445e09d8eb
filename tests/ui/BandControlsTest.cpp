#include "ui/forecast/BandControls.h"
#include "app/ForecastAnalysis.h"
#include "app/MessageText.h"
#include "tests/Catch.h"
#include "tests/Patience.h"
#include "tests/app/SeriesAlone.h"
#include "tests/ui/Child.h"
#include "tests/ui/HandMade.h"
#include "ui/forecast/ForecastPage.h"
#include "ui/models/MetricsModel.h"
#include "ui/plots/ForecastPlot.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QSignalSpy>
#include <QSlider>
#include <QSpinBox>
#include <QTest>

#include <algorithm>

using namespace ui;
using Catch::Matchers::WithinAbs;

namespace {

/// A page whose wishes are granted as the window grants them.
struct BandedPage
{
    app::Runs runs;
    app::ForecastAnalysis analysis{
        runs, [](const core::Series&, const core::ForecastOptions&, const core::ForecastMonitor&) {
            return *handmade::bandedForecast();
        }};
    ForecastPage page;

    BandedPage()
    {
        QObject::connect(&analysis, &app::ForecastAnalysis::changed,
                         [this] { page.setForecast(analysis.series(), analysis.forecast()); });
        QObject::connect(&analysis, &app::ForecastAnalysis::rebanded,
                         [this] { page.setBand(analysis.forecast()); });
        QObject::connect(&analysis, &app::ForecastAnalysis::compared, [this] {
            page.setDifferences(analysis.forecast(), analysis.differences());
        });
        QObject::connect(&page, &ForecastPage::bandAsked, &analysis,
                         &app::ForecastAnalysis::reband);
        setSeries(runs, handmade::series());
        QSignalSpy finished(&analysis.runner(), &app::TaskRunner::finished);
        analysis.train({});
        REQUIRE(finished.wait(patience()));
        page.resize(1000, 800);
        page.show();
    }
    template <typename Control>
    Control& control(const char* name)
    {
        return child<Control>(page, QLatin1String(name));
    }
    const core::Forecast& forecast() { return *analysis.forecast(); }
};

} // namespace

TEST_CASE("the controls offer the bands and passes that a forecast has, and no other", "[ui]")
{
    BandControls controls;
    REQUIRE_FALSE(controls.isEnabled());
    controls.setForecast(handmade::forecast().get()); // kept no samples
    REQUIRE_FALSE(controls.isEnabled());
    controls.setForecast(handmade::bandedForecast().get());
    REQUIRE(controls.isEnabled());
    auto& kinds = child<QComboBox>(controls, "bandKind");
    REQUIRE(kinds.count() == 2);
    REQUIRE(kinds.itemText(0) == "Paper");
    REQUIRE(kinds.itemText(1) == "Learned");
    REQUIRE(child<QSpinBox>(controls, "passes").maximum() == 20);
    REQUIRE(controls.options().passes == 20);
    core::Forecast fewer = *handmade::bandedForecast();
    fewer.bandPasses = 5;
    controls.setForecast(&fewer);
    REQUIRE(child<QSpinBox>(controls, "passes").isGroupSeparatorShown());
    REQUIRE(controls.options().passes == 5); // what the band on show rests on
    REQUIRE(child<QSpinBox>(controls, "passes").maximum() == 20);
    REQUIRE(controls.options().calibrated);
    REQUIRE_THAT(controls.options().level, WithinAbs(0.95, 1e-12));
}

TEST_CASE("slider and spin box are one level, told once for each change", "[ui]")
{
    BandControls controls;
    controls.setForecast(handmade::bandedForecast().get());
    int told = 0;
    double level = 0.0;
    QObject::connect(&controls, &BandControls::changed, [&](const core::BandOptions& options) {
        ++told;
        level = options.level;
    });
    auto& slider = child<QSlider>(controls, "levelSlider");
    QTest::keyClick(&slider, Qt::Key_Left);
    REQUIRE(told == 1);
    REQUIRE_THAT(level, WithinAbs(0.94, 1e-12));
    REQUIRE(child<QDoubleSpinBox>(controls, "level").value() == 94.0);
    child<QDoubleSpinBox>(controls, "level").setValue(90.5);
    REQUIRE(told == 2);
    REQUIRE_THAT(level, WithinAbs(0.905, 1e-12));
    REQUIRE((slider.value() == 90 || slider.value() == 91));
    QTest::keyClick(&slider, Qt::Key_Home);
    REQUIRE_THAT(level, WithinAbs(0.50, 1e-12));
    QTest::keyClick(&slider, Qt::Key_End);
    REQUIRE_THAT(level, WithinAbs(0.99, 1e-12));
}

TEST_CASE("another level gives another band, other metrics and notes, in the same view", "[ui]")
{
    BandedPage test;
    test.page.plot().zoomTime(0.5, test.page.plot().view().time.center());
    const PlotView view = test.page.plot().view();
    const double width = test.forecast().bayesian.metrics.meanWidth;
    test.control<QSlider>("levelSlider").setValue(60);
    REQUIRE_THAT(test.forecast().options.level, WithinAbs(0.60, 1e-12));
    REQUIRE(test.forecast().bayesian.metrics.meanWidth < width);
    REQUIRE(test.page.plot().view() == view);
    REQUIRE(test.page.plot().legendEntries()[2].name == "60 % interval");
    REQUIRE(test.page.metrics()
                .headerData(MetricsModel::Coverage, Qt::Horizontal, Qt::ToolTipRole)
                .toString()
                .contains("60 %"));
    QSignalSpy compared(&test.analysis, &app::ForecastAnalysis::compared);
    REQUIRE(compared.wait(patience()));
    REQUIRE_FALSE(test.forecast().notes.empty()); // this band is off by more than chance
    const QString note = app::messageText(test.forecast().notes.front());
    const auto labels = test.page.findChildren<QLabel*>();
    REQUIRE(std::any_of(labels.begin(), labels.end(),
                        [&](const QLabel* label) { return label->text().contains(note); }));
}

TEST_CASE("what chance explains is worked out after a training and after each new band", "[ui]")
{
    BandedPage test;
    QSignalSpy compared(&test.analysis, &app::ForecastAnalysis::compared);
    if (!test.analysis.differences())
        REQUIRE(compared.wait(patience()));
    const auto& models = test.page.metrics();
    const QModelIndex lstm = models.index(1, MetricsModel::Rmse);
    REQUIRE(lstm.data(Qt::ToolTipRole).toString().contains("more than chance"));
    const auto before = test.analysis.differences();
    REQUIRE(before->comparisons.size() == 3);
    compared.clear();
    test.control<QSlider>("levelSlider").setValue(70);
    REQUIRE(test.analysis.differences() == before); // nothing blinks meanwhile
    REQUIRE(compared.wait(patience()));
    REQUIRE(test.analysis.differences() != before);
    test.runs.remove({core::RunKind::Forecast, 1});
    REQUIRE_FALSE(test.analysis.differences());
}

TEST_CASE("fewer passes, another kind and no calibration are bands of their own", "[ui]")
{
    BandedPage test;
    const double width = test.forecast().bayesian.metrics.meanWidth;
    test.control<QCheckBox>("calibrated").click();
    REQUIRE_FALSE(test.forecast().options.calibrated);
    const double plain = test.forecast().bayesian.metrics.meanWidth;
    REQUIRE(plain != width);
    auto& kinds = test.control<QComboBox>("bandKind");
    QTest::keyClick(&kinds, Qt::Key_Down);
    REQUIRE(test.forecast().options.band == core::BandKind::Learned);
    const double learned = test.forecast().bayesian.metrics.meanWidth;
    REQUIRE(learned != plain);
    test.control<QSpinBox>("passes").setValue(5);
    REQUIRE(test.forecast().bayesian.metrics.meanWidth != learned);
}

#include "ui/forecast/SweepView.h"
#include "tests/Catch.h"
#include "tests/ui/Child.h"
#include "ui/plots/SweepPlot.h"
#include "ui/results/ResultTable.h"

#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace ui;

namespace {

std::shared_ptr<const core::DropoutSweep> sweep()
{
    core::DropoutSweep sweep;
    for (const double dropout : {0.0, 0.05, 0.2}) {
        core::DropoutTrial trial;
        trial.dropout = dropout;
        trial.epochs = 4;
        trial.metrics.n = 360;
        trial.metrics.coverage = 0.9;
        trial.metrics.winkler = 100.0 + 1000.0 * (dropout - 0.05) * (dropout - 0.05);
        sweep.trials.push_back(trial);
    }
    sweep.chosen = 1;
    return std::make_shared<const core::DropoutSweep>(std::move(sweep));
}

} // namespace

TEST_CASE("dropout probabilities are read as typed, and none out of range is tried", "[ui]")
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    SweepView view;
    view.show();
    auto& run = child<QPushButton>(view, "runSweep");
    auto& field = child<QLineEdit>(view, "sweepDropouts");
    REQUIRE_FALSE(run.isEnabled());
    REQUIRE(child<QLabel>(view, "sweepRemark").text().contains("Open a data file"));
    view.setHasSeries(true);
    REQUIRE(run.isEnabled());
    std::vector<double> asked;
    QObject::connect(&view, &SweepView::sweepAsked,
                     [&](const std::vector<double>& dropouts) { asked = dropouts; });
    field.setText(" 0.3 0; 0.05 0.3");
    QTest::keyClick(&field, Qt::Key_Return);
    REQUIRE(asked == std::vector<double>{0.0, 0.05, 0.3});
    for (const char* wrong : {"", "0.1 p", "0.95", "-0.1"}) {
        field.setText(wrong);
        CHECK_FALSE(run.isEnabled());
    }
    field.setText("0.1");
    view.setBusy(true);
    REQUIRE_FALSE(run.isEnabled());
}

TEST_CASE("the best dropout is marked, and any of them can be used", "[ui]")
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    SweepView view;
    view.resize(800, 600);
    view.setHasSeries(true);
    auto& use = child<QPushButton>(view, "useDropout");
    REQUIRE(use.isHidden());
    view.setResult(sweep(), "rides", 0.95);
    view.show();
    REQUIRE(child<QLabel>(view, "sweepRemark").text().startsWith("p = 0.05 has the lowest"));
    const QAbstractItemModel& table = *view.table().model();
    REQUIRE(table.rowCount() == 3);
    REQUIRE(table.index(1, 1).data(Qt::FontRole).value<QFont>().bold()); // its score is the best
    REQUIRE_FALSE(table.index(1, 0).data(Qt::FontRole).isValid());
    REQUIRE(table.index(1, 3).data().toString() == "90.0 % of 360");
    QSignalSpy used(&view, &SweepView::useAsked);
    QTest::mouseClick(&use, Qt::LeftButton);
    REQUIRE(used.last().at(0).toDouble() == 0.05);
    QTest::keyClick(&view.table(), Qt::Key_Down);
    REQUIRE(use.text() == "&Use p = 0.2");
    QTest::mouseClick(&use, Qt::LeftButton);
    REQUIRE(used.last().at(0).toDouble() == 0.2);
    REQUIRE(view.plot().exportTable().rows.size() == 3);
    REQUIRE(view.plot().exportLegend().size() == 2);
    view.setHasSeries(true); // another series
    REQUIRE(use.isHidden());
    REQUIRE(view.plot().isHidden());
}

#include "ui/forecast/ForecastPage.h"
#include "ui/forecast/SettingsPanel.h"
#include "ui/plots/ForecastPlot.h"
#include "ui/results/ResultTabs.h"
#include "ui/window/MainWindow.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QElapsedTimer>
#include <QSlider>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <vector>

namespace {

constexpr double kBarMilliseconds = 50.0;

/// From a move of a control until the plot has been drawn again and nothing is left to paint.
double answerOf(QCustomPlot& plot, const std::function<void()>& move)
{
    bool drawn = false;
    const auto watch =
        QObject::connect(&plot, &QCustomPlot::afterReplot, [&drawn] { drawn = true; });
    QElapsedTimer clock;
    clock.start();
    move();
    while (!drawn)
        QCoreApplication::processEvents();
    QCoreApplication::sendPostedEvents();
    const double milliseconds = static_cast<double>(clock.nsecsElapsed()) / 1e6;
    QObject::disconnect(watch);
    QTest::qWait(300); // what is worked out besides must not wait for the next move
    return milliseconds;
}

bool report(const char* what, std::vector<double> answers)
{
    std::sort(answers.begin(), answers.end());
    const double median = answers[answers.size() / 2];
    std::printf("%-34s median %5.1f ms, longest %5.1f ms\n", what, median, answers.back());
    return median < kBarMilliseconds;
}

/// Opens a file in a real window, trains shortly with 500 passes, and moves what answers at once:
/// level, passes, kind and calibration, with the metrics and each other tab below the plot.
int measure(const QString& file)
{
    const QTemporaryDir folder;
    app::Settings settings(folder.filePath(QStringLiteral("settings.ini")));
    ui::ThemeSwitch theme;
    ui::MainWindow window(settings, theme);
    window.show();
    window.openFile(file);
    if (!QTest::qWaitFor([&] { return window.data().dataset().has_value(); }, 60000))
        return 2;
    auto options = core::optionsFor(core::Preset::Recommended);
    options.epochs = 2;
    options.mcSamples = 500;
    window.settingsPanel().setOptions(options);
    window.train();
    // The band is there before all passes are.
    app::ForecastAnalysis& analysis = window.analysis();
    if (!QTest::qWaitFor([&] { return !analysis.runner().isRunning(); }, 600000) ||
        !analysis.forecast())
        return 2;
    QTest::qWait(1000);

    ui::ForecastPage& page = window.forecastPage();
    auto& slider = *page.findChild<QSlider*>(QStringLiteral("levelSlider"));
    auto& passes = *page.findChild<QSpinBox*>(QStringLiteral("passes"));
    auto& kind = *page.findChild<QComboBox*>(QStringLiteral("bandKind"));
    auto& calibrated = *page.findChild<QCheckBox*>(QStringLiteral("calibrated"));
    const auto repeated = [&](int times, const std::function<void(int)>& move) {
        std::vector<double> answers;
        for (int i = 0; i < times; ++i)
            answers.push_back(answerOf(page.plot(), [&] { move(i); }));
        return answers;
    };
    const auto level = [&](int i) { slider.setValue(60 + 3 * i); };
    bool isFast = true;
    isFast &= report("passes", repeated(8, [&](int i) { passes.setValue(100 + 50 * i); }));
    isFast &= report("kind", repeated(8, [&](int i) { kind.setCurrentIndex(i % kind.count()); }));
    isFast &= report("calibrated", repeated(8, [&](int) { calibrated.toggle(); }));
    auto& tabs = *page.findChild<ui::ResultTabs*>();
    for (int tab = 0; tab < tabs.count(); ++tab) {
        tabs.setCurrentIndex(tab);
        const QString what = QStringLiteral("level, beside ") + tabs.tabText(tab);
        isFast &= report(qPrintable(what), repeated(8, level));
    }
    std::printf("bar: %.0f ms\n", kBarMilliseconds);
    return isFast ? 0 : 1;
}

} // namespace

int main(int argc, char* argv[])
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    if (argc != 2) {
        std::fprintf(stderr, "usage: surgescope_band_benchmark FILE.csv\n");
        return 2;
    }
    return measure(QString::fromLocal8Bit(argv[1]));
}

#include "ui/MainWindow.h"
#include "ui/SettingsPanel.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <utility>

namespace {

constexpr qint64 kBarMilliseconds = 100;

/// The longest time between two ticks of a 5 ms timer in the window's thread: what a click may have
/// to wait for.
class StallWatch : public QObject
{
public:
    StallWatch()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        connect(&m_timer, &QTimer::timeout, this,
                [this] { m_longest = std::max(m_longest, m_sinceTick.restart()); });
        m_sinceTick.start();
        m_timer.start(5);
    }
    qint64 takeLongest() { return std::exchange(m_longest, 0); }

private:
    QTimer m_timer;
    QElapsedTimer m_sinceTick;
    qint64 m_longest = 0;
};

/// Opens the demo data in a real window and trains with the recommended settings (or as many epochs
/// as the first argument says).
int measure(const QStringList& arguments)
{
    const QTemporaryDir folder;
    app::Settings settings(folder.filePath(QStringLiteral("settings.ini")));
    ui::ThemeSwitch theme;
    ui::MainWindow window(settings, theme);
    window.show();
    if (arguments.size() > 1) {
        auto options = core::optionsFor(core::Preset::Recommended);
        options.epochs = arguments[1].toInt();
        window.settingsPanel().setOptions(options);
    }
    QObject::connect(&window.data(), &app::DataAnalysis::changed, &window, &ui::MainWindow::train);
    auto& runner = window.analysis().runner();
    QObject::connect(&runner, &app::TaskRunner::failed, [](const QString& message) {
        std::fprintf(stderr, "%s\n", qPrintable(message));
        QCoreApplication::exit(2);
    });

    StallWatch watch;
    QElapsedTimer training;
    QObject::connect(&runner, &app::TaskRunner::started, [&] {
        std::printf("Opening: longest stall %lld ms\n", watch.takeLongest());
        training.start();
    });
    qint64 worst = 0;
    QObject::connect(&runner, &app::TaskRunner::finished, [&] {
        // One more second, so that the drawing of the result counts.
        QTimer::singleShot(1000, [&] {
            worst = watch.takeLongest();
            std::printf("Training of %.1f s: longest stall %lld ms (bar: %lld ms)\n",
                        static_cast<double>(training.elapsed() - 1000) / 1000.0, worst,
                        kBarMilliseconds);
            QCoreApplication::exit(worst < kBarMilliseconds ? 0 : 1);
        });
    });
    window.openDemo();
    return QApplication::exec();
}

} // namespace

int main(int argc, char* argv[])
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    return measure(QCoreApplication::arguments());
}

#include "ui/explain/ExplainPage.h"
#include "ui/explain/ExplainRun.h"
#include "ui/explain/ExplainSetup.h"
#include "ui/explain/ValuesTab.h"
#include "ui/forecast/SettingsPanel.h"
#include "ui/models/ShapValuesModel.h"
#include "ui/window/MainWindow.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <functional>
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

/// A real window, watched while it works. The exit code is 1 where it stood still for too long.
class WatchedWindow
{
public:
    WatchedWindow()
    {
        m_window.show();
        for (app::TaskRunner* runner : {&m_window.data().runner(), &m_window.analysis().runner(),
                                        &m_window.explainRun().analysis().runner()})
            QObject::connect(runner, &app::TaskRunner::failed, [](const QString& message) {
                std::fprintf(stderr, "%s\n", qPrintable(message));
                QCoreApplication::exit(2);
            });
    }
    ui::MainWindow& window() { return m_window; }
    StallWatch& watch() { return m_watch; }

    /// Tells how long the window stood still from the start of `runner` to a second after its end,
    /// when the result is drawn; then calls `next`.
    void follow(app::TaskRunner& runner, const char* what, std::function<void()> next)
    {
        QObject::connect(&runner, &app::TaskRunner::started, [this] {
            std::printf("Before it: longest stall %lld ms\n", m_watch.takeLongest());
            m_clock.start();
        });
        QObject::connect(&runner, &app::TaskRunner::finished, [this, what, next] {
            QTimer::singleShot(1000, [this, what, next] {
                const double seconds = static_cast<double>(m_clock.elapsed() - 1000) / 1000.0;
                std::printf("%s of %.1f s: ", what, seconds);
                tell();
                next();
            });
        });
    }
    void tell()
    {
        const qint64 longest = m_watch.takeLongest();
        m_worst = std::max(m_worst, longest);
        std::printf("longest stall %lld ms (bar: %lld ms)\n", longest, kBarMilliseconds);
    }
    void end() const { QCoreApplication::exit(m_worst < kBarMilliseconds ? 0 : 1); }

private:
    QTemporaryDir m_folder;
    app::Settings m_settings{m_folder.filePath(QStringLiteral("settings.ini"))};
    ui::ThemeSwitch m_theme;
    ui::MainWindow m_window{m_settings, m_theme};
    StallWatch m_watch;
    QElapsedTimer m_clock;
    qint64 m_worst = 0;
};

/// Opens the demo data and trains with the recommended settings (or as many epochs as said).
int measureTraining(const QString& epochs)
{
    WatchedWindow watched;
    ui::MainWindow& window = watched.window();
    if (!epochs.isEmpty()) {
        auto options = core::optionsFor(core::Preset::Recommended);
        options.epochs = epochs.toInt();
        window.settingsPanel().setOptions(options);
    }
    QObject::connect(&window.data(), &app::DataAnalysis::changed, &window, &ui::MainWindow::train);
    watched.follow(window.analysis().runner(), "Training", [&] { watched.end(); });
    window.openDemo();
    return QApplication::exec();
}

/// Opens a file (the Boston data), explains it in 100 repeats of 5 folds while one tab after the
/// other is looked at, then sorts all values.
int measureExplaining(const QString& file)
{
    WatchedWindow watched;
    ui::MainWindow& window = watched.window();
    QTabWidget& tabs = window.explainPage().tabs();
    QTimer looking;
    QObject::connect(&looking, &QTimer::timeout,
                     [&] { tabs.setCurrentIndex((tabs.currentIndex() + 1) % tabs.count()); });
    watched.follow(window.explainRun().analysis().runner(), "Explaining", [&] {
        looking.stop();
        for (int column = 0; column < ui::ShapValuesModel::ColumnCount; ++column) {
            window.explainPage().values().model().sort(column, Qt::DescendingOrder);
            QCoreApplication::processEvents();
            std::printf("Sorting column %d of all values: ", column);
            watched.tell();
        }
        watched.end();
    });
    QObject::connect(&window.data(), &app::DataAnalysis::changed, [&] {
        window.explainSetup().findChild<QSpinBox*>(QStringLiteral("repeats"))->setValue(100);
        window.explainRun().start();
        looking.start(500);
    });
    window.openFile(file);
    return QApplication::exec();
}

} // namespace

int main(int argc, char* argv[])
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QLatin1String("explain"))
        return measureExplaining(arguments.value(2));
    return measureTraining(arguments.value(1));
}

#pragma once

#include "app/Settings.h"
#include "core/base/InputError.h"
#include "tests/Catch.h"
#include "tests/Patience.h"
#include "tests/ui/Child.h"
#include "tests/ui/HandMade.h"
#include "ui/MainWindow.h"
#include "ui/SettingsPanel.h"

#include <QAction>
#include <QDoubleSpinBox>
#include <QFile>
#include <QLabel>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QThread>

#include <atomic>

/// Rides of 20 days in a file.
inline QString writeRides(const QTemporaryDir& folder)
{
    const QString name = folder.filePath("rides.csv");
    QFile file(name);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("when,rides\n");
    const auto series = handmade::series();
    for (std::size_t i = 0; i < series->size(); ++i)
        file.write(QStringLiteral("2015-06-%1 %2:00,%3\n")
                       .arg(i / 24 + 1, 2, 10, QLatin1Char('0'))
                       .arg(i % 24, 2, 10, QLatin1Char('0'))
                       .arg(series->values[i])
                       .toUtf8());
    return name;
}

/// The same hours with two columns that could be the value.
inline QString writeTwoColumns(const QTemporaryDir& folder)
{
    const QString name = folder.filePath("both.csv");
    QFile file(name);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("when,rides,taxis\n");
    for (int hour = 0; hour < 480; ++hour)
        file.write(QStringLiteral("2015-06-%1 %2:00,%3,%4\n")
                       .arg(hour / 24 + 1, 2, 10, QLatin1Char('0'))
                       .arg(hour % 24, 2, 10, QLatin1Char('0'))
                       .arg(100 + hour * 7 % 50)
                       .arg(200 + hour * 11 % 70)
                       .toUtf8());
    return name;
}

/// 30 houses without a time.
inline QString writeHouses(const QTemporaryDir& folder)
{
    const QString name = folder.filePath("houses.csv");
    QFile file(name);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("rooms,age,price\n");
    for (int i = 0; i < 30; ++i)
        file.write(
            QStringLiteral("%1,%2,%3\n").arg(i % 7).arg(i * 5 % 11).arg(i % 7 * 10).toUtf8());
    return name;
}

/// A window whose engine gives the hand-made forecast, unless told otherwise by the seed: 13 is an
/// error of the dropout, 99 goes on until it is stopped, 98 likewise with a first result.
struct TestWindow
{
    QTemporaryDir folder;
    app::Settings settings{folder.filePath("settings.ini")};
    ui::ThemeSwitch theme;
    std::atomic<QThread*> engineThread{nullptr};
    ui::MainWindow window{settings, theme,
                          [this](const core::Series&, const core::ForecastOptions& options,
                                 const core::ForecastMonitor& monitor) {
                              engineThread = QThread::currentThread();
                              if (options.seed == 13)
                                  throw core::InputError("The dropout is too high.", "dropout");
                              if (options.seed == 98)
                                  monitor.passesDrawn(*handmade::forecast());
                              while (options.seed >= 98)
                                  monitor.progress.throwIfCancelled();
                              monitor.epochFinished({1, 0.5, 0.5, true});
                              return *handmade::forecast();
                          }};

    TestWindow() { window.show(); }

    void open(const QString& file)
    {
        QSignalSpy finished(&window.data().runner(), &app::TaskRunner::finished);
        window.openFile(file);
        REQUIRE(finished.wait(patience()));
    }
    void train()
    {
        QSignalSpy finished(&window.analysis().runner(), &app::TaskRunner::finished);
        action("train").trigger();
        REQUIRE(finished.wait(patience()));
    }
    void setSeed(double seed)
    {
        child<QDoubleSpinBox>(window.settingsPanel(), "seed").setValue(seed);
    }
    QAction& action(const char* name) { return child<QAction>(window, QLatin1String(name)); }
    bool says(const QString& text)
    {
        for (const QLabel* label : window.findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(text))
                return true;
        return false;
    }
};

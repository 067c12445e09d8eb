#pragma once

#include "app/Settings.h"
#include "core/base/InputError.h"
#include "tests/Catch.h"
#include "tests/Patience.h"
#include "tests/ui/Child.h"
#include "tests/ui/HandMade.h"
#include "tests/ui/WrittenTables.h"
#include "ui/forecast/SettingsPanel.h"
#include "ui/window/MainWindow.h"

#include <QAction>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QThread>

#include <atomic>

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

#include "app/Settings.h"
#include "tests/Catch.h"

#include <QTemporaryDir>

using app::Settings;

TEST_CASE("settings are remembered from one session to the next", "[app]")
{
    const QTemporaryDir folder;
    const QString file = folder.filePath("settings.ini");
    {
        Settings settings(file);
        REQUIRE(settings.theme() == "system");
        REQUIRE(settings.language().isEmpty());
        REQUIRE(settings.recentFiles().isEmpty());
        settings.setTheme("dark");
        settings.setLanguage("zh_CN");
        settings.setWindowGeometry("geometry");
        settings.setWindowState("state");
        settings.addRecentFile("/data/rides.csv");
    }
    const Settings again(file);
    REQUIRE(again.theme() == "dark");
    REQUIRE(again.language() == "zh_CN");
    REQUIRE(again.windowGeometry() == "geometry");
    REQUIRE(again.windowState() == "state");
    REQUIRE(again.lastFolder() == "/data");
    REQUIRE(again.recentFiles() == QStringList{"/data/rides.csv"});
}

TEST_CASE("recent files are few, latest first and named once", "[app]")
{
    const QTemporaryDir folder;
    Settings settings(folder.filePath("settings.ini"));
    for (int i = 0; i < 12; ++i)
        settings.addRecentFile(QString("/data/%1.csv").arg(i));
    settings.addRecentFile("/data/9.csv");
    REQUIRE(settings.recentFiles().size() == Settings::kRecentFiles);
    REQUIRE(settings.recentFiles().mid(0, 3) ==
            QStringList{"/data/9.csv", "/data/11.csv", "/data/10.csv"});
    settings.clearRecentFiles();
    REQUIRE(settings.recentFiles().isEmpty());
}

TEST_CASE("a theme nobody knows is the system's", "[app]")
{
    const QTemporaryDir folder;
    Settings settings(folder.filePath("settings.ini"));
    settings.setTheme("purple");
    REQUIRE(settings.theme() == "system");
}

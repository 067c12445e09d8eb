#pragma once

#include <QByteArray>
#include <QSettings>
#include <QSize>
#include <QString>
#include <QStringList>

namespace app {

/// How something was exported last.
struct ExportMemory
{
    QString folder;
    QString format = QStringLiteral("png");
    QSize size{1200, 672};
    int dpi = 144;
};

/// What the application remembers between two sessions; the only user of QSettings.
class Settings
{
public:
    static constexpr int kRecentFiles = 8;

    Settings();
    explicit Settings(const QString& iniFile); ///< for tests

    QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray& geometry);
    QByteArray windowState() const; ///< tool bars and docks
    void setWindowState(const QByteArray& state);

    QString theme() const; ///< "system", "light" or "dark"
    void setTheme(const QString& theme);

    QString language() const; ///< code of the language chosen; empty: the system's
    void setLanguage(const QString& code);

    ExportMemory exportMemory() const; ///< the folder is at first the last one opened from
    void setExportMemory(const ExportMemory& memory);

    /// Where work that has no project file yet is kept: beside the settings.
    QString recoveryFolder() const;

    QString lastFolder() const;      ///< where files were opened last; empty at first
    QStringList recentFiles() const; ///< latest first, absolute
    /// Also sets the last folder.
    void addRecentFile(const QString& file);
    void clearRecentFiles();

    /// The analyst's events of a file (empty: the demo data), as `eventsToJson` has them.
    QByteArray events(const QString& file) const; ///< empty: none
    void setEvents(const QString& file, const QByteArray& json);

private:
    QSettings m_settings;
};

} // namespace app

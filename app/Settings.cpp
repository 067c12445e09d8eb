#include "app/Settings.h"

#include <QFileInfo>
#include <QUrl>

namespace app {

namespace {

const QString kGeometry = QStringLiteral("window/geometry");
const QString kState = QStringLiteral("window/state");
const QString kTheme = QStringLiteral("window/theme");
const QString kLanguage = QStringLiteral("window/language");
const QString kFolder = QStringLiteral("files/lastFolder");
const QString kExportFolder = QStringLiteral("export/folder");
const QString kExportFormat = QStringLiteral("export/format");
const QString kExportSize = QStringLiteral("export/size");
const QString kExportDpi = QStringLiteral("export/dpi");
const QString kRecent = QStringLiteral("files/recent");

/// A file's key: a slash would part it.
QString eventsKey(const QString& file)
{
    const QString name =
        file.isEmpty() ? QStringLiteral("demo") : QFileInfo(file).absoluteFilePath();
    return QStringLiteral("events/") +
           QString::fromLatin1(QUrl::toPercentEncoding(name, {}, QByteArray(".")));
}

} // namespace

Settings::Settings() : m_settings(QStringLiteral("Surgescope"), QStringLiteral("Surgescope")) {}

Settings::Settings(const QString& iniFile) : m_settings(iniFile, QSettings::IniFormat) {}

QByteArray Settings::windowGeometry() const
{
    return m_settings.value(kGeometry).toByteArray();
}

void Settings::setWindowGeometry(const QByteArray& geometry)
{
    m_settings.setValue(kGeometry, geometry);
}

QByteArray Settings::windowState() const
{
    return m_settings.value(kState).toByteArray();
}

void Settings::setWindowState(const QByteArray& state)
{
    m_settings.setValue(kState, state);
}

QString Settings::theme() const
{
    const QString theme = m_settings.value(kTheme).toString();
    return theme == QLatin1String("light") || theme == QLatin1String("dark")
               ? theme
               : QStringLiteral("system");
}

void Settings::setTheme(const QString& theme)
{
    m_settings.setValue(kTheme, theme);
}

QString Settings::language() const
{
    return m_settings.value(kLanguage).toString();
}

void Settings::setLanguage(const QString& code)
{
    m_settings.setValue(kLanguage, code);
}

ExportMemory Settings::exportMemory() const
{
    const ExportMemory first;
    return {m_settings.value(kExportFolder, lastFolder()).toString(),
            m_settings.value(kExportFormat, first.format).toString(),
            m_settings.value(kExportSize, first.size).toSize(),
            m_settings.value(kExportDpi, first.dpi).toInt()};
}

void Settings::setExportMemory(const ExportMemory& memory)
{
    m_settings.setValue(kExportFolder, memory.folder);
    m_settings.setValue(kExportFormat, memory.format);
    m_settings.setValue(kExportSize, memory.size);
    m_settings.setValue(kExportDpi, memory.dpi);
}

QString Settings::recoveryFolder() const
{
    return QFileInfo(m_settings.fileName()).absolutePath() + QStringLiteral("/recovery");
}

QString Settings::lastFolder() const
{
    return m_settings.value(kFolder).toString();
}

QStringList Settings::recentFiles() const
{
    return m_settings.value(kRecent).toStringList();
}

void Settings::addRecentFile(const QString& file)
{
    const QFileInfo info(file);
    QStringList files = recentFiles();
    files.removeAll(info.absoluteFilePath());
    files.prepend(info.absoluteFilePath());
    m_settings.setValue(kRecent, QStringList(files.mid(0, kRecentFiles)));
    m_settings.setValue(kFolder, info.absolutePath());
}

QByteArray Settings::events(const QString& file) const
{
    return m_settings.value(eventsKey(file)).toByteArray();
}

void Settings::setEvents(const QString& file, const QByteArray& json)
{
    if (json.isEmpty())
        m_settings.remove(eventsKey(file));
    else
        m_settings.setValue(eventsKey(file), json);
}

void Settings::clearRecentFiles()
{
    m_settings.remove(kRecent);
}

} // namespace app

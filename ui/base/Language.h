#pragma once

#include <QString>
#include <QStringList>

#include <functional>
#include <vector>

class QMenu;

namespace app {
class Settings;
}

namespace ui {

/// A language of the window.
struct Language
{
    QString code; ///< "en", "zh_CN"
    QString name; ///< in itself
};

/// English first, then those that are translated to.
std::vector<Language> languages();

/// The code to speak when `chosen` is wished for; empty, the first of `preferred` (as
/// QLocale::uiLanguages has them) that is there, else English.
QString languageFor(const QString& chosen, const QStringList& preferred);

/// From now on all text is in the language of this code, that of the toolkit too where it is
/// installed; so are dates and numbers where the user's locale is of another language. Before the
/// first widget: what is on screen does not change.
void speak(const QString& code);

/// The code of the language that is spoken.
QString spokenLanguage();

/// A menu of the languages: a choice is remembered for the next start, and `chosen` is told the
/// sentence that says so.
void addLanguageMenu(QMenu& menu, app::Settings& settings,
                     std::function<void(const QString& sentence)> chosen);

} // namespace ui

#include "ui/base/Language.h"

#include "app/Settings.h"
#include "ui/base/Text.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QMenu>
#include <QTranslator>

#include <algorithm>
#include <memory>
#include <utility>

namespace ui {

namespace {

const QString kEnglish = QStringLiteral("en");

QString s_spoken = kEnglish;

void install(const QString& file, const QString& folder)
{
    auto* translator = new QTranslator(QCoreApplication::instance());
    if (translator->load(file, folder))
        QCoreApplication::installTranslator(translator);
    else
        delete translator;
}

} // namespace

std::vector<Language> languages()
{
    return {{kEnglish, QStringLiteral("English")},
            {QStringLiteral("zh_CN"), QStringLiteral("简体中文")}};
}

QString languageFor(const QString& chosen, const QStringList& preferred)
{
    const auto all = languages();
    const auto speaks = [&](const QString& wanted) {
        const QLocale wish(wanted);
        return std::find_if(all.begin(), all.end(), [&](const Language& language) {
            const QLocale own(language.code);
            return own.language() == wish.language() && own.script() == wish.script();
        });
    };
    for (const QString& wanted : chosen.isEmpty() ? preferred : QStringList(chosen))
        if (const auto found = speaks(wanted); found != all.end())
            return found->code;
    return kEnglish;
}

void speak(const QString& code)
{
    s_spoken = code;
    if (code == kEnglish)
        return;
    if (QLocale().language() != QLocale(code).language())
        QLocale::setDefault(QLocale(code));
    install(QStringLiteral("qtbase_") + code, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(QStringLiteral("surgescope_") + code, QStringLiteral(":/translations"));
}

QString spokenLanguage()
{
    return s_spoken;
}

void addLanguageMenu(QMenu& menu, app::Settings& settings,
                     std::function<void(const QString& sentence)> chosen)
{
    QMenu* choices = menu.addMenu(tr("&Language"));
    auto* group = new QActionGroup(choices);
    const auto offer = [&](const QString& code, const QString& name) {
        QAction* action = group->addAction(name);
        action->setCheckable(true);
        action->setData(code);
        action->setChecked(code == settings.language());
        choices->addAction(action);
    };
    offer({}, tr("As the &system"));
    for (const Language& language : languages())
        offer(language.code, language.name);
    QObject::connect(group, &QActionGroup::triggered, choices,
                     [&settings, chosen = std::move(chosen)](const QAction* action) {
                         settings.setLanguage(action->data().toString());
                         chosen(tr("The language changes when Surgescope is started again."));
                     });
}

} // namespace ui

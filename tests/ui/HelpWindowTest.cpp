#include "ui/window/HelpWindow.h"
#include "tests/Catch.h"
#include "tests/ui/Child.h"
#include "ui/base/Language.h"

#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QRegularExpression>
#include <QTest>
#include <QTextBrowser>

#include <set>

using namespace ui;

namespace {

std::set<QString> linksIn(const QString& file)
{
    QFile page(file);
    REQUIRE(page.open(QIODevice::ReadOnly));
    static const QRegularExpression link(QStringLiteral("\\]\\(([^)]+)\\)"));
    std::set<QString> links;
    auto matches = link.globalMatch(QString::fromUtf8(page.readAll()));
    while (matches.hasNext())
        links.insert(matches.next().captured(1));
    return links;
}

QStringList listed(const QListWidget& list)
{
    QStringList titles;
    for (int row = 0; row < list.count(); ++row)
        titles.append(list.item(row)->text());
    return titles;
}

} // namespace

TEST_CASE("each help page is in each language, in the contents, and links to what is there", "[ui]")
{
    QStringList files = HelpWindow::pages();
    files.replaceInStrings(QRegularExpression(QStringLiteral("$")), QStringLiteral(".md"));
    files.sort();
    REQUIRE(files.size() > 10);
    for (const Language& language : languages()) {
        const QDir folder(":/help/" + language.code);
        REQUIRE(folder.entryList(QDir::Files, QDir::Name) == files);
        for (const QString& file : files)
            for (const QString& link : linksIn(folder.filePath(file))) {
                INFO((file + " in " + language.code + " links to " + link).toStdString());
                REQUIRE((link.startsWith("https://") || files.contains(link)));
            }
    }
}

TEST_CASE("the help shows the page asked for, and goes where a link leads", "[ui]")
{
    HelpWindow help;
    help.showPage(QStringLiteral("forecast"));
    auto& text = child<QTextBrowser>(help);
    auto& list = child<QListWidget>(help);
    REQUIRE(help.isVisible());
    REQUIRE(list.currentItem() != nullptr);
    REQUIRE(text.toPlainText().startsWith("Forecast\n"));
    REQUIRE(list.currentItem()->text() == "Forecast");
    text.setSource(QUrl(QStringLiteral("methods.md")));
    REQUIRE(list.currentItem()->text() == "Methods");
    text.backward();
    REQUIRE(list.currentItem()->text() == "Forecast");
    list.setCurrentRow(0);
    REQUIRE(text.toPlainText().startsWith("Surgescope help\n"));
}

TEST_CASE("a search lists the pages that contain it and goes from place to place", "[ui]")
{
    HelpWindow help;
    auto& text = child<QTextBrowser>(help);
    auto& list = child<QListWidget>(help);
    const QStringList all = listed(list);
    auto& search = child<QLineEdit>(help, "helpSearch");
    search.setText("Gneiting");
    REQUIRE(listed(list) == QStringList{"Methods"});
    QTest::keyClick(&search, Qt::Key_Return);
    REQUIRE(text.toPlainText().startsWith("Methods\n"));
    REQUIRE(text.textCursor().selectedText() == "Gneiting");
    search.clear();
    REQUIRE(listed(list) == all);
}

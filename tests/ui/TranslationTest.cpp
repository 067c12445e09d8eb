#include "tests/Catch.h"
#include "ui/Language.h"

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>
#include <QTranslator>
#include <QXmlStreamReader>

namespace {

/// The places %1, %2, ... that a text has.
QStringList places(const QString& text)
{
    QStringList found;
    auto matches = QRegularExpression(QStringLiteral("%L?[0-9n]")).globalMatch(text);
    while (matches.hasNext())
        found << matches.next().captured();
    found.sort();
    found.removeDuplicates();
    return found;
}

} // namespace

TEST_CASE("the language is the one chosen, else the first of the user's that is there", "[ui]")
{
    REQUIRE(ui::languageFor("", {"zh-Hans-CN", "zh", "en-US"}) == "zh_CN");
    REQUIRE(ui::languageFor("", {"zh_CN.UTF-8"}) == "zh_CN");
    REQUIRE(ui::languageFor("", {"de-DE", "zh-CN"}) == "zh_CN");
    REQUIRE(ui::languageFor("", {"de-DE"}) == "en");
    REQUIRE(ui::languageFor("", {}) == "en");
    REQUIRE(ui::languageFor("en", {"zh-CN"}) == "en");
    REQUIRE(ui::languageFor("zh_CN", {"en-GB"}) == "zh_CN");
    REQUIRE(ui::languageFor("xx", {"zh-CN"}) == "en");
}

TEST_CASE("the Chinese translation is in the program", "[ui]")
{
    QTranslator translator;
    REQUIRE(translator.load("surgescope_zh_CN", ":/translations"));
    REQUIRE(translator.translate("ui::MainWindow", "Forecast") == QStringLiteral("预测"));
}

TEST_CASE("each translated text keeps its places for figures, and none is missing", "[ui]")
{
    QFile file(QStringLiteral(TRANSLATION));
    REQUIRE(file.open(QIODevice::ReadOnly));
    QXmlStreamReader xml(&file);
    QString source;
    int texts = 0;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == QStringLiteral("source")) {
            source = xml.readElementText();
        } else if (xml.name() == QStringLiteral("translation")) {
            const QString type = xml.attributes().value("type").toString();
            const QString translation =
                xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed();
            CAPTURE(source.toStdString(), translation.toStdString());
            REQUIRE(type.isEmpty());
            REQUIRE_FALSE(translation.isEmpty());
            REQUIRE(places(translation) == places(source));
            ++texts;
        }
    }
    REQUIRE_FALSE(xml.hasError());
    REQUIRE(texts > 500);
}

#include "app/MessageText.h"
#include "core/explain/FeatureTable.h"
#include "tests/Catch.h"
#include "tests/ui/HandMade.h"
#include "ui/base/CoreText.h"
#include "ui/base/Language.h"
#include "ui/explain/ValuesTab.h"
#include "ui/models/RunTables.h"
#include "ui/models/ShapValuesModel.h"

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

TEST_CASE("each text is filed under the name that the program asks for it", "[ui]")
{
    // Where lupdate loses its way, a text is filed under the struct's own name, and stays English.
    const QStringList known{"core", "app", "ui", "Dots", "Explain"};
    QFile file(QStringLiteral(TRANSLATION));
    REQUIRE(file.open(QIODevice::ReadOnly));
    QXmlStreamReader xml(&file);
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement() || xml.name() != QStringLiteral("name"))
            continue;
        const QString context = xml.readElementText();
        CAPTURE(context.toStdString());
        REQUIRE((context.contains("::") || known.contains(context)));
    }
}

TEST_CASE("in Chinese the columns of runs, counts of rows and the filter of values are Chinese",
          "[ui]")
{
    QTranslator translator;
    REQUIRE(translator.load("surgescope_zh_CN", ":/translations"));
    QCoreApplication::installTranslator(&translator);
    const auto isEnglish = [](const QString& text) {
        return text.contains(QRegularExpression("[a-z]{4}"));
    };
    for (const core::RunKind kind : {core::RunKind::Forecast, core::RunKind::Explanation})
        for (const ui::TableColumn& column : ui::runTable(kind, app::Runs()).columns) {
            CAPTURE(column.name.toStdString());
            CHECK((!isEnglish(column.name) || column.name == "Winkler"));
        }
    const core::FeatureTable table = core::featureTable(*handmade::series());
    REQUIRE_FALSE(table.warnings.empty());
    const QString warning = app::messageText(table.warnings[0]);
    CAPTURE(warning.toStdString());
    CHECK(warning.contains("168"));
    CHECK_FALSE(warning.contains("before"));
    const auto filter = ui::ValueFilter::fromText(ui::ValuesTab::tr("row 10, repeat 5"));
    CHECK(filter.row == 10);
    CHECK(filter.repeat == 5);
    CHECK(filter.feature.isEmpty());
    QCoreApplication::removeTranslator(&translator);
}

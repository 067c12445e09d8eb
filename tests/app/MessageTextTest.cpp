#include "app/MessageText.h"
#include "tests/Catch.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

using core::Message;
using core::MessageList;

namespace {

/// Knows one sentence in a language with other words and another order.
class TestTranslator : public QTranslator
{
public:
    TestTranslator() { QCoreApplication::installTranslator(this); }
    ~TestTranslator() override { QCoreApplication::removeTranslator(this); }
    bool isEmpty() const override { return false; }
    QString translate(const char* context, const char* source, const char*, int) const override
    {
        const QString text = QString::fromUtf8(source);
        if (qstrcmp(context, "core") == 0 && text == "%1 of %2 rows")
            return QStringLiteral("von %2 Zeilen %1");
        if (qstrcmp(context, "core") == 0 && text == "hour")
            return QStringLiteral("Stunde");
        if (qstrcmp(context, "app") == 0 && text == "%1 and %2")
            return QStringLiteral("%1 und %2");
        return {};
    }
};

/// The locale of a test, put back at its end.
class With
{
public:
    explicit With(const QLocale& locale) { QLocale::setDefault(locale); }
    ~With() { QLocale::setDefault(QLocale::system()); }
};

} // namespace

TEST_CASE("a message without a translation is English, with the user's figures", "[message]")
{
    const With german(QLocale(QLocale::German, QLocale::Germany));
    REQUIRE(app::messageText(Message("%1 of %2 rows", 1234, 29101)) == "1.234 of 29.101 rows");
    REQUIRE(app::messageText(Message("%1 or %2", 1.066, -200.0)) == "1,066 or −200");
    REQUIRE(app::messageText(Message("%1", 1066.0)) == "1.066");
    REQUIRE(app::messageText(Message("%1", 1e-9)).contains("1E-09", Qt::CaseInsensitive));
    REQUIRE(app::messageText(Message("%1", -3)) == "−3");
}

TEST_CASE("times are written as people of the place do", "[message]")
{
    using namespace std::chrono;
    const With british(QLocale(QLocale::English, QLocale::UnitedKingdom));
    const sys_seconds peak = sys_days(year(2015) / June / 27) + 22h;
    REQUIRE(app::messageText(Message("the first at %1.", peak)) ==
            "the first at Sat 27 Jun 2015, 22:00.");
}

TEST_CASE("a pattern is translated before its places are filled", "[message]")
{
    const With british(QLocale(QLocale::English, QLocale::UnitedKingdom));
    const TestTranslator translator;
    REQUIRE(app::messageText(Message("%1 of %2 rows", 2, 1000)) == "von 1,000 Zeilen 2");
    // Words of ours are translated at their place, those of a person are not.
    REQUIRE(app::messageText(Message("per %1", Message("hour"))) == "per Stunde");
    REQUIRE(app::messageText(Message("in \"%1\"", "hour")) == "in \"hour\"");
    REQUIRE(app::messageText(Message("in %1", "%2 of \"x\"")) == "in %2 of \"x\"");
}

TEST_CASE("the items of a list are joined as the language does", "[message]")
{
    const TestTranslator translator;
    const auto list = [](MessageList items) {
        return app::messageText(Message("(%1)", std::move(items)));
    };
    REQUIRE(list({}) == "()");
    REQUIRE(list({"a"}) == "(a)");
    REQUIRE(list({"a", "hour"}) == "(a und Stunde)");
    REQUIRE(list({"a", "b", "%1"}) == "(a, b und %1)");
}

#include "ui/base/Format.h"
#include "tests/Catch.h"

#include <cmath>
#include <limits>

using namespace std::chrono_literals;

namespace {

/// The locale of a test, put back at its end.
class With
{
public:
    explicit With(const QLocale& locale) { QLocale::setDefault(locale); }
    ~With() { QLocale::setDefault(QLocale::system()); }
};

const std::chrono::sys_seconds kPeak =
    std::chrono::sys_days(std::chrono::year(2015) / std::chrono::June / 27) + 22h;

} // namespace

TEST_CASE("a number keeps three digits, and all of its whole ones", "[ui]")
{
    const With locale(QLocale(QLocale::English, QLocale::UnitedKingdom));
    REQUIRE(ui::valueText(10781.4) == "10,781");
    REQUIRE(ui::valueText(304.2) == "304");
    REQUIRE(ui::valueText(3.14159) == "3.14");
    REQUIRE(ui::valueText(0.031234) == "0.0312");
    REQUIRE(ui::valueText(0.0000312) == "0.0000312");
    REQUIRE(ui::valueText(1.2345e-9).toLower() == "1.23e-09"); // E in some versions of Qt
    REQUIRE(ui::valueText(-1.2345e-9).toLower() == "−1.23e-09");
    REQUIRE(ui::valueText(-5.0) == "−5.00");
    REQUIRE(ui::valueText(0.0) == "0");
    REQUIRE(ui::valueText(std::numeric_limits<double>::quiet_NaN()) == "–");
    REQUIRE(ui::differenceText(92.4, 4699.0) == "+92"); // decimals of the values compared
    REQUIRE(ui::differenceText(-0.5, 1.25) == "−0.50");
    REQUIRE(ui::differenceText(3.2e-9, 1e-8).toLower() == "+3.20e-09"); // never 0.0000
    REQUIRE(ui::needExponent({1.07e-5, 1.35e-6})); // never both ways in one plot
    REQUIRE(ui::valueTextBeside(1.07e-5, true).toLower() == "1.07e-05");
    REQUIRE_FALSE(ui::needExponent({0.000107, 0.0000135}));
    REQUIRE_FALSE(ui::needExponent({1234.0, 1.35e-6, std::nan("")}));
    REQUIRE(ui::valueTextBeside(1234.0, false) == "1,234");
    REQUIRE(ui::observedText(12.0) == "12"); // an hour of the day
    REQUIRE(ui::observedText(10781.0) == "10,781");
    REQUIRE(ui::observedText(0.25) == "0.2500");
    REQUIRE(ui::percentText(0.9374) == "93.7 %");
    REQUIRE(ui::levelText(0.95) == "95 %");
    REQUIRE(ui::levelText(0.995) == "99.5 %"); // not 100 %
}

TEST_CASE("numbers and dates are written as the locale has it", "[ui]")
{
    const With locale(QLocale(QLocale::German, QLocale::Germany));
    REQUIRE(ui::valueText(10781.4) == "10.781");
    REQUIRE(ui::percentText(0.9374) == "93,7 %");
    REQUIRE(ui::momentText(kPeak).contains("27 Juni 2015, 22:00"));
}

TEST_CASE("a time is the wall-clock label it was read as", "[ui]")
{
    const With locale(QLocale(QLocale::English, QLocale::UnitedKingdom));
    REQUIRE(ui::momentText(kPeak) == "Sat 27 Jun 2015, 22:00");
    REQUIRE(ui::timeFromAxis(ui::axisFromTime(kPeak)) == kPeak);
    REQUIRE(ui::dateOf(std::chrono::sys_seconds(-1s)) == QDate(1969, 12, 31));
    REQUIRE(ui::timeOf(std::chrono::sys_seconds(-1s)) == QTime(23, 59, 59));
}

TEST_CASE("where the month comes first and the clock has twelve hours, dates do likewise", "[ui]")
{
    const With locale(QLocale(QLocale::English, QLocale::UnitedStates));
    REQUIRE(ui::momentText(kPeak) == "Sat Jun 27, 2015, 10 PM");
}

TEST_CASE("where dates are written in characters, the year comes first and nothing is turned round",
          "[ui]")
{
    {
        const With locale(QLocale(QLocale::Chinese, QLocale::China));
        REQUIRE(ui::momentText(kPeak) == "2015年6月27日 周六, 22:00");
        REQUIRE(ui::dayText(ui::dateOf(kPeak)) == "6月27日 周六");
        REQUIRE(ui::monthText(ui::dateOf(kPeak)) == "2015年6月");
    }
    const With locale(QLocale(QLocale::Korean, QLocale::SouthKorea));
    REQUIRE(ui::dayText(ui::dateOf(kPeak)) == "6월 27일 토");
}

TEST_CASE("a system without a locale still gets thousands separators", "[ui]")
{
    const With locale(QLocale::c());
    REQUIRE(ui::valueText(10781.0) == "10,781");
}

TEST_CASE("the remaining time is told as roughly as it is known", "[ui]")
{
    const With locale(QLocale(QLocale::English, QLocale::UnitedKingdom));
    REQUIRE(ui::remainingText(-1.0).isEmpty());
    REQUIRE(ui::remainingText(3.0) == "a few seconds left");
    REQUIRE(ui::remainingText(41.0) == "about 40 s left");
    REQUIRE(ui::remainingText(170.0) == "about 3 min left");
    REQUIRE(ui::remainingText(5400.0) == "about 1.5 h left");
}

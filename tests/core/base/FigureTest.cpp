#include "core/base/Figure.h"
#include "tests/Catch.h"

#include <cmath>
#include <limits>
#include <set>

using core::FigureForm;
using core::figureText;

TEST_CASE("a figure has three digits that matter, and all of its whole ones", "[base]")
{
    CHECK(figureText(10781.4) == "10,781");
    CHECK(figureText(-1234567.0) == "-1,234,567");
    CHECK(figureText(304.2) == "304");
    CHECK(figureText(43.149) == "43.1");
    CHECK(figureText(3.14159) == "3.14");
    CHECK(figureText(-0.031234) == "-0.0312");
    CHECK(figureText(0.0) == "0");
    CHECK(figureText(std::nan("")) == "–");
    CHECK(figureText(-INFINITY) == "–");
}

TEST_CASE("a figure that is rounded up to the next power of ten has no digit too many", "[base]")
{
    CHECK(figureText(9.996) == "10.0");
    CHECK(figureText(99.96) == "100");
    CHECK(figureText(0.09996) == "0.100");
}

TEST_CASE("no number but 0 reads as 0", "[base]")
{
    for (double value = 9.87; value > std::numeric_limits<double>::min(); value /= 10.0) {
        INFO(value);
        CHECK(figureText(value).find_first_of("123456789") != std::string::npos);
        CHECK(figureText(-value).find_first_of("123456789") != std::string::npos);
    }
    CHECK(figureText(0.0000312) == "0.0000312");
    CHECK(figureText(1.2345e-9) == "1.23e-09");
    CHECK(figureText(-6.02e23) == "-6.02e+23");
}

TEST_CASE("the ticks of any axis are told apart", "[base]")
{
    for (int power = -300; power <= 300; power += 7)
        for (const double mantissa : {1.0, 2.0, 2.5, 5.0}) {
            const double step = mantissa * std::pow(10.0, power);
            const FigureForm form = core::tickForm(step, 5.0 * step);
            std::set<std::string> texts;
            for (int i = -5; i <= 5; ++i)
                texts.insert(figureText(i * step, form));
            INFO(step);
            CHECK(texts.size() == 11);
        }
}

TEST_CASE("ticks close together beside their size are told apart, too", "[base]")
{
    const double base = 0.2;
    for (const double step : {1e-3, 5e-7, 2e-10, 1e-13}) {
        const FigureForm form = core::tickForm(step, base);
        CHECK(figureText(base, form) != figureText(base + step, form));
    }
    CHECK(core::tickForm(1e-30, base).decimals <= 15); // what a double cannot hold
}

TEST_CASE("ticks have no more digits than their step", "[base]")
{
    CHECK(core::tickForm(0.1, 0.5) == FigureForm{1, false});
    CHECK(core::tickForm(0.25, 1.0) == FigureForm{2, false});
    CHECK(core::tickForm(2.5, 10.0) == FigureForm{1, false});
    CHECK(core::tickForm(25.0, 100.0) == FigureForm{0, false});
    CHECK(core::tickForm(1000.0, 5000.0) == FigureForm{0, false});
    CHECK(core::tickForm(5e-8, 2e-7) == FigureForm{1, true});
}

TEST_CASE("a figure is as exact as its deviation lets it be", "[base]")
{
    const auto text = [](double value, double deviation) {
        const auto figures = core::figureAndDeviation(value, deviation);
        return figureText(figures.first) + " ± " + figureText(figures.second);
    };
    CHECK(text(0.41234, 0.03123) == "0.412 ± 0.031");
    CHECK(text(304.2, 2.04) == "304.2 ± 2.0");
    CHECK(text(3.2e-8, 1.04e-9) == "3.20e-08 ± 1.0e-09");
}

TEST_CASE("two figures are told apart where they differ", "[base]")
{
    const auto apart = [](double first, double second) {
        const auto figures = core::figuresApart(first, second);
        return core::figureText(figures.first) + ' ' + core::figureText(figures.second);
    };
    CHECK(apart(412.3, 390.1) == "412 390");
    CHECK(apart(304.2, 303.9) == "304.2 303.9");
    CHECK(apart(2e-7, 3e-7) == "2.00e-07 3.00e-07");
}

TEST_CASE("a number that was given is written as it was given", "[base]")
{
    CHECK(core::givenText(3.0) == "3");
    CHECK(core::givenText(24.5) == "24.5");
    CHECK(core::givenText(100.0) == "100");
    CHECK(core::levelText(0.95) == "95");
    CHECK(core::levelText(0.995) == "99.5");
    CHECK(core::levelText(0.9) == "90");
}

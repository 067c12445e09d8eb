#include "ui/base/Theme.h"
#include "tests/Catch.h"

#include <QApplication>
#include <QImage>
#include <QPainter>
#include <QStyleOption>

using namespace ui;
using Catch::Matchers::WithinAbs;

TEST_CASE("contrast is that of WCAG", "[ui]")
{
    REQUIRE_THAT(contrast(Qt::black, Qt::white), WithinAbs(21.0, 1e-9));
    REQUIRE_THAT(contrast(Qt::white, Qt::white), WithinAbs(1.0, 1e-9));
    REQUIRE_THAT(contrast(QColor("#777777"), Qt::white), WithinAbs(4.48, 0.005)); // WCAG's example
}

TEST_CASE("text has a contrast of 4.5 to 1 or better in both themes", "[ui]")
{
    for (const Theme& theme : {lightTheme(), darkTheme()}) {
        INFO((theme.dark ? "dark" : "light"));
        for (const QColor& ground : {theme.window, theme.base})
            for (const QColor& text : {theme.text, theme.mutedText, theme.error})
                CHECK(contrast(text, ground) >= 4.5);
        const QPalette palette = paletteOf(theme);
        CHECK(contrast(palette.color(QPalette::ButtonText), palette.color(QPalette::Button)) >=
              4.5);
        CHECK(contrast(palette.color(QPalette::HighlightedText),
                       palette.color(QPalette::Highlight)) >= 4.5);
        CHECK(contrast(palette.color(QPalette::ToolTipText),
                       palette.color(QPalette::ToolTipBase)) >= 4.5);
        CHECK(contrast(palette.color(QPalette::PlaceholderText), palette.color(QPalette::Base)) >=
              4.5);
    }
}

TEST_CASE("curves stand out from the canvas in both themes", "[ui]")
{
    // WCAG asks 3 : 1 of graphics; the baselines' grey is just that.
    for (const Theme& theme : {lightTheme(), darkTheme()})
        for (const QColor& line :
             {theme.actual, theme.bayesian, theme.lstm, theme.baseline, theme.outside})
            CHECK(contrast(line, theme.base) >= 3.0);
}

TEST_CASE("a palette tells which theme it is of", "[ui]")
{
    REQUIRE(themeOf(paletteOf(darkTheme())).dark);
    REQUIRE_FALSE(themeOf(paletteOf(lightTheme())).dark);
}

TEST_CASE("the theme follows the choice at once", "[ui]")
{
    ThemeSwitch theme;
    theme.choose(ThemeChoice::Dark);
    REQUIRE(themeOf(QApplication::palette()).dark);
    theme.choose(ThemeChoice::Light);
    REQUIRE_FALSE(themeOf(QApplication::palette()).dark);
    theme.choose(ThemeChoice::System); // of the offscreen platform: light
    REQUIRE_FALSE(themeOf(QApplication::palette()).dark);
}

TEST_CASE("the names of theme choices are read back", "[ui]")
{
    for (const auto choice : {ThemeChoice::System, ThemeChoice::Light, ThemeChoice::Dark})
        REQUIRE(themeNamed(nameOf(choice)) == choice);
    REQUIRE(themeNamed("purple") == ThemeChoice::System);
}

TEST_CASE("a box to tick is seen on dark ground", "[ui]")
{
    const ThemeSwitch theme; // sets the style
    for (const bool isEnabled : {true, false}) {
        QImage image(20, 20, QImage::Format_RGB32);
        const QPalette palette = paletteOf(darkTheme());
        image.fill(palette.color(QPalette::Base)); // as menus have it
        QStyleOptionButton option;
        option.rect = {3, 3, 14, 14};
        option.palette = palette;
        option.state = QStyle::State_Off;
        option.state.setFlag(QStyle::State_Enabled, isEnabled);
        QPainter painter(&image);
        QApplication::style()->drawPrimitive(QStyle::PE_IndicatorCheckBox, &option, &painter);
        const double edge = contrast(image.pixelColor(10, 3), palette.color(QPalette::Base));
        CHECK(edge >= (isEnabled ? 3.0 : 1.5));
    }
}

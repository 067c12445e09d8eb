#include "ui/base/Theme.h"

#include "ui/base/FusionStyle.h"

#include <QApplication>
#include <QStyleHints>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

QColor withAlpha(const char* name, double alpha)
{
    QColor colour(name);
    colour.setAlphaF(static_cast<float>(alpha));
    return colour;
}

/// WCAG 2.1, relative luminance.
double luminance(const QColor& colour)
{
    const auto linear = [](double c) {
        return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

} // namespace

const Theme& lightTheme()
{
    static const Theme theme{.dark = false,
                             .window = QColor("#F4F4F5"),
                             .base = QColor("#FFFFFF"),
                             .text = QColor("#1A1A1A"),
                             .mutedText = QColor("#5C5C5C"),
                             .grid = QColor("#E4E4E4"),
                             .highlight = QColor("#0072B2"),
                             .error = QColor("#A33B00"),
                             .actual = QColor("#1A1A1A"),
                             .bayesian = QColor("#0072B2"),
                             .interval = withAlpha("#0072B2", 0.18),
                             .epistemic = withAlpha("#0072B2", 0.34),
                             .lstm = QColor("#D55E00"),
                             .baseline = QColor("#7F7F7F"),
                             .holiday = withAlpha("#CC79A7", 0.14),
                             .event = withAlpha("#009E73", 0.14),
                             .outside = QColor("#D55E00")};
    return theme;
}

const Theme& darkTheme()
{
    static const Theme theme{.dark = true,
                             .window = QColor("#2E3034"),
                             .base = QColor("#18191B"),
                             .text = QColor("#EDEDED"),
                             .mutedText = QColor("#B4B4B4"),
                             .grid = QColor("#303236"),
                             .highlight = QColor("#56B4E9"),
                             .error = QColor("#F5A35C"),
                             .actual = QColor("#EDEDED"),
                             .bayesian = QColor("#56B4E9"),
                             .interval = withAlpha("#56B4E9", 0.22),
                             .epistemic = withAlpha("#56B4E9", 0.40),
                             .lstm = QColor("#E69F00"),
                             .baseline = QColor("#A0A0A0"),
                             .holiday = withAlpha("#CC79A7", 0.24),
                             .event = withAlpha("#009E73", 0.24),
                             .outside = QColor("#E69F00")};
    return theme;
}

const Theme& themeOf(const QPalette& palette)
{
    return palette.color(QPalette::Base).lightness() < 128 ? darkTheme() : lightTheme();
}

QPalette paletteOf(const Theme& theme)
{
    // Qt derives the shades of frames and buttons from these two.
    QPalette palette(theme.dark ? QColor("#3C3F44") : QColor("#E9E9EB"), theme.window);
    palette.setColor(QPalette::WindowText, theme.text);
    palette.setColor(QPalette::Base, theme.base);
    palette.setColor(QPalette::AlternateBase, theme.window);
    palette.setColor(QPalette::Text, theme.text);
    palette.setColor(QPalette::ButtonText, theme.text);
    palette.setColor(QPalette::BrightText, theme.error);
    palette.setColor(QPalette::PlaceholderText, theme.mutedText);
    palette.setColor(QPalette::ToolTipBase, theme.base);
    palette.setColor(QPalette::ToolTipText, theme.text);
    palette.setColor(QPalette::Highlight, theme.highlight);
    palette.setColor(QPalette::HighlightedText, theme.dark ? QColor("#101010") : Qt::white);
    palette.setColor(QPalette::Link, theme.highlight);
    palette.setColor(QPalette::LinkVisited, theme.highlight);
    const QColor disabled(theme.dark ? "#7C7C7C" : "#8F8F8F");
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, disabled);
    return palette;
}

double contrast(const QColor& a, const QColor& b)
{
    const auto [dark, light] = std::minmax({luminance(a), luminance(b)});
    return (light + 0.05) / (dark + 0.05);
}

QString nameOf(ThemeChoice choice)
{
    switch (choice) {
    case ThemeChoice::Light:
        return QStringLiteral("light");
    case ThemeChoice::Dark:
        return QStringLiteral("dark");
    case ThemeChoice::System:
        break;
    }
    return QStringLiteral("system");
}

ThemeChoice themeNamed(const QString& name)
{
    for (const auto choice : {ThemeChoice::Light, ThemeChoice::Dark})
        if (nameOf(choice) == name)
            return choice;
    return ThemeChoice::System;
}

ThemeSwitch::ThemeSwitch(QObject* parent)
    : QObject(parent),
      m_startedDark(QApplication::palette().color(QPalette::Window).lightness() < 128)
{
    QApplication::setStyle(new FusionStyle);
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this,
            &ThemeSwitch::apply);
#endif
    apply();
}

void ThemeSwitch::choose(ThemeChoice choice)
{
    m_choice = choice;
    apply();
}

bool ThemeSwitch::systemIsDark() const
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    const auto scheme = QGuiApplication::styleHints()->colorScheme();
    if (scheme != Qt::ColorScheme::Unknown)
        return scheme == Qt::ColorScheme::Dark;
#endif
    return m_startedDark;
}

void ThemeSwitch::apply()
{
    const bool dark =
        m_choice == ThemeChoice::Dark || (m_choice == ThemeChoice::System && systemIsDark());
    QApplication::setPalette(paletteOf(dark ? darkTheme() : lightTheme()));
}

} // namespace ui

#pragma once

#include <QColor>
#include <QObject>
#include <QPalette>
#include <QString>

namespace ui {

/// The colours of one theme: Okabe-Ito hues, the same meaning on every page and in every export.
struct Theme
{
    bool dark = false;

    QColor window;    ///< around the controls
    QColor base;      ///< canvas of plots and tables
    QColor text;      ///< on both, 4.5 : 1 or better
    QColor mutedText; ///< the same for secondary text
    QColor grid;
    QColor highlight; ///< selection and focus
    QColor error;     ///< text of an error

    QColor actual;
    QColor bayesian; ///< the Bayesian mean
    QColor interval;
    QColor epistemic; ///< the model's part of the interval
    QColor lstm;
    QColor baseline;
    QColor holiday;
    QColor event;
    QColor outside; ///< ring around an actual value outside the interval
};

const Theme& lightTheme();
const Theme& darkTheme();

/// The theme whose palette this is; a widget asks with its own palette, and again at a change.
const Theme& themeOf(const QPalette& palette);
QPalette paletteOf(const Theme& theme);

/// WCAG contrast ratio of two opaque colours, 1 to 21.
double contrast(const QColor& a, const QColor& b);

enum class ThemeChoice
{
    System,
    Light,
    Dark
};

/// "system", "light", "dark"; any other name is the system's.
QString nameOf(ThemeChoice choice);
ThemeChoice themeNamed(const QString& name);

/// Sets the application's palette, and again when the system's theme changes while it is followed.
/// Make one after the QApplication and before any widget.
class ThemeSwitch : public QObject
{
    Q_OBJECT

public:
    explicit ThemeSwitch(QObject* parent = nullptr);

    void choose(ThemeChoice choice);
    ThemeChoice choice() const { return m_choice; }

private:
    bool systemIsDark() const;
    void apply();

    ThemeChoice m_choice = ThemeChoice::System;
    bool m_startedDark; ///< the palette found at start, all that Qt before 6.5 says of the system
};

} // namespace ui

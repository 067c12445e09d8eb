#pragma once

#include <string>
#include <utility>

/// How figures are written: in tables, on the terminal, at axes, in reports and sentences.
namespace core {

/// Decimals of a number, or with an exponent those of its mantissa.
struct FigureForm
{
    int decimals = 0;
    bool hasExponent = false;

    bool operator==(const FigureForm&) const = default;
};

/// As many digits as a figure deserves: `digits` of them from the first that is not 0, and never
/// fewer than its whole part has: 10,781; 43.1; 0.0312. With an exponent below 0.00001 and from
/// 1e15, so that a number that is not 0 never reads as 0.
FigureForm figureForm(double value, int digits = 3);

/// For the ticks of an axis `step` apart whose largest is about `largest` from 0: no more digits
/// than tell neighbours apart, and no fewer while a double can hold the difference.
FigureForm tickForm(double step, double largest);

/// A number with the digits it deserves, not yet written: whoever shows it knows the language.
struct Figure
{
    double value = 0.0;
    FigureForm form;

    bool operator==(const Figure&) const = default;
};

/// In the form that `digits` tell.
Figure roundedFigure(double value, int digits = 3);
/// With so many decimals: 95.0.
Figure fixedFigure(double value, int decimals);
/// A number that was given rather than measured: `roundedFigure` without zeros at its end, 85.
Figure givenFigure(double value, int digits = 6);
/// The level of an interval in percent, as it was given: 95, 99.5.
Figure levelFigure(double share);
/// A figure and how far it moves, more than 0: the deviation with two digits, the figure with the
/// same decimals: 0.412 and 0.031.
std::pair<Figure, Figure> figureAndDeviation(double value, double deviation);
/// Two figures with as many digits, from three, as tell them apart: 304 and 390, 303.9 and 304.2.
std::pair<Figure, Figure> figuresApart(double first, double second);

/// "10,781", "43.1", "-0.0312", "3.12e-07"; "–" for what is not finite.
std::string figureText(double value, int digits = 3);
std::string figureText(double value, const FigureForm& form);
std::string figureText(const Figure& figure);

/// `givenFigure` and `levelFigure`, written: "85", "99.5".
std::string givenText(double value, int digits = 6);
std::string levelText(double share);

} // namespace core

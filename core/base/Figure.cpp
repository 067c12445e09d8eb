#include "core/base/Figure.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace core {

namespace {

constexpr double kLeastPlain = 1e-5; ///< smaller numbers are written with an exponent
constexpr double kMostPlain = 1e15;  ///< and larger ones
constexpr int kDoubleDigits = 15;    ///< that every double holds
constexpr double kWholeTicks = 1e-6; ///< of a step, what rounding leaves of a whole number

/// The power of ten of the first digit, of the number as it is rounded to `digits` digits.
int magnitudeOf(double value, int digits)
{
    char text[40];
    std::snprintf(text, sizeof text, "%.*e", digits - 1, std::abs(value));
    return std::atoi(std::strchr(text, 'e') + 1);
}

bool isPlain(double size)
{
    return size == 0.0 || (size >= kLeastPlain && size < kMostPlain);
}

void addSeparators(std::string& text)
{
    const std::size_t first = text.front() == '-' ? 1 : 0;
    for (std::size_t i = std::min(text.find('.'), text.size()); i > first + 3; i -= 3)
        text.insert(i - 3, 1, ',');
}

} // namespace

FigureForm figureForm(double value, int digits)
{
    if (!std::isfinite(value) || value == 0.0)
        return {};
    if (!isPlain(std::abs(value)))
        return {digits - 1, true};
    return {std::max(0, digits - 1 - magnitudeOf(value, digits)), false};
}

FigureForm tickForm(double step, double largest)
{
    if (!(step > 0.0) || !std::isfinite(step) || !std::isfinite(largest))
        return {};
    // 0.1 and 25 have the decimals that their size tells, 2.5 and 0.25 one more.
    int decimals = static_cast<int>(std::ceil(-std::log10(step) - 1e-9));
    const double inUnits = step * std::pow(10.0, decimals);
    if (std::abs(inUnits - std::round(inUnits)) > kWholeTicks * inUnits)
        ++decimals;
    const double size = std::max(std::abs(largest), step);
    const int magnitude = static_cast<int>(std::floor(std::log10(size)));
    decimals = std::min(decimals, kDoubleDigits - 1 - magnitude);
    if (isPlain(size))
        return {std::max(0, decimals), false};
    return {std::max(0, magnitude + decimals), true};
}

std::string figureText(double value, int digits)
{
    return figureText(value, figureForm(value, digits));
}

std::string figureText(double value, const FigureForm& form)
{
    if (!std::isfinite(value))
        return "–";
    if (value == 0.0)
        return "0";
    char text[400];
    std::snprintf(text, sizeof text, form.hasExponent ? "%.*e" : "%.*f", form.decimals, value);
    std::string figure = text;
    if (figure.find_first_of("123456789") == std::string::npos)
        return "0"; // a tick that rounding has moved off 0
    if (!form.hasExponent)
        addSeparators(figure);
    return figure;
}

std::string figureText(const Figure& figure)
{
    return figureText(figure.value, figure.form);
}

Figure roundedFigure(double value, int digits)
{
    return {value, figureForm(value, digits)};
}

Figure fixedFigure(double value, int decimals)
{
    return {value, {decimals, false}};
}

Figure givenFigure(double value, int digits)
{
    Figure figure = roundedFigure(value, digits);
    if (figure.form.hasExponent)
        return figure;
    std::string text = figureText(figure);
    for (; figure.form.decimals > 0 && text.back() == '0'; text.pop_back())
        --figure.form.decimals;
    return figure;
}

Figure levelFigure(double share)
{
    return givenFigure(100.0 * share);
}

std::pair<Figure, Figure> figureAndDeviation(double value, double deviation)
{
    const Figure moves = roundedFigure(deviation, 2);
    if (moves.form.hasExponent || !isPlain(std::abs(value)))
        return {roundedFigure(value), moves};
    return {{value, moves.form}, moves};
}

std::pair<Figure, Figure> figuresApart(double first, double second)
{
    constexpr int kMostDigits = 9;
    for (int digits = 3;; ++digits) {
        const FigureForm form = figureForm(std::max(std::abs(first), std::abs(second)), digits);
        if (figureText(first, form) != figureText(second, form) || digits == kMostDigits)
            return {{first, form}, {second, form}};
    }
}

std::string givenText(double value, int digits)
{
    return figureText(givenFigure(value, digits));
}

std::string levelText(double share)
{
    return figureText(levelFigure(share));
}

} // namespace core

#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace report {

struct Point
{
    double x = 0.0;
    double y = 0.0;
};

/// How a shape is drawn; colours as SVG has them ("#0072B2"), "none" for nothing.
struct Pen
{
    std::string stroke = "none";
    double width = 1.0;
    std::string dash{}; ///< "4 3"
    std::string fill = "none";
    double opacity = 1.0; ///< of the fill
};

enum class Anchor
{
    Start,
    Middle,
    End
};

/// A drawing in SVG that needs nothing from elsewhere: presentation attributes alone, so that
/// browsers and Qt draw the same.
class Svg
{
public:
    /// `label` is what a screen reader says of it.
    Svg(double width, double height, std::string_view label);

    /// Points with NaN cut the line into pieces.
    void line(const std::vector<Point>& points, const Pen& pen);
    void polygon(const std::vector<Point>& points, const Pen& pen);
    void rect(Point corner, double width, double height, const Pen& pen);
    void circle(Point centre, double radius, const Pen& pen);
    void text(Point at, std::string_view text, Anchor anchor = Anchor::Start,
              std::string_view colour = "#333333", double size = 11.0);

    double width() const { return m_width; }
    double height() const { return m_height; }
    std::string finish() const { return m_text + "</svg>\n"; }

private:
    double m_width;
    double m_height;
    std::string m_text;
};

} // namespace report

#include "app/report/Svg.h"

#include "app/report/Markup.h"

#include <cmath>
#include <cstdio>
#include <utility>

namespace report {

namespace {

/// A tenth of a unit is finer than what is seen.
std::string number(double value)
{
    char text[32];
    std::snprintf(text, sizeof text, "%.1f", value);
    std::string result = text;
    if (result.ends_with(".0"))
        result.resize(result.size() - 2);
    return result == "-0" ? "0" : result;
}

std::string look(const Pen& pen)
{
    std::string text = " fill=\"" + pen.fill + "\"";
    if (pen.opacity < 1.0) {
        char opacity[16];
        std::snprintf(opacity, sizeof opacity, "%.2f", pen.opacity);
        text += std::string(" fill-opacity=\"") + opacity + "\"";
    }
    if (pen.stroke != "none") {
        text += " stroke=\"" + pen.stroke + "\" stroke-width=\"" + number(pen.width) +
                "\" stroke-linejoin=\"round\"";
        if (!pen.dash.empty())
            text += " stroke-dasharray=\"" + pen.dash + "\"";
    }
    return text;
}

} // namespace

Svg::Svg(double width, double height, std::string_view label) : m_width(width), m_height(height)
{
    m_text = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + number(width) + ' ' +
             number(height) + "\" width=\"" + number(width) + "\" height=\"" + number(height) +
             "\" role=\"img\" aria-label=\"" + escaped(label) +
             "\" font-family=\"DejaVu Sans, Helvetica, Arial, sans-serif\">\n";
}

void Svg::line(const std::vector<Point>& points, const Pen& pen)
{
    std::string piece;
    std::string last;
    std::size_t count = 0;
    const auto end = [&] {
        if (count > 1)
            m_text += "<polyline points=\"" + piece + "\"" + look(pen) + "/>\n";
        piece.clear();
        last.clear();
        count = 0;
    };
    for (const Point& point : points) {
        if (std::isnan(point.x) || std::isnan(point.y)) {
            end();
            continue;
        }
        std::string place = number(point.x) + ',' + number(point.y);
        if (place == last)
            continue; // a line of no length is none: PDF readers complain of it
        if (count > 0)
            piece += ' ';
        piece += place;
        last = std::move(place);
        ++count;
    }
    end();
}

void Svg::polygon(const std::vector<Point>& points, const Pen& pen)
{
    std::string corners;
    for (const Point& point : points) {
        if (!corners.empty())
            corners += ' ';
        corners += number(point.x) + ',' + number(point.y);
    }
    m_text += "<polygon points=\"" + corners + "\"" + look(pen) + "/>\n";
}

void Svg::rect(Point corner, double width, double height, const Pen& pen)
{
    m_text += "<rect x=\"" + number(corner.x) + "\" y=\"" + number(corner.y) + "\" width=\"" +
              number(width) + "\" height=\"" + number(height) + "\"" + look(pen) + "/>\n";
}

void Svg::circle(Point centre, double radius, const Pen& pen)
{
    m_text += "<circle cx=\"" + number(centre.x) + "\" cy=\"" + number(centre.y) + "\" r=\"" +
              number(radius) + "\"" + look(pen) + "/>\n";
}

void Svg::text(Point at, std::string_view text, Anchor anchor, std::string_view colour, double size)
{
    m_text += "<text x=\"" + number(at.x) + "\" y=\"" + number(at.y) + "\" font-size=\"" +
              number(size) + "\" fill=\"" + std::string(colour) + "\" text-anchor=\"" +
              (anchor == Anchor::Start    ? "start"
               : anchor == Anchor::Middle ? "middle"
                                          : "end") +
              "\">" + escaped(text) + "</text>\n";
}

} // namespace report

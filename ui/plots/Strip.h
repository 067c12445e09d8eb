#pragma once

#include <QPainter>

#include <functional>
#include <vector>

namespace ui {

/// A feature's values as a strip: their order, where each dot lies across it, and how dense they
/// are.
///
/// The place of a dot across its strip is a quasi-random number (van der Corput) times the density
/// at its value, so that no pattern appears that is not in the data.
struct Strip
{
    static constexpr double kHalf = 0.42; ///< half its width, in units of strips

    std::vector<int> order;      ///< rows by value; those without one are left out
    std::vector<float> offsets;  ///< per row, across the strip, in units of strips
    std::vector<double> density; ///< over equal pieces from the lowest to the highest, at most 1
};
Strip stripOf(const std::vector<double>& values);

/// What is drawn over the dots of a strip to sum them up.
enum class StripSummary
{
    None,
    Box,   ///< quartiles and median, lines from the 5th to the 95th percentile
    Violin ///< the density's outline, with quartiles and median
};

/// Draws it; `pixel(value, across)` says where a value lies, `across` from -kHalf to kHalf.
void drawSummary(QPainter& painter, StripSummary summary, const Strip& strip,
                 const std::vector<double>& values, const QColor& colour,
                 const std::function<QPointF(double value, double across)>& pixel);

} // namespace ui

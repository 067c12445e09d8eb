#pragma once

#include <qcustomplot.h>

#include <optional>

namespace ui {

/// What part of a plot is seen, in the units of its axes.
struct SeenPart
{
    QCPRange x;
    QCPRange y;
};

/// A plot that can be looked at in part.
class Zoomable
{
public:
    virtual ~Zoomable() = default;

    /// Nothing where all of it is seen, as after Home.
    virtual std::optional<SeenPart> seenPart() const = 0;
    /// Of the data there are, or else of those that come next.
    virtual void seePart(const SeenPart& part) = 0;
};

} // namespace ui

#pragma once

#include "ui/plots/ZoomHistory.h"

#include <optional>

namespace ui {

/// A plot that can be looked at in part.
class Zoomable
{
public:
    virtual ~Zoomable() = default;

    /// Shows all, of the data there are and of those that come next.
    virtual void home() = 0;
    /// Nothing where all of it is seen, as after Home.
    virtual std::optional<PlotView> seenPart() const = 0;
    /// Of the data there are, or else of those that come next.
    virtual void seePart(const PlotView& part) = 0;
};

} // namespace ui

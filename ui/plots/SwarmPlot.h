#pragma once

#include "ui/plots/Dots.h"
#include "ui/plots/Strip.h"
#include "ui/plots/ValuePlot.h"

#include <memory>
#include <vector>

namespace ui {

class SwarmDots;

/// A feature of a swarm: a value per row of the table.
struct SwarmFeature
{
    QString name;
    int feature = 0;            ///< what `featureChosen` says
    std::vector<double> values; ///< per row; NaN has no dot
    std::vector<double> shades; ///< per row, 0 to 1, NaN where missing; empty: one colour
    std::vector<double> shown;  ///< the feature's own value per row, for the read-out; may be empty
};

/// What a swarm shows, from the top down.
struct SwarmData
{
    QString title;
    QString valueName; ///< of the x axis, with its unit
    std::vector<SwarmFeature> features;
    std::vector<std::size_t> rowNumbers; ///< what a row is called
    StripSummary summary = StripSummary::None;
};

/// A row of dots per feature (beeswarm, strip): as wide as the values are dense there.
class SwarmPlot : public ValuePlot
{
    Q_OBJECT

public:
    static constexpr int kShownFeatures = 20; ///< at first; the others are a pan away
    /// Says so behind a title; empty where all are seen.
    static QString restText(std::size_t features);

    SwarmPlot(const QString& name, const QString& description, QWidget* parent = nullptr);

    void setSwarm(SwarmData swarm);
    void setSummary(StripSummary summary);
    const SwarmData& shown() const { return m_data; }
    /// Where a row's dot lies in a strip, in pixels.
    QPointF pixelOf(std::size_t strip, std::size_t row) const;

    ExportTable exportTable() const override;

protected:
    std::optional<Hit> hitAt(const QPointF& pixel) const override;
    int rowCount() const override;
    void recolour(const Theme& theme) override;

private:
    friend class SwarmDots;
    friend class SwarmMarks;

    QString readOutOf(std::size_t strip, std::size_t row) const;

    SwarmData m_data;
    std::vector<Strip> m_strips;
    std::unique_ptr<ColourScale> m_colours;
};

} // namespace ui

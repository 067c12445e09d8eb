#include "ui/plots/SwarmPlot.h"

#include "ui/base/Format.h"
#include "ui/plots/PaddedRange.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace ui {

namespace {

constexpr double kDotReach = 7.0; ///< pixels from the pointer to a dot
constexpr int kBarMargin = 46;

} // namespace

/// All dots of a plot, its boxes and its colour bar.
class SwarmDots : public DotsLayer
{
public:
    explicit SwarmDots(SwarmPlot* plot)
        : DotsLayer(plot, QStringLiteral("main"), kBarMargin), m_plot(plot)
    {
    }

protected:
    void draw(QCPPainter* painter) override
    {
        if (!m_plot->hasData())
            return;
        painter->save();
        painter->setClipRect(m_plot->axisRect()->rect());
        const double radius = radiusOf();
        std::vector<Dot> dots;
        for (std::size_t strip = 0; strip < m_plot->m_strips.size(); ++strip)
            addDots(strip, dots);
        drawDots(*painter, dots, radius, *m_plot->m_colours);
        for (std::size_t strip = 0; strip < m_plot->m_strips.size(); ++strip)
            drawSummaryOf(*painter, strip);
        painter->restore();
        const auto& features = m_plot->m_data.features;
        if (!features.empty() && !features.front().shades.empty())
            drawColourBar(*painter, *m_plot, *m_plot->m_colours, SwarmPlot::tr("feature value"));
    }

private:
    double radiusOf() const
    {
        const auto& features = m_plot->m_data.features;
        const std::size_t rows = features.empty() ? 0 : features.front().values.size();
        return rows > 5000 ? 1.5 : rows > 1000 ? 2.0 : 2.8;
    }
    void addDots(std::size_t strip, std::vector<Dot>& dots) const
    {
        const QCPRange seen = m_plot->yAxis->range();
        const double place = static_cast<double>(strip);
        if (place < seen.lower - 0.5 || place > seen.upper + 0.5)
            return;
        const auto& feature = m_plot->m_data.features[strip];
        for (const int row : m_plot->m_strips[strip].order) {
            const auto i = static_cast<std::size_t>(row);
            dots.push_back({m_plot->pixelOf(strip, i),
                            feature.shades.empty() ? ColourScale::kPlain
                                                   : ColourScale::stepOf(feature.shades[i])});
        }
    }
    void drawSummaryOf(QCPPainter& painter, std::size_t strip) const
    {
        const double place = static_cast<double>(strip);
        drawSummary(painter, m_plot->m_data.summary, m_plot->m_strips[strip],
                    m_plot->m_data.features[strip].values, themeOf(m_plot->palette()).text,
                    [&](double value, double across) {
                        return QPointF(m_plot->xAxis->coordToPixel(value),
                                       m_plot->yAxis->coordToPixel(place + across));
                    });
    }

    SwarmPlot* m_plot;
};

/// Rings around the dots of the chosen row.
class SwarmMarks : public DotsLayer
{
public:
    SwarmMarks(SwarmPlot* plot, const QString& layer) : DotsLayer(plot, layer, 0), m_plot(plot) {}

protected:
    void draw(QCPPainter* painter) override
    {
        const int row = m_plot->selectedRow();
        if (!m_plot->hasData() || row < 0 || row >= m_plot->rowCount())
            return;
        const Theme& theme = themeOf(m_plot->palette());
        for (std::size_t strip = 0; strip < m_plot->m_strips.size(); ++strip)
            if (const QPointF at = m_plot->pixelOf(strip, static_cast<std::size_t>(row));
                std::isfinite(at.x()))
                drawRing(*painter, at, 5.0, theme);
    }

private:
    SwarmPlot* m_plot;
};

SwarmPlot::SwarmPlot(const QString& name, const QString& description, QWidget* parent)
    : ValuePlot(name, description, parent),
      m_colours(std::make_unique<ColourScale>(themeOf(palette())))
{
    new SwarmDots(this);
    new SwarmMarks(this, overlayLayer());
    yAxis->setRangeReversed(true);
    yAxis->grid()->setZeroLinePen(Qt::NoPen);
    yAxis->setSubTicks(false);
}

void SwarmPlot::setSwarm(SwarmData swarm)
{
    m_data = std::move(swarm);
    m_strips.clear();
    double low = 0.0;
    double high = 0.0;
    auto names = QSharedPointer<QCPAxisTickerText>::create();
    for (std::size_t i = 0; i < m_data.features.size(); ++i) {
        const auto& feature = m_data.features[i];
        m_strips.push_back(stripOf(feature.values));
        names->addTick(static_cast<double>(i), shortName(feature.name));
        if (m_strips.back().order.empty())
            continue;
        low =
            std::min(low, feature.values[static_cast<std::size_t>(m_strips.back().order.front())]);
        high =
            std::max(high, feature.values[static_cast<std::size_t>(m_strips.back().order.back())]);
    }
    const bool hasBar = !m_data.features.empty() && !m_data.features.front().shades.empty();
    axisRect()->setMinimumMargins(QMargins(0, 0, hasBar ? kBarMargin : 8, 0));
    yAxis->setTicker(names);
    xAxis->setLabel(m_data.valueName);
    const auto count = static_cast<double>(m_data.features.size());
    QCPRange x = paddedRange(low, high, 0.03);
    if (low == 0.0)
        x.lower = 0.0;
    showData(m_data.title + restText(m_data.features.size()), x,
             {-0.6, std::min<double>(count, kShownFeatures) - 0.4}, x, {-0.6, count - 0.4});
}

QString SwarmPlot::restText(std::size_t features)
{
    if (features <= std::size_t{kShownFeatures})
        return {};
    return tr(" (%1 of %2 features; drag for the others)")
        .arg(countText(std::size_t{kShownFeatures}), countText(features));
}

void SwarmPlot::setSummary(StripSummary summary)
{
    m_data.summary = summary;
    replot(rpQueuedReplot);
}

QPointF SwarmPlot::pixelOf(std::size_t strip, std::size_t row) const
{
    return {xAxis->coordToPixel(m_data.features[strip].values[row]),
            yAxis->coordToPixel(static_cast<double>(strip) -
                                static_cast<double>(m_strips[strip].offsets[row]))};
}

int SwarmPlot::rowCount() const
{
    return m_data.features.empty() ? 0 : static_cast<int>(m_data.features.front().values.size());
}

std::optional<ValuePlot::Hit> SwarmPlot::hitAt(const QPointF& pixel) const
{
    const double place = std::round(yAxis->pixelToCoord(pixel.y()));
    if (place < 0.0 || place >= static_cast<double>(m_strips.size()) ||
        !axisRect()->rect().contains(pixel.toPoint()))
        return std::nullopt;
    const auto strip = static_cast<std::size_t>(place);
    const auto& values = m_data.features[strip].values;
    const auto& order = m_strips[strip].order;
    const double from = xAxis->pixelToCoord(pixel.x() - kDotReach);
    const double to = xAxis->pixelToCoord(pixel.x() + kDotReach);
    auto it = std::lower_bound(order.begin(), order.end(), from, [&](int row, double x) {
        return values[static_cast<std::size_t>(row)] < x;
    });
    double nearest = kDotReach * kDotReach;
    std::optional<Hit> hit;
    for (; it != order.end() && values[static_cast<std::size_t>(*it)] <= to; ++it) {
        const QPointF apart = pixelOf(strip, static_cast<std::size_t>(*it)) - pixel;
        const double distance = QPointF::dotProduct(apart, apart);
        if (distance > nearest)
            continue;
        nearest = distance;
        hit = Hit{
            .at = pixel + apart, .text = {}, .row = *it, .feature = m_data.features[strip].feature};
    }
    if (hit)
        hit->text = readOutOf(strip, static_cast<std::size_t>(hit->row));
    return hit;
}

QString SwarmPlot::readOutOf(std::size_t strip, std::size_t row) const
{
    const auto& feature = m_data.features[strip];
    QString text = tr("Row %1  ·  %2").arg(countText(m_data.rowNumbers[row]), feature.name);
    if (!feature.shown.empty())
        text +=
            QStringLiteral(" = ") +
            (std::isfinite(feature.shown[row]) ? observedText(feature.shown[row]) : tr("missing"));
    return text + QStringLiteral("  ·  ") + m_data.valueName + QStringLiteral(": ") +
           valueText(feature.values[row], 4);
}

void SwarmPlot::recolour(const Theme& theme)
{
    ValuePlot::recolour(theme);
    yAxis->grid()->setZeroLinePen(Qt::NoPen);
    m_colours = std::make_unique<ColourScale>(theme);
}

ExportTable SwarmPlot::exportTable() const
{
    ExportTable table{{tr("row"), tr("feature"), tr("feature value"), m_data.valueName}, {}};
    for (const auto& feature : m_data.features)
        for (std::size_t row = 0; row < feature.values.size(); ++row)
            if (std::isfinite(feature.values[row]))
                table.rows.push_back(
                    {QString::number(m_data.rowNumbers[row]), feature.name,
                     feature.shown.empty() ? QString() : csvNumber(feature.shown[row]),
                     csvNumber(feature.values[row])});
    return table;
}

} // namespace ui

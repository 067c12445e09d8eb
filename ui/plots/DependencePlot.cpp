#include "ui/plots/DependencePlot.h"

#include "ui/base/Format.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace ui {

namespace {

constexpr double kReach = 8.0; ///< pixels from the pointer to a dot
constexpr int kBarMargin = 60;

double squaredCorrelation(const std::vector<double>& a, const std::vector<double>& b)
{
    const auto n = static_cast<double>(a.size());
    const double meanA = std::accumulate(a.begin(), a.end(), 0.0) / n;
    const double meanB = std::accumulate(b.begin(), b.end(), 0.0) / n;
    double ab = 0.0;
    double aa = 0.0;
    double bb = 0.0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        ab += (a[i] - meanA) * (b[i] - meanB);
        aa += (a[i] - meanA) * (a[i] - meanA);
        bb += (b[i] - meanB) * (b[i] - meanB);
    }
    return aa > 0.0 && bb > 0.0 ? ab * ab / (aa * bb) : 0.0;
}

} // namespace

int strongestCompanion(const double* x, std::size_t rows, int features, int feature,
                       const std::vector<double>& shap)
{
    const auto valueOf = [&](int column, std::size_t row) {
        return x[static_cast<std::size_t>(column) * rows + row];
    };
    std::vector<std::size_t> order;
    for (std::size_t row = 0; row < rows; ++row)
        if (std::isfinite(valueOf(feature, row)))
            order.push_back(row);
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return valueOf(feature, a) < valueOf(feature, b);
    });
    const std::size_t piece = std::clamp<std::size_t>(order.size() / 10, 1, 50);
    int best = -1;
    double highest = 0.0;
    for (int other = 0; other < features; ++other) {
        if (other == feature)
            continue;
        double sum = 0.0;
        for (std::size_t begin = 0; begin < order.size(); begin += piece) {
            std::vector<double> a;
            std::vector<double> b;
            for (std::size_t i = begin; i < std::min(begin + piece, order.size()); ++i)
                if (std::isfinite(valueOf(other, order[i]))) {
                    a.push_back(valueOf(other, order[i]));
                    b.push_back(shap[order[i]]);
                }
            if (a.size() > 2)
                sum += squaredCorrelation(a, b);
        }
        if (sum > highest) {
            highest = sum;
            best = other;
        }
    }
    return best;
}

/// Dots, the ring of the chosen row, and the colour bar.
class DependenceDots : public DotsLayer
{
public:
    DependenceDots(DependencePlot* plot, const QString& layer, bool isMark)
        : DotsLayer(plot, layer, kBarMargin), m_plot(plot), m_isMark(isMark)
    {
    }

protected:
    void draw(QCPPainter* painter) override
    {
        if (!m_plot->hasData())
            return;
        painter->save();
        painter->setClipRect(m_plot->axisRect()->rect());
        m_isMark ? drawMark(*painter) : drawAll(*painter);
        painter->restore();
        if (!m_isMark && !m_plot->m_shades.empty())
            drawColourBar(*painter, *m_plot, *m_plot->m_colours, m_plot->m_data.colouredBy);
    }

private:
    void drawMark(QCPPainter& painter) const
    {
        const int row = m_plot->selectedRow();
        if (row < 0 || row >= m_plot->rowCount())
            return;
        drawRing(painter, m_plot->pixelOf(static_cast<std::size_t>(row)), 6.0,
                 themeOf(m_plot->palette()));
    }
    void drawAll(QCPPainter& painter) const
    {
        const std::size_t rows = m_plot->m_data.values.size();
        std::vector<Dot> dots;
        for (std::size_t row = 0; row < rows; ++row)
            dots.push_back({m_plot->pixelOf(row),
                            m_plot->m_shades.empty() ? ColourScale::kPlain
                                                     : ColourScale::stepOf(m_plot->m_shades[row])});
        drawDots(painter, dots, rows > 5000 ? 1.8 : 3.0, *m_plot->m_colours);
    }

    DependencePlot* m_plot;
    bool m_isMark;
};

DependencePlot::DependencePlot(QWidget* parent)
    : ValuePlot(QStringLiteral("dependence"),
                tr("SHAP values of a feature against its value, a dot per row"), parent),
      m_colours(std::make_unique<ColourScale>(themeOf(palette())))
{
    new DependenceDots(this, QStringLiteral("main"), false);
    new DependenceDots(this, overlayLayer(), true);
    DependencePlot::recolour(themeOf(palette()));
}

void DependencePlot::setDependence(DependenceData dependence)
{
    m_data = std::move(dependence);
    m_shades.clear();
    if (!m_data.colourValues.empty())
        m_shades = shadesOf(m_data.colourValues.data(), m_data.colourValues.size());
    double lowest = INFINITY;
    double highest = -INFINITY;
    QCPRange y(0.0, 0.0);
    bool hasMissing = false;
    for (std::size_t row = 0; row < m_data.values.size(); ++row) {
        y.expand(m_data.shap[row]);
        if (std::isfinite(m_data.values[row])) {
            lowest = std::min(lowest, m_data.values[row]);
            highest = std::max(highest, m_data.values[row]);
        } else {
            hasMissing = true;
        }
    }
    QCPRange x(0.0, 1.0);
    if (lowest <= highest)
        x = {lowest, highest};
    const double width = x.size() > 0.0 ? x.size() : 1.0;
    m_missingAt = x.lower - 0.06 * width;
    x = {hasMissing ? m_missingAt - 0.03 * width : x.lower - 0.03 * width, x.upper + 0.03 * width};
    const double height = y.size() > 0.0 ? y.size() : 1.0;
    y = {y.lower - 0.04 * height, y.upper + 0.04 * height};
    axisRect()->setMinimumMargins(QMargins(0, 0, m_shades.empty() ? 8 : kBarMargin, 0));
    xAxis->setLabel(hasMissing ? tr("%1 (missing at the left)").arg(m_data.feature)
                               : m_data.feature);
    yAxis->setLabel(tr("mean SHAP value (unit of %1)").arg(m_data.target));
    showData(m_data.colouredBy.isEmpty()
                 ? tr("Dependence on %1").arg(m_data.feature)
                 : tr("Dependence on %1, coloured by %2").arg(m_data.feature, m_data.colouredBy),
             x, y, x, y);
}

QPointF DependencePlot::pixelOf(std::size_t row) const
{
    const double value = m_data.values[row];
    return {xAxis->coordToPixel(std::isfinite(value) ? value : m_missingAt),
            yAxis->coordToPixel(m_data.shap[row])};
}

std::optional<ValuePlot::Hit> DependencePlot::hitAt(const QPointF& pixel) const
{
    double nearest = kReach * kReach;
    std::optional<Hit> hit;
    for (std::size_t row = 0; row < m_data.values.size(); ++row) {
        const QPointF apart = pixelOf(row) - pixel;
        const double distance = QPointF::dotProduct(apart, apart);
        if (distance >= nearest)
            continue;
        nearest = distance;
        hit = Hit{.at = pixel + apart, .text = {}, .row = static_cast<int>(row)};
    }
    if (!hit)
        return hit;
    const auto row = static_cast<std::size_t>(hit->row);
    hit->text = tr("Row %1  ·  %2 = %3  ·  mean SHAP value %4")
                    .arg(countText(m_data.rowNumbers[row]), m_data.feature,
                         observedText(m_data.values[row]), valueText(m_data.shap[row], 4));
    if (!m_data.colourValues.empty())
        hit->text +=
            tr("  ·  %1 = %2").arg(m_data.colouredBy, observedText(m_data.colourValues[row]));
    return hit;
}

void DependencePlot::recolour(const Theme& theme)
{
    ValuePlot::recolour(theme);
    xAxis->grid()->setZeroLinePen(QPen(theme.grid, 1.0));
    m_colours = std::make_unique<ColourScale>(theme);
}

ExportTable DependencePlot::exportTable() const
{
    ExportTable table{{tr("row"), m_data.feature, tr("mean SHAP value")}, {}};
    if (!m_data.colourValues.empty())
        table.header << m_data.colouredBy;
    for (std::size_t row = 0; row < m_data.values.size(); ++row) {
        table.rows.push_back({QString::number(m_data.rowNumbers[row]),
                              csvNumber(m_data.values[row]), csvNumber(m_data.shap[row])});
        if (!m_data.colourValues.empty())
            table.rows.back() << csvNumber(m_data.colourValues[row]);
    }
    return table;
}

} // namespace ui

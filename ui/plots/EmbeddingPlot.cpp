#include "ui/plots/EmbeddingPlot.h"

#include "ui/base/Format.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace ui {

namespace {

constexpr std::size_t kHourGroups = 6; ///< of four hours
constexpr std::size_t kErrorGroups = 5;

/// Even steps from a quiet to a loud colour: dark to light on dark, light to dark on light.
QColor ramp(const Theme& theme, double share)
{
    const QColor quiet = theme.grid.darker(theme.dark ? 70 : 115);
    const QColor loud = theme.outside;
    const auto mix = [&](float a, float b) { return a + static_cast<float>(share) * (b - a); };
    return QColor::fromRgbF(mix(quiet.redF(), loud.redF()), mix(quiet.greenF(), loud.greenF()),
                            mix(quiet.blueF(), loud.blueF()));
}

/// Round the clock: Okabe and Ito's hues, told apart without red against green.
QColor clockColour(std::size_t group, bool dark)
{
    static const char* const kHues[kHourGroups] = {"#0072B2", "#56B4E9", "#009E73",
                                                   "#E69F00", "#D55E00", "#CC79A7"};
    const QColor colour(QLatin1String(kHues[group]));
    return dark ? colour.lighter(115) : colour;
}

} // namespace

EmbeddingPlot::EmbeddingPlot(QWidget* parent) : XyPlot(parent), m_ring(addGraph())
{
    setAccessibleName(tr("Map of the test windows' embeddings"));
    m_ring->setLineStyle(QCPGraph::lsNone);
    EmbeddingPlot::recolour(themeOf(palette()));
}

void EmbeddingPlot::setForecast(std::shared_ptr<const core::Forecast> forecast)
{
    if (m_forecast &&
        (!forecast || m_forecast->embedding.components != forecast->embedding.components))
        home(); // the place of a zoom in another map says nothing in this one
    m_forecast = std::move(forecast);
    m_chosen.reset();
    m_dots.clear();
    if (m_forecast && m_forecast->embedding.size > 0) {
        const auto& times = m_forecast->times;
        for (std::size_t window = 0; window < m_forecast->windowOrigins.size(); ++window) {
            const auto at =
                std::upper_bound(times.begin(), times.end(), m_forecast->windowOrigins[window]);
            if (at != times.end())
                m_dots.push_back({window, static_cast<std::size_t>(at - times.begin()), 0});
        }
        const auto& explained = m_forecast->embedding.explained;
        xAxis->setLabel(
            tr("first component (%1 of the variance)").arg(percentText(explained[0], 0)));
        yAxis->setLabel(tr("second (%1)").arg(percentText(explained[1], 0)));
    }
    drawDots();
    QCPRange x(-1.0, 1.0);
    QCPRange y(-1.0, 1.0);
    for (const Dot& dot : m_dots) {
        const auto& at = m_forecast->embedding.components[dot.window];
        x.expand(at[0]);
        y.expand(at[1]);
    }
    setHome({x.lower - 0.05 * x.size(), x.upper + 0.05 * x.size()},
            {y.lower - 0.05 * y.size(), y.upper + 0.05 * y.size()});
}

void EmbeddingPlot::setColouring(Colouring colouring)
{
    m_colouring = colouring;
    drawDots();
    replot(rpQueuedReplot);
}

std::size_t EmbeddingPlot::shades() const
{
    return m_colouring == Colouring::Hour      ? kHourGroups
           : m_colouring == Colouring::Holiday ? 2
                                               : kErrorGroups;
}

std::size_t EmbeddingPlot::shadeOf(std::size_t step, double largestError) const
{
    if (m_colouring == Colouring::Hour)
        return static_cast<std::size_t>(timeOf(m_forecast->times[step]).hour()) / 4;
    if (m_colouring == Colouring::Holiday)
        return m_forecast->holiday[step] != 0 ? 1 : 0;
    const double error = std::abs(m_forecast->bayesian.mean[step] - m_forecast->actual[step]);
    if (!(error > 0.0) || !(largestError > 0.0))
        return 0;
    return std::min(kErrorGroups - 1,
                    static_cast<std::size_t>(kErrorGroups * error / largestError));
}

void EmbeddingPlot::drawDots()
{
    for (QCPGraph* graph : m_graphs)
        removeGraph(graph);
    m_graphs.clear();
    for (std::size_t shade = 0; shade < shades(); ++shade) {
        m_graphs.push_back(addGraph());
        m_graphs.back()->setLineStyle(QCPGraph::lsNone);
    }
    // The largest error would leave all others in the first shade.
    std::vector<double> errors;
    for (const Dot& dot : m_dots) {
        const double error =
            std::abs(m_forecast->bayesian.mean[dot.step] - m_forecast->actual[dot.step]);
        if (!std::isnan(error))
            errors.push_back(error);
    }
    std::sort(errors.begin(), errors.end());
    const double large = errors.empty() ? 0.0 : errors[(errors.size() - 1) * 98 / 100];
    for (Dot& dot : m_dots) {
        dot.shade = shadeOf(dot.step, large);
        const auto& at = m_forecast->embedding.components[dot.window];
        m_graphs[dot.shade]->addData(at[0], at[1]);
    }
    m_ring->data()->clear();
    m_ring->setLayer(QStringLiteral("axes"));
    if (m_chosen)
        choose(*m_chosen);
    recolour(themeOf(palette()));
}

QColor EmbeddingPlot::colourOf(std::size_t shade, const Theme& theme) const
{
    if (m_colouring == Colouring::Hour)
        return clockColour(shade, theme.dark);
    if (m_colouring == Colouring::Holiday)
        return shade == 1 ? theme.outside : theme.baseline;
    return ramp(theme, static_cast<double>(shade) / (kErrorGroups - 1));
}

QString EmbeddingPlot::nameOf(std::size_t shade) const
{
    const auto number = static_cast<int>(shade);
    if (m_colouring == Colouring::Hour)
        return tr("%1 to %2")
            .arg(clockText(QTime(4 * number, 0)), clockText(QTime(4 * number + 3, 0)));
    if (m_colouring == Colouring::Holiday)
        return shade == 1 ? tr("holiday") : tr("no holiday");
    return shade == 0                  ? tr("small error")
           : shade == kErrorGroups - 1 ? tr("large error")
                                       : QString();
}

std::vector<LegendEntry> EmbeddingPlot::exportLegend() const
{
    std::vector<LegendEntry> entries;
    const Theme& theme = themeOf(palette());
    for (std::size_t shade = 0; shade < shades(); ++shade)
        if (!nameOf(shade).isEmpty())
            entries.push_back(
                {nameOf(shade), nameOf(shade), {QPen(Qt::NoPen), colourOf(shade, theme)}, true});
    return entries;
}

ExportTable EmbeddingPlot::exportTable() const
{
    ExportTable table{{tr("time"), tr("first component"), tr("second component"), tr("distance"),
                       tr("percentile")},
                      {}};
    for (const Dot& dot : m_dots) {
        const core::EmbeddingMap& map = m_forecast->embedding;
        const auto time = m_forecast->times[dot.step];
        table.rows.push_back(
            {dateOf(time).toString(Qt::ISODate) + QLatin1Char('T') +
                 timeOf(time).toString(Qt::ISODate),
             csvNumber(map.components[dot.window][0]), csvNumber(map.components[dot.window][1]),
             csvNumber(map.distance[dot.window]), csvNumber(map.percentile[dot.window])});
    }
    return table;
}

void EmbeddingPlot::recolour(const Theme& theme)
{
    XyPlot::recolour(theme);
    for (std::size_t shade = 0; shade < m_graphs.size(); ++shade) {
        const QColor colour = colourOf(shade, theme);
        m_graphs[shade]->setScatterStyle(
            {QCPScatterStyle::ssCircle, QPen(colour), QBrush(colour), 4.5});
    }
    m_ring->setScatterStyle({QCPScatterStyle::ssCircle, QPen(theme.text, 2.0), Qt::NoBrush, 13.0});
    emit legendChanged();
}

void EmbeddingPlot::choose(std::size_t dot)
{
    m_chosen = dot;
    const auto& at = m_forecast->embedding.components[m_dots[dot].window];
    m_ring->setData({at[0]}, {at[1]});
    replot(rpQueuedReplot);
}

void EmbeddingPlot::keyPressEvent(QKeyEvent* event)
{
    const bool left = event->key() == Qt::Key_Left;
    if ((!left && event->key() != Qt::Key_Right) || m_dots.empty() ||
        event->modifiers().testFlag(Qt::AltModifier))
        return XyPlot::keyPressEvent(event);
    const std::size_t last = m_dots.size() - 1;
    const std::size_t now = m_chosen.value_or(0);
    choose(left ? (now == 0 ? 0 : now - 1) : std::min(last, m_chosen ? now + 1 : 0));
    emit stepChosen(m_dots[*m_chosen].step);
}

void EmbeddingPlot::mousePressEvent(QMouseEvent* event)
{
    m_pressed = event->pos();
    XyPlot::mousePressEvent(event);
}

void EmbeddingPlot::mouseReleaseEvent(QMouseEvent* event)
{
    XyPlot::mouseReleaseEvent(event);
    constexpr double kNear = 12.0; // pixels
    if ((event->pos() - m_pressed).manhattanLength() > 4)
        return; // a drag
    double nearest = kNear;
    std::optional<std::size_t> found;
    for (std::size_t i = 0; i < m_dots.size(); ++i) {
        const auto& at = m_forecast->embedding.components[m_dots[i].window];
        const double distance = std::hypot(xAxis->coordToPixel(at[0]) - event->position().x(),
                                           yAxis->coordToPixel(at[1]) - event->position().y());
        if (distance < nearest) {
            nearest = distance;
            found = i;
        }
    }
    if (!found)
        return;
    choose(*found);
    emit stepChosen(m_dots[*found].step);
}

} // namespace ui

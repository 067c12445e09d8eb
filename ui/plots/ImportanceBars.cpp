#include "ui/plots/ImportanceBars.h"

#include "ui/base/Format.h"
#include "ui/plots/SpreadBars.h"
#include "ui/plots/SwarmPlot.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace ui {

ImportanceBars::ImportanceBars(QWidget* parent)
    : ValuePlot(QStringLiteral("importance"),
                tr("Mean absolute SHAP value of each feature, with its spread over the repeats"),
                parent),
      m_bars(new SpreadBars(this))
{
    yAxis->setRangeReversed(true);
    yAxis->setSubTicks(false);
    recolour(themeOf(palette()));
}

void ImportanceBars::setImportance(std::vector<ImportanceBar> bars, const QString& target,
                                   std::size_t repeats)
{
    m_importance = std::move(bars);
    showBars();
    double highest = 0.0;
    auto names = QSharedPointer<QCPAxisTickerText>::create();
    for (std::size_t i = 0; i < m_importance.size(); ++i) {
        names->addTick(static_cast<double>(i), shortName(m_importance[i].name));
        highest = std::max({highest, m_importance[i].high, m_importance[i].meanAbs});
    }
    yAxis->setTicker(names);
    xAxis->setLabel(tr("mean |SHAP| (unit of %1)").arg(target));
    const auto count = static_cast<double>(m_importance.size());
    const QCPRange x(0.0, highest > 0.0 ? 1.22 * highest : 1.0); // room for the numbers
    const QString title =
        repeats > 1 ? tr("Importance, with its range over %1 repeats").arg(countText(repeats))
                    : tr("Importance");
    showData(title + SwarmPlot::restText(m_importance.size()), x,
             {-0.6, std::min<double>(count, SwarmPlot::kShownFeatures) - 0.4}, x,
             {-0.6, count - 0.4});
}

void ImportanceBars::showBars()
{
    std::vector<double> values;
    for (const ImportanceBar& bar : m_importance)
        values.push_back(bar.meanAbs);
    const bool hasExponent = needExponent(values);
    std::vector<SpreadBar> bars;
    for (std::size_t i = 0; i < m_importance.size(); ++i) {
        const ImportanceBar& bar = m_importance[i];
        bars.push_back({.place = static_cast<double>(i),
                        .from = 0.0,
                        .to = bar.meanAbs,
                        .low = bar.low,
                        .high = bar.high,
                        .colour = themeOf(palette()).bayesian,
                        .label = valueTextBeside(bar.meanAbs, hasExponent)});
    }
    m_bars->setBars(std::move(bars));
}

std::optional<ValuePlot::Hit> ImportanceBars::hitAt(const QPointF& pixel) const
{
    const double place = std::round(yAxis->pixelToCoord(pixel.y()));
    if (place < 0.0 || place >= static_cast<double>(m_importance.size()) ||
        !axisRect()->rect().contains(pixel.toPoint()))
        return std::nullopt;
    const ImportanceBar& bar = m_importance[static_cast<std::size_t>(place)];
    return Hit{.at = QPointF(xAxis->coordToPixel(bar.meanAbs), yAxis->coordToPixel(place)),
               .text = std::isfinite(bar.sd)
                           ? tr("%1  ·  mean |SHAP| %2, deviation of the repeats %3, from %4 to %5")
                                 .arg(bar.name, valueText(bar.meanAbs, 4), valueText(bar.sd),
                                      valueText(bar.low, 4), valueText(bar.high, 4))
                           : tr("%1  ·  mean |SHAP| %2").arg(bar.name, valueText(bar.meanAbs, 4)),
               .feature = bar.feature};
}

void ImportanceBars::recolour(const Theme& theme)
{
    ValuePlot::recolour(theme);
    yAxis->grid()->setPen(Qt::NoPen);
    yAxis->grid()->setZeroLinePen(Qt::NoPen);
    m_bars->setColours(theme.text, theme.text);
    showBars();
}

ExportTable ImportanceBars::exportTable() const
{
    ExportTable table{{tr("feature"), tr("mean |SHAP|"), tr("deviation of the repeats"),
                       tr("lowest"), tr("highest")},
                      {}};
    for (const ImportanceBar& bar : m_importance)
        table.rows.push_back({bar.name, csvNumber(bar.meanAbs), csvNumber(bar.sd),
                              csvNumber(bar.low), csvNumber(bar.high)});
    return table;
}

} // namespace ui

#include "ui/plots/WaterfallPlot.h"

#include "ui/base/Format.h"
#include "ui/plots/ColourScale.h"
#include "ui/plots/PaddedRange.h"
#include "ui/plots/SpreadBars.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace ui {

namespace {

QString signedText(double value, bool hasExponent)
{
    return (value > 0.0 ? QStringLiteral("+") : QString()) + valueTextBeside(value, hasExponent);
}

bool stepsNeedExponent(const std::vector<WaterfallRow>& rows)
{
    std::vector<double> values;
    for (const WaterfallRow& row : rows)
        for (const WaterfallStep& step : row.steps)
            values.push_back(step.value);
    return needExponent(values);
}

} // namespace

WaterfallPlot::WaterfallPlot(QWidget* parent)
    : ValuePlot(QStringLiteral("waterfall"),
                tr("How the prediction of the chosen row comes about, feature by feature"), parent),
      m_bars(new SpreadBars(this))
{
    yAxis->setRangeReversed(true);
    yAxis->setSubTicks(false);
    recolour(themeOf(palette()));
}

void WaterfallPlot::setRows(std::vector<WaterfallRow> rows, const QString& target)
{
    m_rows = std::move(rows);
    showBars();
    auto names = QSharedPointer<QCPAxisTickerText>::create();
    const auto& steps = m_rows.front().steps;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        QString name = shortName(steps[i].name);
        if (!steps[i].isSum)
            name += QStringLiteral(" = ") +
                    (std::isfinite(steps[i].shown) ? observedText(steps[i].shown) : tr("missing"));
        names->addTick(static_cast<double>(i), name);
    }
    yAxis->setTicker(names);
    xAxis->setLabel(tr("prediction of %1, from the base value").arg(target));
    double low = m_rows.front().base;
    double high = low;
    for (const SpreadBar& bar : m_bars->bars()) {
        low = std::min({low, bar.from, bar.to, bar.low});
        high = std::max({high, bar.from, bar.to, bar.high});
    }
    const QCPRange x = paddedRange(low, high, 0.22); // room for the numbers
    const QCPRange y(-0.6, static_cast<double>(steps.size()) - 0.4);
    QString title;
    for (const WaterfallRow& row : m_rows)
        title += (title.isEmpty() ? QString() : tr("   against   ")) +
                 tr("%1: base %2, predicted %3, actual %4")
                     .arg(row.name, valueText(row.base), valueText(row.prediction),
                          valueText(row.actual));
    showData(title, x, y, x, y);
}

void WaterfallPlot::showBars()
{
    const ColourScale colours(themeOf(palette()));
    std::vector<SpreadBar> bars;
    const bool isPair = m_rows.size() > 1;
    const bool hasExponent = stepsNeedExponent(m_rows);
    for (std::size_t r = 0; r < m_rows.size(); ++r) {
        double from = m_rows[r].base;
        for (std::size_t i = 0; i < m_rows[r].steps.size(); ++i) {
            const WaterfallStep& step = m_rows[r].steps[i];
            const double shift = isPair ? (r == 0 ? -0.2 : 0.2) : 0.0;
            bars.push_back({.place = static_cast<double>(i) + shift,
                            .from = from,
                            .to = from + step.value,
                            .low = from + step.low,
                            .high = from + step.high,
                            .colour = colours.at(step.value < 0.0 ? 0 : ColourScale::kSteps - 1),
                            .label = signedText(step.value, hasExponent),
                            .height = isPair ? 0.34 : 0.6,
                            .hollow = r == 1});
            from += step.value;
        }
    }
    m_bars->setBars(std::move(bars));
}

std::optional<ValuePlot::Hit> WaterfallPlot::hitAt(const QPointF& pixel) const
{
    const double y = yAxis->pixelToCoord(pixel.y());
    const double place = std::round(y);
    if (m_rows.empty() || place < 0.0 ||
        place >= static_cast<double>(m_rows.front().steps.size()) ||
        !axisRect()->rect().contains(pixel.toPoint()))
        return std::nullopt;
    const std::size_t r = m_rows.size() > 1 && y > place ? 1 : 0;
    const auto i = static_cast<std::size_t>(place);
    const WaterfallStep& step = m_rows[r].steps[i];
    const SpreadBar& bar = m_bars->bars()[r * m_rows.front().steps.size() + i];
    const auto text = [hasExponent = stepsNeedExponent(m_rows)](double value) {
        return signedText(value, hasExponent);
    };
    return Hit{
        .at = QPointF(xAxis->coordToPixel(bar.to), yAxis->coordToPixel(bar.place)),
        .text =
            step.low < step.high
                ? tr("%1  ·  %2: SHAP value %3, over the repeats from %4 to %5")
                      .arg(m_rows[r].name, step.name, text(step.value), text(step.low),
                           text(step.high))
                : tr("%1  ·  %2: SHAP value %3").arg(m_rows[r].name, step.name, text(step.value)),
        .feature = step.isSum ? -1 : step.feature};
}

void WaterfallPlot::recolour(const Theme& theme)
{
    ValuePlot::recolour(theme);
    yAxis->grid()->setPen(Qt::NoPen);
    yAxis->grid()->setZeroLinePen(Qt::NoPen);
    xAxis->grid()->setZeroLinePen(QPen(theme.grid, 1.0));
    m_bars->setColours(theme.text, theme.text);
    showBars();
}

ExportTable WaterfallPlot::exportTable() const
{
    ExportTable table{{tr("row"), tr("feature"), tr("feature value"), tr("mean SHAP value"),
                       tr("lowest"), tr("highest")},
                      {}};
    for (const WaterfallRow& row : m_rows)
        for (const WaterfallStep& step : row.steps)
            table.rows.push_back({row.name, step.name, csvNumber(step.shown), csvNumber(step.value),
                                  csvNumber(step.low), csvNumber(step.high)});
    return table;
}

} // namespace ui

#include "ui/models/CoverageCell.h"

#include "ui/base/Format.h"
#include "ui/base/Text.h"

#include <cmath>

namespace ui {

QString offMark(const core::ForecastMetrics& metrics, double level)
{
    const core::ShareInterval& chance = metrics.coverageInterval;
    if (metrics.n == 0 || (level >= chance.lower && level <= chance.upper))
        return {};
    return metrics.coverage < level ? QStringLiteral(" ▼") : QStringLiteral(" ▲");
}

QString offMarkText()
{
    return tr("▼ or ▲ where it is too low or too high by more than chance");
}

Cell coverageCell(const core::ForecastMetrics& metrics, double level)
{
    if (metrics.n == 0)
        return {QStringLiteral("–"), std::nan("")};
    const core::ShareInterval& chance = metrics.coverageInterval;
    return {.text = tr("%1 of %2").arg(percentText(metrics.coverage), countText(metrics.n)) +
                    offMark(metrics, level),
            .full = metrics.coverage,
            .toolTip =
                tr("%1 are expected; chance allows the coverage to be from %2 to %3.")
                    .arg(levelText(level), percentText(chance.lower), percentText(chance.upper))};
}

} // namespace ui

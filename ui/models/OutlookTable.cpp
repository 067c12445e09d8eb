#include "ui/models/OutlookTable.h"

#include "ui/base/Format.h"
#include "ui/base/Text.h"

namespace ui {

TableContent outlookTable(const core::OutlookForecast& outlook, const core::OutlookForecast& usual,
                          const QString& unit, double level)
{
    const QString share = levelText(level);
    TableContent table;
    table.columns = {{tr("When"), {}, true},
                     {tr("Mean"), tr("Predictive mean, in %1").arg(unit)},
                     {tr("From"), tr("Lower end of the %1 interval, in %2").arg(share, unit)},
                     {tr("To"), tr("Upper end of the %1 interval, in %2").arg(share, unit)},
                     {tr("Against nothing assumed"),
                      tr("What the assumptions change of the mean, in %1").arg(unit)}};
    const core::Band& band = outlook.band;
    for (std::size_t k = 0; k < outlook.times.size(); ++k) {
        const auto number = [](double value) { return Cell{valueText(value), value}; };
        const double change = band.mean[k] - usual.band.mean[k];
        table.rows.push_back({{momentText(outlook.times[k])},
                              number(band.mean[k]),
                              number(band.lower[k]),
                              number(band.upper[k]),
                              {differenceText(change, band.mean[k]), change}});
    }
    return table;
}

} // namespace ui

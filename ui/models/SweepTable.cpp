#include "ui/models/SweepTable.h"

#include "ui/base/Format.h"
#include "ui/base/Text.h"
#include "ui/models/CoverageCell.h"

namespace ui {

QString dropoutText(double dropout)
{
    return userLocale().toString(dropout, 'g', 3);
}

TableContent sweepTable(const core::DropoutSweep& sweep, const QString& unit, double level)
{
    TableContent table;
    table.columns = {
        {tr("p"), tr("Dropout probability"), true},
        {tr("Winkler"),
         tr("Interval score on the validation part, in %1; lower is better").arg(unit)},
        {tr("RMSE"), tr("On the validation part, in %1").arg(unit)},
        {tr("Coverage"),
         tr("Share of the validation part inside the %1 interval, not calibrated; %2")
             .arg(levelText(level), offMarkText())},
        {tr("Model part"), tr("η₁, root mean square over the validation part, on the scale that "
                              "the network learns on (without a unit)")},
        {tr("Noise"), tr("η₂, on the scale that the network learns on (without a unit)")},
        {tr("Loss"), tr("Lowest validation loss")},
        {tr("Epochs"), tr("How many were trained")}};
    for (std::size_t i = 0; i < sweep.trials.size(); ++i) {
        const core::DropoutTrial& trial = sweep.trials[i];
        const core::ForecastMetrics& metrics = trial.metrics;
        const auto number = [](double value) { return Cell{valueText(value), value}; };
        std::vector<Cell> row{{dropoutText(trial.dropout), trial.dropout},
                              number(metrics.winkler),
                              number(metrics.rmse),
                              coverageCell(metrics, level),
                              number(trial.epistemic),
                              number(trial.noise),
                              number(trial.validationLoss),
                              {QString::number(trial.epochs), static_cast<double>(trial.epochs)}};
        row[1].strong = i == sweep.chosen;
        table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace ui

#include "app/commands/SweepFiles.h"

#include "app/commands/CsvText.h"

namespace commands {

std::string sweepCsv(const core::DropoutSweep& sweep)
{
    std::string text =
        "dropout,chosen,winkler,rmse,coverage,n,epistemic,noise,validationLoss,epochs\n";
    for (std::size_t i = 0; i < sweep.trials.size(); ++i) {
        const core::DropoutTrial& trial = sweep.trials[i];
        const core::ForecastMetrics& metrics = trial.metrics;
        appendNumber(text, trial.dropout);
        text += i == sweep.chosen ? ",1" : ",0";
        for (const double number : {metrics.winkler, metrics.rmse, metrics.coverage,
                                    static_cast<double>(metrics.n), trial.epistemic, trial.noise,
                                    trial.validationLoss, static_cast<double>(trial.epochs)})
            appendNumber(text += ',', number);
        text += '\n';
    }
    return text;
}

} // namespace commands

#include "app/commands/OutlookFiles.h"

#include "app/commands/CsvText.h"
#include "app/commands/TimeText.h"

namespace commands {

std::string outlookCsv(const core::OutlookForecast& outlook)
{
    const core::Band& band = outlook.band;
    std::string text = "time,mean,lower,upper,epistemic,aleatoric\n";
    for (std::size_t k = 0; k < outlook.times.size(); ++k) {
        text += isoTime(outlook.times[k]);
        for (const auto* column :
             {&band.mean, &band.lower, &band.upper, &band.epistemic, &band.aleatoric})
            appendNumber(text += ',', (*column)[k]);
        text += '\n';
    }
    return text;
}

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

#include "core/project/SweepItem.h"

#include "core/options/ForecastOptionsJson.h"
#include "core/project/ForecastParts.h"

namespace core {

// Found by its arguments, so not in a namespace without a name.
template <typename Archive>
void describe(Archive& archive, Kept<Archive, DropoutTrial>& trial)
{
    archive("dropout", trial.dropout);
    archive("epochs", trial.epochs);
    archive("validationLoss", trial.validationLoss);
    archive("noise", trial.noise);
    archive("epistemic", trial.epistemic);
    archive("metrics", trial.metrics);
}

void RunItem<DropoutSweep>::write(ItemWriter& writer, const DropoutSweep& sweep)
{
    writer.object("options", toJson(sweep.options));
    writer("trials", sweep.trials);
    writer("chosen", sweep.chosen);
}

DropoutSweep RunItem<DropoutSweep>::read(ItemReader& reader, const Series&)
{
    std::string options;
    DropoutSweep sweep;
    reader.object("options", options);
    reader("trials", sweep.trials);
    reader("chosen", sweep.chosen);
    reader.check(sweep.chosen < sweep.trials.size());
    reader.named(options, [&](const std::string& text) {
        sweep.options = forecastOptionsFromJson(text, "the project");
        for (const DropoutTrial& trial : sweep.trials) { // each was a setting
            ForecastOptions tried = sweep.options;
            tried.dropout = trial.dropout;
            validate(tried);
        }
    });
    return sweep;
}

} // namespace core

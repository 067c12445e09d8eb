#include "core/project/OutlookItem.h"

#include "core/options/ForecastOptionsJson.h"
#include "core/project/DataItems.h"
#include "core/project/ForecastCheck.h"
#include "core/project/ForecastParts.h"
#include "core/project/MessageItems.h"

namespace core {

// Found by its arguments, so not in a namespace without a name.
template <typename Archive>
void describe(Archive& archive, Kept<Archive, PassSummary>& summary)
{
    archive("mean", summary.moments.mean);
    archive("deviation", summary.moments.deviation);
    archive("learnedScales", summary.learnedScales);
}

void RunItem<Outlook>::write(ItemWriter& writer, const Outlook& outlook)
{
    const Outlook::Fit fit = outlook.fitted();
    writer.object("options", toJson(fit.options));
    writer("events", fit.events);
    describeMessagesSince(writer, "decisions", fit.decisions);
    writer("transform", fit.transform);
    writer("band", fit.band);
    writer("passes", fit.band.validationSummary);
    writer("weights", encodeWeights(fit.weights));
}

Outlook RunItem<Outlook>::read(ItemReader& reader, const Series& series)
{
    std::string options;
    Outlook::Fit fit;
    std::vector<std::uint8_t> weights;
    reader.object("options", options);
    reader("events", fit.events);
    describeMessagesSince(reader, "decisions", fit.decisions);
    reader("transform", fit.transform);
    reader("band", fit.band);
    reader("passes", fit.band.validationSummary);
    reader("weights", weights);
    return reader.named(options, [&](const std::string& text) {
        const std::string source = reader.database().file().string();
        fit.options = forecastOptionsFromJson(text, source);
        validate(fit.options);
        fit.weights = decodeWeights(weights, source);
        reader.check(fitsTogether(fit, series));
        return Outlook::restore(series, std::move(fit), source);
    });
}

} // namespace core

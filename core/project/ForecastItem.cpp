#include "core/project/ForecastItem.h"

#include "core/options/ForecastOptionsJson.h"
#include "core/project/DataItems.h"
#include "core/project/ForecastCheck.h"
#include "core/project/ForecastParts.h"
#include "core/project/MessageItems.h"

#include <algorithm>
#include <array>
#include <memory>
#include <utility>
#include <variant>

namespace core {

// Found by their arguments, so not in a namespace without a name.

template <typename Archive>
void describe(Archive& archive, Kept<Archive, TimeSplit>& split)
{
    archive("trainBegin", split.trainBegin);
    archive("trainEnd", split.trainEnd);
    archive("validationEnd", split.validationEnd);
    archive("testEnd", split.testEnd);
}

template <typename Archive>
void describe(Archive& archive, Kept<Archive, EpochLoss>& loss)
{
    archive("epoch", loss.epoch);
    archive("training", loss.training);
    archive("validation", loss.validation);
    archive("best", loss.best);
}

template <typename Archive>
void describe(Archive& archive, Kept<Archive, NetworkSpec>& spec)
{
    archive("stepFeatures", spec.stepFeatures);
    archive("externalFeatures", spec.externalFeatures);
    archive("horizon", spec.horizon);
    archive("encoderHidden", spec.encoderHidden);
    archive("denseHidden", spec.denseHidden);
    archive.oneOf("embedding", spec.embedding, {"cellState", "hiddenState"});
    archive.oneOf("head", spec.head, {"mean", "studentT"});
    archive("dropout", spec.dropout);
    archive("inputDropout", spec.inputDropout);
}

template <typename Archive>
void describe(Archive& archive, Kept<Archive, PredictiveDistribution::Residuals>& residuals)
{
    archive("means", residuals.means);
    archive("sorted", residuals.sorted);
    archive("lowest", residuals.lowest);
}

template <typename Archive>
void describe(Archive& archive, Kept<Archive, PredictiveDistribution::ScaledErrors>& errors)
{
    archive("bases", errors.bases);
    archive("means", errors.means);
    archive("scales", errors.scales);
    archive("quantile", errors.quantile);
}

template <typename Archive>
void describe(Archive& archive, Kept<Archive, PredictiveDistribution::ScaledQuantiles>& quantiles)
{
    archive("bases", quantiles.bases);
    archive("probabilities", quantiles.probabilities);
    archive("scaled", quantiles.scaled);
}

template <typename Archive>
void describe(Archive& archive, Kept<Archive, StandardQuantile>& quantile)
{
    auto shape = quantile.shape();
    auto factor = quantile.factor();
    auto scores = quantile.scores();
    archive.oneOf("shape", shape, {"normal", "studentT", "scores"});
    archive("factor", factor);
    archive("scores", scores);
    if constexpr (Archive::isReading) {
        archive.check(shape != StandardQuantile::Shape::Scores || !scores.empty());
        quantile = shape == StandardQuantile::Shape::Scores
                       ? StandardQuantile::conformal(std::move(scores))
                   : shape == StandardQuantile::Shape::StudentT ? StandardQuantile::studentT()
                                                                : StandardQuantile::normal(factor);
    }
}

template <typename Archive>
void describe(Archive& archive, Kept<Archive, PredictiveDistribution>& distribution)
{
    using Content = PredictiveDistribution::Content;
    Content content = distribution.content();
    auto kind = content.index();
    archive.oneOf("kind", kind, {"residuals", "scaledErrors", "scaledQuantiles"});
    if constexpr (Archive::isReading) {
        if (kind == 1)
            content.template emplace<1>();
        else if (kind == 2)
            content.template emplace<2>();
        else
            content.template emplace<0>();
    }
    std::visit([&](auto& parts) { archive("of", parts); }, content);
    if constexpr (Archive::isReading)
        distribution = PredictiveDistribution(std::move(content));
}

template <typename Archive>
void describe(Archive& archive, Kept<Archive, KeptPasses>& kept)
{
    archive("band", kept.inputs);
    archive("points", kept.points);
}

void describeKept(ItemWriter& writer, const std::shared_ptr<const KeptPasses>& kept)
{
    if (kept)
        writer("passes", *kept);
}

void describeKept(ItemReader& reader, std::shared_ptr<const KeptPasses>& kept)
{
    if (!reader.has("passes"))
        return;
    auto read = std::make_shared<KeptPasses>();
    reader("passes", *read);
    kept = std::move(read);
}

/// In earlier files the dense network's passes stand beside the models.
void describeDensePasses(ItemWriter&, const Forecast&) {}

void describeDensePasses(ItemReader& reader, Forecast& forecast)
{
    if (!reader.has("dense"))
        return;
    KeptPasses kept;
    reader("dense", kept.inputs);
    reader("densePoints", kept.points);
    const auto dense =
        std::find_if(forecast.comparisons.begin(), forecast.comparisons.end(),
                     [](const ModelForecast& model) { return model.key == "dense"; });
    if (dense != forecast.comparisons.end() && kept.inputs.samples.points > 0)
        dense->passes = std::make_shared<KeptPasses>(std::move(kept));
}

template <typename Archive>
void describe(Archive& archive, Kept<Archive, ModelForecast>& model)
{
    archive("key", model.key);
    archive("name", model.name);
    archive("mean", model.mean);
    archive("lower", model.lower);
    archive("upper", model.upper);
    archive("metrics", model.metrics);
    archive("distribution", model.distribution);
    describeKept(archive, model.passes);
}

template <typename Archive>
void describe(Archive& archive, Kept<Archive, EmbeddingMap>& map)
{
    std::vector<double> components;
    for (const auto& component : map.components)
        components.insert(components.end(), component.begin(), component.end());
    archive("size", map.size);
    archive("values", map.values);
    archive("components", components);
    archive("explainedFirst", map.explained[0]);
    archive("explainedSecond", map.explained[1]);
    archive("distance", map.distance);
    archive("percentile", map.percentile);
    if constexpr (Archive::isReading) {
        archive.check(components.size() % 2 == 0);
        map.components.clear();
        for (std::size_t i = 0; i < components.size(); i += 2)
            map.components.push_back({components[i], components[i + 1]});
    }
}

/// Those of the Bayesian network.
void describeOwn(ItemWriter& writer, const std::shared_ptr<const KeptPasses>& kept)
{
    writer("band", kept->inputs);
    writer("bandPoints", kept->points);
}

void describeOwn(ItemReader& reader, std::shared_ptr<const KeptPasses>& kept)
{
    auto read = std::make_shared<KeptPasses>();
    reader("band", read->inputs);
    reader("bandPoints", read->points);
    kept = std::move(read);
}

template <typename Archive>
void describe(Archive& archive, Kept<Archive, Forecast>& forecast)
{
    archive("split", forecast.split);
    archive("valueName", forecast.valueName);
    archive("device", forecast.device);
    archive("networkLibrary", forecast.networkLibrary);
    describeMessages(archive, "notes", forecast.notes);
    describeMessagesSince(archive, "decisions", forecast.decisions);
    archive("events", forecast.events);
    archive("bayesian", forecast.bayesian);
    archive("comparisons", forecast.comparisons);
    archive("ablation", forecast.ablation);
    archive("losses", forecast.losses);
    archive("conformalFactor", forecast.conformalFactor);
    archive("times", forecast.times);
    archive.since("clock", forecast.clock, forecast.clock == LocalClock{});
    archive("actual", forecast.actual);
    archive("holiday", forecast.holiday);
    archive("weekAfterHoliday", forecast.weekAfterHoliday);
    archive("epistemic", forecast.epistemic);
    archive("aleatoric", forecast.aleatoric);
    archive("bandPasses", forecast.bandPasses);
    describeOwn(archive, forecast.passes);
    describeDensePasses(archive, forecast);
    archive("embedding", forecast.embedding);
    archive("windowOrigins", forecast.windowOrigins);
    archive("networkSpec", forecast.networkSpec);
}

namespace {

/// They were read just now and are shared by nobody yet; a copy costs their samples.
void setTransform(const std::shared_ptr<const KeptPasses>& passes, const TargetTransform& transform)
{
    std::const_pointer_cast<KeptPasses>(passes)->inputs.transform = transform;
}

/// Gives a model the transform that all of a forecast share.
void setTransform(ModelForecast& model, const std::shared_ptr<const TargetTransform>& transform)
{
    auto content = model.distribution.content();
    if (auto* errors = std::get_if<PredictiveDistribution::ScaledErrors>(&content))
        errors->transform = transform;
    else if (auto* quantiles = std::get_if<PredictiveDistribution::ScaledQuantiles>(&content))
        quantiles->transform = transform;
    model.distribution = PredictiveDistribution(std::move(content));
    if (model.passes)
        setTransform(model.passes, *transform);
}

} // namespace

void RunItem<Forecast>::write(ItemWriter& writer, const Forecast& forecast)
{
    writer.object("options", toJson(forecast.options));
    writer("transform", forecast.passes->inputs.transform.fitted());
    writer("forecast", forecast);
    writer("weights", encodeWeights(forecast.weights));
}

Forecast RunItem<Forecast>::read(ItemReader& reader, const Series& series)
{
    std::string options;
    TargetTransform::Fit fit;
    Forecast forecast;
    std::vector<std::uint8_t> weights;
    reader.object("options", options);
    reader("transform", fit);
    reader("forecast", forecast);
    reader("weights", weights);
    const auto transform =
        std::make_shared<const TargetTransform>(TargetTransform::restore(series, fit));
    reader.named(options, [&](const std::string& text) {
        forecast.options = forecastOptionsFromJson(text, "the project");
        validate(forecast.options);
        forecast.weights = decodeWeights(weights, "the project");
    });
    setTransform(forecast.passes, *transform);
    setTransform(forecast.bayesian, transform);
    for (auto* models : {&forecast.comparisons, &forecast.ablation})
        for (ModelForecast& model : *models)
            setTransform(model, transform);
    reader.check(fitsTogether(forecast, series));
    return forecast;
}

} // namespace core

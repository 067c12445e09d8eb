#include "core/models/ComparisonModels.h"

#include "core/base/Message.h"
#include "core/models/SeasonalNaive.h"

namespace core {

namespace {

bool always(const Series&)
{
    return true;
}

bool hasYear(const Series& series)
{
    return series.hasYearlySeason();
}

/// A short season is a mere step where the long one is the year.
bool hasWeek(const Series& series)
{
    return !series.hasYearlySeason();
}

template <NaiveRule Rule>
FittedModel fitNaive(const ModelInputs& inputs)
{
    const SeasonalNaive naive(inputs.series, inputs.split, Rule, inputs.options.horizon);
    return {naive.mean(), naive.distribution()};
}

constexpr ComparisonModel kModels[]{
    {"lstm", SENTENCE("core", "Plain LSTM"), always, fitPlainLstm},
    {"drift", SENTENCE("core", "Seasonal drift"), always, fitNaive<NaiveRule::SeasonalDrift>},
    {"lastYear", SENTENCE("core", "Last year"), hasYear, fitNaive<NaiveRule::LongSeason>},
    {"lastWeek", SENTENCE("core", "Last week"), hasWeek, fitNaive<NaiveRule::LongSeason>},
    {"yesterday", SENTENCE("core", "Yesterday"), hasWeek, fitNaive<NaiveRule::ShortSeason>},
    {"lastValue", SENTENCE("core", "Last value"), always, fitNaive<NaiveRule::LastValue>},
    {"dense", SENTENCE("core", "Dense network"), always, fitDenseNetwork},
    {"forest", SENTENCE("core", "Quantile forest"), always, fitQuantileForest},
};

} // namespace

std::span<const ComparisonModel> comparisonModels()
{
    return kModels;
}

} // namespace core

#include "app/ExplainCommandText.h"

#include "app/CommandText.h"
#include "app/OptionText.h"
#include "app/Paths.h"

#include <QStringList>

#include <type_traits>
#include <utility>

namespace app {

namespace {

/// The words of a command; only what is not as usual is said.
class Words
{
public:
    void add(const char* option) { m_words << QLatin1String(option); }
    void add(const char* option, const QString& value)
    {
        m_words << QLatin1String(option) << shellWord(value);
    }
    void add(const QStringList& words) { m_words << words; }
    void addIf(bool isOther, const char* option, const QString& value)
    {
        if (isOther)
            add(option, value);
    }
    template <typename Number>
    void addOther(const char* option, Number value, Number usual)
    {
        if constexpr (std::is_floating_point_v<Number>)
            addIf(value != usual, option, QString::number(value, 'g', 12));
        else
            addIf(value != usual, option, QString::number(value));
    }
    QString text() const { return m_words.join(QLatin1Char(' ')); }

private:
    QStringList m_words{QStringLiteral("surgescope"), QStringLiteral("explain")};
};

void addData(Words& words, const Dataset& data)
{
    if (data.file.empty())
        words.add("--demo");
    else
        words.add("--data", textOf(data.file));
}

void addSeries(Words& words, const Dataset& data, const core::SeriesFeatureOptions& features)
{
    words.add("--table", QStringLiteral("series"));
    words.add(readingWords(data.asked));
    QStringList names;
    for (const auto& [isChosen, name] :
         {std::pair(features.lags, "lags"), std::pair(features.calendar, "calendar"),
          std::pair(features.holiday, "holiday"), std::pair(features.weather, "weather")})
        if (isChosen)
            names << QLatin1String(name);
    words.addIf(names.size() < 4, "--features", names.join(QLatin1Char(',')));
}

void addColumns(Words& words, const Dataset& data, const core::FeatureTableOptions& columns)
{
    words.add(readingWords(data.asked.ofTable()));
    words.add("--target", QString::fromStdString(columns.target));
    words.addIf(!columns.features.empty(), "--features", listText(columns.features));
    words.addIf(columns.text == core::TextEncoding::Ordinal, "--text", QStringLiteral("ordinal"));
}

void addLearner(Words& words, const core::ImportanceOptions& options)
{
    const core::ImportanceOptions usual;
    if (options.learner == core::LearnerKind::Boosted) {
        words.add("--learner", QStringLiteral("boosted"));
        words.addOther("--n-estimators", options.boosted.trees, usual.boosted.trees);
        words.addOther("--max-depth", options.boosted.maxDepth, usual.boosted.maxDepth);
        words.addOther("--learning-rate", options.boosted.learningRate, usual.boosted.learningRate);
        words.addOther("--random-state", options.boosted.randomState, usual.boosted.randomState);
        return;
    }
    words.addOther("--n-estimators", options.forest.nEstimators, usual.forest.nEstimators);
    words.addOther("--max-depth", options.forest.maxDepth, usual.forest.maxDepth);
    words.addOther("--min-samples-leaf", options.forest.minSamplesLeaf,
                   usual.forest.minSamplesLeaf);
    words.addOther("--min-samples-split", options.forest.minSamplesSplit,
                   usual.forest.minSamplesSplit);
    words.addIf(options.forest.maxFeatures < 1.0, "--max-features",
                QString::number(options.forest.maxFeatures, 'f', 2)); // "1" would be a count
    words.addOther("--ccp-alpha", options.forest.ccpAlpha, usual.forest.ccpAlpha);
    words.addOther("--random-state", options.forest.randomState, usual.forest.randomState);
}

void addFolds(Words& words, const core::ImportanceOptions& options)
{
    const core::ImportanceOptions usual;
    words.addOther("--holdout", options.holdOutShare, 0.0);
    if (options.once)
        words.add("--once");
    // Left to itself the command makes one repeat where others would be copies.
    words.addIf(options.repeats != usual.repeats || !core::randomnessOf(options, 0).any(),
                "--repeats", QString::number(options.repeats));
    words.addOther("--folds", options.folds, usual.folds);
    words.addOther("--seed", options.seed, usual.seed);
    if (options.foldKind == core::FoldKind::Blocked)
        words.add("--blocked");
    words.addIf(options.gap.has_value(), "--gap", QString::number(options.gap.value_or(0)));
}

void addSearch(Words& words, const core::SearchOptions& search)
{
    const core::SearchOptions usual;
    words.add("--nested");
    words.addOther("--candidates", search.candidates, usual.candidates);
    words.addOther("--inner-folds", search.folds, usual.folds);
    if (search.space)
        words.add("--space", textOf(*search.space));
}

} // namespace

QString explainCommandText(const Dataset& data, const FeatureRequest& request,
                           const core::ImportanceOptions& options)
{
    Words words;
    addData(words, data);
    if (request.series)
        addSeries(words, data, request.seriesFeatures);
    else
        addColumns(words, data, request.columns);
    words.addIf(options.fillMissing, "--fill", QStringLiteral("median"));
    words.addIf(!options.groups.empty(), "--groups", textOf(options.groups));
    words.addIf(request.sample > 0, "--sample", QString::number(request.sample));
    addLearner(words, options);
    addFolds(words, options);
    if (options.search)
        addSearch(words, *options.search);
    words.add("--out", QStringLiteral("explained"));
    return words.text();
}

} // namespace app

#include "core/project/ImportanceItem.h"

#include "core/explain/ExplainSettings.h"
#include "core/project/ImportanceCheck.h"
#include "core/project/MessageItems.h"

namespace core {

// Found by their arguments, so not in a namespace without a name.

/// A parameter of a learner with its value, or with those it may take.
struct ParameterValues
{
    std::string name;
    std::vector<double> values;
};

template <typename Archive>
void describe(Archive& archive, Kept<Archive, ParameterValues>& parameter)
{
    archive("name", parameter.name);
    archive("values", parameter.values);
}

/// What a search tried: the parameters of each candidate.
struct Candidate
{
    std::vector<ParameterValues> parameters;
};

template <typename Archive>
void describe(Archive& archive, Kept<Archive, Candidate>& candidate)
{
    archive("parameters", candidate.parameters);
}

template <typename Archive>
void describe(Archive& archive, Kept<Archive, FeatureGroup>& group)
{
    archive("name", group.name);
    archive("features", group.features);
    describeMessageSince(archive, "label", group.label);
}

template <typename Archive>
void describe(Archive& archive, Kept<Archive, NamedGroup>& group)
{
    archive("name", group.name);
    archive("features", group.features);
}

template <typename Archive>
void describe(Archive& archive, Kept<Archive, FeatureTable>& table)
{
    archive("targetName", table.targetName);
    archive("names", table.names);
    describeMessagesSince(archive, "labels", table.labels);
    archive("groups", table.groups);
    archive.matrix("x", table.x);
    archive.matrix("y", table.y);
    archive("rows", table.rows);
    archive("times", table.times);
    describeMessages(archive, "warnings", table.warnings);
    archive("lagRows", table.lagRows);
    archive.object("settings", table.settings);
}

template <typename Archive>
void describe(Archive& archive, Kept<Archive, ForestOptions>& forest)
{
    archive("nEstimators", forest.nEstimators);
    archive("maxDepth", forest.maxDepth);
    archive("minSamplesSplit", forest.minSamplesSplit);
    archive("minSamplesLeaf", forest.minSamplesLeaf);
    archive("maxFeatures", forest.maxFeatures);
    archive("maxFeatureCount", forest.maxFeatureCount);
    archive("ccpAlpha", forest.ccpAlpha);
    archive("bootstrap", forest.bootstrap);
    archive("randomState", forest.randomState);
}

template <typename Archive>
void describe(Archive& archive, Kept<Archive, BoostedOptions>& boosted)
{
    archive.oneOf("mode", boosted.mode, {"boosting", "randomForest"});
    archive("trees", boosted.trees);
    archive("maxDepth", boosted.maxDepth);
    archive("learningRate", boosted.learningRate);
    archive("minChildWeight", boosted.minChildWeight);
    archive("lambda", boosted.lambda);
    archive("gamma", boosted.gamma);
    archive("subsample", boosted.subsample);
    archive("featuresPerTree", boosted.featuresPerTree);
    archive("featuresPerNode", boosted.featuresPerNode);
    archive("maxBins", boosted.maxBins);
    archive("randomState", boosted.randomState);
}

template <typename Archive>
void describe(Archive& archive, Kept<Archive, SearchOptions>& search)
{
    std::vector<ParameterValues> space;
    if (search.space)
        for (const auto& [name, values] : search.space->values())
            space.push_back({name, values});
    archive("space", space);
    archive("candidates", search.candidates);
    archive("folds", search.folds);
    archive("foldState", search.foldState);
    if constexpr (Archive::isReading) {
        std::map<std::string, std::vector<double>> values;
        for (ParameterValues& parameter : space)
            values[parameter.name] = std::move(parameter.values);
        if (!values.empty())
            search.space =
                archive.named("", [&](const std::string&) { return ParameterSpace(values); });
    }
}

/// As programs had them before each setting was kept by its name: those read what they know.
template <typename Archive>
void describe(Archive& archive, Kept<Archive, ImportanceOptions>& options)
{
    archive.oneOf("learner", options.learner, {"forest", "boosted"});
    archive("forest", options.forest);
    archive("boosted", options.boosted);
    archive("repeats", options.repeats);
    archive("folds", options.folds);
    archive("seed", options.seed);
    archive.oneOf("foldKind", options.foldKind, {"shuffled", "blocked"});
    archive("gap", options.gap);
    archive("search", options.search);
    archive("holdOutShare", options.holdOutShare);
    archive("once", options.once);
    archive("groups", options.groups);
    archive("valueBytes", options.valueBytes);
    archive.since("fillMissing", options.fillMissing, !options.fillMissing);
}

template <typename Archive>
void describe(Archive& archive, Kept<Archive, Scores>& scores)
{
    archive("rmse", scores.rmse);
    archive("mae", scores.mae);
    archive("r2", scores.r2);
}

template <typename Archive>
void describe(Archive& archive, Kept<Archive, SearchResult>& search)
{
    std::vector<Candidate> candidates;
    for (const Parameters& parameters : search.candidates) {
        Candidate candidate;
        for (const auto& [name, value] : parameters)
            candidate.parameters.push_back({name, {value}});
        candidates.push_back(std::move(candidate));
    }
    archive("candidates", candidates);
    archive.matrix("splitScores", search.splitScores);
    archive.matrix("meanScores", search.meanScores);
    archive("best", search.best);
    if constexpr (Archive::isReading) {
        for (const Candidate& candidate : candidates) {
            Parameters& parameters = search.candidates.emplace_back();
            for (const ParameterValues& parameter : candidate.parameters) {
                archive.check(parameter.values.size() == 1);
                parameters[parameter.name] = parameter.values.front();
            }
        }
    }
}

template <typename Archive>
void describe(Archive& archive, Kept<Archive, ShapFold>& fold)
{
    archive("test", fold.test);
    archive("scores", fold.scores);
    archive("baseValue", fold.baseValue);
    archive("largestError", fold.largestError);
    archive("search", fold.search);
    archive.since("unexplained", fold.unexplained, fold.unexplained == 0);
}

template <typename Archive>
void describe(Archive& archive, Kept<Archive, ShapRepeat>& repeat)
{
    archive("state", repeat.state);
    archive.matrix("values", repeat.values);
    archive.matrix("predictions", repeat.predictions);
    archive.matrix("meanAbs", repeat.meanAbs);
    archive("folds", repeat.folds);
    archive("scores", repeat.scores);
}

template <typename Archive>
void describe(Archive& archive, Kept<Archive, HoldOut>& holdOut)
{
    archive("train", holdOut.fold.train);
    archive("test", holdOut.fold.test);
    archive.matrix("predictions", holdOut.heldOut.predictions);
    archive.matrix("values", holdOut.heldOut.values);
    archive("baseValue", holdOut.heldOut.baseValue);
    archive("largestError", holdOut.heldOut.largestError);
    archive("scores", holdOut.heldOut.scores);
    archive.since("unexplained", holdOut.unexplained, holdOut.unexplained == 0);
}

template <typename Archive>
void describe(Archive& archive, Kept<Archive, Interactions>& interactions)
{
    archive.matrix("meanAbs", interactions.meanAbs);
    archive("rows", interactions.rows);
}

/// Groups with what cannot be worked out where no values are kept: (groups) mean |SHAP| per repeat.
struct KeptGroups
{
    std::vector<FeatureGroup> groups;
    std::vector<double> meanAbs; ///< (repeats, groups)
};

template <typename Archive>
void describe(Archive& archive, Kept<Archive, KeptGroups>& kept)
{
    archive("groups", kept.groups);
    archive("meanAbs", kept.meanAbs);
}

template <typename Archive>
void describe(Archive& archive, Kept<Archive, Importance>& importance)
{
    archive("options", importance.options);
    archive("targetName", importance.targetName);
    archive("featureNames", importance.featureNames);
    archive("holdOut", importance.holdOut);
    archive("once", importance.once);
    archive("repeats", importance.shap.repeats);
    archive("asked", importance.shap.asked);
    archive("cancelled", importance.shap.cancelled);
    archive("interactions", importance.interactions);
    archive("scores", importance.scores);
    archive("unsearched", importance.unsearched);
    archive("largestError", importance.largestError);
    describeMessages(archive, "notes", importance.notes);
}

namespace {

std::optional<KeptGroups> keptGroups(const Importance& importance)
{
    if (!importance.groups)
        return std::nullopt;
    KeptGroups kept{.groups = importance.groups->groups, .meanAbs = {}};
    for (const ShapRepeat& repeat : importance.groups->shap.repeats)
        kept.meanAbs.insert(kept.meanAbs.end(), repeat.meanAbs.begin(), repeat.meanAbs.end());
    return kept;
}

/// Files of earlier versions have none.
void readSettings(ItemReader& reader, ImportanceOptions& options)
{
    if (!reader.has("settings"))
        return;
    std::string settings;
    reader.object("settings", settings);
    reader.named(settings,
                 [&](const std::string& text) { setFromJson(options, text, "the project"); });
}

void restoreGroups(const ItemReader& reader, Importance& importance, KeptGroups kept)
{
    const auto& repeats = importance.shap.repeats;
    const std::size_t count = kept.groups.size();
    reader.check(count > 0 && kept.meanAbs.size() == count * repeats.size());
    GroupImportance groups{.groups = std::move(kept.groups), .shap = {}, .summary = {}};
    groups.shap.asked = importance.shap.asked;
    groups.shap.cancelled = importance.shap.cancelled;
    groups.shap.randomness = importance.shap.randomness;
    for (std::size_t r = 0; r < repeats.size(); ++r) {
        ShapRepeat repeat{.state = repeats[r].state, .scores = repeats[r].scores};
        if (repeats[r].values.size() > 0)
            repeat.values = groupedShapValues(repeats[r].values, groups.groups);
        repeat.meanAbs = Eigen::Map<const Eigen::VectorXd>(kept.meanAbs.data() + r * count,
                                                           static_cast<Eigen::Index>(count));
        groups.shap.repeats.push_back(std::move(repeat));
    }
    groups.summary = summarise(groups.shap, shownNames(groups.groups));
    importance.groups = std::move(groups);
}

} // namespace

void RunItem<Explanation>::write(ItemWriter& writer, const ExplanationView& explanation)
{
    writer("table", explanation.table);
    writer("importance", explanation.importance);
    writer("groups", keptGroups(explanation.importance));
    writer.object("settings", toJson(explanation.importance.options));
}

Explanation RunItem<Explanation>::read(ItemReader& reader)
{
    Explanation explanation;
    std::optional<KeptGroups> groups;
    reader("table", explanation.table);
    reader("importance", explanation.importance);
    reader("groups", groups);
    Importance& importance = explanation.importance;
    readSettings(reader, importance.options);
    reader.check(fitsTogether(explanation.table, importance));
    reader.check(parseJsonIfAny(explanation.table.settings).is_object());
    importance.tableSettings = explanation.table.settings;
    importance.shap.randomness =
        randomnessOf(importance.options, scoredRows(explanation.table, importance));
    importance.summary = summarise(importance.shap, explanation.table.shownNames());
    if (groups) {
        reader.check(areColumns(groups->groups, importance.featureNames.size()));
        restoreGroups(reader, importance, std::move(*groups));
    }
    return explanation;
}

} // namespace core

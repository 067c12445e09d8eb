#include "core/explain/ImportanceSettings.h"

#include "core/base/InputError.h"
#include "core/base/ListText.h"
#include "core/base/ShortestText.h"
#include "core/explain/CrossValidationLimits.h"
#include "core/trees/EnsembleLimits.h"

#include <charconv>
#include <cmath>
#include <limits>
#include <map>
#include <utility>

namespace core {

namespace {

using Options = ImportanceOptions;
using ImportanceSettings = std::vector<Setting<Options>>;

constexpr const char* kLearnerBox = SENTENCE("core", "Learner");
constexpr const char* kFoldsBox = SENTENCE("core", "Cross-validation");
constexpr const char* kSearchBox = SENTENCE("core", "Nested search");
constexpr const char* kBesideTheTable = "";
constexpr int kAnyCount = std::numeric_limits<int>::max();
constexpr double kAboveNone = std::numeric_limits<double>::min();
constexpr double kBelowAll = 1.0 - std::numeric_limits<double>::epsilon();
constexpr double kAnyCost = 1e300;

constexpr const char* kForestOnly =
    SENTENCE("core", "%1 is an option of the forest; expected it with --learner forest only.");
constexpr const char* kBoostedOnly =
    SENTENCE("core", "%1 is an option of boosted trees; expected it with --learner boosted only.");
constexpr const char* kNestedOnly =
    SENTENCE("core", "%1 is an option of the search; expected it with --nested only.");

bool isForest(const Options& options)
{
    return options.learner == LearnerKind::Forest;
}
bool isBoosted(const Options& options)
{
    return !isForest(options);
}
bool isBlocked(const Options& options)
{
    return options.foldKind == FoldKind::Blocked;
}
bool isNested(const Options& options)
{
    return options.search.has_value();
}

/// A setting that lies where `place(options)` refers to, as long as it applies.
template <typename Place>
Setting<Options> placed(Place place, SettingDescription description,
                        bool (*applies)(const Options&) = nullptr)
{
    auto setting = settingAt<Options>(place, std::move(description));
    if (applies != nullptr)
        setting.applies = applies;
    return setting;
}

/// A number that can be left to the program: `none` stands for nothing in the options.
template <typename Place, typename Number>
Setting<Options> optional(Place place, Number none, SettingDescription description,
                          bool (*applies)(const Options&) = nullptr)
{
    Setting<Options> setting{std::move(description),
                             [place, none](const Options& options) {
                                 const Number value = place(options);
                                 return value == none ? SettingValue() : SettingValue(value);
                             },
                             [place, none](Options& options, const SettingValue& value) {
                                 const auto* number = std::get_if<Number>(&value);
                                 place(options) = number == nullptr ? none : *number;
                             }};
    if (applies != nullptr)
        setting.applies = applies;
    return setting;
}

/// One of two names.
Setting<Options> eitherOf(bool (*isSecond)(const Options&), void (*choose)(Options&, bool),
                          const char* unknown, SettingDescription description)
{
    const auto& values = std::get<ChoiceForm>(description.form).values;
    const std::string first = values[0].name;
    const std::string second = values[1].name;
    const std::string key = description.key;
    return {std::move(description),
            [=](const Options& options) { return isSecond(options) ? second : first; },
            [=](Options& options, const SettingValue& value) {
                const auto& name = std::get<std::string>(value);
                if (name != first && name != second)
                    throw InputError(Message(unknown, name, first, second), key);
                choose(options, name == second);
            }};
}

void addTable(ImportanceSettings& settings)
{
    auto fill = eitherOf(
        [](const Options& o) { return o.fillMissing; },
        [](Options& o, bool fills) { o.fillMissing = fills; },
        SENTENCE("core", "Missing features are filled by \"%1\"; expected %2 or %3."),
        {"fill", SENTENCE("core", "Missing features"),
         SENTENCE("core", "Missing features: none (such rows are left out, boosted trees take "
                          "them) or the median of the rows that each model learns from"),
         ChoiceForm{{{"none", SENTENCE("core", "none")}, {"median", SENTENCE("core", "median")}},
                    SENTENCE("core", "none")},
         kBesideTheTable});
    const auto named = fill.get;
    const auto choose = fill.set;
    fill.get = [named](const Options& o) { return o.fillMissing ? named(o) : SettingValue(); };
    fill.set = [choose](Options& o, const SettingValue& value) {
        if (value == SettingValue())
            o.fillMissing = false;
        else
            choose(o, value);
    };
    settings.push_back(std::move(fill));
}

void addLearner(ImportanceSettings& settings)
{
    settings.push_back(eitherOf(
        isBoosted,
        [](Options& o, bool boosted) {
            o.learner = boosted ? LearnerKind::Boosted : LearnerKind::Forest;
        },
        SENTENCE("core", "The learner is \"%1\"; expected %2 or %3."),
        {"learner", SENTENCE("core", "Learner"),
         SENTENCE("core", "scikit-learn's random forest, or XGBoost's boosted trees, which take "
                          "missing values"),
         ChoiceForm{{{"forest", SENTENCE("core", "Random forest")},
                     {"boosted", SENTENCE("core", "Boosted trees")}}},
         kLearnerBox}));
    settings.push_back(placed(
        [](auto& o) -> auto& { return isForest(o) ? o.forest.nEstimators : o.boosted.trees; },
        {"n_estimators", SENTENCE("core", "Trees"),
         SENTENCE("core", "n_estimators: how many trees are grown"),
         WholeForm{.range = {1, kMostTrees}}, kLearnerBox}));
    settings.push_back(optional(
        [](auto& o) -> auto& { return o.forest.maxDepth; }, 0,
        {"max_depth", SENTENCE("core", "Depth"), SENTENCE("core", "max_depth, of a tree at most"),
         WholeForm{
             .range = {1, kAnyCount}, .unset = SENTENCE("core", "no limit"), .unsetName = "none"},
         kLearnerBox},
        isForest));
    settings.push_back(placed(
        [](auto& o) -> auto& { return o.boosted.maxDepth; },
        {"max_depth", SENTENCE("core", "Depth"), SENTENCE("core", "max_depth, of a tree at most"),
         WholeForm{.range = {1, 30}}, kLearnerBox},
        isBoosted));
    settings.push_back(placed(
        [](auto& o) -> auto& { return o.forest.minSamplesLeaf; },
        {"min_samples_leaf", SENTENCE("core", "Leaf, rows"),
         SENTENCE("core", "min_samples_leaf, fewest rows in a leaf"),
         WholeForm{.range = {1, kAnyCount}}, kLearnerBox, kForestOnly},
        isForest));
    settings.push_back(placed(
        [](auto& o) -> auto& { return o.forest.minSamplesSplit; },
        {"min_samples_split", SENTENCE("core", "Split, rows"),
         SENTENCE("core", "min_samples_split, fewest rows that are split"),
         WholeForm{.range = {2, kAnyCount}}, kLearnerBox, kForestOnly},
        isForest));
    settings.push_back(
        {{"max_features", SENTENCE("core", "Features tried"),
          SENTENCE("core", "max_features, tried per split: a share like 0.5 or a number like 4"),
          RealForm{.range = {kAboveNone, 1.0},
                   .decimals = 2,
                   .step = 0.05,
                   .expected = "a share like 0.5 or a number like 4",
                   .isShare = true,
                   .mayBeCount = true},
          kLearnerBox, kForestOnly},
         [](const Options& o) {
             return o.forest.maxFeatureCount > 0 ? SettingValue(o.forest.maxFeatureCount)
                                                 : SettingValue(o.forest.maxFeatures);
         },
         [](Options& o, const SettingValue& value) {
             const int* count = std::get_if<int>(&value);
             o.forest.maxFeatureCount = count == nullptr ? 0 : *count;
             o.forest.maxFeatures = count == nullptr ? std::get<double>(value) : 1.0;
         },
         isForest});
    settings.push_back(placed(
        [](auto& o) -> auto& { return o.forest.ccpAlpha; },
        {"ccp_alpha", SENTENCE("core", "Pruning"),
         SENTENCE("core", "ccp_alpha, cost per leaf; 0 does not prune"),
         RealForm{.range = {0.0, kAnyCost}, .decimals = 0, .expected = "a number from 0"},
         kLearnerBox, kForestOnly},
        isForest));
    settings.push_back(placed(
        [](auto& o) -> auto& { return o.boosted.learningRate; },
        {"learning_rate", SENTENCE("core", "Learning rate"),
         SENTENCE("core", "learning_rate, share of a tree's answer that is taken"),
         RealForm{.range = {kAboveNone, 1.0}, .decimals = 0, .expected = "a number up to 1"},
         kLearnerBox, kBoostedOnly},
        isBoosted));
    settings.push_back(placed(
        [](auto& o) -> auto& { return isForest(o) ? o.forest.randomState : o.boosted.randomState; },
        {"random_state", SENTENCE("core", "Random state"),
         SENTENCE("core", "random_state of the learner, and of the first split and first folds: "
                          "the same number, the same trees"),
         SeedForm{}, kLearnerBox}));
}

void addFolds(ImportanceSettings& settings)
{
    settings.push_back(optional(
        [](auto& o) -> auto& { return o.repeats; }, 0,
        {"repeats", SENTENCE("core", "Repeats"),
         SENTENCE("core", "How often the rows are split anew; one repeat is a plain "
                          "cross-validation. Automatic: 10, or 1 where nothing is drawn at random, "
                          "so that others would be copies"),
         WholeForm{.range = {1, kMostRepeats}, .unset = SENTENCE("core", "automatic")},
         kFoldsBox}));
    settings.push_back(
        placed([](auto& o) -> auto& { return o.folds; },
               {"folds", SENTENCE("core", "Folds"),
                SENTENCE("core", "Parts of the rows; each is held out once per repeat"),
                WholeForm{.range = {2, kAnyCount}}, kFoldsBox}));
    settings.push_back(placed([](auto& o) -> auto& { return o.seed; },
                              {"seed", SENTENCE("core", "Seed"),
                               SENTENCE("core", "Of the splits: the same number, the same folds"),
                               SeedForm{}, kFoldsBox}));
    settings.push_back(
        {{"blocked", SENTENCE("core", "Blocks in time"),
          SENTENCE("core", "Folds are blocks of neighbouring rows, for rows in the order of time; "
                           "else they are drawn at random"),
          SwitchForm{.isFlag = true}, kFoldsBox},
         isBlocked,
         [](Options& o, const SettingValue& value) {
             o.foldKind = std::get<bool>(value) ? FoldKind::Blocked : FoldKind::Shuffled;
         }});
    settings.push_back(
        {{"gap", SENTENCE("core", "Gap, rows"),
          SENTENCE("core", "Rows on both sides of a block that nothing is learned from"),
          WholeForm{.range = {0, kAnyCount}, .unset = SENTENCE("core", "as lags reach")}, kFoldsBox,
          SENTENCE("core", "%1 is beside blocks; expected it with --blocked only.")},
         [](const Options& o) { return o.gap ? SettingValue(*o.gap) : SettingValue(); },
         [](Options& o, const SettingValue& value) {
             const int* gap = std::get_if<int>(&value);
             o.gap = gap == nullptr ? std::nullopt : std::optional(*gap);
         },
         isBlocked});
    settings.push_back(optional(
        [](auto& o) -> auto& { return o.holdOutShare; }, 0.0,
        {"holdout", SENTENCE("core", "First split"),
         SENTENCE("core", "The article's first stage: one split at random that holds out this "
                          "share of the rows, drawn by the learner's random state; they are "
                          "explained on their own"),
         RealForm{.range = {kAboveNone, kBelowAll},
                  .decimals = 2,
                  .step = 0.05,
                  .expected = "a share like 0.3",
                  .unset = SENTENCE("core", "none"),
                  .isShare = true},
         kFoldsBox}));
    settings.push_back(
        placed([](auto& o) -> auto& { return o.once; },
               {"once", SENTENCE("core", "One cross-validation first"),
                SENTENCE("core", "The article's second stage: one cross-validation whose folds are "
                                 "drawn by the learner's random state"),
                SwitchForm{.isFlag = true}, kFoldsBox}));
    settings.push_back({{"groups", SENTENCE("core", "Groups of features"),
                         SENTENCE("core", "Features to be looked at as one, too"),
                         TextForm{"N=A,B;..."}, kBesideTheTable},
                        [](const Options& o) { return textOf(o.groups); },
                        [](Options& o, const SettingValue& value) {
                            o.groups.clear();
                            for (auto& [name, features] :
                                 namedListsOf(std::get<std::string>(value), "groups"))
                                o.groups.push_back({std::move(name), std::move(features)});
                        }});
}

void addSearch(ImportanceSettings& settings)
{
    settings.push_back(
        {{"nested", SENTENCE("core", "Nested search of the parameters"),
          SENTENCE("core", "In each fold, the learner's parameters are chosen on its training rows "
                           "alone"),
          SwitchForm{.isFlag = true}, kSearchBox},
         isNested,
         [](Options& o, const SettingValue& value) {
             if (!std::get<bool>(value))
                 o.search.reset();
             else if (!o.search)
                 o.search.emplace();
         }});
    settings.push_back(placed(
        [](auto& o) -> auto& { return o.search->candidates; },
        {"candidates", SENTENCE("core", "Candidates"),
         SENTENCE("core", "Points of the parameter space tried in each fold"),
         WholeForm{.range = {1, kMostCandidates}}, kSearchBox, kNestedOnly},
        isNested));
    settings.push_back(placed(
        [](auto& o) -> auto& { return o.search->folds; },
        {"inner_folds", SENTENCE("core", "Inner folds"),
         SENTENCE("core", "Folds of the search, within the training rows"),
         WholeForm{.range = {2, kAnyCount}}, kSearchBox, kNestedOnly},
        isNested));
    settings.push_back(
        {{"space", SENTENCE("core", "Space"),
          SENTENCE("core", "What the search may choose, like: max_depth=4,8,none; "
                           "n_estimators=100,200"),
          TextForm{"P=1,2;...", SENTENCE("core", "as in the article")}, kSearchBox, kNestedOnly},
         [](const Options& o) { return o.search->space ? textOf(*o.search->space) : ""; },
         [](Options& o, const SettingValue& value) {
             const auto& text = std::get<std::string>(value);
             o.search->space = text.empty() ? std::nullopt : std::optional(parameterSpaceOf(text));
         },
         isNested});
}

double valueOf(const std::string& item)
{
    if (item == "none")
        return 0.0;
    double value = 0.0;
    const char* end = item.data() + item.size();
    const auto read = std::from_chars(item.data(), end, value);
    if (read.ec != std::errc() || read.ptr != end || !std::isfinite(value))
        throw InputError(
            Message(SENTENCE("core", "\"%1\" is not a number; expected numbers or none."), item),
            "space");
    return value;
}

} // namespace

const std::vector<Setting<ImportanceOptions>>& importanceSettings()
{
    static const ImportanceSettings settings = [] {
        ImportanceSettings all;
        addTable(all);
        addLearner(all);
        addFolds(all);
        addSearch(all);
        return all;
    }();
    return settings;
}

ParameterSpace parameterSpaceOf(std::string_view text)
{
    std::map<std::string, std::vector<double>> values;
    for (const auto& [name, items] : namedListsOf(text, "space")) {
        if (items.empty())
            throw InputError(Message(SENTENCE("core", "\"%1\" names no values; expected something "
                                                      "like max_depth = 4, none."),
                                     name),
                             "space");
        for (const std::string& item : items)
            values[name].push_back(valueOf(item));
    }
    return ParameterSpace(std::move(values));
}

std::string textOf(const ParameterSpace& space)
{
    std::string text;
    for (const auto& [name, values] : space.values()) {
        text += (text.empty() ? "" : "; ") + name;
        char separator = '=';
        for (const double value : values) {
            text += std::exchange(separator, ',');
            text += name == "max_depth" && value == 0.0 ? "none" : shortestText(value);
        }
    }
    return text;
}

std::string textOf(const std::vector<NamedGroup>& groups)
{
    std::string text;
    for (const NamedGroup& group : groups)
        text += (text.empty() ? "" : ";") + listOf({group.name}) + '=' + listOf(group.features);
    return text;
}

} // namespace core

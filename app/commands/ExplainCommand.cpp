#include "app/commands/ExplainCommand.h"

#include "app/commands/CommandLine.h"
#include "app/commands/CommandRun.h"
#include "app/commands/ExplainFiles.h"
#include "app/commands/ExplainSummary.h"
#include "app/commands/OptionValues.h"
#include "app/commands/SeriesInput.h"
#include "core/base/InputError.h"
#include "core/data/MakeSeries.h"
#include "core/validation/BoostedLearner.h"
#include "core/validation/CrossValidationLimits.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <iterator>
#include <limits>
#include <string_view>

namespace commands {

namespace {

constexpr double kLongRun = 3600.0; ///< seconds that are told before they begin
constexpr double kReadEnd = 0.03;   ///< share of the progress
constexpr double kTimedEnd = 0.04;

/// Whether `text` is `other` rather than `usual`; nothing else is allowed.
bool isOther(const std::string& text, const std::string& option, const std::string& usual,
             const std::string& other)
{
    if (text != usual && text != other)
        throw UsageError(option + " is \"" + text + "\"; expected " + usual + " or " + other + ".");
    return text == other;
}

void set(int& value, const std::optional<std::string>& text, const std::string& option, int least,
         int most = std::numeric_limits<int>::max())
{
    if (text)
        value = wholeNumber(*text, option, least);
    if (value > most)
        throw UsageError(option + " is " + std::to_string(value) + "; expected " +
                         std::to_string(least) + " to " + std::to_string(most) + ".");
}

/// An integer is a number of features and a decimal number a share of them, as scikit-learn has it.
void setMaxFeatures(core::ForestOptions& forest, const std::string& text)
{
    if (text.find_first_not_of("0123456789") == std::string::npos)
        forest.maxFeatureCount = wholeNumber(text, "--max-features", 1);
    else
        forest.maxFeatures =
            realNumber(text, "--max-features", "a share like 0.5 or a number like 4");
}

int depthOf(const std::string& text)
{
    return text == "none" ? 0 : wholeNumber(text, "--max-depth", 1);
}

void readForest(const ExplainRequest& request, core::ForestOptions& forest)
{
    set(forest.nEstimators, request.nEstimators, "--n-estimators", 1);
    set(forest.minSamplesLeaf, request.minSamplesLeaf, "--min-samples-leaf", 1);
    set(forest.minSamplesSplit, request.minSamplesSplit, "--min-samples-split", 2);
    if (request.maxDepth)
        forest.maxDepth = depthOf(*request.maxDepth);
    if (request.maxFeatures)
        setMaxFeatures(forest, *request.maxFeatures);
    if (request.ccpAlpha)
        forest.ccpAlpha = realNumber(*request.ccpAlpha, "--ccp-alpha", "a number from 0");
    if (request.randomState)
        forest.randomState = seedNumber(*request.randomState, "--random-state");
    if (request.learningRate)
        throw UsageError("--learning-rate is an option of boosted trees; expected it with "
                         "--learner boosted only.");
    core::validate(forest);
}

void readBoosted(const ExplainRequest& request, core::BoostedOptions& boosted)
{
    for (const auto& [given, option] :
         {std::pair(request.minSamplesLeaf.has_value(), "--min-samples-leaf"),
          std::pair(request.minSamplesSplit.has_value(), "--min-samples-split"),
          std::pair(request.maxFeatures.has_value(), "--max-features"),
          std::pair(request.ccpAlpha.has_value(), "--ccp-alpha")})
        if (given)
            throw UsageError(std::string(option) +
                             " is an option of the forest; expected it with --learner forest "
                             "only.");
    set(boosted.trees, request.nEstimators, "--n-estimators", 1);
    set(boosted.maxDepth, request.maxDepth, "--max-depth", 1, 30);
    if (request.learningRate) {
        boosted.learningRate =
            realNumber(*request.learningRate, "--learning-rate", "a number up to 1");
        if (!(boosted.learningRate > 0.0 && boosted.learningRate <= 1.0))
            throw UsageError("--learning-rate is " + *request.learningRate +
                             "; expected more than 0, at most 1.");
    }
    if (request.randomState)
        boosted.randomState = seedNumber(*request.randomState, "--random-state");
    core::validate(boosted);
}

core::ParameterSpace spaceOf(const std::string& text)
{
    std::map<std::string, std::vector<double>> values;
    for (const auto& [name, items] : namedListsOf(text, "--space"))
        for (const auto& item : items)
            values[name].push_back(
                item == "none" ? 0.0 : realNumber(item, "--space: " + name, "a number or none"));
    return core::ParameterSpace(std::move(values));
}

/// Each point of the space is a learner that can be.
void checkSpace(const core::ImportanceOptions& options)
{
    const auto space = core::spaceOf(options);
    for (std::size_t point = 0; point < space.size(); ++point) {
        if (options.learner == core::LearnerKind::Forest)
            core::validate(core::withParameters(options.forest, space.at(point)));
        else
            core::validate(core::withParameters(options.boosted, space.at(point)));
    }
}

void readSearch(const ExplainRequest& request, core::ImportanceOptions& options)
{
    if (!request.nested) {
        if (!request.space.empty() || request.candidates || request.innerFolds)
            throw UsageError("--space, --candidates and --inner-folds are options of the search; "
                             "expected them with --nested only.");
        return;
    }
    core::SearchOptions search;
    if (!request.space.empty())
        search.space = spaceOf(request.space);
    set(search.candidates, request.candidates, "--candidates", 1, core::kMostCandidates);
    set(search.folds, request.innerFolds, "--inner-folds", 2);
    options.search = std::move(search);
    checkSpace(options);
}

core::SeriesFeatureOptions seriesFeatures(const ExplainRequest& request)
{
    core::SeriesFeatureOptions options;
    const auto names = partsOf(request.features, ',', "--features");
    if (names.empty())
        return options;
    options = {.lags = false, .calendar = false, .holiday = false, .weather = false};
    for (const auto& name : names) {
        bool* const chosen = name == "lags"       ? &options.lags
                             : name == "calendar" ? &options.calendar
                             : name == "holiday"  ? &options.holiday
                             : name == "weather"  ? &options.weather
                                                  : nullptr;
        if (chosen == nullptr)
            throw UsageError("--features names \"" + name +
                             "\"; expected lags, calendar, holiday or weather for a series.");
        *chosen = true;
    }
    return options;
}

/// Reading options that say something of a table which is no series.
bool isAboutTables(std::string_view option)
{
    constexpr std::string_view kOptions[] = {"encoding", "separator", "header-row",
                                             "sheet",    "fill-down", "missing",
                                             "decimal",  "thousands", "ignore"};
    return std::find(std::begin(kOptions), std::end(kOptions), option) != std::end(kOptions);
}

std::vector<std::string> ignoredBy(const ExplainRequest& request)
{
    const auto found = request.source.reading.find("ignore");
    return found == request.source.reading.end() ? std::vector<std::string>() : found->second;
}

/// Mistakes are told before the data is read.
void checkExplained(const ExplainRequest& request)
{
    check(request.source);
    const bool isSeries = isOther(request.table, "--table", "file", "series");
    if (request.target.empty() && !isSeries)
        throw UsageError("There is no target; expected --target COLUMN.");
    if (isSeries)
        seriesFeatures(request);
    isOther(request.text, "--text", "onehot", "ordinal");
    isOther(request.fill, "--fill", "none", "median");
    if (!isSeries)
        for (const auto& [name, values] : request.source.reading)
            if (!isAboutTables(name))
                throw UsageError("--" + std::string(name) +
                                 " is about a series; expected it with --table series only.");
    if (request.rows)
        wholeNumber(*request.rows, "--rows", 2);
    if (request.sample)
        wholeNumber(*request.sample, "--sample", 2);
}

/// The rows that are left of a table, and of these the ones that are explained.
core::FeatureTable chosenRows(core::FeatureTable table, const ExplainRequest& request,
                              std::uint32_t seed)
{
    if (request.rows)
        table = core::drawRows(
            table, static_cast<std::size_t>(wholeNumber(*request.rows, "--rows", 2)), seed);
    if (request.sample)
        table = core::sampleRows(
            table, static_cast<std::size_t>(wholeNumber(*request.sample, "--sample", 2)), seed);
    return table;
}

/// Reads the data and makes the table of it; the file's texts are gone when it returns.
core::FeatureTable explainedTable(const ExplainRequest& request, core::MissingValues missing,
                                  DataSource& source, TerminalProgress& terminal,
                                  const core::Progress& progress)
{
    DataRequest reading = request.source;
    if (request.table == "series" && !request.target.empty())
        reading.reading["value"] = {request.target};
    const core::Reading read =
        readingOf(reading, progress.part(SENTENCE("core", "Reading"), 0.0, 0.7));
    const core::Progress making = progress.part(SENTENCE("core", "Reading"), 0.7, 1.0);
    if (request.table == "series") {
        LoadedSeries loaded = seriesOf(reading, read, terminal, making);
        source = std::move(loaded.source);
        auto options = seriesFeatures(request);
        options.missing = missing;
        return core::featureTable(loaded.series, options);
    }
    source.rows = read.table->rows();
    core::ReadingChoices choices = read.choices.ofTable();
    choices.ignore = ignoredBy(request);
    source.provenance = provenanceOf(reading, *read.table, choices);
    for (const core::Finding& finding : read.fileFindings)
        terminal.say(finding.message.text());
    return core::featureTable(*read.table,
                              {.target = request.target,
                               .features = partsOf(request.features, ',', "--features"),
                               .ignored = ignoredBy(request),
                               .text = request.text == "ordinal" ? core::TextEncoding::Ordinal
                                                                 : core::TextEncoding::OneHot,
                               .missing = missing,
                               .numbers = read.roles.numbers,
                               .missingTexts = read.roles.missing},
                              making);
}

void tellLongRun(const core::FeatureTable& table, const core::ImportanceOptions& options,
                 TerminalProgress& terminal, const core::Progress& progress)
{
    progress.advance(0, 1);
    const double seconds = core::estimatedSeconds(table, options, progress);
    if (seconds > kLongRun)
        terminal.say("This will take " + core::durationMessage(seconds).text() +
                     "; --sample N explains N rows only, --rows N uses no others at all, "
                     "Ctrl-C keeps the finished repeats.");
}

} // namespace

CLI::App* addExplainCommand(CLI::App& app, ExplainRequest& request)
{
    CLI::App* command = app.add_subcommand(
        "explain", "Say what drives a column, by SHAP values of repeated cross-validation");
    command->allow_extras();
    command->footer("Ctrl-C writes the repeats that are finished and ends with 130.\n\n" +
                    command->get_parent()->get_footer());
    const auto add = [&](const std::string& option, auto& value, const std::string& kind,
                         const std::string& meaning) {
        command->add_option(option, value, meaning)->type_name(kind);
    };
    addDataOptions(*command, request.source, "shap_values.csv, summary.csv, scores.csv and more");
    add("--target", request.target, "COLUMN", "The column to explain");
    add("--features", request.features, "A,B,...",
        "Columns that explain it; all others by default. Of a series: lags, calendar, holiday, "
        "weather");
    add("--table", request.table, "NAME",
        "file (the default), or series: the rows become steps, the features what was known before");
    add("--text", request.text, "NAME", "Columns of text: onehot (the default) or ordinal");
    add("--fill", request.fill, "NAME",
        "Missing features: none (the default; such rows are left out, boosted trees take them) or "
        "median, of the rows that each model learns from");
    add("--groups", request.groups, "N=A,B;...", "Features to be looked at as one, too");
    add("--sample", request.sample, "N",
        "Explain N rows only, drawn at random; the models learn from all rows");
    add("--rows", request.rows, "N",
        "Use N rows only, drawn at random; the others are neither learned from nor explained");
    add("--repeats", request.repeats, "N",
        "Repeats of the cross-validation: 10, or 1 where nothing would differ between them");
    add("--folds", request.folds, "N", "Folds of each: 5");
    add("--seed", request.seed, "N", "Seed of the folds: 1");
    command->add_flag("--blocked", request.blocked, "Folds of neighbouring rows, for rows in time");
    add("--gap", request.gap, "N", "Rows beside a block not learned from: as far as lags reach");
    add("--holdout", request.holdout, "SHARE", "Also one split that holds out this share of rows");
    command->add_flag("--once", request.once, "Also one cross-validation, before the repeats");
    add("--learner", request.learner, "NAME", "forest (the default) or boosted");
    add("--n-estimators", request.nEstimators, "N", "Trees: 100");
    add("--max-depth", request.maxDepth, "N", "Deepest leaf: none, of boosted trees 6");
    add("--min-samples-leaf", request.minSamplesLeaf, "N", "Fewest rows in a leaf: 1");
    add("--min-samples-split", request.minSamplesSplit, "N", "Fewest rows that are split: 2");
    add("--max-features", request.maxFeatures, "X",
        "Features tried per split: a share like 0.5 or a number like 4; all by default");
    add("--ccp-alpha", request.ccpAlpha, "X", "Cost per leaf of the pruning: 0");
    add("--learning-rate", request.learningRate, "X", "Of boosted trees: 0.3");
    add("--random-state", request.randomState, "N", "Seed of the learner: 10");
    command->add_flag("--nested", request.nested, "Search the learner's parameters in each fold");
    add("--space", request.space, "P=1,2;...",
        "What the search may choose, like \"max_depth=4,none\"");
    add("--candidates", request.candidates, "N", "Points of the space tried per fold: 10");
    add("--inner-folds", request.innerFolds, "N", "Folds of the search: 3");
    return command;
}

core::ImportanceOptions optionsOf(const ExplainRequest& request)
{
    try {
        core::ImportanceOptions options;
        if (isOther(request.learner, "--learner", "forest", "boosted")) {
            options.learner = core::LearnerKind::Boosted;
            readBoosted(request, options.boosted);
        } else {
            readForest(request, options.forest);
        }
        options.fillMissing = request.fill == "median";
        set(options.repeats, request.repeats, "--repeats", 1, core::kMostRepeats);
        set(options.folds, request.folds, "--folds", 2);
        if (request.seed)
            options.seed = seedNumber(*request.seed, "--seed");
        if (request.blocked)
            options.foldKind = core::FoldKind::Blocked;
        if (request.gap) {
            if (!request.blocked)
                throw UsageError("--gap is beside blocks; expected it with --blocked only.");
            options.gap = wholeNumber(*request.gap, "--gap", 0);
        }
        if (request.holdout) {
            options.holdOutShare = realNumber(*request.holdout, "--holdout", "a share like 0.3");
            if (!(options.holdOutShare > 0.0 && options.holdOutShare < 1.0))
                throw UsageError("--holdout is \"" + *request.holdout +
                                 "\"; expected a share like 0.3.");
        }
        options.once = request.once;
        for (auto& [name, features] : namedListsOf(request.groups, "--groups"))
            options.groups.push_back({std::move(name), std::move(features)});
        readSearch(request, options);
        core::learnerOf(options); // whether it is there
        return options;
    } catch (const core::InputError& error) {
        throw UsageError(error.what());
    }
}

int runExplainCommand(const ExplainRequest& request, const ImportanceChartWriter& writeCharts)
{
    checkExplained(request);
    core::ImportanceOptions options = optionsOf(request);
    CommandRun run(request.source);
    TerminalProgress& terminal = run.terminal();
    const core::Progress& progress = run.progress();

    DataSource source;
    source.file = request.source.name();
    const core::FeatureTable table =
        chosenRows(explainedTable(request, core::missingValuesFor(options), source, terminal,
                                  progress.part({}, 0.0, kReadEnd)),
                   request, options.seed);
    if (!request.repeats)
        options.repeats = core::usualRepeats(options, table.learned().rows.size());
    source.provenance.seed = options.seed;
    run.describe(source.provenance);
    for (const auto& warning : table.warnings)
        terminal.say(warning.text());
    tellLongRun(table, options, terminal,
                progress.part(SENTENCE("core", "Timing a few trees"), kReadEnd, kTimedEnd));

    std::optional<ShapValuesFile> values;
    run.results().addBy("shap_values.csv", [&](const std::filesystem::path& path) {
        values.emplace(path, table, run.results().csvBegin());
    });
    const core::Importance importance =
        core::runImportance(table, options,
                            {.progress = progress.part({}, kTimedEnd, 1.0),
                             .onFold = {},
                             .onRepeat = [&](std::size_t repeat, const core::ShapRepeat& result) {
                                 values->append(repeat, result.values);
                                 run.keepFinished(); // from now on a stop has something to write
                             }});
    values->close();
    addExplainFiles(run.results(), table, importance, source);
    if (writeCharts && !importance.shap.cancelled) // who waits for the end waits for no pictures
        run.addPictures([&] {
            writeCharts(table, importance, source.provenance,
                        [&](std::string_view name, const auto& write) {
                            run.results().addBy(name, write);
                        });
        });
    run.finish(summaryOf(table, importance), "summary.csv");
    return importance.shap.cancelled ? kCancelled : kDone;
}

} // namespace commands

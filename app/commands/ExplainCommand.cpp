#include "app/commands/ExplainCommand.h"

#include "app/commands/CommandLine.h"
#include "app/commands/CommandRun.h"
#include "app/commands/ExplainFiles.h"
#include "app/commands/ExplainSummary.h"
#include "app/commands/OptionValues.h"
#include "app/commands/SeriesInput.h"
#include "core/base/InputError.h"
#include "core/data/MakeSeries.h"
#include "core/explain/BoostedLearner.h"
#include "core/explain/ImportanceSettings.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <iterator>
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

/// Of the tables, those that are certain not to be written with these options.
std::vector<std::string> leftOutBy(const core::ImportanceOptions& options)
{
    std::vector<std::string> names;
    if (!options.search)
        names.emplace_back("parameters.csv");
    if (options.holdOutShare <= 0.0)
        names.insert(names.end(), {"holdout_values.csv", "holdout_predictions.csv"});
    if (!options.once)
        names.insert(names.end(), {"once_values.csv", "once_predictions.csv"});
    return names;
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
    add("--sample", request.sample, "N",
        "Explain N rows only, drawn at random; the models learn from all rows");
    add("--rows", request.rows, "N",
        "Use N rows only, drawn at random; the others are neither learned from nor explained");
    addSettings(*command, core::importanceSettings(), "Settings of the explanation", request.given);
    return command;
}

core::ImportanceOptions optionsOf(const ExplainRequest& request)
{
    try {
        core::ImportanceOptions options;
        applyGiven(core::importanceSettings(), request.given, options);
        if (options.learner == core::LearnerKind::Forest)
            core::validate(options.forest);
        else
            core::validate(options.boosted);
        if (options.search)
            checkSpace(options);
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
    CommandRun run(request.source, {}, leftOutBy(options));
    TerminalProgress& terminal = run.terminal();
    const core::Progress& progress = run.progress();

    DataSource source;
    source.file = request.source.name();
    const core::FeatureTable table =
        chosenRows(explainedTable(request, core::missingValuesFor(options), source, terminal,
                                  progress.part({}, 0.0, kReadEnd)),
                   request, options.seed);
    if (!request.given.valueOf(*core::findSetting(core::importanceSettings(), "repeats")))
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

#include "app/Dataset.h"

#include "core/data/DemoData.h"

#include <utility>

namespace app {

namespace {

Dataset datasetOf(core::Reading reading, const core::ReadingChoices& asked,
                  const core::Progress& progress)
{
    core::SeriesOutcome outcome = core::outcomeOf(reading, progress);
    Dataset dataset;
    dataset.asked = asked;
    dataset.phrases = core::readingPhrases(reading, outcome.made ? &*outcome.made : nullptr);
    dataset.table = std::move(reading.table);
    dataset.choices = std::move(reading.choices);
    dataset.roles = std::move(reading.roles);
    dataset.groups = std::move(reading.groups);
    dataset.valueCandidates = std::move(reading.valueCandidates);
    dataset.fileFindings = std::move(reading.fileFindings);
    dataset.findings = std::move(outcome.findings);
    dataset.problem = std::move(outcome.problem);
    if (outcome.made)
        dataset.series = std::make_shared<const core::Series>(std::move(outcome.made->series));
    return dataset;
}

/// As much of the reading as another one of the same table needs.
core::Reading readingOf(const Dataset& dataset)
{
    core::Reading reading;
    reading.table = dataset.table;
    reading.choices = dataset.choices;
    reading.fileFindings = dataset.fileFindings;
    return reading;
}

core::Reading demoReading(const core::ReadingChoices& asked, const core::Progress& progress)
{
    return core::readDataText(core::demoCsv(core::makeDemoData()), core::kDemoName, asked,
                              progress);
}

} // namespace

Dataset readDataset(const std::filesystem::path& file, const core::ReadingChoices& asked,
                    const core::Progress& progress)
{
    core::Reading reading =
        core::readData(file, asked, progress.part(SENTENCE("core", "Reading the file"), 0.0, 0.7));
    Dataset dataset = datasetOf(std::move(reading), asked,
                                progress.part(SENTENCE("core", "Building the series"), 0.7, 1.0));
    dataset.file = file;
    return dataset;
}

Dataset demoDataset(const core::Progress& progress)
{
    return datasetOf(
        demoReading({}, progress.part(SENTENCE("core", "Making the demo data"), 0.0, 0.7)), {},
        progress.part(SENTENCE("core", "Building the series"), 0.7, 1.0));
}

Dataset keptDataset(Dataset kept, const std::filesystem::path& file,
                    const core::ReadingChoices& asked, std::shared_ptr<const core::Series> series)
{
    const core::ReadingChoices choices = kept.choices;
    Dataset dataset = datasetOf(core::readAgain(readingOf(kept), choices, {}), asked, {});
    dataset.file = file;
    if (series)
        dataset.series = std::move(series);
    return dataset;
}

Dataset withChoices(const Dataset& dataset, const core::ReadingChoices& asked,
                    const core::Progress& progress)
{
    if (!asked.readsFileAs(dataset.asked)) {
        if (!dataset.file.empty())
            return readDataset(dataset.file, asked, progress);
        return datasetOf(
            demoReading(asked, progress.part(SENTENCE("core", "Making the demo data"), 0.0, 0.7)),
            asked, progress.part(SENTENCE("core", "Building the series"), 0.7, 1.0));
    }
    core::Reading reading =
        core::readAgain(readingOf(dataset), asked,
                        progress.part(SENTENCE("core", "Building the series"), 0.0, 0.5));
    Dataset other = datasetOf(std::move(reading), asked,
                              progress.part(SENTENCE("core", "Building the series"), 0.5, 1.0));
    other.file = dataset.file;
    return other;
}

} // namespace app

#include "app/StoredContents.h"

#include "app/RunStorage.h"
#include "core/base/InputError.h"
#include "core/project/ProjectSettingNames.h"

#include <algorithm>
#include <charconv>
#include <sstream>
#include <tuple>
#include <utility>

namespace app {

namespace {

std::int64_t takeNumber(core::ProjectSettings& settings, const char* name)
{
    std::int64_t number = 0;
    if (const auto found = settings.extract(name)) {
        const std::string& text = found.mapped();
        std::from_chars(text.data(), text.data() + text.size(), number);
    }
    return number;
}

/// Those of other kinds go into `unknown`.
NumberPerKind takeNumbers(core::ProjectSettings& settings, const char* name, std::string& unknown)
{
    NumberPerKind numbers;
    const auto found = settings.extract(name);
    std::istringstream words(found ? found.mapped() : std::string());
    std::string kindName;
    for (int number = 0; words >> kindName >> number;)
        if (const auto kind = core::runKindNamed(kindName); !kind)
            unknown += kindName + ' ' + std::to_string(number) + ' ';
        else if (number > 0)
            numbers[*kind] = number;
    return numbers;
}

std::string textOf(const NumberPerKind& numbers)
{
    std::string text;
    for (const auto& [kind, number] : numbers)
        text += std::string(core::nameOf(kind)) + ' ' + std::to_string(number) + ' ';
    return text;
}

std::string numberText(const NumberPerKind& numbers, core::RunKind kind)
{
    const auto found = numbers.find(kind);
    return std::to_string(found == numbers.end() ? 0 : found->second);
}

Dataset completed(const Dataset& stored)
{
    return keptDataset(stored, stored.file, stored.asked, stored.series);
}

/// What was chosen by hand may differ: it has a setting of its own.
bool isSameAsStored(const Dataset& a, const Dataset& b)
{
    return a.file == b.file && a.choices == b.choices && isSameReading(a, b);
}

/// What the setting says, or else `usual`.
core::ReadingChoices takeAsked(core::ProjectSettings& settings, const core::ReadingChoices& usual)
{
    const auto found = settings.extract(core::kAskedSetting);
    try {
        return found ? core::readingChoicesFromJson(found.mapped(), "the project") : usual;
    } catch (const core::InputError&) {
        return usual; // a later version may know choices that this one does not
    }
}

} // namespace

bool isFinishedWork(const RunResult& result, const RunResult& stored)
{
    return result != stored && kindOf(result) != core::RunKind::Forecast;
}

ProjectContents StoredContents::read(const core::ProjectFile& file)
{
    *this = {};
    ProjectContents contents;
    contents.settings = file.settings();
    const std::int64_t data = takeNumber(contents.settings, core::kDataSetting);
    const auto shown = takeNumber(contents.settings, core::kShownRunSetting);
    contents.shown = takeNumbers(contents.settings, core::kShownRunsSetting,
                                 m_unknownNumbers[core::kShownRunsSetting]);
    contents.shown[core::RunKind::Forecast] = static_cast<int>(shown);
    contents.lastNumbers = takeNumbers(contents.settings, core::kLastNumbersSetting,
                                       m_unknownNumbers[core::kLastNumbersSetting]);
    if (data == 0) {
        contents.settings.erase(core::kAskedSetting);
        return contents;
    }

    const auto current = readData(file, data).dataset;
    contents.dataset = completed(*current);
    contents.dataset.asked = takeAsked(contents.settings, contents.dataset.asked);
    m_data.back().dataset = std::make_shared<const Dataset>(contents.dataset);
    auto runs = file.runs();
    // A number that was given twice, as earlier versions could, goes to the run on these data.
    std::stable_partition(runs.begin(), runs.end(),
                          [&](const core::ProjectRun& run) { return run.data == data; });
    for (const core::ProjectRun& run : runs)
        readRun(file, run, contents);
    // In the order they were made, which is not that of their items: a run that grew was stored
    // before others and after them.
    std::stable_sort(contents.runs.begin(), contents.runs.end(), [&](const Run& a, const Run& b) {
        return std::tuple(a.created, a.id.number, m_runs.at(a.id).id) <
               std::tuple(b.created, b.id.number, m_runs.at(b.id).id);
    });
    return contents;
}

const StoredContents::Data& StoredContents::readData(const core::ProjectFile& file, std::int64_t id)
{
    const auto found =
        std::find_if(m_data.begin(), m_data.end(), [&](const Data& data) { return data.id == id; });
    if (found != m_data.end())
        return *found;
    m_data.push_back({id, std::make_shared<const Dataset>(storedData(file.data(id)))});
    return m_data.back();
}

void StoredContents::readRun(const core::ProjectFile& file, const core::ProjectRun& run,
                             ProjectContents& contents)
{
    const auto data = readData(file, run.data).dataset;
    if (!data->series && core::isOfSeries(run.kind))
        return;
    RunId id{run.kind, run.number};
    if (m_runs.count(id) != 0) {
        int last = contents.lastNumbers[id.kind];
        for (const auto& [other, item] : m_runs)
            if (other.kind == id.kind)
                last = std::max(last, other.number);
        for (const core::ProjectRun& other : file.runs())
            if (other.kind == id.kind)
                last = std::max(last, other.number);
        id.number = last + 1;
        contents.lastNumbers[id.kind] = id.number;
    }
    RunResult result = readResult(file, run, *data);
    m_runs[id] = {run.id, run.data, run.number, run.name, result, run.provenance};
    contents.runs.push_back({.id = id,
                             .name = run.name.empty() ? defaultRunName(id).toStdString() : run.name,
                             .created = run.created,
                             .data = data,
                             .result = std::move(result),
                             .provenance = run.provenance});
}

/// The id of these data in the file.
std::int64_t StoredContents::storeData(core::ProjectFile& file, const Dataset& dataset)
{
    for (const Data& data : m_data)
        if (isSameAsStored(*data.dataset, dataset))
            return data.id;
    const std::int64_t id = file.setData(dataToStore(dataset));
    dropUnusedData(id); // as the file did
    m_data.push_back({id, std::make_shared<const Dataset>(dataset)});
    return id;
}

void StoredContents::dropUnusedData(std::int64_t kept)
{
    m_data.erase(std::remove_if(m_data.begin(), m_data.end(),
                                [&](const Data& data) {
                                    return data.id != kept &&
                                           std::none_of(m_runs.begin(), m_runs.end(),
                                                        [&](const auto& run) {
                                                            return run.second.data == data.id;
                                                        });
                                }),
                 m_data.end());
}

void StoredContents::storeRun(core::ProjectFile& file, const Run& run, const StoreOptions& options)
{
    Item& item = m_runs[run.id];
    if (item.id == 0)
        item.data = storeData(file, *run.data);
    if (item.provenance.empty())
        item.provenance = provenanceOf(run, options);
    item.id = storeResult(file,
                          {.id = item.id,
                           .data = item.data,
                           .number = run.id.number,
                           .name = run.name,
                           .created = run.created,
                           .provenance = item.provenance},
                          run.result, options.samples);
    if (item.number == 0) { // it was added
        item.number = run.id.number;
        item.name = run.name;
    }
    item.result = run.result;
}

void StoredContents::storeFinished(core::ProjectFile& file, const ProjectContents& contents,
                                   const StoreOptions& options)
{
    if (!contents.dataset.table)
        return;
    for (const Run& run : contents.runs) {
        const auto stored = m_runs.find(run.id);
        if (stored == m_runs.end() || isFinishedWork(run.result, stored->second.result))
            storeRun(file, run, options);
        Item& item = m_runs.at(run.id);
        if (std::exchange(item.number, run.id.number) != run.id.number)
            file.renumber(item.id, run.id.number);
    }
    const std::int64_t data = storeData(file, contents.dataset);
    file.setSettings(
        {{core::kDataSetting, std::to_string(data)},
         {core::kAskedSetting, core::toJson(contents.dataset.asked)},
         {core::kShownRunSetting, numberText(contents.shown, core::RunKind::Forecast)},
         {core::kShownRunsSetting,
          textOf(contents.shown) + m_unknownNumbers[core::kShownRunsSetting]},
         {core::kLastNumbersSetting,
          textOf(contents.lastNumbers) + m_unknownNumbers[core::kLastNumbersSetting]}});
}

void StoredContents::storeAll(core::ProjectFile& file, const ProjectContents& contents,
                              const StoreOptions& options)
{
    for (auto kept = m_runs.begin(); kept != m_runs.end();) {
        const auto run = std::find_if(contents.runs.begin(), contents.runs.end(),
                                      [&](const Run& other) { return other.id == kept->first; });
        if (run == contents.runs.end()) {
            file.remove(kept->second.id);
            kept = m_runs.erase(kept);
            continue;
        }
        if (run->name != kept->second.name) {
            file.rename(kept->second.id, run->name);
            kept->second.name = run->name;
        }
        if (run->result != kept->second.result)
            storeRun(file, *run, options);
        ++kept;
    }
    storeFinished(file, contents, options);
    file.setSettings(contents.settings);
}

} // namespace app

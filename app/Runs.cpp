#include "app/Runs.h"

#include <algorithm>
#include <array>
#include <utility>

namespace app {

namespace {

std::chrono::sys_seconds now()
{
    return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

/// What a run of each kind is called where it has no name, in the order of the kinds.
constexpr std::array kNames{
    QT_TRANSLATE_NOOP("app::Runs", "Run %1"),
    QT_TRANSLATE_NOOP("app::Runs", "Explanation %1"),
    QT_TRANSLATE_NOOP("app::Runs", "Outlook %1"),
    QT_TRANSLATE_NOOP("app::Runs", "Backtest %1"),
    QT_TRANSLATE_NOOP("app::Runs", "Comparison %1"),
};
static_assert(kNames.size() == core::kRunKinds, "each kind of run has a name");

int numberIn(const NumberPerKind& numbers, core::RunKind kind)
{
    const auto found = numbers.find(kind);
    return found == numbers.end() ? 0 : found->second;
}

} // namespace

QString defaultRunName(RunId id)
{
    return Runs::tr(kNames[static_cast<std::size_t>(id.kind)]).arg(id.number);
}

Runs::Runs(QObject* parent) : QObject(parent) {}

std::shared_ptr<const core::Series> Runs::series() const
{
    return m_data == nullptr ? nullptr : m_data->series;
}

Run* Runs::at(RunId id)
{
    const auto found =
        std::find_if(m_runs.begin(), m_runs.end(), [&](const Run& run) { return run.id == id; });
    return found == m_runs.end() ? nullptr : &*found;
}

const Run* Runs::find(RunId id) const
{
    const auto found =
        std::find_if(m_runs.begin(), m_runs.end(), [&](const Run& run) { return run.id == id; });
    return found == m_runs.end() ? nullptr : &*found;
}

std::vector<const Run*> Runs::of(core::RunKind kind) const
{
    std::vector<const Run*> runs;
    for (const Run& run : m_runs)
        if (run.id.kind == kind)
            runs.push_back(&run);
    return runs;
}

bool Runs::isOfData(const Run& run) const
{
    if (m_data == nullptr)
        return false;
    const auto [place, isNew] = m_areData.try_emplace(run.data.get());
    if (isNew)
        place->second = isSameReading(*run.data, *m_data);
    return place->second;
}

const Run* Runs::shown(core::RunKind kind) const
{
    const Run* run = find({kind, numberIn(m_chosen, kind)});
    return run != nullptr && isOfData(*run) ? run : nullptr;
}

RunId Runs::next(core::RunKind kind) const
{
    return {kind, numberIn(m_last, kind) + 1};
}

NumberPerKind Runs::shownNumbers() const
{
    NumberPerKind numbers;
    for (const core::RunKind kind : core::allRunKinds())
        if (const Run* run = shown(kind))
            numbers[kind] = run->id.number;
    return numbers;
}

void Runs::setData(std::shared_ptr<const Dataset> data)
{
    m_data = std::move(data);
    m_areData.clear();
    showWhatIsOfData();
    m_told.clear(); // also where nothing was shown and nothing is: the data are others
    emit dataChanged();
    tellShown();
    emit changed();
}

void Runs::clear()
{
    ++m_generation;
    m_runs.clear();
    m_last.clear();
    m_chosen.clear();
    emit cleared();
    setData(nullptr);
}

/// Where the run on show is not of the data, the last one that is.
void Runs::showWhatIsOfData()
{
    for (const core::RunKind kind : core::allRunKinds()) {
        if (shown(kind) != nullptr)
            continue;
        for (const Run* run : of(kind))
            if (isOfData(*run))
                m_chosen[kind] = run->id.number;
    }
}

void Runs::tellShown()
{
    for (const core::RunKind kind : core::allRunKinds()) {
        const Run* run = shown(kind);
        const auto id = run == nullptr ? std::nullopt : std::optional(run->id);
        const auto told = m_told.find(kind);
        if (told != m_told.end() && told->second == id)
            continue;
        m_told[kind] = id;
        emit shownChanged(kind);
    }
}

RunId Runs::add(std::shared_ptr<const Dataset> data, RunResult result, bool isGrowing)
{
    const RunId id = next(kindOf(result));
    m_last[id.kind] = id.number;
    m_runs.push_back({.id = id,
                      .name = defaultRunName(id).toStdString(),
                      .created = now(),
                      .data = std::move(data),
                      .result = std::move(result),
                      .provenance = {},
                      .isGrowing = isGrowing});
    if (isOfData(m_runs.back()))
        m_chosen[id.kind] = id.number;
    tellShown();
    emit changed();
    return id;
}

void Runs::restore(std::vector<Run> runs, const NumberPerKind& shown, const NumberPerKind& last)
{
    m_runs = std::move(runs);
    m_areData.clear();
    m_chosen = shown;
    m_last = last;
    for (const Run& run : m_runs)
        m_last[run.id.kind] = std::max(numberIn(m_last, run.id.kind), run.id.number);
    showWhatIsOfData();
    m_told.clear();
    tellShown();
    emit changed();
}

void Runs::replace(RunId id, RunResult result)
{
    Run* run = at(id);
    if (run == nullptr)
        return;
    run->result = std::move(result);
    if (shown(id.kind) == run)
        emit shownReplaced(id.kind);
    emit changed();
}

void Runs::endGrowth(RunId id)
{
    Run* run = at(id);
    if (run == nullptr || !std::exchange(run->isGrowing, false))
        return;
    emit changed();
}

void Runs::rename(RunId id, const std::string& name)
{
    if (Run* run = at(id)) {
        run->name = name;
        emit changed();
    }
}

void Runs::show(RunId id)
{
    const Run* run = find(id);
    if (run == nullptr || !isOfData(*run))
        return;
    m_chosen[id.kind] = id.number;
    tellShown();
    emit changed();
}

void Runs::remove(RunId id)
{
    const auto place =
        std::find_if(m_runs.begin(), m_runs.end(), [&](const Run& run) { return run.id == id; });
    if (place == m_runs.end())
        return;
    const bool wasShown = shown(id.kind) == &*place;
    std::optional<int> before;
    std::optional<int> after;
    for (const Run* run : of(id.kind)) {
        if (run->id == id || !isOfData(*run))
            continue;
        if (run < &*place)
            before = run->id.number;
        else if (!after)
            after = run->id.number;
    }
    m_runs.erase(place);
    m_areData.clear();
    if (wasShown)
        m_chosen[id.kind] = before.value_or(after.value_or(0));
    tellShown();
    emit changed();
}

} // namespace app

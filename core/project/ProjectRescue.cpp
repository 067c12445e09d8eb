#include "core/project/ProjectDatabase.h"
#include "core/project/ProjectFile.h"
#include "core/project/ProjectItems.h"
#include "core/project/ProjectSettingNames.h"

#include <algorithm>
#include <map>
#include <optional>
#include <system_error>
#include <utility>
#include <vector>

namespace core {

namespace {

constexpr std::int64_t kMostItems =
    10'000; ///< looked for by their ids, where they cannot be listed

/// What `read()` gives; nothing where the file is damaged there.
template <typename Read>
auto ifReadable(Read&& read) -> std::optional<decltype(read())>
{
    try {
        return read();
    } catch (const ProjectError& error) {
        if (error.kind() != ProjectError::Kind::Damaged)
            throw;
        return std::nullopt;
    }
}

} // namespace

/// Carries what is readable of one project over to another.
class ProjectRescue
{
public:
    explicit ProjectRescue(const std::filesystem::path& damaged)
        : m_from(ProjectFile::openDamaged(damaged)), m_items(readableItems()),
          m_settings(ifReadable([&] { return m_from.settings(); }))
    {
    }

    Rescued carryTo(ProjectFile& target)
    {
        m_to = &target;
        // Data without runs come last: they stay only while nothing follows.
        std::vector<ProjectItem> data;
        std::copy_if(m_items.begin(), m_items.end(), std::back_inserter(data),
                     [](const ProjectItem& item) { return item.kind == "series"; });
        std::stable_partition(data.begin(), data.end(),
                              [&](const ProjectItem& item) { return hasRuns(item.id); });
        for (const ProjectItem& item : data)
            carryData(item.id);
        if (m_places.empty())
            throw ProjectError(
                ProjectError::Kind::Damaged,
                Message(SENTENCE("core", "Nothing of %1 can be read."), m_from.file().string()));
        carrySettings();
        m_rescued.lost =
            static_cast<std::size_t>(std::count_if(m_items.begin(), m_items.end(),
                                                   [](const auto& item) { return isRun(item); })) -
            m_rescued.runs;
        return m_rescued;
    }

private:
    static bool isRun(const ProjectItem& item) { return runKindNamed(item.kind).has_value(); }

    bool hasRuns(std::int64_t data) const
    {
        return std::any_of(m_items.begin(), m_items.end(),
                           [&](const ProjectItem& item) { return item.parent == data; });
    }

    std::vector<ProjectItem> readableItems() const
    {
        if (auto all = ifReadable([&] { return projectItems(*m_from.m_database); }))
            return *all;
        std::vector<ProjectItem> items;
        for (std::int64_t id = 1; id <= kMostItems; ++id)
            if (const auto item =
                    ifReadable([&] { return findProjectItem(*m_from.m_database, id); }))
                if (*item)
                    items.push_back(std::move(**item));
        return items;
    }

    void carryData(std::int64_t id)
    {
        const auto data = ifReadable([&] { return m_from.data(id); });
        if (!data)
            return;
        const std::int64_t place = m_to->setData(*data);
        m_places[id] = place;
        for (const ProjectItem& item : m_items)
            if (item.parent == id && isRun(item) && carryRun(item, place, *data))
                ++m_rescued.runs;
    }

    /// The data in use are others in the new file; where they cannot be read, those of a run.
    void carrySettings()
    {
        if (!m_settings)
            return;
        std::optional<std::int64_t> inUse;
        for (const auto& [id, place] : m_places)
            if (!inUse || m_settings->count(kDataSetting) == 0 ||
                m_settings->at(kDataSetting) == std::to_string(id))
                inUse = place;
        m_settings->erase(kDataSetting);
        if (inUse)
            m_settings->emplace(kDataSetting, std::to_string(*inUse));
        m_to->setSettings(*m_settings);
    }

    /// False where it cannot be read.
    bool carryRun(const ProjectItem& item, std::int64_t data, const ProjectData& of)
    {
        ProjectRun run{.data = data,
                       .number = item.number,
                       .name = item.name,
                       .created = item.created,
                       .provenance = {}};
        const auto provenance = ifReadable([&] { return m_from.provenance(item.id); });
        if (!provenance)
            return false;
        run.provenance = *provenance;
        const auto carry = [&]<typename Result>(std::type_identity<Result>) {
            ItemReader reader(*m_from.m_database, item.id, &m_items);
            return m_to->add<Result>(run, readResult<Result>(reader, of.series.get()));
        };
        return ifReadable([&] { return withResultType(*runKindNamed(item.kind), carry); })
            .has_value();
    }

    ProjectFile m_from;
    std::vector<ProjectItem> m_items;
    std::optional<ProjectSettings> m_settings;
    ProjectFile* m_to = nullptr;
    std::map<std::int64_t, std::int64_t> m_places; ///< of the data, by their ids before
    Rescued m_rescued;
};

Rescued rescueProject(const std::filesystem::path& damaged, const std::filesystem::path& target)
{
    std::error_code ignored;
    if (std::filesystem::equivalent(damaged, target, ignored))
        throw ProjectError(ProjectError::Kind::NotStored,
                           Message(SENTENCE("core", "%1 is the damaged project itself; expected "
                                                    "another name, so that nothing of it is lost."),
                                   target.string()));
    ProjectRescue rescue(damaged);
    Rescued rescued;
    ProjectFile::create(target, [&](ProjectFile& file) { rescued = rescue.carryTo(file); });
    return rescued;
}

} // namespace core

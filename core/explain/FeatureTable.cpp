#include "core/explain/FeatureTable.h"

#include "core/base/InputError.h"
#include "core/base/JsonText.h"
#include "core/base/RandomStream.h"
#include "core/explain/FeatureChecks.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <numeric>
#include <set>
#include <utility>

namespace core {

namespace {

/// `count` of the numbers below `rows`, ascending.
std::vector<std::size_t> drawnPlaces(std::size_t rows, std::size_t count, std::uint32_t seed)
{
    std::vector<std::size_t> sample(rows);
    std::iota(sample.begin(), sample.end(), std::size_t{0});
    RandomStream random(seed);
    for (std::size_t i = 0; i < count; ++i)
        std::swap(sample[i], sample[i + random.below(rows - i)]);
    sample.resize(count);
    std::sort(sample.begin(), sample.end());
    return sample;
}

/// The most rows that follow a row within `reach` of its number.
int rowsWithin(const std::vector<std::size_t>& rows, std::size_t reach)
{
    std::size_t most = 0;
    std::size_t first = 0;
    for (std::size_t last = 0; last < rows.size(); ++last) {
        while (rows[last] - rows[first] > reach)
            ++first;
        most = std::max(most, last - first);
    }
    return static_cast<int>(most);
}

/// The settings of a table with one more.
std::string settingsWith(const std::string& settings, const std::string& name, std::size_t value)
{
    auto json = parseJson(settings);
    json[name] = value;
    return json.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

} // namespace

FeatureTable sampleRows(const FeatureTable& table, std::size_t count, std::uint32_t seed)
{
    const std::size_t rows = table.rows.size();
    if (count >= rows)
        return table;
    if (count < 2)
        throw InputError(
            Message::counted(count, SENTENCE("core", "The sample has 1 row; expected at least 2."),
                             SENTENCE("core", "The sample has %1 rows; expected at least 2.")),
            "sample");
    FeatureTable result = table;
    result.places = drawnPlaces(rows, count, seed);
    keepRows(result, result.places);
    result.whole = std::make_shared<const FeatureTable>(table);
    result.settings = settingsWith(table.settings, "sample", count);
    result.warnings.emplace_back(
        SENTENCE("core", "The models learn from all %1 rows; %2 of them, drawn at random, are "
                         "explained."),
        rows, count);
    return result;
}

FeatureTable drawRows(const FeatureTable& table, std::size_t count, std::uint32_t seed)
{
    const std::size_t rows = table.rows.size();
    if (count >= rows)
        return table;
    if (count < 2)
        throw InputError(
            Message::counted(count,
                             SENTENCE("core", "There would be %1 row left; expected at least 2."),
                             SENTENCE("core", "There would be %1 rows left; expected at least 2.")),
            "rows");
    FeatureTable result = table;
    keepRows(result, drawnPlaces(rows, count, seed));
    checkTargetVaries(result);
    if (table.lagRows > 0) // a lag spans fewer of these rows
        result.lagRows = std::max(1, rowsWithin(result.rows, std::size_t(table.lagRows)));
    result.settings = settingsWith(table.settings, "rows", count);
    result.warnings.emplace_back(
        SENTENCE("core", "%1 of %2 rows, drawn at random, are used; the others are neither "
                         "learned from nor explained."),
        count, rows);
    return result;
}

namespace {

/// A feature outside of all groups stands for itself, under its own name. Throws `InputError` for a
/// name that would stand for two.
void checkNames(const FeatureTable& table, const std::vector<FeatureGroup>& groups,
                const std::set<int>& grouped)
{
    std::set<std::string> names;
    for (std::size_t feature = 0; feature < table.names.size(); ++feature)
        if (grouped.count(static_cast<int>(feature)) == 0)
            names.insert(table.names[feature]);
    for (const FeatureGroup& group : groups)
        if (!names.insert(group.name).second)
            throw InputError(
                Message(SENTENCE("core", "The group \"%1\" has the name of another group, or of a "
                                         "feature outside of it; expected a name of its own."),
                        group.name),
                "groups");
}

} // namespace

std::vector<FeatureGroup> groupsOf(const FeatureTable& table, const std::vector<NamedGroup>& groups)
{
    std::vector<FeatureGroup> result;
    std::set<int> taken;
    const auto take = [&](FeatureGroup& group, int feature) {
        if (!taken.insert(feature).second)
            throw InputError(
                Message(SENTENCE("core", "The feature \"%1\" stands in two groups; expected it in "
                                         "one, since its values would count twice."),
                        table.names[static_cast<std::size_t>(feature)]),
                "groups");
        group.features.push_back(feature);
    };
    for (const auto& [name, features] : groups) {
        FeatureGroup group{.name = name, .features = {}};
        for (const auto& wanted : features) {
            const auto feature = std::find(table.names.begin(), table.names.end(), wanted);
            const auto known = std::find_if(table.groups.begin(), table.groups.end(),
                                            [&](const auto& of) { return of.name == wanted; });
            if (feature != table.names.end())
                take(group, static_cast<int>(feature - table.names.begin()));
            else if (known != table.groups.end())
                for (const int column : known->features)
                    take(group, column);
            else
                throw InputError(
                    Message(SENTENCE("core", "The group \"%1\" names \"%2\", which is no feature; "
                                             "expected some of %3."),
                            name, wanted, listed(table.names)),
                    "groups");
        }
        if (group.features.empty())
            throw InputError(
                Message(SENTENCE("core", "The group \"%1\" has no feature; expected at least one."),
                        name),
                "groups");
        result.push_back(std::move(group));
    }
    checkNames(table, result, taken);
    return result;
}

} // namespace core

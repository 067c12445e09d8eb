#include "core/validation/FeatureTable.h"

#include "core/base/InputError.h"
#include "core/base/RandomStream.h"
#include "core/base/Wording.h"
#include "core/validation/FeatureChecks.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <numeric>
#include <set>
#include <utility>

namespace core {

FeatureTable sampleRows(const FeatureTable& table, std::size_t count, std::uint32_t seed)
{
    const std::size_t rows = table.rows.size();
    if (count >= rows)
        return table;
    if (count < 2)
        throw InputError("The sample has " + countText(count, "row") + "; expected at least 2.",
                         "sample");
    std::vector<std::size_t> sample(rows);
    std::iota(sample.begin(), sample.end(), std::size_t{0});
    RandomStream random(seed);
    for (std::size_t i = 0; i < count; ++i)
        std::swap(sample[i], sample[i + random.below(rows - i)]);
    sample.resize(count);
    std::sort(sample.begin(), sample.end());

    FeatureTable result = table;
    keepRows(result, sample);
    result.places = sample;
    result.whole = std::make_shared<const FeatureTable>(table);
    auto settings = nlohmann::ordered_json::parse(table.settings);
    settings["sample"] = count;
    result.settings = settings.dump();
    result.warnings.push_back("A sample of " + countText(count) + " of " + countText(rows, "row") +
                              " is explained.");
    return result;
}

std::vector<FeatureGroup> groupsOf(const FeatureTable& table, const std::vector<NamedGroup>& groups)
{
    std::vector<FeatureGroup> result;
    std::set<int> taken;
    const auto take = [&](FeatureGroup& group, int feature) {
        if (!taken.insert(feature).second)
            throw InputError("The feature \"" + table.names[static_cast<std::size_t>(feature)] +
                                 "\" stands in two groups; expected it in one, since its values "
                                 "would count twice.",
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
                throw InputError("The group \"" + name + "\" names \"" + wanted +
                                     "\", which is no feature; expected some of " +
                                     listed(table.names) + ".",
                                 "groups");
        }
        if (group.features.empty())
            throw InputError("The group \"" + name + "\" has no feature; expected at least one.",
                             "groups");
        result.push_back(std::move(group));
    }
    return result;
}

} // namespace core

#include "core/data/RateCheck.h"

#include "core/data/ColumnNames.h"

#include <algorithm>
#include <string>

namespace core {

std::optional<Finding> rateFinding(const TableFacts& facts, const ColumnRoles& roles)
{
    const auto value = std::find(roles.roles.begin(), roles.roles.end(), Role::Value);
    if (value == roles.roles.end() || !roles.onlyGroup.empty() ||
        std::find(roles.roles.begin(), roles.roles.end(), Role::Group) == roles.roles.end())
        return std::nullopt;
    const auto column = static_cast<std::size_t>(value - roles.roles.begin());
    const bool hasPercents = facts.numbers()[column].percents > 0;
    if (!hasPercents && !namesRate(facts.name(column)))
        return std::nullopt;
    const std::string name(facts.name(column));
    return Finding{
        .message = Message(SENTENCE("core", "Column \"%1\" looks like a rate, whose sum over the "
                                            "groups means little: take one group alone, or average "
                                            "all rows of a step (--group none --combine mean)."),
                           name),
        .option = "group",
        .column = column,
        .isSuspicious = true};
}

} // namespace core

#include "core/data/CompleteChoices.h"

#include "core/data/TimeGuess.h"

#include <string>
#include <utility>
#include <vector>

namespace core {

namespace {

using Names = std::vector<std::string>;

Names namesWith(Role role, const Table& table, const ColumnRoles& roles)
{
    Names names;
    for (std::size_t column = 0; column < table.columns.size(); ++column)
        if (roles.roles[column] == role)
            names.push_back(table.columns[column].name());
    return names;
}

Names orNone(Names names)
{
    return names.empty() ? Names{"none"} : names;
}

} // namespace

void completeChoices(const Table& table, const ColumnRoles& roles, ReadingChoices& choices)
{
    const auto named = [&](Role role) { return namesWith(role, table, roles); };
    completeTimeChoices(table, roles, choices);
    choices.value = named(Role::Value);
    choices.group = named(Role::Group);
    if (!roles.onlyGroup.empty())
        choices.group.push_back(roles.onlyGroup);
    choices.group = orNone(std::move(choices.group));
    if (choices.holiday || named(Role::HolidayFlag).empty() || named(Role::HolidayName).empty()) {
        auto holidays = named(Role::HolidayFlag);
        if (holidays.empty())
            holidays = orNone(named(Role::HolidayName));
        choices.holiday = holidays.front();
    }
    choices.covariates = named(Role::Covariate);
    for (auto& ahead : choices.knownAhead = named(Role::KnownAhead))
        choices.covariates.push_back(ahead);
    choices.covariates = orNone(std::move(choices.covariates));
}

} // namespace core

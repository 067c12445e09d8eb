#include "core/data/Role.h"

#include "core/base/InputError.h"

#include <algorithm>
#include <array>
#include <utility>

namespace core {

namespace {

constexpr std::array<std::pair<Role, std::string_view>, 17> kRoleNames{{
    {Role::Ignored, "ignored"},
    {Role::Time, "time"},
    {Role::Date, "date"},
    {Role::Hour, "hour"},
    {Role::Value, "value"},
    {Role::Group, "group"},
    {Role::HolidayFlag, "holidayFlag"},
    {Role::HolidayName, "holidayName"},
    {Role::Covariate, "covariate"},
    {Role::KnownAhead, "knownAhead"},
    {Role::Year, "year"},
    {Role::Month, "month"},
    {Role::Day, "day"},
    {Role::Minute, "minute"},
    {Role::Quarter, "quarter"},
    {Role::HalfYear, "halfYear"},
    {Role::Week, "week"},
}};

} // namespace

std::string_view nameOf(Role role)
{
    return std::find_if(kRoleNames.begin(), kRoleNames.end(),
                        [&](const auto& entry) { return entry.first == role; })
        ->second;
}

Role roleNamed(std::string_view name)
{
    MessageList all;
    for (const auto& [role, roleName] : kRoleNames) {
        if (name == roleName)
            return role;
        all.emplace_back(std::string(roleName));
    }
    throw InputError(Message(SENTENCE("core", "\"%1\" is not a column role; expected one of %2."),
                             std::string(name), std::move(all)));
}

} // namespace core

#include "core/data/ChangedChoices.h"

#include "core/data/Contradictions.h"

#include <algorithm>
#include <array>
#include <utility>

namespace core {

namespace {

constexpr auto kColumnOptions =
    std::to_array<std::string_view>({"time", "date", "clock", "value", "group", "holiday-column",
                                     "covariates", "known-ahead", "ignore"});

/// The option no longer names this column.
void takeBack(ReadingChoices& asked, std::string_view option, const std::string& column)
{
    const auto& described = readingOption(option);
    auto names = described.get(asked);
    const bool isOfGroup = option == "group";
    const auto isIt = [&](const std::string& name) {
        return name == column || (isOfGroup && name.starts_with(column + '='));
    };
    if (std::erase_if(names, isIt) > 0)
        described.set(asked, names);
}

/// A covariate may be known ahead; of several columns of values one may be the group to take alone.
bool canShareColumn(const ReadingChoices& asked, std::string_view one, std::string_view other)
{
    const auto are = [&](std::string_view a, std::string_view b) {
        return (one == a && other == b) || (one == b && other == a);
    };
    return are("covariates", "known-ahead") || (asked.value.size() > 1 && are("value", "group"));
}

} // namespace

ReadingChoices withChoice(ReadingChoices asked, std::string_view option,
                          const std::vector<std::string>& values)
{
    choose(asked, option, values);
    if (std::find(kColumnOptions.begin(), kColumnOptions.end(), option) != kColumnOptions.end())
        for (const std::string_view other : kColumnOptions)
            for (const std::string& column : values)
                if (other != option && !canShareColumn(asked, option, other))
                    takeBack(asked, other, column);
    while (const auto contradiction = contradictionIn(asked)) {
        const bool isFirst = contradiction->option == option;
        if (isFirst && contradiction->other == option)
            break; // within the values chosen last
        choose(asked, isFirst ? contradiction->other : contradiction->option, {});
    }
    return asked;
}

ReadingChoices withAdded(ReadingChoices asked, std::string_view option, const std::string& value)
{
    const auto& described = readingOption(option);
    auto values = described.isList ? described.get(asked) : std::vector<std::string>();
    values.push_back(value);
    return withChoice(std::move(asked), option, values);
}

ReadingChoices withRole(ReadingChoices asked, const Table& table, const ColumnRoles& roles,
                        std::size_t column, Role role)
{
    const std::string& name = table.columns[column].name();
    if (asked.start && column + 1 == table.columns.size()) {
        asked.start.reset(); // the column goes with the counting
        return asked;
    }
    for (const std::string_view option : kColumnOptions)
        takeBack(asked, option, name);
    const auto named = [&](Role wanted) {
        std::vector<std::string> names;
        for (std::size_t i = 0; i < roles.roles.size(); ++i)
            if (roles.roles[i] == wanted && i != column)
                names.push_back(table.columns[i].name());
        return names;
    };
    const auto orNone = [](std::vector<std::string> names) {
        return names.empty() ? std::vector<std::string>{"none"} : names;
    };
    // What was guessed for it is settled for the others as it was.
    switch (roles.roles[column]) {
    case Role::Group:
        asked.group = orNone(named(Role::Group));
        break;
    case Role::HolidayFlag:
    case Role::HolidayName:
        asked.holiday = "none";
        break;
    default:
        break;
    }
    switch (role) {
    case Role::Ignored:
        asked.ignore.push_back(name);
        break;
    case Role::Time:
        asked.time = {name};
        asked.date.reset();
        asked.clock.reset();
        break;
    case Role::Date:
        asked.date = name;
        asked.time.clear();
        break;
    case Role::Hour:
        asked.clock = name;
        asked.time.clear();
        if (!asked.date) {
            auto dates = named(Role::Date);
            if (dates.empty())
                dates = named(Role::Time);
            if (!dates.empty())
                asked.date = dates.front();
        }
        break;
    case Role::Year:
    case Role::Month:
    case Role::Day:
    case Role::Minute:
    case Role::HalfYear:
    case Role::Quarter:
    case Role::Week:
        asked.time.push_back(name);
        asked.date.reset();
        break;
    case Role::Value:
        asked.value = {name};
        break;
    case Role::Group:
        asked.group = named(Role::Group);
        asked.group.push_back(name);
        break;
    case Role::HolidayFlag:
    case Role::HolidayName:
        asked.holiday = name;
        break;
    case Role::Covariate:
    case Role::KnownAhead:
        asked.covariates = named(Role::Covariate);
        for (std::string& ahead : named(Role::KnownAhead))
            asked.covariates.push_back(std::move(ahead));
        asked.covariates.push_back(name);
        if (role == Role::KnownAhead)
            asked.knownAhead.push_back(name);
        break;
    }
    if (!asked.time.empty() || asked.date || asked.clock)
        asked.start.reset(); // times are read now
    return asked;
}

} // namespace core

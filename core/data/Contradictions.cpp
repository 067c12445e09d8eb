#include "core/data/Contradictions.h"

#include "core/base/InputError.h"
#include "core/data/ParseNumber.h"
#include "core/data/TimeFormat.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace core {

namespace {

/// An option as it is typed: "--group north".
std::string typed(std::string_view option, const std::string& value)
{
    return "--" + std::string(option) + ' ' + value;
}

std::string typed(std::string_view option, const ReadingChoices& choices)
{
    return typed(option, readingOption(option).get(choices).front());
}

Contradiction between(std::string_view option, std::string_view other, Message message)
{
    return {std::string(option), std::string(other), std::move(message)};
}

bool isNone(const std::string& text)
{
    return equalsIgnoringCase(text, "none");
}

/// "none" beside names, or the names of two groups to take alone.
std::optional<Contradiction> betweenGroups(const std::vector<std::string>& groups)
{
    const auto none = std::find_if(groups.begin(), groups.end(), isNone);
    const auto other = std::find_if_not(groups.begin(), groups.end(), isNone);
    if (none == groups.end() || other == groups.end())
        return std::nullopt;
    return between("group", "group",
                   Message(SENTENCE("core", "%1 and %2 contradict each other: there are groups or "
                                            "there are none."),
                           typed("group", *none), typed("group", *other)));
}

/// The order of a format of dates; nothing where it has none.
std::optional<DateOrder> orderOf(const TimeFormat& format)
{
    if (format.kind == TimeKind::Calendar || format.kind == TimeKind::DateDigits)
        return format.order;
    return std::nullopt;
}

void require(const std::optional<Contradiction>& contradiction)
{
    if (contradiction)
        throw InputError(contradiction->message, readingOption(contradiction->option).key());
}

/// The columns that an option names.
struct NamedColumns
{
    std::string_view option;
    std::vector<std::size_t> columns;
};

std::vector<NamedColumns> namedColumns(const AskedColumns& asked)
{
    const auto one = [](std::optional<std::size_t> column) {
        return column ? std::vector{*column} : std::vector<std::size_t>();
    };
    return {{"time", asked.time()},
            {"date", one(asked.date())},
            {"clock", one(asked.clock())},
            {"value", asked.values()},
            {"group", asked.groups()},
            {"holiday-column", one(asked.holiday())},
            {"covariates", asked.covariates()},
            {"known-ahead", asked.knownAhead()},
            {"ignore", asked.ignored()}};
}

} // namespace

std::optional<Contradiction> contradictionIn(const ReadingChoices& choices)
{
    if (choices.decimal && choices.decimal == choices.thousands)
        return between("thousands", "decimal",
                       Message(SENTENCE("core", "%1 and %2 contradict each other: one mark cannot "
                                                "be both."),
                               typed("decimal", choices), typed("thousands", choices)));
    if (!choices.time.empty() && choices.date)
        return between("date", "time",
                       Message(SENTENCE("core", "%1 and %2 contradict each other: the dates are in "
                                                "one of them."),
                               typed("time", choices), typed("date", choices)));
    for (const std::string_view column : {"time", "date", "clock", "time-zone"})
        if (choices.start && !readingOption(column).get(choices).empty())
            return between("start", column,
                           Message(SENTENCE("core", "%1 and %2 contradict each other: times are "
                                                    "read from the file or counted."),
                                   typed(column, choices), typed("start", choices)));
    if (auto groups = betweenGroups(choices.group))
        return groups;
    if (!choices.knownAhead.empty() && choices.covariates.size() == 1 &&
        isNone(choices.covariates.front()))
        return between("known-ahead", "covariates",
                       Message(SENTENCE("core", "%1 and %2 contradict each other: what is known "
                                                "ahead is a covariate."),
                               typed("covariates", choices), typed("known-ahead", choices)));
    if (choices.timeFormat && choices.dateOrder) {
        const auto order = orderOf(timeFormatNamed(*choices.timeFormat));
        if (order && *order != *choices.dateOrder)
            return between("date-order", "time-format",
                           Message(SENTENCE("core", "%1 and %2 contradict each other: a date has "
                                                    "one order."),
                                   typed("time-format", choices), typed("date-order", choices)));
    }
    return std::nullopt;
}

std::optional<Contradiction> contradictionIn(const AskedColumns& asked)
{
    const auto named = namedColumns(asked);
    for (auto other = named.begin(); other != named.end(); ++other)
        for (auto one = named.begin(); one != other; ++one) {
            if (one->option == "covariates" && other->option == "known-ahead")
                continue;
            if (one->option == "value" && other->option == "group" && one->columns.size() > 1)
                continue; // a series of its own, to be taken alone
            const auto shared = std::find_first_of(one->columns.begin(), one->columns.end(),
                                                   other->columns.begin(), other->columns.end());
            if (shared == one->columns.end())
                continue;
            const std::string& column = asked.table().columns[*shared].name();
            return between(other->option, one->option,
                           Message(SENTENCE("core", "%1 and %2 contradict each other: a column is "
                                                    "used for one thing."),
                                   typed(one->option, column), typed(other->option, column)));
        }
    return std::nullopt;
}

void requireConsistent(const ReadingChoices& choices)
{
    require(contradictionIn(choices));
}

void requireConsistent(const AskedColumns& asked)
{
    require(contradictionIn(asked));
}

} // namespace core

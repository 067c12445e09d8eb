#include "core/data/TimeGuess.h"

#include "core/data/CellFaults.h"
#include "core/data/ColumnNames.h"
#include "core/data/NoSeries.h"
#include "core/data/TimeParts.h"
#include "core/data/TimeReader.h"

#include <algorithm>
#include <optional>
#include <span>
#include <string>

namespace core {

namespace {

using std::chrono::sys_days;
using Days = std::vector<std::optional<sys_days>>;

constexpr double kMostOf = 0.8; ///< share of a column's cells in a format that was asked for

/// The day of each row of a column of dates.
Days daysOf(const TextColumn& dates, const TimeFormat& format)
{
    Days days;
    days.reserve(dates.size());
    TimeReader read(format);
    for (std::size_t row = 0; row < dates.size(); ++row) {
        const auto time = read(dates[row]);
        days.push_back(time ? std::optional(std::chrono::floor<std::chrono::days>(time->time))
                            : std::nullopt);
    }
    return days;
}

class TimeGuesser
{
public:
    TimeGuesser(const TableFacts& facts, const AskedColumns& asked, const std::vector<bool>& free)
        : m_facts(facts), m_asked(asked), m_free(free)
    {
    }

    TimeGuess guess()
    {
        if (!m_asked.time().empty())
            takeAskedTime();
        else if (m_asked.date() || m_asked.clock())
            takeDateAndClock(m_asked.date() ? *m_asked.date() : dateForClock(), m_asked.clock());
        else
            find();
        return std::move(m_guess);
    }

private:
    const TextColumn& column(std::size_t i) const { return m_facts.table().columns[i]; }
    IsMissing isMissing() const
    {
        return [this](std::string_view text) { return m_facts.missing().contains(text); };
    }

    /// How a column is written that is one of times whatever it looks like.
    TimeColumn timesIn(std::size_t i, const char* key) const
    {
        const auto& format = m_asked.choices().timeFormat;
        if (format)
            return timeColumnAs(column(i), isMissing(), timeFormatNamed(*format));
        if (m_facts.time(i))
            return *m_facts.time(i);
        throw InputError(
            Message(SENTENCE("core", "%1: column \"%2\" cannot be read as times; its first cell is "
                                     "\"%3\". Expected dates such as 2015-06-27 22:00."),
                    m_facts.table().source, column(i).name(), shownText(column(i)[0])),
            key);
    }

    void takeAskedTime()
    {
        if (m_asked.time().size() == 1)
            return takeTime(m_asked.time().front(), timesIn(m_asked.time().front(), "time"));
        auto parts = findTimeParts(m_facts.table(), isMissing());
        if (!parts || !areAmong(*parts, m_asked.time()) || !takesAll(*parts, m_asked.time()))
            throw InputError(
                Message(SENTENCE("core", "%1: several time columns must contain year, month and "
                                         "day, with or without hour and minute; %2 do not."),
                        m_facts.table().source, names(m_asked.time())),
                "time");
        takeParts(*parts);
    }

    /// True where each column is one of the parts; another one is the hour, if it can be.
    bool takesAll(TimeParts& parts, const std::vector<std::size_t>& columns) const
    {
        for (const std::size_t i : columns) {
            if (i == parts.year || parts.month == i || parts.day == i || parts.hour == i ||
                parts.minute == i)
                continue;
            auto hours = parts.hour ? std::nullopt : hoursOf(i);
            if (!hours)
                return false;
            parts.hour = i;
            parts.clock = std::move(hours);
        }
        return true;
    }

    MessageList names(const std::vector<std::size_t>& columns) const
    {
        MessageList list;
        for (const std::size_t i : columns)
            list.emplace_back(SENTENCE("core", "\"%1\""), column(i).name());
        return list;
    }

    /// The date column beside a clock that was asked for.
    std::size_t dateForClock() const
    {
        for (std::size_t i = 0; i < m_facts.columns(); ++i)
            if (m_free[i] && i != *m_asked.clock() && m_facts.time(i))
                return i;
        throw noTime();
    }

    void takeDateAndClock(std::size_t date, std::optional<std::size_t> clock)
    {
        const TimeColumn times = timesIn(date, "date");
        if (!clock) {
            const Days days = daysOf(column(date), times.format);
            for (std::size_t i = 0; i < m_facts.columns() && !clock; ++i)
                if (m_free[i] && i != date && clockColumn(column(i), days, isMissing()))
                    clock = i;
        }
        if (!clock)
            return takeTime(date, times);
        const Days days = daysOf(column(date), times.format);
        auto read = clockColumn(column(*clock), days, isMissing());
        if (!read)
            read = hoursOf(*clock);
        if (!read)
            throw InputError(
                Message(SENTENCE("core", "%1: column \"%2\" cannot be read as times of day; its "
                                         "first cell is \"%3\". Expected times such as 22:00, "
                                         "hours or numbered periods of the day."),
                        m_facts.table().source, column(*clock).name(),
                        shownText(column(*clock)[0])),
                "clock");
        take(date, times, *clock, *read);
    }

    /// The column that is best read in the format that was asked for, of several the first that is
    /// named like times; nothing where none is.
    std::optional<std::size_t> columnInAskedFormat() const
    {
        const TimeFormat format = timeFormatNamed(*m_asked.choices().timeFormat);
        std::optional<std::size_t> found;
        double bestFit = 0.0;
        for (std::size_t i = 0; i < m_facts.columns(); ++i) {
            const bool isNamed = suggests(m_facts.name(i), NameHint::Time);
            if (!m_free[i] || m_facts.isConstant(i) || !(isNamed || m_facts.time(i)))
                continue; // any small number would be seconds since 1970
            const TimeColumn times = timeColumnAs(column(i), isMissing(), format);
            if (times.known == 0)
                continue;
            const double share =
                static_cast<double>(times.known) / static_cast<double>(times.known + times.faults);
            const double fit = share + (isNamed ? 1.0 : 0.0);
            if (share > kMostOf && fit > bestFit) {
                found = i;
                bestFit = fit;
            }
        }
        return found;
    }

    void find()
    {
        if (m_asked.choices().timeFormat)
            if (const auto column = columnInAskedFormat()) {
                const TimeColumn times = timesIn(*column, "time_format");
                return times.clockVaries ? takeTime(*column, times)
                                         : takeDateAndClock(*column, std::nullopt);
            }
        if (const auto time = best(true, true))
            return takeTime(*time, *m_facts.time(*time));
        if (const auto date = best(true, false)) {
            if (const auto clock = clockBeside(*date))
                return take(*date, *m_facts.time(*date), clock->first, clock->second);
            return takeTime(*date, *m_facts.time(*date));
        }
        std::vector<std::size_t> free;
        for (std::size_t i = 0; i < m_facts.columns(); ++i)
            if (m_free[i])
                free.push_back(i);
        if (const auto parts = findTimeParts(m_facts.table(), isMissing());
            parts && areAmong(*parts, free))
            return takeParts(*parts);
        const auto only = best(true, false, true); // a file of one day
        const auto clock = only ? clockBeside(*only) : std::nullopt;
        if (clock)
            return take(*only, *m_facts.time(*only), clock->first, clock->second);
        for (const bool hasClock : {true, false})
            if (const auto time = best(false, hasClock))
                return takeTime(*time, *m_facts.time(*time));
        if (only)
            return takeTime(*only, *m_facts.time(*only));
        throw noTime();
    }

    /// The first column of times that are certain, with a time of day; columns that are named like
    /// times before others, and those that are the same in all rows where that is looked for alone.
    std::optional<std::size_t> best(bool isCertain, bool hasClock, bool isConstant = false) const
    {
        std::optional<std::size_t> found;
        double bestFit = -1.0;
        for (std::size_t i = 0; i < m_facts.columns(); ++i) {
            const auto& time = m_facts.time(i);
            if (!m_free[i] || !time || (isCertain && !time->isCertain) ||
                (hasClock && !time->clockVaries) || m_facts.isConstant(i) != isConstant)
                continue;
            const double fit = suggests(m_facts.name(i), NameHint::Time) ? 1.0 : 0.0;
            if (fit > bestFit) {
                found = i;
                bestFit = fit;
            }
        }
        return found;
    }

    /// The column that goes through the day for each date; by its contents, of several by its name.
    std::optional<std::pair<std::size_t, ClockColumn>> clockBeside(std::size_t date) const
    {
        const Days days = daysOf(column(date), m_facts.time(date)->format);
        std::optional<std::pair<std::size_t, ClockColumn>> found;
        double bestFit = -1.0;
        for (std::size_t i = 0; i < m_facts.columns(); ++i) {
            if (!m_free[i] || i == date)
                continue;
            const double name = fitOf(m_facts.name(i), NameHint::Clock);
            auto clock = clockColumn(column(i), days, isMissing());
            if (!clock && isNamedClock(i))
                clock = hoursOf(i); // with hours without a row, as in a list of events
            if (!clock || (!clock->isCertain && name == 0.0))
                continue;
            const double fit = (clock->isCertain ? 10.0 : 0.0) + name;
            if (fit > bestFit) {
                found.emplace(i, std::move(*clock));
                bestFit = fit;
            }
        }
        return found;
    }

    /// The whole name, not one word of it.
    bool isNamedClock(std::size_t i) const
    {
        return fitOf(m_facts.name(i), NameHint::Clock) >= 1.5;
    }

    /// Whole numbers from 0 to 24, all of them, which change: hours, where that is what they are
    /// called or chosen for.
    std::optional<ClockColumn> hoursOf(std::size_t i) const
    {
        ClockColumn hours;
        hours.format.kind = ClockKind::Hours;
        for (std::size_t row = 0; row < column(i).size(); ++row) {
            if (m_facts.missing().contains(column(i)[row])) {
                ++hours.missing;
                continue;
            }
            const auto time = parseClock(column(i)[row], hours.format);
            if (!time)
                return std::nullopt;
            ++hours.known;
            hours.has24 = hours.has24 || *time == std::chrono::hours(24);
        }
        return hours.known == 0 || m_facts.isConstant(i) ? std::nullopt : std::optional(hours);
    }

    void takeTime(std::size_t i, const TimeColumn& times)
    {
        m_guess.roles.emplace_back(i, Role::Time);
        m_guess.hasClock = times.clockVaries;
        describe(i, times);
    }

    void take(std::size_t date, const TimeColumn& times, std::size_t clock, ClockColumn read)
    {
        m_guess.roles = {{date, Role::Date}, {clock, Role::Hour}};
        m_guess.hasClock = true;
        describe(date, times);
        if (read.has24)
            tell({.message = Message(
                      SENTENCE("core",
                               "24 in column \"%1\" was read as midnight at the end of the day."),
                      column(clock).name()),
                  .option = "clock",
                  .column = clock});
        if (read.format.kind == ClockKind::Periods)
            tell({.message = Message(
                      SENTENCE(
                          "core",
                          "The numbers in column \"%1\" were read as periods of the day, %2 each."),
                      column(clock).name(),
                      stepMessage(TimeStep::ofSeconds(read.format.periodSeconds))),
                  .option = "clock",
                  .column = clock});
        m_guess.clock = std::move(read);
    }

    static bool areAmong(const TimeParts& parts, const std::vector<std::size_t>& columns)
    {
        const auto isAmong = [&](std::optional<std::size_t> part) {
            return !part || std::find(columns.begin(), columns.end(), *part) != columns.end();
        };
        return isAmong(parts.year) && isAmong(parts.month) && isAmong(parts.day) &&
               isAmong(parts.hour) && isAmong(parts.minute);
    }

    void takeParts(const TimeParts& parts)
    {
        m_guess.roles.emplace_back(parts.year, Role::Year);
        if (parts.month)
            m_guess.roles.emplace_back(*parts.month, Role::Month);
        if (parts.day)
            m_guess.roles.emplace_back(*parts.day, Role::Day);
        if (parts.minute)
            m_guess.roles.emplace_back(*parts.minute, Role::Minute);
        if (!parts.hour)
            return;
        m_guess.roles.emplace_back(*parts.hour, Role::Hour);
        m_guess.hasClock = true;
        m_guess.clock = *parts.clock;
    }

    /// Format and order of the times, and what should be known of them.
    void describe(std::size_t i, const TimeColumn& times)
    {
        m_guess.time = times.format;
        m_guess.isOrderAssumed = times.proof == OrderProof::Assumed && !times.others.empty();
        const std::string& name = column(i).name();
        if (m_guess.isOrderAssumed)
            tell(
                {.message = Message(SENTENCE("core", "The dates in column \"%1\" can be read month "
                                                     "first or day first; they were read %2."),
                                    name, Message(orderName(times.format.order))),
                 .option = "date-order",
                 .column = i,
                 .isSuspicious = true});
        else if (times.proof == OrderProof::Dots)
            tell({.message =
                      Message(SENTENCE("core", "The dates in column \"%1\" were read day first, "
                                               "as is usual with dots between the numbers."),
                              name),
                  .option = "date-order",
                  .column = i,
                  .isSuspicious = true});
        else if (times.proof == OrderProof::Regularity)
            tell({.message = Message(SENTENCE("core", "The dates in column \"%1\" were read %2, "
                                                      "which makes their steps regular."),
                                     name, Message(orderName(times.format.order))),
                  .option = "date-order",
                  .column = i});
        const bool isOneClock =
            m_asked.choices().timeZone || times.offsets.size() < 2 ||
            (times.offsets.size() == 2 && times.offsets[1] - times.offsets[0] == 60);
        if (!isOneClock)
            tell({.message = Message(SENTENCE("core", "The times in column \"%1\" are of different "
                                                      "zones; they were taken as written."),
                                     name),
                  .option = "time-zone",
                  .column = i,
                  .isSuspicious = true});
        if (!times.isCertain)
            tell({.message = Message(
                      SENTENCE("core", "The numbers in column \"%1\" were read as times (%2)."),
                      name, nameOf(times.format)),
                  .option = "time",
                  .column = i,
                  .isSuspicious = true});
    }

    NoSeries noTime() const
    {
        return NoSeries(Message(SENTENCE("core", "%1 has no time column: dates such as 2015-06-27 "
                                                 "22:00 were expected in one of its columns (%2). "
                                                 "Are the column names in another row?"),
                                m_facts.table().source, shownNames(m_facts.table())));
    }

    void tell(Finding finding) { m_guess.findings.push_back(std::move(finding)); }

    const TableFacts& m_facts;
    const AskedColumns& m_asked;
    const std::vector<bool>& m_free;
    TimeGuess m_guess;
};

} // namespace

const char* orderName(DateOrder order)
{
    switch (order) {
    case DateOrder::MonthDayYear:
        return SENTENCE("core", "month first");
    case DateOrder::DayMonthYear:
        return SENTENCE("core", "day first");
    case DateOrder::YearMonthDay:
        break;
    }
    return SENTENCE("core", "year first");
}

TimeGuess guessTime(const TableFacts& facts, const AskedColumns& asked,
                    const std::vector<bool>& free)
{
    return TimeGuesser(facts, asked, free).guess();
}

void completeTimeChoices(const Table& table, const ColumnRoles& roles, ReadingChoices& choices)
{
    choices.time.clear();
    choices.date.reset();
    choices.clock.reset();
    for (std::size_t i = 0; i < roles.roles.size(); ++i) {
        const std::string& name = table.columns[i].name();
        switch (roles.roles[i]) {
        case Role::Date:
            choices.date = name;
            break;
        case Role::Hour:
            choices.clock = name;
            break;
        case Role::Time:
        case Role::Year:
        case Role::Month:
        case Role::Day:
        case Role::Minute:
            choices.time.push_back(name);
            break;
        default:
            break;
        }
    }
    const bool hasParts = choices.time.size() > 1;
    if (hasParts && choices.clock) {
        choices.time.push_back(*choices.clock);
        choices.clock.reset();
    }
    if (hasParts) { // the choices have no effect on these
        choices.dateOrder.reset();
        choices.timeFormat.reset();
    }
    if (hasParts || (choices.time.empty() && !choices.date))
        return;
    choices.dateOrder.reset();
    if (roles.time.kind == TimeKind::Calendar)
        choices.dateOrder = roles.time.order;
    choices.timeFormat = nameOf(roles.time);
}

Message timeFault(const TimeFormat& format)
{
    if (format.kind != TimeKind::Calendar)
        return Message(SENTENCE("core", "is not written like the other times (%1)"),
                       nameOf(format));
    switch (format.order) {
    case DateOrder::MonthDayYear:
        return SENTENCE("core", "is not a date and time such as 06/27/2015 22:00 (month first)");
    case DateOrder::DayMonthYear:
        return SENTENCE("core", "is not a date and time such as 27/06/2015 22:00 (day first)");
    case DateOrder::YearMonthDay:
        break;
    }
    return SENTENCE("core", "is not a date and time such as 2015-06-27 22:00");
}

} // namespace core

#include "core/data/TimeGuess.h"

#include "core/data/CellFaults.h"
#include "core/data/CellKind.h"
#include "core/data/ColumnNames.h"
#include "core/data/NoSeries.h"
#include "core/data/TimeParts.h"
#include "core/data/TimeReader.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <span>
#include <string>

namespace core {

namespace {

using std::chrono::sys_days;
using Days = std::vector<std::optional<sys_days>>;

constexpr double kWholeName = 1.5; ///< fit of a name that is nothing but the word
constexpr double kMostCells = 0.8; ///< share of a column's cells in a format that was asked for

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

bool hasWordOf(std::string_view columnName, std::span<const std::string_view> wanted)
{
    const auto words = wordsOf(columnName);
    return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
        return std::find(wanted.begin(), wanted.end(), word) != wanted.end();
    });
}

/// "published", "updated_at": when a row was written, not what it is about.
bool namesRecord(std::string_view columnName)
{
    constexpr std::string_view kWords[] = {
        "publish",  "published", "publication", "updated", "modified",  "inserted", "imported",
        "exported", "release",   "released",    "fetched", "retrieved", "scraped",  "ingested",
        "geändert", "vintage",   "modifié",     "入库",    "更新",      "发布"};
    return hasWordOf(columnName, kWords);
}

/// "created_at": when a row was written, or an event of its own where rows are tickets or orders.
bool namesCreation(std::string_view columnName)
{
    constexpr std::string_view kWords[] = {"created", "creation", "erstellt", "erfasst",
                                           "creado",  "créé",     "创建"};
    return hasWordOf(columnName, kWords);
}

/// The end of an interval whose beginning is in another column.
bool namesEnd(std::string_view columnName)
{
    constexpr std::string_view kWords[] = {"end",  "ende",  "fin",  "bis", "until",
                                           "stop", "final", "fine", "结束"};
    return hasWordOf(columnName, kWords);
}

/// Share of the changes from one date to the next, row by row, that are a day.
double shareOfDays(const Days& days)
{
    std::size_t changes = 0;
    std::size_t single = 0;
    std::optional<sys_days> before;
    for (const auto& day : days) {
        if (!day)
            continue;
        if (before && *before != *day) {
            ++changes;
            single += std::chrono::abs(*day - *before) == std::chrono::days(1) ? 1 : 0;
        }
        before = day;
    }
    return changes == 0 ? 0.0 : static_cast<double>(single) / static_cast<double>(changes);
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
        tellOfOtherTimes();
        return std::move(m_guess);
    }

private:
    const TextColumn& column(std::size_t i) const { return m_facts.table().columns[i]; }
    IsMissing isMissing() const { return withoutTime(m_facts.missing()); }

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
        const std::vector<std::size_t>& asked = m_asked.time();
        if (asked.size() == 2 && m_facts.time(asked[0]) && m_facts.time(asked[0])->isCertain &&
            m_facts.time(asked[0])->format.kind != TimeKind::Year)
            return takeDateAndClock(asked[0], asked[1]);
        auto parts = findTimeParts(m_facts.table(), isMissing());
        if (!parts || !areAmong(*parts, asked) || parts->count() != asked.size())
            parts = timePartsOf(m_facts.table(), asked, isMissing());
        if (!parts)
            throw InputError(
                Message(SENTENCE("core",
                                 "%1: several time columns must contain year, month and day, or "
                                 "year and month, quarter, half-year, week or day of the year, in "
                                 "this order, "
                                 "with or without hour and minute; %2 do not."),
                        m_facts.table().source, names(asked)),
                "time");
        takeParts(*parts);
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
        const TimeColumn ordered = inDailyOrder(date, times);
        const Days days = daysOf(column(date), ordered.format);
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
        take(date, ordered, *clock, *read);
    }

    /// Dates beside a clock that could be in another order: the one in which they go from day to
    /// day, where it is the only one.
    TimeColumn inDailyOrder(std::size_t date, const TimeColumn& times) const
    {
        constexpr double kMost = 0.9;
        constexpr double kFew = 0.5;
        if (times.proof != OrderProof::Assumed || times.others.size() != 1)
            return times;
        const auto share = [&](const TimeFormat& format) {
            return shareOfDays(daysOf(column(date), format));
        };
        if (share(times.others.front()) < kMost || share(times.format) > kFew)
            return times;
        TimeColumn other = timeColumnAs(column(date), isMissing(), times.others.front());
        other.proof = OrderProof::Regularity;
        other.others = {times.format};
        return other;
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
            if (share > kMostCells && fit > bestFit) {
                found = i;
                bestFit = fit;
            }
        }
        return found;
    }

    bool isCertainTime(std::size_t i) const
    {
        return m_free[i] && m_facts.time(i) && m_facts.time(i)->isCertain && !m_facts.isConstant(i);
    }

    /// A guess among several columns of times is told.
    void tellOfOtherTimes()
    {
        if (m_guess.roles.empty() || m_guess.roles.front().second == Role::Year)
            return;
        const auto isTaken = [&](std::size_t i) {
            return std::any_of(m_guess.roles.begin(), m_guess.roles.end(),
                               [&](const auto& role) { return role.first == i; });
        };
        for (std::size_t i = 0; i < m_facts.columns(); ++i) {
            if (!isCertainTime(i) || isTaken(i) ||
                m_facts.time(i)->clockVaries < m_guess.hasClock ||
                m_facts.time(i)->format.kind != m_guess.time.kind)
                continue;
            tell({.message = Message(SENTENCE("core", "Column \"%1\" holds times, too; those in "
                                                      "column \"%2\" are used."),
                                     column(i).name(), column(m_guess.roles.front().first).name()),
                  .option = "time",
                  .value = column(i).name(),
                  .column = i});
        }
    }

    void find()
    {
        for (std::size_t i = 0; i < m_facts.columns(); ++i)
            if (isCertainTime(i)) {
                const bool isPlain = fitOf(m_facts.name(i), NameHint::Time) >= kWholeName;
                m_hasTimesOfEvents = m_hasTimesOfEvents || !namesRecord(column(i).name());
                m_hasPlainTimes = m_hasPlainTimes || isPlain;
            }
        if (m_asked.choices().timeFormat)
            if (const auto column = columnInAskedFormat()) {
                const TimeColumn times = timesIn(*column, "time_format");
                return times.clockVaries ? takeTime(*column, times)
                                         : takeDateAndClock(*column, std::nullopt);
            }
        if (const auto time = best(true, true))
            return takeTime(*time, *m_facts.time(*time));
        const auto date = best(true, false);
        if (date && m_facts.time(*date)->format.kind != TimeKind::Year) {
            if (const auto clock = clockBeside(*date))
                return takeDateAndClock(*date, clock->first);
            return takeTime(*date, *m_facts.time(*date));
        }
        std::vector<std::size_t> free;
        for (std::size_t i = 0; i < m_facts.columns(); ++i)
            if (m_free[i])
                free.push_back(i);
        if (const auto parts = findTimeParts(m_facts.table(), isMissing());
            parts && areAmong(*parts, free))
            return takeParts(*parts);
        if (date)
            return takeTime(*date, *m_facts.time(*date));
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
            if ((m_hasTimesOfEvents && namesRecord(column(i).name())) ||
                (m_hasPlainTimes && namesCreation(column(i).name())))
                continue;
            const double fit = (suggests(m_facts.name(i), NameHint::Time) ? 1.0 : 0.0) -
                               (namesEnd(column(i).name()) ? 0.5 : 0.0);
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
            const bool areDates = m_facts.time(i) && m_facts.time(i)->isCertain; // 24.01.23
            if (!m_free[i] || i == date || areDates)
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

    /// Hours, where that is what they are called or chosen for.
    std::optional<ClockColumn> hoursOf(std::size_t i) const
    {
        return m_facts.isConstant(i) ? std::nullopt : hoursColumn(column(i), isMissing());
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
        tellOfChanges(column(clock).name(), read.changeDays, clock);
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

    void tellOfChanges(const std::string& name, const std::vector<ChangeDay>& changes,
                       std::size_t clock)
    {
        if (!changes.empty())
            tell(
                {.message = Message::counted(
                     changes.size(),
                     SENTENCE("core", "%1 day in column \"%2\" has an hour more or fewer because "
                                      "the clocks were set: %3. Its numbers were read as the "
                                      "clock's hours."),
                     SENTENCE("core", "%1 days in column \"%2\" have an hour more or fewer because "
                                      "the clocks were set, the first is %3. Their numbers were "
                                      "read as the clock's hours."),
                     name, std::chrono::sys_seconds(changes.front().day)),
                 .option = "clock",
                 .column = clock});
    }

    static bool areAmong(const TimeParts& parts, const std::vector<std::size_t>& columns)
    {
        const auto isAmong = [&](std::optional<std::size_t> part) {
            return !part || std::find(columns.begin(), columns.end(), *part) != columns.end();
        };
        return isAmong(parts.year) && isAmong(parts.month) && isAmong(parts.halfYear) &&
               isAmong(parts.quarter) && isAmong(parts.week) && isAmong(parts.day) &&
               isAmong(parts.hour) && isAmong(parts.minute);
    }

    void takeParts(const TimeParts& parts)
    {
        m_guess.roles.emplace_back(parts.year, Role::Year);
        const auto take = [this](std::optional<std::size_t> part, Role role) {
            if (part)
                m_guess.roles.emplace_back(*part, role);
        };
        take(parts.month, Role::Month);
        take(parts.halfYear, Role::HalfYear);
        take(parts.quarter, Role::Quarter);
        take(parts.week, Role::Week);
        take(parts.day, Role::Day);
        take(parts.minute, Role::Minute);
        if (!parts.hour)
            return;
        m_guess.roles.emplace_back(*parts.hour, Role::Hour);
        m_guess.hasClock = true;
        tellOfChanges(column(*parts.hour).name(), parts.clock->changeDays, *parts.hour);
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
        const auto& columns = m_facts.table().columns;
        const bool hasNames = std::all_of(columns.begin(), columns.end(), [](const auto& column) {
            return kindOfCell(column.name()) == CellKind::Text;
        });
        return NoSeries(
            Message(hasNames ? SENTENCE("core", "%1 has no time column: dates such as "
                                                "2015-06-27 22:00 were expected in one of "
                                                "its columns (%2).")
                             : SENTENCE("core", "%1 has no time column: dates such as 2015-06-27 "
                                                "22:00 were expected in one of its columns (%2). "
                                                "Are the column names in another row?"),
                    m_facts.table().source, shownNames(m_facts.table())),
            {{"start", "2000-01-01",
              SENTENCE("core", "number the rows as hours from 2000-01-01; start and "
                               "step can be changed afterwards")}});
    }

    void tell(Finding finding) { m_guess.findings.push_back(std::move(finding)); }

    const TableFacts& m_facts;
    const AskedColumns& m_asked;
    const std::vector<bool>& m_free;
    bool m_hasPlainTimes = false;    ///< "date"
    bool m_hasTimesOfEvents = false; ///< some column that does not only say when rows were written
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
    const auto named = [&](Role role) {
        const auto found = std::find(roles.roles.begin(), roles.roles.end(), role);
        return found == roles.roles.end()
                   ? std::nullopt
                   : std::optional(
                         table.columns[static_cast<std::size_t>(found - roles.roles.begin())]
                             .name());
    };
    const bool hasParts = named(Role::Year).has_value();
    choices.time.clear();
    choices.date = named(Role::Date);
    choices.clock = hasParts ? std::nullopt : named(Role::Hour);
    // In the order that tells what is what, whatever the columns are called.
    for (const Role role : {Role::Time, Role::Year, Role::Month, Role::HalfYear, Role::Quarter,
                            Role::Week, Role::Day, Role::Hour, Role::Minute})
        if (const auto name = named(role); name && (hasParts || role == Role::Time))
            choices.time.push_back(*name);
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

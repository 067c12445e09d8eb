#include "tests/core/data/SeriesDialect.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <limits>

using core::RandomStream;
using core::TimeStep;
using std::chrono::sys_days;
using std::chrono::sys_seconds;
using Clock = SeriesDialect::Clock;
using Layout = SeriesDialect::Layout;
using Cells = std::vector<std::string>;

namespace {

template <typename Value, std::size_t size>
Value oneOf(RandomStream& random, const std::array<Value, size>& values)
{
    return values[random.below(size)];
}

std::string oneOf(RandomStream& random, std::initializer_list<const char*> texts)
{
    return *(texts.begin() + random.below(texts.size()));
}

bool isOneIn(RandomStream& random, std::uint64_t count)
{
    return random.below(count) == 0;
}

std::string padded(long long number, int width)
{
    std::string digits = std::to_string(number);
    while (digits.size() < static_cast<std::size_t>(width))
        digits.insert(0, "0");
    return digits;
}

std::string weekText(sys_days day)
{
    const sys_days thursday =
        day - (std::chrono::weekday(day) - std::chrono::Monday) + std::chrono::days(3);
    const auto year = std::chrono::year_month_day(thursday).year();
    const auto week = (thursday - sys_days(year / 1 / 1)).count() / 7 + 1;
    return std::to_string(static_cast<int>(year)) + "-W" + padded(week, 2);
}

std::string serialText(sys_seconds time)
{
    const double days = static_cast<double>(time.time_since_epoch().count()) / 86400.0 + 25569.0;
    std::array<char, 40> buffer;
    std::snprintf(buffer.data(), buffer.size(), days == std::floor(days) ? "%.0f" : "%.6f", days);
    return buffer.data();
}

std::string dateText(sys_seconds time, const std::string& pattern)
{
    static constexpr std::array<const char*, 12> kMonths{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                         "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    static constexpr std::array<const char*, 7> kWeekdays{"Mon", "Tue", "Wed", "Thu",
                                                          "Fri", "Sat", "Sun"};
    const std::chrono::year_month_day date(std::chrono::floor<std::chrono::days>(time));
    const auto month = static_cast<unsigned>(date.month());
    const auto day = static_cast<unsigned>(date.day());
    std::string text;
    for (const char c : pattern) {
        if (c == 'Y')
            text += std::to_string(static_cast<int>(date.year()));
        else if (c == 'y')
            text += padded(static_cast<int>(date.year()) % 100, 2);
        else if (c == 'm')
            text += padded(month, 2);
        else if (c == 'd')
            text += padded(day, 2);
        else if (c == 'j')
            text += std::to_string(day);
        else if (c == 'b')
            text += kMonths[month - 1];
        else if (c == 'a')
            text += kWeekdays[std::chrono::weekday(sys_days(date)).iso_encoding() - 1];
        else if (c == 'W')
            text += weekText(sys_days(date));
        else if (c == 'S')
            text += std::to_string(time.time_since_epoch().count());
        else if (c == 'E')
            text += serialText(time);
        else
            text += c;
    }
    return text;
}

std::string clockText(sys_seconds time, Clock clock)
{
    const auto second = (time - std::chrono::floor<std::chrono::days>(time)).count();
    const long long hour = second / 3600;
    const long long minute = second / 60 % 60;
    switch (clock) {
    case Clock::Colon:
        return padded(hour, 2) + ':' + padded(minute, 2);
    case Clock::Seconds:
        return padded(hour, 2) + ':' + padded(minute, 2) + ":00";
    case Clock::AmPm:
        return std::to_string((hour + 11) % 12 + 1) + ':' + padded(minute, 2) +
               (hour < 12 ? " AM" : " PM");
    case Clock::Letter:
        return std::to_string(hour) + 'h' + padded(minute, 2);
    case Clock::Dot:
        return padded(hour, 2) + '.' + padded(minute, 2);
    case Clock::Hour:
        return std::to_string(hour);
    case Clock::HourToDay:
        return std::to_string(hour == 0 ? 24 : hour);
    case Clock::Digits:
        return padded(hour, 2) + padded(minute, 2);
    }
    return {};
}

std::string numberText(double value, int decimals, const SeriesDialect& dialect)
{
    std::array<char, 40> buffer;
    std::snprintf(buffer.data(), buffer.size(), "%.*f", decimals, std::abs(value));
    std::string text(buffer.data());
    const std::size_t point = std::min(text.find('.'), text.size());
    if (point < text.size())
        text[point] = dialect.decimal;
    for (std::size_t end = point; end > 3 && !dialect.thousands.empty();) {
        end -= 3;
        text.insert(end, dialect.thousands);
    }
    if (value < 0 && dialect.hasParentheses)
        return "(" + dialect.currency + text + ")";
    return (value < 0 ? "-" : "") + dialect.currency + text;
}

/// Puts a file together, row by row.
class Writer
{
public:
    Writer(const KnownSeries& series, const SeriesDialect& dialect)
        : m_series(series), m_dialect(dialect)
    {
    }

    std::string file()
    {
        for (int line = 0; line < m_dialect.linesBefore; ++line)
            m_text += (line == 1 ? std::string("Station Köln") : "Report " + std::to_string(line)) +
                      m_dialect.lineEnd;
        addHeader();
        std::vector<Cells> rows = tableRows();
        if (m_dialect.isDescending)
            std::reverse(rows.begin(), rows.end());
        for (const Cells& cells : rows)
            add(cells);
        if (m_dialect.hasFooter) {
            Cells cells(rows.front().size());
            cells.front() = "Total";
            cells[m_firstValue] = numberText(12345.5, 1, m_dialect);
            add(cells);
        }
        return encoded();
    }

private:
    bool hasClockColumn() const
    {
        return m_series.hasClock() && m_dialect.between.empty() && !isSerial() &&
               !m_dialect.hasParts;
    }
    bool isSerial() const { return m_dialect.date == "S" || m_dialect.date == "E"; }
    std::string groupName(std::size_t group) const
    {
        return m_dialect.hasNumberedGroups ? std::to_string(group + 1) : m_series.groups[group];
    }
    std::string groupColumn() const { return m_dialect.hasNumberedGroups ? "store" : "Zähler"; }
    bool isLong() const { return m_dialect.layout == Layout::Long; }

    void addHeader()
    {
        Cells names;
        Cells units;
        const auto name = [&](const std::string& text, const char* unit = "") {
            names.push_back(text);
            units.emplace_back(unit);
        };
        if (m_dialect.layout == Layout::DateColumns) {
            name("Station");
            for (std::size_t step = 0; step < m_series.size(); ++step)
                name(dateText(m_series.time(step), m_dialect.date));
            add(names);
            m_firstValue = 1;
            return;
        }
        if (m_dialect.hasParts) {
            for (const char* part : {"year", "month", "day"})
                name(part);
            if (m_series.hasClock())
                name("hour");
        } else {
            name(m_dialect.date == "S" ? "timestamp" : "Date");
        }
        if (m_dialect.layout == Layout::HourColumns) {
            if (!m_series.groups.empty())
                name(groupColumn());
            addHolidayName(names, units);
            m_firstValue = names.size();
            for (int hour = 0; hour < 24; ++hour)
                name((m_dialect.clock == Clock::Colon ? padded(hour, 2) + ":00"
                                                      : m_dialect.hourName + std::to_string(hour)));
            add(names);
            return;
        }
        if (hasClockColumn())
            name("Uhrzeit");
        addHolidayName(names, units);
        if (isLong() && !m_series.groups.empty())
            name(groupColumn());
        m_firstValue = names.size();
        if (isLong())
            name("Last", "[MW]");
        else
            for (const std::string& group : m_series.groups)
                name(group, "[MW]");
        if (!m_series.covariate.empty())
            name("temp", "[°C]");
        add(names);
        if (m_dialect.hasUnits)
            add(units);
    }

    void addHolidayName(Cells& names, Cells& units) const
    {
        if (m_series.holidays.empty())
            return;
        names.emplace_back("Feiertag");
        units.emplace_back();
    }

    std::vector<Cells> tableRows() const
    {
        switch (m_dialect.layout) {
        case Layout::HourColumns:
            return hourRows();
        case Layout::DateColumns:
            return dateRows();
        default:
            return stepRows();
        }
    }

    std::vector<Cells> stepRows() const
    {
        const std::size_t groups = isLong() ? m_series.values.size() : 1;
        std::vector<Cells> rows;
        for (std::size_t step = 0; step < m_series.size(); ++step) {
            if (!m_series.hasRow[step])
                continue;
            for (std::size_t group = 0; group < groups; ++group) {
                Cells cells;
                addTime(m_series.time(step), cells);
                addHoliday(m_series.time(step), cells);
                if (isLong() && !m_series.groups.empty())
                    cells.push_back(groupName(group));
                if (isLong())
                    cells.push_back(value(group, step));
                else
                    for (std::size_t i = 0; i < m_series.groups.size(); ++i)
                        cells.push_back(value(i, step));
                if (!m_series.covariate.empty())
                    cells.push_back(numberText(m_series.covariate[step], 1, m_dialect));
                rows.push_back(std::move(cells));
            }
        }
        return rows;
    }

    std::vector<Cells> hourRows() const
    {
        std::vector<Cells> rows;
        for (std::size_t step = 0; step < m_series.size(); step += 24)
            for (std::size_t group = 0; group < m_series.values.size(); ++group) {
                Cells cells{dateText(m_series.time(step), m_dialect.date)};
                if (!m_series.groups.empty())
                    cells.push_back(groupName(group));
                addHoliday(m_series.time(step), cells);
                for (std::size_t hour = 0; hour < 24; ++hour)
                    cells.push_back(value(group, step + hour));
                rows.push_back(std::move(cells));
            }
        return rows;
    }

    std::vector<Cells> dateRows() const
    {
        std::vector<Cells> rows;
        for (std::size_t group = 0; group < m_series.values.size(); ++group) {
            Cells cells{m_series.groups.empty() ? "Köln" : m_series.groups[group]};
            for (std::size_t step = 0; step < m_series.size(); ++step)
                cells.push_back(value(group, step));
            rows.push_back(std::move(cells));
        }
        return rows;
    }

    void addTime(sys_seconds time, Cells& cells) const
    {
        const auto day = std::chrono::floor<std::chrono::days>(time);
        if (m_dialect.hasParts) {
            for (const char* part : {"Y", "m", "j"})
                cells.push_back(dateText(time, part));
            if (m_series.hasClock())
                cells.push_back(clockText(time, Clock::Hour));
            return;
        }
        const bool isEndOfDay =
            hasClockColumn() && m_dialect.clock == Clock::HourToDay && time == day;
        cells.push_back(
            dateText(isEndOfDay && m_series.hasClock() ? time - std::chrono::hours(1) : time,
                     m_dialect.date));
        if (!m_series.hasClock() || isSerial())
            return;
        std::string clock = clockText(time, m_dialect.clock) + m_dialect.zone;
        if (m_dialect.isRange)
            clock += " - " + clockText(m_series.step.after(time, 1), m_dialect.clock);
        if (hasClockColumn())
            cells.push_back(clock);
        else
            cells.back() += m_dialect.between + clock;
    }

    void addHoliday(sys_seconds time, Cells& cells) const
    {
        if (m_series.holidays.empty())
            return;
        const auto holiday = m_series.holidays.find(std::chrono::floor<std::chrono::days>(time));
        cells.push_back(holiday == m_series.holidays.end() ? m_dialect.noHoliday : holiday->second);
    }

    std::string value(std::size_t group, std::size_t step) const
    {
        const double number = m_series.values[group][step];
        return std::isnan(number) ? m_dialect.missing
                                  : numberText(number, m_series.decimals, m_dialect);
    }

    void add(const Cells& cells)
    {
        for (std::size_t i = 0; i < cells.size(); ++i) {
            if (i > 0)
                m_text += m_dialect.separator;
            const bool mustQuote = cells[i].find(m_dialect.separator) != std::string::npos;
            const bool isQuoted = mustQuote || (m_dialect.quotesTexts && !cells[i].empty());
            m_text += isQuoted ? '"' + cells[i] + '"' : cells[i];
        }
        if (m_dialect.endsWithSeparator)
            m_text += m_dialect.separator;
        m_text += m_dialect.lineEnd;
    }

    /// Of the characters written here all are in the first 256.
    std::string encoded() const
    {
        if (m_dialect.encoding == "utf-8")
            return m_text;
        if (m_dialect.encoding == "utf-8 bom")
            return "\xEF\xBB\xBF" + m_text;
        const bool isWide = m_dialect.encoding != "windows-1252";
        const bool isLittle = m_dialect.encoding == "utf-16le";
        std::string bytes = !isWide ? "" : isLittle ? "\xFF\xFE" : "\xFE\xFF";
        for (std::size_t i = 0; i < m_text.size(); ++i) {
            auto unit = static_cast<unsigned char>(m_text[i]);
            if (unit >= 0xC0)
                unit = static_cast<unsigned char>(
                    (unit << 6U) | (static_cast<unsigned char>(m_text[++i]) & 0x3FU));
            if (isWide && !isLittle)
                bytes += '\0';
            bytes += static_cast<char>(unit);
            if (isWide && isLittle)
                bytes += '\0';
        }
        return bytes;
    }

    const KnownSeries& m_series;
    const SeriesDialect& m_dialect;
    std::string m_text;
    std::size_t m_firstValue = 0; ///< column
};

} // namespace

KnownSeries randomSeries(RandomStream& random)
{
    KnownSeries series;
    const TimeStep day = TimeStep::ofSeconds(core::kDaySeconds);
    series.step =
        oneOf(random, std::array{TimeStep::ofSeconds(900), TimeStep::ofSeconds(1800),
                                 TimeStep::ofSeconds(3600), TimeStep::ofSeconds(3600), day,
                                 TimeStep::ofSeconds(core::kWeekSeconds), TimeStep::ofMonths(1)});
    const auto year = std::chrono::year(2013 + static_cast<int>(random.below(10)));
    const std::chrono::month month(1 + static_cast<unsigned>(random.below(12)));
    // The tenth, so that a few days later the number of a day is that of no month.
    series.start = sys_days(year / month / (series.step.months != 0 ? 1 : 10));
    std::size_t size = 0;
    if (series.step.months != 0)
        size = 26 + random.below(40);
    else if (series.step.seconds >= core::kDaySeconds)
        size = 60 + random.below(60);
    else
        size = (6 + random.below(8)) * static_cast<std::size_t>(86400 / series.step.seconds);
    const std::size_t groups = isOneIn(random, 2) ? 2 + random.below(2) : 1;
    if (groups > 1)
        series.groups.assign({"Ost", "West", "Süd"});
    series.groups.resize(groups > 1 ? groups : 0);
    series.decimals = static_cast<int>(random.below(3));
    const double unit = std::pow(10.0, series.decimals);
    const double level = std::pow(10.0, static_cast<double>(1 + random.below(6)));
    const double sign = isOneIn(random, 6) ? -0.5 : 1.0; // some values are below zero
    series.values.assign(groups, {});
    for (auto& values : series.values)
        for (std::size_t step = 0; step < size; ++step)
            values.push_back(std::round(unit * level * (sign + random.uniform())) / unit);
    series.hasRow.assign(size, true);
    for (std::size_t step = 1; step + 1 < size; ++step) {
        if (!isOneIn(random, 40))
            continue;
        series.hasRow[step] = isOneIn(random, 2);
        for (auto& values : series.values)
            values[step] = std::numeric_limits<double>::quiet_NaN();
    }
    if (isOneIn(random, 2))
        for (std::size_t step = 0; step < size; ++step)
            series.covariate.push_back(std::round(10.0 * (random.uniform() * 40.0 - 15.0)) / 10.0);
    if (isOneIn(random, 3) && series.step.months == 0 && series.step.seconds <= core::kDaySeconds) {
        const sys_days first = std::chrono::floor<std::chrono::days>(series.start);
        series.holidays[first + std::chrono::days(1)] = "Ostern";
        series.holidays[first + std::chrono::days(4)] = "Gründung";
        if (!series.hasClock())
            series.hasRow[1] = series.hasRow[4] = true;
    }
    return series;
}

SeriesDialect randomDialect(RandomStream& random, const KnownSeries& series)
{
    SeriesDialect dialect;
    const bool isPlain = series.covariate.empty();
    std::vector<Layout> layouts{Layout::Long};
    if (!series.groups.empty())
        layouts.push_back(Layout::GroupColumns);
    if (isPlain && series.step == TimeStep::ofSeconds(3600))
        layouts.push_back(Layout::HourColumns);
    if (isPlain && series.holidays.empty() && !series.hasClock())
        layouts.push_back(Layout::DateColumns);
    dialect.layout = layouts[random.below(layouts.size())];
    dialect.encoding =
        oneOf(random, {"utf-8", "utf-8", "utf-8 bom", "utf-16le", "utf-16be", "windows-1252"});
    dialect.separator = oneOf(random, std::array{',', ';', '\t', '|'});
    dialect.decimal = oneOf(random, std::array{'.', ','});
    // "1.066" is settled by decimals and by 1.066.000, else by nothing.
    const auto isLarge = [](double value) { return !(std::abs(value) < 1e6); };
    const bool isSettled = series.decimals > 0 || std::all_of(series.values.front().begin(),
                                                              series.values.front().end(), isLarge);
    if (isOneIn(random, 3))
        dialect.thousands = !isSettled               ? oneOf(random, {" ", "\xC2\xA0", "'"})
                            : dialect.decimal == ',' ? oneOf(random, {".", " ", "\xC2\xA0", "'"})
                                                     : oneOf(random, {",", " ", "\xC2\xA0", "'"});
    dialect.date = oneOf(random, {"Y-m-d", "Y/m/d", "Y.m.d", "Ymd", "d.m.Y", "d/m/Y", "d-m-Y",
                                  "m/d/Y", "d.m.y", "m/d/y", "d b Y", "b j, Y", "j-b-y"});
    if (series.step.months != 0 && isOneIn(random, 2))
        dialect.date = oneOf(random, {"Y-m", "m/Y", "b Y", "Y/m", "b-y"});
    if (series.step == TimeStep::ofSeconds(core::kWeekSeconds) && isOneIn(random, 3) &&
        std::chrono::weekday(std::chrono::floor<std::chrono::days>(series.start)) ==
            std::chrono::Monday)
        dialect.date = "W";
    const bool isHourly = series.step == TimeStep::ofSeconds(3600);
    if (isOneIn(random, 2)) {
        dialect.between.clear();
        std::vector<Clock> clocks{Clock::Colon,  Clock::Seconds, Clock::AmPm,
                                  Clock::Letter, Clock::Dot,     Clock::Digits};
        if (isHourly)
            clocks.insert(clocks.end(), {Clock::Hour, Clock::HourToDay});
        dialect.clock = clocks[random.below(clocks.size())];
    } else {
        dialect.clock = oneOf(random, std::array{Clock::Colon, Clock::Seconds, Clock::AmPm});
        dialect.between = dialect.clock == Clock::AmPm || dialect.date != "Y-m-d"
                              ? oneOf(random, {" ", "  "})
                              : oneOf(random, {" ", "T"});
    }
    const bool hasRows = dialect.layout == Layout::Long || dialect.layout == Layout::GroupColumns;
    if (hasRows && isOneIn(random, 8))
        dialect.date = series.step.months == 0 && isOneIn(random, 2) ? "E" : "S";
    else if (hasRows && isOneIn(random, 8))
        dialect.hasParts = !series.hasClock() || isHourly;
    else if (hasRows && series.hasClock() && isOneIn(random, 8))
        dialect.isRange = dialect.clock == Clock::Colon;
    else if (!dialect.between.empty() && dialect.clock != Clock::AmPm && isOneIn(random, 6))
        dialect.zone = oneOf(random, {"Z", "+01:00", " UTC", " CET"});
    else if (hasRows && isOneIn(random, 8) && dialect.date != "W" && series.step.months == 0)
        dialect.date = "a " + dialect.date;
    dialect.hourName = oneOf(random, {"", "", "H", "Hour ", "h_"});
    if (isOneIn(random, 6))
        dialect.currency = oneOf(random, {"$", "£", "EUR ", "CHF "});
    dialect.hasParentheses = isOneIn(random, 2);
    dialect.hasNumberedGroups = series.groups.size() > 1 && isOneIn(random, 2);
    dialect.missing = oneOf(
        random, {"", "NA", "N/A", "n.a.", "NaN", "null", "None", "#N/A", "-", "--", "?", "\\N"});
    dialect.noHoliday = oneOf(random, {"", "No holiday", "kein", "-", "0", "None", "Werktag"});
    dialect.linesBefore = isOneIn(random, 3) ? static_cast<int>(1 + random.below(3)) : 0;
    dialect.hasUnits = isOneIn(random, 4);
    dialect.hasFooter = isOneIn(random, 4);
    dialect.endsWithSeparator = isOneIn(random, 5);
    dialect.quotesTexts = isOneIn(random, 4);
    dialect.isDescending = isOneIn(random, 4);
    dialect.lineEnd = isOneIn(random, 3) ? "\r\n" : "\n";
    return dialect;
}

std::string written(const KnownSeries& series, const SeriesDialect& dialect)
{
    return Writer(series, dialect).file();
}

core::ReadingChoices choicesFor(const KnownSeries& series, const SeriesDialect& dialect)
{
    core::ReadingChoices choices;
    if (dialect.layout == Layout::GroupColumns)
        for (const std::string& group : series.groups)
            choices.value.push_back(dialect.hasUnits ? group + " [MW]" : group);
    return choices;
}

std::string SeriesDialect::text() const
{
    static constexpr std::array kLayouts{"long", "group columns", "hour columns", "date columns"};
    static constexpr std::array kClocks{"05:00", "05:00:00", "5:00 AM", "5h00",
                                        "05.00", "0-23",     "1-24",    "0500"};
    return std::string(kLayouts[static_cast<std::size_t>(layout)]) + ", " + encoding +
           ", separator '" + separator + "', decimal '" + decimal + "', thousands '" + thousands +
           "', date " + date + ", clock " + kClocks[static_cast<std::size_t>(clock)] +
           (between.empty() ? " in a column" : zone) + (isRange ? " range" : "") +
           (hasParts ? " in parts" : "") + ", hours '" + hourName + "', currency '" + currency +
           "'" + (hasParentheses ? " ()" : "") + (hasNumberedGroups ? ", numbered groups" : "") +
           ", missing '" + missing + "', no holiday '" + noHoliday + "', " +
           std::to_string(linesBefore) + " lines before" + (hasUnits ? ", units" : "") +
           (hasFooter ? ", footer" : "") + (endsWithSeparator ? ", separators at the ends" : "") +
           (quotesTexts ? ", quotes" : "") + (isDescending ? ", newest first" : "") +
           (lineEnd == "\n" ? "" : ", CR LF");
}

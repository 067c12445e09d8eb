#include "core/data/GroupGuess.h"

#include "core/data/ColumnNames.h"
#include "core/data/HalfDays.h"
#include "core/data/TimeNames.h"
#include "core/data/ZoneNames.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <unordered_set>

namespace core {

namespace {

using std::chrono::sys_seconds;

constexpr std::size_t kLookedAt = 200'000; ///< rows are enough to see how texts go with times
constexpr double kOnePerStep = 1.05;       ///< texts per step: a change of the clock, a stray
constexpr double kUnique = 1.02;           ///< rows per group and step: a few repeats

std::uint64_t mixed(std::uint64_t bits)
{
    bits *= 0x9E3779B97F4A7C15ULL;
    return bits ^ (bits >> 29);
}

/// All rows of some of the times.
std::vector<std::uint32_t> rowsOfSomeTimes(const std::vector<sys_seconds>& times)
{
    const std::uint64_t share = 1 + times.size() / kLookedAt;
    std::vector<std::uint32_t> rows;
    for (std::size_t row = 0; row < times.size(); ++row)
        if (mixed(static_cast<std::uint64_t>(times[row].time_since_epoch().count())) % share == 0)
            rows.push_back(static_cast<std::uint32_t>(row));
    return rows;
}

/// Counts the different keys of rows: their times, with the texts of some columns.
class Keys
{
public:
    Keys(const Table& table, const std::vector<sys_seconds>& times)
        : m_table(table), m_times(times), m_rows(rowsOfSomeTimes(times))
    {
    }

    double rows() const { return static_cast<double>(m_rows.size()); }
    /// Whether no time has a clock.
    bool areDays() const
    {
        return std::all_of(m_rows.begin(), m_rows.end(), [&](std::uint32_t row) {
            return m_times[row] == sys_seconds::min() ||
                   m_times[row] == std::chrono::floor<std::chrono::days>(m_times[row]);
        });
    }
    double years() const
    {
        sys_seconds first = sys_seconds::max();
        sys_seconds last = sys_seconds::min();
        for (const std::uint32_t row : m_rows)
            if (m_times[row] != sys_seconds::min()) { // which a row without a time has
                first = std::min(first, m_times[row]);
                last = std::max(last, m_times[row]);
            }
        if (last < first)
            return 0.0;
        return std::chrono::duration<double, std::chrono::years::period>(last - first).count();
    }
    double count(const std::vector<std::size_t>& columns) const
    {
        std::unordered_set<std::uint64_t> keys;
        keys.reserve(m_rows.size());
        for (const std::uint32_t row : m_rows) {
            std::uint64_t key =
                mixed(static_cast<std::uint64_t>(m_times[row].time_since_epoch().count()) + 1);
            for (const std::size_t column : columns)
                key = mixed(key ^ std::hash<std::string_view>()(m_table.columns[column][row]));
            keys.insert(key);
        }
        return static_cast<double>(keys.size());
    }

private:
    const Table& m_table;
    const std::vector<sys_seconds>& m_times;
    std::vector<std::uint32_t> m_rows;
};

bool isTextOfFew(const TableFacts& facts, std::size_t column)
{
    const NumberColumn& numbers = facts.numbers()[column];
    return numbers.known < numbers.strays && !facts.isEmpty(column) && !facts.time(column) &&
           !facts.isFlag(column) && !suggests(facts.name(column), NameHint::Weather) &&
           facts.hasFewTexts(column);
}

/// True for most texts.
template <typename Is>
bool areMostly(const TextColumn& texts, const Is& is)
{
    std::size_t count = 0;
    for (std::size_t row = 0; row < texts.size(); ++row)
        count += is(texts[row]) ? 1 : 0;
    return 2 * count > texts.size();
}

bool hasDigit(std::string_view text)
{
    return text.find_first_of("0123456789") != std::string_view::npos;
}

/// A part of the time that could not be read as one: a "month" beside years, a numbered "period"
/// beside days, AM and PM beside hours.
bool isPartOfTime(const TableFacts& facts, std::size_t column, const ColumnRoles& times)
{
    const TextColumn& texts = facts.table().columns[column];
    if (times.hasClock)
        return areMostly(texts, isHalfDay);
    const auto isCalled = [&](TimeName part) { return namesOnly(texts.name(), part); };
    constexpr TimeName kParts[] = {TimeName::Month, TimeName::Quarter, TimeName::HalfYear,
                                   TimeName::Week};
    const bool isYearly = times.time.kind == TimeKind::Year;
    return (isYearly && std::any_of(std::begin(kParts), std::end(kParts), isCalled)) ||
           (isCalled(TimeName::Period) && (isYearly || areMostly(texts, hasDigit)));
}

constexpr double kFewZones = 1.5; ///< per step: more are those of several places

/// CET and CEST, EST and EDT
bool areZones(const TextColumn& texts)
{
    constexpr std::size_t kLookedAt = 1000;
    bool isAnyKnown = false;
    for (std::size_t row = 0; row < std::min(kLookedAt, texts.size()); ++row) {
        const auto zone = zoneNamed(texts[row]);
        if (!zone)
            return false;
        isAnyKnown = isAnyKnown || zone->offsetMinutes;
    }
    return isAnyKnown; // CT and MT may be states
}

/// "store" 1, 2, 3, ...: a group where rows repeat their time, else a number like any other.
bool isNumberedGroup(const TableFacts& facts, std::size_t column)
{
    const auto name = facts.name(column);
    return facts.isNumber(column) && facts.numbers()[column].strays == 0 &&
           (suggests(name, NameHint::Group) || suggests(name, NameHint::Identifier)) &&
           !suggests(name, NameHint::Value) && !suggests(name, NameHint::Coordinate) &&
           !facts.isConstant(column) && facts.hasFewTexts(column);
}

/// Groups that follow one another and share a few steps: the column tells the rows of these apart.
/// So does a season where clocks are set, twice a year for an hour.
bool tellsRowsApart(const Keys& keys, double toldApart, double repeated)
{
    constexpr double kQuarterHours = 4.0; ///< of an hour
    if (toldApart <= 0.9 * repeated)
        return false; // as most columns; the times need no look
    return toldApart > (keys.areDays() ? 0.0 : kQuarterHours * (1.0 + keys.years()));
}

} // namespace

GroupGuess guessGroups(const TableFacts& facts, const std::vector<bool>& free,
                       const ColumnRoles& roles, const std::vector<sys_seconds>& times)
{
    GroupGuess guess;
    std::vector<std::size_t> candidates;
    const Keys keys(facts.table(), times);
    const double steps = keys.count({});
    const bool areRepeated = keys.rows() > kUnique * steps;
    guess.hasRepeats = areRepeated;
    for (std::size_t column = 0; column < facts.columns(); ++column)
        if (free[column] &&
            (isTextOfFew(facts, column) || (areRepeated && isNumberedGroup(facts, column))) &&
            !(areZones(facts.table().columns[column]) && keys.count({column}) < kFewZones * steps))
            candidates.push_back(column);
    std::erase_if(candidates, [&](std::size_t column) {
        const double count = keys.count({column});
        const bool isPerStep = count < kOnePerStep * steps &&
                               !tellsRowsApart(keys, count - steps, keys.rows() - steps);
        if (isPerStep)
            guess.perStep.push_back(column);
        return isPerStep;
    });
    std::erase_if(candidates, [&](std::size_t column) {
        if (!isPartOfTime(facts, column, roles))
            return false;
        guess.parts.push_back(column);
        return true;
    });
    std::stable_sort(candidates.begin(), candidates.end(), [&](std::size_t a, std::size_t b) {
        return fitOf(facts.name(a), NameHint::Group) > fitOf(facts.name(b), NameHint::Group);
    });
    double unique = steps;
    for (const std::size_t column : candidates) {
        auto with = guess.columns;
        with.push_back(column);
        const double count = keys.count(with);
        const bool isNeeded =
            guess.columns.empty() || (keys.rows() > kUnique * unique && count > kUnique * unique);
        if (isNeeded) {
            guess.columns = std::move(with);
            unique = count;
        } else {
            guess.others.push_back(column);
        }
    }
    std::erase_if(guess.parts, [&](std::size_t column) {
        auto with = guess.columns;
        with.push_back(column);
        return keys.count(with) <= kUnique * unique;
    });
    return guess;
}

} // namespace core

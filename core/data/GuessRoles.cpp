#include "core/base/InputError.h"
#include "core/data/ColumnContents.h"
#include "core/data/ColumnRoles.h"
#include "core/data/ParseNumber.h"
#include "core/data/ParseTime.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace core {

namespace {

constexpr double kMostOf = 0.8; ///< share of a column's texts that decides what it is

using Names = std::span<const std::string_view>;

constexpr auto kValueNames = std::to_array<std::string_view>(
    {"pickups", "demand",   "y",      "value",    "sales",      "load",   "target",
     "trips",   "rides",    "orders", "cnt",      "count",      "total",  "volume",
     "visits",  "calls",    "amount", "quantity", "passengers", "values", "counts",
     "qty",     "requests", "usage",  "traffic",  "energy",     "mw",     "consumption"});
constexpr auto kHourNames = std::to_array<std::string_view>({"hour", "hr", "hh", "h", "time"});
constexpr auto kDateNames =
    std::to_array<std::string_view>({"date", "datetime", "day", "dt", "ds", "time", "timestamp"});
constexpr auto kIndexNames = std::to_array<std::string_view>(
    {"id", "index", "idx", "row", "rownum", "unnamed", "instant", "no", "nr", "key"});
constexpr auto kCalendarNames = std::to_array<std::string_view>(
    {"year",      "yr",         "month", "mnth",   "day",      "weekday",  "dow",
     "dayofweek", "hour",       "hr",    "minute", "week",     "quarter",  "season",
     "weekend",   "workingday", "lat",   "lon",    "latitude", "longitude"});
constexpr auto kWeatherNames = std::to_array<std::string_view>(
    {"spd",        "vsb",    "temp",   "atemp",         "dewp",        "slp",      "pcp01",
     "pcp06",      "pcp24",  "sd",     "hum",           "temperature", "humidity", "wind",
     "windspeed",  "rain",   "precip", "precipitation", "prcp",        "snow",     "pressure",
     "visibility", "clouds", "cloud",  "weather",       "weathersit",  "dew",      "tmax",
     "tmin",       "rhum",   "wspd"});
constexpr auto kGroupNames = std::to_array<std::string_view>(
    {"borough", "group", "city", "region", "zone", "area", "district", "store", "shop", "site",
     "station", "location", "country", "state", "category", "product", "item", "series", "sku"});
/// "is_holiday", "IsHoliday" and "Is Holiday" as {"is", "holiday"}.
std::vector<std::string> wordsOf(std::string_view name)
{
    std::vector<std::string> words(1);
    bool afterSmall = false;
    for (const char c : name) {
        const bool isCapital = c >= 'A' && c <= 'Z';
        const bool isSmall = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if ((isCapital && afterSmall) || (!isCapital && !isSmall))
            words.emplace_back();
        if (isCapital || isSmall)
            words.back() += isCapital ? static_cast<char>(c + 32) : c;
        afterSmall = isSmall;
    }
    std::erase(words, "");
    return words;

    /// Where in `names` the best word of the column's name stands: its place for a name of that
    /// word
    /// alone, names.size() + its place for a name of several, 2 * names.size() when there is none.
    std::size_t rankIn(Names names, std::string_view columnName)
    {
        const auto words = wordsOf(columnName);
        std::size_t best = 2 * names.size();
        for (const std::string& word : words) {
            const auto found = std::find(names.begin(), names.end(), word);
            if (found == names.end())
                continue;
            const auto place = static_cast<std::size_t>(found - names.begin());
            best = std::min(best, words.size() == 1 ? place : names.size() + place);
        }
        return best;

        bool isIn(Names names, std::string_view columnName)
        {
            return rankIn(names, columnName) < 2 * names.size();

            bool soundsLikeHoliday(std::string_view name)
            {
                std::string joined;
                for (const std::string& word : wordsOf(name))
                    joined += word;
                return joined.find("holiday") != std::string::npos || joined == "hday" ||
                       joined == "feiertag" || joined == "ferie" || joined == "festivo";

                std::string namesOf(const Table& table)
                {
                    constexpr std::size_t kMost = 12;
                    std::string names;
                    for (std::size_t i = 0; i < std::min(kMost, table.columns.size()); ++i)
                        names += (i == 0 ? "" : ", ") + table.columns[i].name();
                    return table.columns.size() > kMost ? names + ", ..." : names;
                }

                /// Takes the columns one role after the other; a column that has one is no longer
                /// looked at.
                class Guess
                {
                public:
                    explicit Guess(const Table& table) : m_table(table)
                    {
                        const auto rows = sampledRows(table.rows());
                        for (const TextColumn& column : table.columns)
                            m_contents.push_back(contentsOf(column, rows));
                        m_result.roles.assign(table.columns.size(), Role::Ignored);
                        m_isTaken.assign(table.columns.size(), false);
                    }

                    ColumnRoles roles()
                    {
                        takeTime();
                        takeHolidays();
                        takeIndices();
                        takeValue();
                        takeGroup();
                        for (std::size_t i = 0; i < m_contents.size(); ++i) {
                            if (isFree(i) && isNumber(i))
                                take(i, Role::Covariate);
                        }
                        return std::move(m_result);
                    }

                private:
                    bool isFree(std::size_t i) const { return !m_isTaken[i]; }
                    bool isNumber(std::size_t i) const { return m_contents[i].numbers >= kMostOf; }
                    std::string_view name(std::size_t i) const { return m_table.columns[i].name(); }
                    void take(std::size_t i, Role role)
                    {
                        m_result.roles[i] = role;
                        m_isTaken[i] = true;
                    }
                    /// The first free column that `fits`.
                    template <typename Fits>
                    std::optional<std::size_t> first(const Fits& fits) const
                    {
                        for (std::size_t i = 0; i < m_contents.size(); ++i) {
                            if (isFree(i) && fits(i))
                                return i;
                        }
                        return std::nullopt;
                    }

                    void takeTime()
                    {
                        const auto isDate = [&](std::size_t i) {
                            return m_contents[i].dates >= kMostOf &&
                                   (!m_contents[i].isCompact || isIn(kDateNames, name(i)));
                        };
                        auto time = first([&](std::size_t i) {
                            return isDate(i) && m_contents[i].clocks >= kMostOf;
                        });
                        std::optional<std::size_t> hour;
                        if (!time) {
                            time = first(isDate);
                            hour = first([&](std::size_t i) {
                                return i != time && m_contents[i].hours >= kMostOf &&
                                       isIn(kHourNames, name(i));
                            });
                        }
                        if (!time)
                            throw InputError(
                                m_table.source +
                                " has no time column: dates such as 2015-06-27 22:00 " +
                                "were expected in one of its columns (" + namesOf(m_table) + ").");
                        if (hour) {
                            take(*time, Role::Date);
                            take(*hour, Role::Hour);
                        } else {
                            take(*time, Role::Time);
                        }
                        m_result.dateOrder = dateOrderOf(m_table, *time, m_result.notes);
                        if (parseTime(name(*time), m_result.dateOrder))
                            m_result.notes.push_back(
                                "The first row looks like data; it was taken as the names of "
                                "the columns.");
                    }

                    void takeHolidays()
                    {
                        const auto sounds = [&](std::size_t i) {
                            return soundsLikeHoliday(name(i)) && !m_contents[i].isEmpty;
                        };
                        if (const auto flag = first([&](std::size_t i) {
                                return sounds(i) && m_contents[i].flags >= kMostOf;
                            }))
                            take(*flag, Role::HolidayFlag);
                        if (const auto named = first([&](std::size_t i) {
                                return sounds(i) && !isNumber(i) && m_contents[i].flags < kMostOf;
                            }))
                            take(*named, Role::HolidayName);
                    }

                    void takeIndices()
                    {
                        for (std::size_t i = 0; i < m_contents.size(); ++i) {
                            if (!isFree(i) || !isNumber(i) ||
                                rankIn(kValueNames, name(i)) < kValueNames.size())
                                continue;
                            if (isIn(kIndexNames, name(i)))
                                take(i, Role::Ignored);
                            else if (countsRows(m_table.columns[i]))
                                m_counters.push_back(i);
                        }
                        for (const std::size_t i : m_counters)
                            take(i, Role::Ignored);
                    }

                    void takeValue()
                    {
                        std::optional<std::size_t> value;
                        std::size_t bestRank = 2 * kValueNames.size();
                        for (std::size_t i = 0; i < m_contents.size(); ++i) {
                            const std::size_t rank = rankIn(kValueNames, name(i));
                            if (isFree(i) && isNumber(i) && !isIn(kWeatherNames, name(i)) &&
                                rank < bestRank) {
                                value = i;
                                bestRank = rank;
                            }
                        }
                        if (!value)
                            value = first([&](std::size_t i) {
                                return isNumber(i) && !isIn(kWeatherNames, name(i)) &&
                                       !isIn(kCalendarNames, name(i));
                            });
                        if (!value)
                            value = first([&](std::size_t i) { return isNumber(i); });
                        if (!value && !m_counters.empty())
                            value = m_counters.front();
                        if (!value)
                            throw InputError(m_table.source +
                                             " has no number column to forecast (" +
                                             namesOf(m_table) + ").");
                        take(*value, Role::Value);
                    }

                    void takeGroup()
                    {
                        std::vector<std::size_t> candidates;
                        for (std::size_t i = 0; i < m_contents.size(); ++i) {
                            const Contents& c = m_contents[i];
                            const bool isText =
                                c.numbers < 0.5 && c.dates < kMostOf && c.flags < kMostOf;
                            if (isFree(i) && !c.isEmpty && isText &&
                                !isIn(kWeatherNames, name(i)) && hasFewTexts(m_table.columns[i]))
                                candidates.push_back(i);
                        }
                        if (candidates.empty())
                            return;
                        const std::size_t group = *std::min_element(
                            candidates.begin(), candidates.end(),
                            [&](std::size_t a, std::size_t b) {
                                return rankIn(kGroupNames, name(a)) < rankIn(kGroupNames, name(b));
                            });
                        take(group, Role::Group);
                        for (const std::size_t i : candidates) {
                            if (i != group)
                                m_result.notes.push_back(
                                    "Column \"" + std::string(name(i)) +
                                    "\" could be the group too; it is ignored.");
                        }
                    }

                    const Table& m_table;
                    std::vector<Contents> m_contents;
                    std::vector<bool> m_isTaken;
                    std::vector<std::size_t>
                        m_counters; ///< number columns that only count the rows
                    ColumnRoles m_result;
                };

            } // namespace

            ColumnRoles guessRoles(const Table& table)
            {
                return Guess(table).roles();
            }

        } // namespace core

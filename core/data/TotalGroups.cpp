#include "core/data/TotalGroups.h"

#include "core/data/CellKind.h"
#include "core/data/ParseNumber.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <string>

namespace core {

namespace {

constexpr double kNearlyAllSteps = 0.98;
constexpr std::size_t kFewestNamed = 5;    ///< steps that prove a total that is called so
constexpr std::size_t kFewestUnnamed = 20; ///< and any other
constexpr double kSameSum = 0.01;          ///< of all steps: makes a group worth a closer look
constexpr double kMostRounding = 0.005;    ///< of a total

/// The distance of neighbouring numbers as they are written: 1 for integers, 0.01 for cents; 0
/// where there are more than six decimals.
double resolutionOf(const std::vector<double>& numbers)
{
    constexpr int kMostDecimals = 6;
    constexpr std::size_t kLookedAt = 1000;
    int decimals = 0;
    const std::size_t stride = 1 + numbers.size() / kLookedAt;
    for (std::size_t i = 0; i < numbers.size(); i += stride) {
        const auto isWritten = [&](int places) {
            const double scaled = numbers[i] * std::pow(10.0, places);
            return std::abs(scaled - std::round(scaled)) < 1e-6 * std::max(1.0, std::abs(scaled));
        };
        while (!std::isnan(numbers[i]) && decimals <= kMostDecimals && !isWritten(decimals))
            ++decimals;
    }
    return decimals > kMostDecimals ? 0.0 : std::pow(10.0, -decimals);
}

/// The values of the groups, one step at a time.
class GroupValues
{
public:
    GroupValues(const StepRows& rows, const RowGroups& groups, const std::vector<double>& numbers,
                Combine combine)
        : m_rows(rows), m_groups(groups), m_numbers(numbers), m_combine(combine),
          m_sums(groups.names.size(), 0.0), m_counts(groups.names.size(), 0)
    {
    }

    void go(std::size_t step)
    {
        for (const std::uint32_t group : m_known) {
            m_sums[group] = 0.0;
            m_counts[group] = 0;
        }
        m_known.clear();
        for (const std::uint32_t row : m_rows.of(step)) {
            if (std::isnan(m_numbers[row]))
                continue;
            const std::uint32_t group = m_groups.ofRow[row];
            if (m_counts[group]++ == 0)
                m_known.push_back(group);
            m_sums[group] += m_numbers[row];
        }
    }

    const std::vector<std::uint32_t>& known() const { return m_known; }
    bool isKnown(std::uint32_t group) const { return m_counts[group] > 0; }
    double of(std::uint32_t group) const
    {
        return m_combine == Combine::Sum ? m_sums[group]
                                         : m_sums[group] / static_cast<double>(m_counts[group]);
    }

private:
    const StepRows& m_rows;
    const RowGroups& m_groups;
    const std::vector<double>& m_numbers;
    Combine m_combine;
    std::vector<double> m_sums;
    std::vector<std::size_t> m_counts;
    std::vector<std::uint32_t> m_known;
};

/// Which texts of the columns of groups stand for a total.
class TotalTexts
{
public:
    TotalTexts(const StepRows& rows, const RowGroups& groups, GroupValues& at)
        : m_groups(groups), m_found(groups.parts.front().size())
    {
        if (groups.names.size() < kFewestGroups)
            return;
        const std::vector<double> sums = sumsOf(rows, at);
        for (std::size_t column = 0; column < m_found.size(); ++column)
            m_found[column] = halfOf(column, sums);
    }

    /// "Total"; beside other columns of groups an empty cell, too.
    bool isNamed(std::uint32_t group, std::size_t column) const
    {
        const auto& parts = m_groups.parts[group];
        return mayBeTotal(parts[column]) || (parts.size() > 1 && parts[column] == kEmptyGroup);
    }
    bool isTotal(std::uint32_t group, std::size_t column) const
    {
        return isNamed(group, column) || m_groups.parts[group][column] == m_found[column];
    }
    bool isTotal(std::uint32_t group) const { return isAny(group, &TotalTexts::isTotal); }
    bool isNamed(std::uint32_t group) const { return isAny(group, &TotalTexts::isNamed); }
    /// Takes back what the sums showed of the columns of this group; false where that is nothing.
    bool forget(std::uint32_t group)
    {
        bool isAny = false;
        for (std::size_t column = 0; column < m_found.size(); ++column)
            if (!m_found[column].empty() && m_groups.parts[group][column] == m_found[column]) {
                m_found[column].clear();
                isAny = true;
            }
        return isAny;
    }

    /// True where `group` is one of those that `total` adds up: in the columns in which the total
    /// is none, both have the same text.
    bool isAmong(std::uint32_t group, std::uint32_t total) const
    {
        const auto& parts = m_groups.parts[total];
        for (std::size_t column = 0; column < parts.size(); ++column)
            if (!isTotal(total, column) && parts[column] != m_groups.parts[group][column])
                return false;
        return true;
    }

private:
    static constexpr std::size_t kFewestGroups = 3;

    bool isAny(std::uint32_t group, bool (TotalTexts::*is)(std::uint32_t, std::size_t) const) const
    {
        for (std::size_t column = 0; column < m_found.size(); ++column)
            if ((this->*is)(group, column))
                return true;
        return false;
    }

    /// Of all steps, by group.
    std::vector<double> sumsOf(const StepRows& rows, GroupValues& at) const
    {
        std::vector<double> sums(m_groups.names.size(), 0.0);
        for (std::size_t step = 0; step < rows.steps(); ++step) {
            at.go(step);
            for (const std::uint32_t group : at.known())
                sums[group] += at.of(group);
        }
        return sums;
    }

    /// The one text of a column that brings as much as all others together, which are several;
    /// beside those that are called a total. Empty where there is none.
    std::string halfOf(std::size_t column, const std::vector<double>& sums) const
    {
        std::map<std::string_view, double> sumOf;
        double all = 0.0;
        for (std::uint32_t group = 0; group < sums.size(); ++group) {
            if (isNamed(group, column))
                continue;
            sumOf[m_groups.parts[group][column]] += sums[group];
            all += sums[group];
        }
        std::string half;
        std::size_t found = 0;
        for (const auto& [text, sum] : sumOf)
            if (std::abs(2.0 * sum - all) <= kSameSum * std::abs(sum)) {
                half = text;
                ++found;
            }
        return found == 1 && sumOf.size() >= kFewestGroups ? half : std::string();
    }

    const RowGroups& m_groups;
    std::vector<std::string> m_found; ///< of each column the text that the sums show, or empty
};

/// What may be a total beside the groups that it would add up.
std::vector<TotalGroup> comparedTotals(const StepRows& rows, const RowGroups& groups,
                                       GroupValues& at, const TotalTexts& texts, double resolution)
{
    std::vector<TotalGroup> found;
    for (std::uint32_t group = 0; group < groups.names.size(); ++group)
        if (texts.isTotal(group))
            found.push_back({.group = group});
    if (found.empty() || found.size() == groups.names.size())
        return {};
    // The numbers of the totals that each group is a part of; of a total none.
    std::vector<std::vector<std::size_t>> totalsOf(groups.names.size());
    for (std::uint32_t group = 0; group < groups.names.size(); ++group)
        for (std::size_t i = 0; i < found.size() && !texts.isTotal(group); ++i)
            if (texts.isAmong(group, found[i].group))
                totalsOf[group].push_back(i);
    std::vector<double> others(found.size());
    std::vector<std::size_t> counts(found.size());
    for (std::size_t step = 0; step < rows.steps(); ++step) {
        at.go(step);
        std::fill(others.begin(), others.end(), 0.0);
        std::fill(counts.begin(), counts.end(), 0);
        for (const std::uint32_t group : at.known())
            for (const std::size_t i : totalsOf[group]) {
                others[i] += at.of(group);
                ++counts[i];
            }
        for (std::size_t i = 0; i < found.size(); ++i) {
            TotalGroup& total = found[i];
            if (counts[i] == 0 || !at.isKnown(total.group))
                continue;
            const double value = at.of(total.group);
            if (value == 0.0 && others[i] == 0.0)
                continue;
            const double rounding = std::min(0.5 * static_cast<double>(counts[i] + 1) * resolution,
                                             kMostRounding * std::abs(value));
            ++total.compared;
            total.steps += std::abs(value - others[i]) <= rounding + 1e-9 * std::abs(value) ? 1 : 0;
        }
    }
    return found;
}

bool isProved(const TotalGroup& total, bool isNamed)
{
    return total.compared >= (isNamed ? kFewestNamed : kFewestUnnamed) &&
           static_cast<double>(total.steps) >=
               kNearlyAllSteps * static_cast<double>(total.compared);
}

} // namespace

std::vector<TotalGroup> totalGroups(const StepRows& rows, const RowGroups& groups,
                                    const std::vector<double>& numbers, Combine combine)
{
    if (groups.names.size() < 2 || combine == Combine::Count)
        return {};
    GroupValues at(rows, groups, numbers, combine);
    TotalTexts texts(rows, groups, at);
    const double resolution = resolutionOf(numbers);
    for (;;) {
        const std::vector<TotalGroup> compared =
            comparedTotals(rows, groups, at, texts, resolution);
        std::vector<TotalGroup> proved;
        bool isAnother = false; // that half of the sum was chance: it is a part of the others
        for (const TotalGroup& total : compared) {
            const bool isNamed = texts.isNamed(total.group);
            if (isProved(total, isNamed))
                proved.push_back(total);
            else if (!isNamed)
                isAnother = texts.forget(total.group) || isAnother;
        }
        if (!isAnother)
            return proved;
    }
}

bool mayBeTotal(std::string_view group)
{
    constexpr auto kWords = std::to_array<std::string_view>(
        {"all",      "overall",  "everything", "alle",     "alles", "tous",
         "toutes",   "tout",     "todos",      "todo",     "tutti", "tutto",
         "ensemble", "citywide", "nationwide", "national", "whole", "总数",
         "全部",     "总体",     "全市",       "全国"});
    const std::string_view name = trimmed(group);
    return namesTotal(name) ||
           std::any_of(kWords.begin(), kWords.end(),
                       [&](std::string_view word) { return equalsIgnoringCase(name, word); });
}

} // namespace core

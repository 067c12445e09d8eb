#include "core/data/StepValues.h"

#include "core/base/NaN.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace core {

namespace {

constexpr double kNegligible = 0.01; ///< of the total: the boroughs' NA has some 0.06 %
constexpr std::size_t kLate = 10;    ///< a tenth
constexpr std::size_t kListed = 100; ///< repeated steps, enough to see what they have in common
constexpr std::size_t kStepsPerReport = 10'000;

/// What a group brings in one step.
struct GroupStep
{
    double sum = 0.0;
    std::uint32_t known = 0;
    std::uint32_t rows = 0;

    double combined(Combine combine) const
    {
        if (combine == Combine::Count)
            return rows;
        if (known == 0)
            return kNaN;
        return combine == Combine::Sum ? sum : sum / known;
    }
};

/// What a group brings over all steps, and when it is expected.
struct GroupTotal
{
    double sum = 0.0;
    std::size_t steps = 0;
    std::size_t first = std::numeric_limits<std::size_t>::max();
    std::size_t last = 0;
    std::size_t absent = 0;

    double usual() const { return steps == 0 ? 0.0 : std::abs(sum) / static_cast<double>(steps); }
    /// Opens later, or closes earlier, than the others of `size` steps: by a tenth of them.
    bool opensLate(std::size_t size) const { return steps > 0 && kLate * first > size; }
    bool closesEarly(std::size_t size) const
    {
        return steps > 0 && kLate * (size - 1 - last) > size;
    }
    /// Never where it has no rows at all: another group is taken alone, or it is left out.
    bool isExpectedAt(std::size_t step, std::size_t size) const
    {
        return first <= last && (step >= first || !opensLate(size)) &&
               (step <= last || !closesEarly(size));
    }
};

/// Goes through the groups of one step at a time.
class GroupsOfStep
{
public:
    GroupsOfStep(const StepRows& rows, const RowGroups& groups, const std::vector<double>& numbers)
        : m_rows(rows), m_groups(groups), m_numbers(numbers),
          m_steps(std::max<std::size_t>(1, groups.names.size())), m_isPresent(m_steps.size(), false)
    {
    }

    /// Calls `onRepeated(row)` for each row with a value whose group has one already.
    template <typename OnRepeated>
    void go(std::size_t step, OnRepeated&& onRepeated)
    {
        for (const std::uint32_t group : m_present)
            m_isPresent[group] = false;
        m_present.clear();
        for (const std::uint32_t row : m_rows.of(step)) {
            const std::uint32_t group = m_groups.ofRow[row];
            GroupStep& bring = m_steps[group];
            if (!m_isPresent[group]) {
                bring = {};
                m_isPresent[group] = true;
                m_present.push_back(group);
            }
            const double value = m_numbers.empty() ? 1.0 : m_numbers[row];
            ++bring.rows;
            if (!std::isnan(value)) {
                if (bring.known > 0)
                    onRepeated(row);
                bring.sum += value;
                ++bring.known;
            }
        }
    }

    /// In the order of their rows: sums must not depend on how groups are numbered.
    const std::vector<std::uint32_t>& present() const { return m_present; }
    bool isKnown(std::size_t group) const { return m_isPresent[group] && m_steps[group].known > 0; }
    std::size_t missing() const
    {
        std::size_t missing = 0;
        for (const std::uint32_t group : m_present)
            missing += m_steps[group].rows - m_steps[group].known;
        return missing;
    }
    const GroupStep& operator[](std::uint32_t group) const { return m_steps[group]; }

private:
    const StepRows& m_rows;
    const RowGroups& m_groups;
    const std::vector<double>& m_numbers;
    std::vector<GroupStep> m_steps;
    std::vector<bool> m_isPresent;
    std::vector<std::uint32_t> m_present;
};

} // namespace

StepValues stepValues(const StepRows& rows, const RowGroups& groups,
                      const std::vector<double>& numbers, Combine combine,
                      std::optional<AbsentGroups> absent, const Progress& progress)
{
    StepValues result;
    result.values.assign(rows.steps(), kNaN);
    result.isAbsent.assign(rows.steps(), false);
    std::vector<GroupTotal> totals(std::max<std::size_t>(1, groups.names.size()));
    GroupsOfStep at(rows, groups, numbers);
    std::vector<std::uint32_t> knownGroups(rows.steps(), 0);
    for (std::size_t step = 0; step < rows.steps(); ++step) {
        if (step % kStepsPerReport == 0)
            progress.advance(step, 2 * rows.steps());
        bool isRepeated = false;
        at.go(step, [&](std::uint32_t row) {
            ++result.repeatedRows;
            isRepeated = true;
            if (!result.firstRepeated)
                result.firstRepeated = row;
        });
        if (isRepeated && result.repeatedSteps.size() < kListed)
            result.repeatedSteps.push_back(step);
        result.mostGroups = std::max(result.mostGroups, at.present().size());
        double sum = 0.0;
        bool isKnown = combine != Combine::Mean; // no rows are no events
        for (const std::uint32_t group : at.present()) {
            const double combined = at[group].combined(combine);
            if (std::isnan(combined))
                continue;
            ++knownGroups[step];
            GroupTotal& total = totals[group];
            total.first = std::min(total.first, step);
            total.last = step;
            total.sum += combined;
            ++total.steps;
            sum += combined;
            isKnown = true;
        }
        if (isKnown) {
            result.values[step] = sum;
            result.missingLeftOut += at.missing();
        }
    }
    for (const GroupTotal& total : totals) {
        result.groupSums.push_back(total.sum);
        result.groupsWithRows += total.steps > 0 ? 1 : 0;
    }
    const bool hasAbsences =
        combine == Combine::Mean && totals.size() > 1 &&
        std::any_of(knownGroups.begin(), knownGroups.end(),
                    [&](std::uint32_t known) { return known > 0 && known < totals.size(); });
    if (!hasAbsences)
        return result;

    double all = 0.0;
    for (const GroupTotal& total : totals)
        all += total.usual();
    for (std::size_t step = 0; step < rows.steps(); ++step) {
        if (step % kStepsPerReport == 0)
            progress.advance(rows.steps() + step, 2 * rows.steps());
        if (knownGroups[step] == 0 || knownGroups[step] == totals.size())
            continue;
        at.go(step, [](std::uint32_t) {});
        double share = 0.0;
        bool isShort = false;
        for (std::size_t group = 0; group < totals.size(); ++group) {
            const bool isExpected = absent == AbsentGroups::Unknown
                                        ? totals[group].steps > 0
                                        : totals[group].isExpectedAt(step, rows.steps());
            if (at.isKnown(group) || !isExpected)
                continue;
            isShort = true;
            share += all > 0.0 ? totals[group].usual() / all : 0.0;
            ++totals[group].absent;
        }
        if (!isShort)
            continue;
        const bool isZero = absent ? *absent == AbsentGroups::Zero : share < kNegligible;
        StepValues::Absent& kind = isZero ? result.countedAsZero : result.unknown;
        if (kind.steps++ == 0)
            kind.first = step;
        kind.largestShare = std::max(kind.largestShare, share);
        if (!isZero) {
            result.values[step] = kNaN;
            result.isAbsent[step] = true;
            result.missingLeftOut -= at.missing();
        }
    }
    for (const GroupTotal& total : totals)
        if (absent != AbsentGroups::Unknown &&
            (total.opensLate(rows.steps()) || total.closesEarly(rows.steps())))
            ++result.groupsPartOfTime;
    const auto most = std::max_element(
        totals.begin(), totals.end(), [&](const GroupTotal& a, const GroupTotal& b) {
            if (a.absent != b.absent)
                return a.absent < b.absent;
            // Not the first one in the file: the order of the rows changes nothing.
            return groups.names[static_cast<std::size_t>(&a - totals.data())] >
                   groups.names[static_cast<std::size_t>(&b - totals.data())];
        });
    for (StepValues::Absent* kind : {&result.countedAsZero, &result.unknown}) {
        kind->group = static_cast<std::uint32_t>(most - totals.begin());
        kind->groupSteps = most->absent;
    }
    return result;
}

} // namespace core

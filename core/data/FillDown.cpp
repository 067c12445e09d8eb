#include "core/data/FillDown.h"

#include "core/base/InputError.h"
#include "core/data/AskedColumns.h"
#include "core/data/CalendarColumns.h"
#include "core/data/ColumnNames.h"
#include "core/data/ParseNumber.h"
#include "core/data/TimeColumn.h"
#include "core/data/TimeNames.h"
#include "core/data/TimeReader.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

namespace core {

namespace {

using std::chrono::sys_seconds;

constexpr std::size_t kFirstRows = 1000; ///< tell most columns that have a text in each row

bool isBlank(std::string_view text)
{
    return trimmed(text).empty();
}

/// True where at least two of five cells are empty, and the first is not.
bool isSparse(const TextColumn& texts)
{
    if (texts.size() < 3 || isBlank(texts[0]))
        return false;
    std::size_t empty = 0;
    for (std::size_t row = 0; row < texts.size(); ++row) {
        empty += isBlank(texts[row]) ? 1 : 0;
        if (row + 1 == std::min(kFirstRows, texts.size()) && 5 * empty < 2 * (row + 1))
            return false;
    }
    return 5 * empty >= 2 * texts.size();
}

/// The rows with a text, where each differs from the one before; empty where one does not.
std::vector<std::size_t> rowsOfRuns(const TextColumn& texts)
{
    std::vector<std::size_t> rows;
    for (std::size_t row = 0; row < texts.size(); ++row) {
        if (isBlank(texts[row]))
            continue;
        if (!rows.empty() && trimmed(texts[rows.back()]) == trimmed(texts[row]))
            return {};
        rows.push_back(row);
    }
    return rows;
}

/// Most runs are equally long, as the hours of a day are; the last one may be cut short.
bool areAlike(const std::vector<std::size_t>& begins, std::size_t end)
{
    if (begins.size() < 2)
        return false;
    std::map<std::size_t, std::size_t> lengths;
    std::size_t most = 0;
    for (std::size_t i = 0; i < begins.size(); ++i) {
        const std::size_t next = i + 1 < begins.size() ? begins[i + 1] : end;
        most = std::max(most, ++lengths[next - begins[i]]);
    }
    return 2 * most >= begins.size() - 1;
}

bool isDates(const TextColumn& texts)
{
    const auto times = timeColumn(texts, isBlank);
    return times && times->isCertain && !times->clockVaries && times->faults == 0;
}

/// Years, and months or quarters by name, whose texts are known.
bool isPartOfDate(const TextColumn& texts)
{
    const bool isYears = names(texts.name(), TimeName::Year);
    const bool isMonths = names(texts.name(), TimeName::Month);
    for (std::size_t row = 0; row < texts.size(); ++row) {
        const bool isPart =
            (isYears && isYear(texts[row])) || (isMonths && monthOfName(texts[row]) != 0);
        if (!isPart && !isBlank(texts[row]))
            return false;
    }
    return isYears || isMonths;
}

/// A column of other times that says all: nothing else needs filling.
bool hasFullTimes(const Table& table)
{
    return std::any_of(table.columns.begin(), table.columns.end(), [](const TextColumn& texts) {
        if (isBlank(texts[0]) || isSparse(texts))
            return false;
        const auto times = timeColumn(texts, isBlank);
        return times && times->isCertain && times->missing == 0;
    });
}

FilledColumn fill(Table& table, std::size_t column)
{
    TextColumn& texts = table.columns[column];
    FilledColumn filled{.column = column};
    TextColumn full(texts.name());
    full.reserve(texts.size(), texts.bytes());
    std::string_view last;
    for (std::size_t row = 0; row < texts.size(); ++row) {
        if (!isBlank(texts[row])) {
            last = texts[row];
        } else if (!last.empty() && filled.cells++ == 0) {
            filled.firstRow = row;
        }
        full.append(isBlank(texts[row]) ? last : texts[row]);
    }
    texts = std::move(full);
    return filled;
}

/// The rows in which the times of the table begin anew.
std::optional<std::vector<std::size_t>> restarts(const Table& table)
{
    for (const TextColumn& texts : table.columns) {
        if (isSparse(texts))
            continue;
        const auto times = timeColumn(texts, isBlank);
        if (!times || !times->isCertain || times->missing > 0)
            continue;
        std::vector<std::size_t> back;
        std::vector<std::size_t> forth;
        TimeReader read(times->format);
        std::optional<sys_seconds> last;
        for (std::size_t row = 0; row < texts.size(); ++row) {
            const auto time = read(texts[row]);
            if (!time)
                continue;
            if (last && time->time < *last)
                back.push_back(row);
            if (last && time->time > *last)
                forth.push_back(row);
            last = time->time;
        }
        return back.size() < forth.size() ? back : forth; // or the latest times stand first
    }
    return std::nullopt;
}

/// Texts that can be names of groups.
bool mayBeGroups(const TextColumn& texts)
{
    return !suggests(texts.name(), NameHint::Holiday) && !parseNumber(texts[0]) &&
           rowsOfRuns(texts).size() > 1;
}

/// A text at the begin of each run of times, and nowhere else.
bool areGroups(const TextColumn& texts, const std::vector<std::size_t>& restarted)
{
    const auto begins = rowsOfRuns(texts);
    return begins.size() == restarted.size() + 1 &&
           std::equal(restarted.begin(), restarted.end(), begins.begin() + 1);
}

std::vector<FilledColumn> fillAsked(Table& table, const std::vector<std::string>& asked)
{
    std::vector<FilledColumn> filled;
    for (const std::string& name : asked) {
        const auto column = table.indexOf(name);
        if (!column)
            throw InputError(Message(SENTENCE("core", "%1 has no column \"%2\"; expected one of "
                                                      "%3."),
                                     table.source, name, shownNames(table)),
                             "fill_down");
        filled.push_back(fill(table, *column));
    }
    return filled;
}

} // namespace

std::vector<FilledColumn> fillDown(Table& table, const std::vector<std::string>& asked)
{
    if (asked.size() == 1 && equalsIgnoringCase(asked.front(), "none") &&
        !table.indexOf(asked.front()))
        return {};
    if (!asked.empty())
        return fillAsked(table, asked);
    std::vector<std::size_t> sparse;
    for (std::size_t column = 0; column < table.columns.size(); ++column)
        if (isSparse(table.columns[column]))
            sparse.push_back(column);
    std::vector<FilledColumn> filled;
    if (sparse.empty())
        return filled;
    const auto fillWhere = [&](const auto& is) {
        std::erase_if(sparse, [&](std::size_t column) {
            if (!is(table.columns[column]))
                return false;
            filled.push_back(fill(table, column));
            return true;
        });
    };
    if (!hasFullTimes(table))
        fillWhere([](const TextColumn& texts) {
            const auto begins = rowsOfRuns(texts);
            return areAlike(begins, texts.size()) && (isDates(texts) || isPartOfDate(texts));
        });
    std::erase_if(sparse, [&](std::size_t column) { return !mayBeGroups(table.columns[column]); });
    if (sparse.empty())
        return filled;
    if (const auto restarted = restarts(table); restarted && !restarted->empty())
        fillWhere([&](const TextColumn& texts) { return areGroups(texts, *restarted); });
    std::sort(filled.begin(), filled.end(),
              [](const FilledColumn& a, const FilledColumn& b) { return a.column < b.column; });
    return filled;
}

} // namespace core

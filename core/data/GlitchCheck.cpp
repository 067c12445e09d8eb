#include "core/data/GlitchCheck.h"

#include "core/data/CellFaults.h"
#include "core/data/Sentinel.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>

namespace core {

namespace {

constexpr std::size_t kFewestNumbers = 20;
constexpr double kTimesUsual = 1e6;

} // namespace

std::optional<Glitches> glitchesOf(std::span<const double> values)
{
    std::vector<double> sizes;
    sizes.reserve(values.size());
    for (const double value : values)
        if (std::isfinite(value))
            sizes.push_back(std::abs(value));
    if (sizes.size() < kFewestNumbers)
        return std::nullopt;
    const std::size_t aside = std::max<std::size_t>(3, sizes.size() / 100);
    const auto usual = sizes.end() - 1 - static_cast<std::ptrdiff_t>(aside);
    std::nth_element(sizes.begin(), usual, sizes.end());
    const double bound = kTimesUsual * *usual;
    if (*usual == 0.0)
        return std::nullopt;
    Glitches glitches;
    double largest = bound;
    for (std::size_t at = 0; at < values.size(); ++at) {
        const double size = std::abs(values[at]);
        if (!std::isfinite(values[at]))
            continue;
        if (size <= bound) {
            glitches.usual = std::max(glitches.usual, size);
            continue;
        }
        ++glitches.count;
        if (size > largest) {
            largest = size;
            glitches.largest = at;
        }
    }
    return glitches.count > 0 ? std::optional(glitches) : std::nullopt;
}

std::optional<Finding> glitchFinding(const Table& table, std::size_t column,
                                     const std::vector<double>& numbers, const StepRows& rows,
                                     const Series& series)
{
    std::vector<double> used;
    used.reserve(rows.all().size());
    for (const std::uint32_t row : rows.all())
        used.push_back(numbers[row]);
    const auto glitches = glitchesOf(used);
    if (!glitches)
        return std::nullopt;
    const double number = used[glitches->largest];
    if (const auto sentinel = sentinelOf(used); sentinel && sentinel->value == number)
        return std::nullopt;
    const std::size_t row = rows.all()[glitches->largest];
    std::size_t step = 0;
    while (rows.firstOf(step + 1) <= glitches->largest)
        ++step;
    const std::string text(table.columns[column][row]);
    const double times =
        std::min(std::abs(number) / glitches->usual, std::numeric_limits<double>::max());
    return Finding{
        .message = Message::counted(
            glitches->count,
            SENTENCE("core", "Column \"%2\" has %3 at %4 (row %5), %6 times the size of any other "
                             "value (at most %7). If it is a mistake, let it count as missing "
                             "(--missing %3)."),
            SENTENCE("core", "Column \"%2\" has %1 values beyond all others (at most %7 in size): "
                             "the largest is %3 at %4 (row %5), %6 times that. If they are "
                             "mistakes, let them count as missing (--missing %3, and the same for "
                             "the others)."),
            table.columns[column].name(), shownText(text), series.time(step),
            std::to_string(table.sheetRow(row)), roundedFigure(times, 2),
            roundedFigure(glitches->usual)),
        .option = "missing",
        .value = text,
        .row = row,
        .column = column,
        .isSuspicious = true};
}

} // namespace core

#include "core/data/CellFaults.h"
#include "core/data/TableLayout.h"

#include <algorithm>
#include <exception>
#include <map>

namespace core {

namespace {

/// Hours or months across the sheet (0, 1, ..., 23), years (2019, 2020): names, not data.
bool isSequence(const CellRow& row, std::size_t width)
{
    std::vector<double> numbers;
    for (std::size_t i = 0; i < std::min(row.size(), width); ++i) {
        if (kindOfCell(row[i]) == CellKind::Number) {
            try {
                numbers.push_back(std::stod(row[i]));
            } catch (const std::exception&) {
                return false;
            }
        }
    }
    for (std::size_t i = 1; i < numbers.size(); ++i) {
        if (numbers[i] - numbers[i - 1] != 1.0)
            return false;
    }
    const bool areYears = !numbers.empty() && numbers[0] >= 1900.0 && numbers[0] <= 2100.0;
    return numbers.size() > 2 || (areYears && numbers[0] == static_cast<int>(numbers[0]));
}

void noticeData(const std::vector<CellRow>& head, const TableShape& shape,
                std::vector<LayoutFinding>& findings)
{
    if (shape.header.count != 1)
        return;
    const CellRow& row = head[shape.header.first - 1];
    LayoutFinding finding{.kind = LayoutFinding::Kind::HeaderLooksLikeData,
                          .count = 0,
                          .of = 0,
                          .row = shape.header.first,
                          .text = {},
                          .name = {}};
    std::size_t texts = 0;
    for (std::size_t column = 0; column < std::min(row.size(), shape.width); ++column) {
        const CellKind cell = kindOfCell(row[column]);
        if (cell == CellKind::Empty)
            continue;
        ++finding.of;
        texts += cell == CellKind::Text && shape.kinds[column] != CellKind::Text ? 1 : 0;
        if (cell == shape.kinds[column] && cell != CellKind::Text)
            ++finding.count;
    }
    if (finding.count > 0 && 2 * finding.count >= finding.of &&
        !(isSequence(row, shape.width) && (texts > 0 || finding.count < shape.width)))
        findings.push_back(std::move(finding));
}

std::string joined(const std::string& above, const std::string& below)
{
    if (above.empty() || above == below || below.empty())
        return above.empty() ? below : above;
    return above + " " + below;
}

/// Each name is that of its groups and its own; a unit stands behind it in brackets.
std::vector<std::string> joinedNames(const std::vector<CellRow>& head, const TableShape& shape)
{
    const auto cellOf = [&](std::size_t row, std::size_t column) {
        const CellRow& cells = head[row];
        return column < cells.size() && !isRule(cells[column]) ? cells[column] : std::string();
    };
    std::vector<std::string> names(shape.width);
    const std::size_t first = shape.header.first - 1;
    for (std::size_t row = first; row < first + shape.header.count; ++row) {
        // A name of a group goes for the empty cells to its right that have a name below.
        const bool isGroup = row + 1 < first + shape.header.count && [&] {
            const auto filled = [&](std::size_t r) {
                std::size_t count = 0;
                for (std::size_t column = 0; column < shape.width; ++column)
                    count += cellOf(r, column).empty() ? 0 : 1;
                return count;
            };
            std::size_t shared = 0;
            for (std::size_t column = 0; column < shape.width; ++column)
                shared += !cellOf(row, column).empty() && !cellOf(row + 1, column).empty() ? 1 : 0;
            return shared > 0 && filled(row) < filled(row + 1) + 1;
        }();
        std::string group;
        for (std::size_t column = 0; column < shape.width; ++column) {
            std::string cell = cellOf(row, column);
            if (cell == "-" && row > first)
                cell.clear();
            if (isGroup && cell.empty() && !cellOf(row + 1, column).empty())
                cell = group;
            else
                group = cell;
            names[column] = joined(names[column], cell);
        }
    }
    return names;
}

/// A name is repeated in many a sentence.
void shorten(std::vector<std::string>& names, std::vector<LayoutFinding>& findings)
{
    constexpr std::size_t kLongestName = 100;
    for (std::size_t column = 0; column < names.size(); ++column) {
        if (names[column].size() <= kLongestName)
            continue;
        const std::size_t bytes = names[column].size();
        names[column] = shownText(names[column], kLongestName);
        findings.push_back({.kind = LayoutFinding::Kind::ShortenedName,
                            .count = bytes,
                            .of = 0,
                            .row = column + 1,
                            .text = {},
                            .name = names[column]});
    }
}

void makeDifferent(std::vector<std::string>& names, std::vector<LayoutFinding>& findings)
{
    std::map<std::string, std::size_t> counts;
    for (std::size_t column = 0; column < names.size(); ++column) {
        if (names[column].empty())
            names[column] = "column " + std::to_string(column + 1);
        ++counts[names[column]];
    }
    std::map<std::string, std::size_t> seen;
    for (std::size_t column = 0; column < names.size(); ++column) {
        const std::string name = names[column];
        std::size_t number = ++seen[name];
        if (number == 1)
            continue;
        std::string other;
        do
            other = name + " (" + std::to_string(number++) + ")";
        while (counts.contains(other));
        ++counts[other];
        findings.push_back({.kind = LayoutFinding::Kind::RenamedColumn,
                            .count = column + 1,
                            .of = 0,
                            .row = 0,
                            .text = name,
                            .name = other});
        names[column] = std::move(other);
    }
}

} // namespace

std::vector<std::string> columnNames(const std::vector<CellRow>& head, const TableShape& shape,
                                     std::vector<LayoutFinding>& findings)
{
    LayoutFinding before{.kind = LayoutFinding::Kind::LinesBefore,
                         .count = 0,
                         .of = 0,
                         .row = 1,
                         .text = {},
                         .name = {}};
    for (std::size_t row = 0; row + 1 < shape.header.first && row < head.size(); ++row)
        before.count += std::any_of(head[row].begin(), head[row].end(),
                                    [](const auto& cell) { return !cell.empty(); });
    if (before.count > 0)
        findings.push_back(before);
    if (shape.header.count == 0)
        findings.push_back({.kind = LayoutFinding::Kind::NoHeader,
                            .count = 0,
                            .of = 0,
                            .row = shape.header.first,
                            .text = {},
                            .name = {}});
    if (shape.header.count > 1)
        findings.push_back({.kind = LayoutFinding::Kind::JoinedHeaderRows,
                            .count = shape.header.count,
                            .of = 0,
                            .row = shape.header.first,
                            .text = {},
                            .name = {}});
    if (shape.lacksFirstName)
        findings.push_back({.kind = LayoutFinding::Kind::UnnamedFirstColumn,
                            .count = 1,
                            .of = 0,
                            .row = shape.header.first,
                            .text = {},
                            .name = {}});
    else
        noticeData(head, shape, findings);
    std::vector<std::string> names = joinedNames(head, shape);
    if (shape.lacksFirstName) {
        names.insert(names.begin(), std::string());
        names.pop_back();
    }
    shorten(names, findings);
    makeDifferent(names, findings);
    return names;
}

} // namespace core

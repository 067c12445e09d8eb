#include "core/data/TableEnd.h"

#include "core/data/ParseNumber.h"

#include <algorithm>

namespace core {

namespace {

constexpr std::size_t kLongestFooter = 60;
constexpr std::size_t kRowsSearched = 1000; ///< for the same text elsewhere in a column

bool isDrawn(const CellRow& cells)
{
    return std::all_of(cells.begin(), cells.end(),
                       [](const auto& cell) { return cell.empty() || isRule(cell); });
}

/// A group that is called Total stands in other rows too.
bool isUsual(const TextColumn& column, std::size_t row)
{
    for (std::size_t i = row - std::min(row, kRowsSearched); i < row; ++i) {
        if (column[i] == column[row])
            return true;
    }
    return false;
}

/// "Nov 2019 (prelim.)", "Nov 2019 *"
bool isTimeWithRemark(std::string_view text)
{
    const auto end = text.find_first_of("(*");
    return end != std::string_view::npos && end > 0 &&
           kindOfCell(trimmed(text.substr(0, end))) == CellKind::Time;
}

bool isFooterRow(const TableRows& rows, std::size_t row, const TableShape& shape)
{
    CellRow cells;
    for (const TextColumn& column : rows.columns())
        cells.emplace_back(column[row]);
    if (isDrawn(cells))
        return true;
    const auto first = std::find_if(cells.begin(), cells.end(),
                                    [](const std::string& cell) { return !cell.empty(); });
    const auto column = static_cast<std::size_t>(first - cells.begin());
    const bool isAlone =
        shape.width > 1 &&
        std::all_of(first + 1, cells.end(), [](const auto& cell) { return cell.empty(); });
    const bool isText = kindOfCell(*first) == CellKind::Text;
    switch (shape.kinds[column]) {
    case CellKind::Time:
        return isText && !isTimeWithRemark(*first);
    case CellKind::Number:
        return isText && (isAlone || namesTotal(*first) || isRemark(*first));
    default:
        return column == 0 && shape.width > 1 && !isUsual(rows.columns()[0], row) &&
               (namesTotal(*first) || (isAlone && isRemark(*first)));
    }
}

} // namespace

bool isFooterText(const CellRow& cells, const TableShape& shape)
{
    const auto first = std::find_if(cells.begin(), cells.end(),
                                    [](const std::string& cell) { return !cell.empty(); });
    if (first == cells.end())
        return false;
    if (namesTotal(*first) || isRemark(*first) || isDrawn(cells))
        return true;
    const auto column = static_cast<std::size_t>(first - cells.begin());
    if (column >= shape.width || kindOfCell(*first) != CellKind::Text)
        return false;
    if (shape.kinds[column] != CellKind::Text)
        return first->front() < '0' || first->front() > '9'; // no time that is cut off
    return std::all_of(first + 1, cells.end(), [](const auto& cell) { return cell.empty(); });
}

Footer findFooter(const TableRows& rows, const TableShape& shape)
{
    Footer footer;
    const auto& odd = rows.oddRows();
    std::size_t oddLeft = odd.size();
    std::size_t left = rows.columns().front().size();
    while (left > 0 && footer.count <= kLongestFooter) {
        const bool isOdd = oddLeft > 0 && odd[oddLeft - 1].before == left;
        CellRow cells;
        if (isOdd) {
            cells = odd[oddLeft - 1].texts;
            if (!isFooterText(cells, shape))
                break;
            --oddLeft;
        } else {
            if (!isFooterRow(rows, left - 1, shape))
                break;
            --left;
            for (const TextColumn& column : rows.columns())
                cells.emplace_back(column[left]);
            ++footer.regular;
        }
        ++footer.count;
        footer.beginsOdd = isOdd;
        footer.text = *std::find_if(cells.begin(), cells.end(),
                                    [](const std::string& cell) { return !cell.empty(); });
    }
    return left > 0 && footer.count <= kLongestFooter ? footer : Footer{};
}

} // namespace core

#include "core/data/TableLayout.h"

#include "core/data/Characters.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>

namespace core {

namespace {

constexpr std::size_t kRowsLookedAt = 6; ///< to know that data begin in the first of them
constexpr std::size_t kLastRows = 100;   ///< of many rows, which are data whatever stands before

/// A row as far as its layout matters.
struct RowForm
{
    std::size_t used = 0;   ///< cells up to the last one with text
    std::size_t filled = 0; ///< cells with text
    std::vector<CellKind> kinds;
    bool isRule = false; ///< a line drawn with characters: ---+---
};

RowForm formOf(const CellRow& row)
{
    RowForm form;
    bool onlyRules = true;
    for (std::size_t i = 0; i < row.size(); ++i) {
        form.kinds.push_back(kindOfCell(row[i]));
        if (form.kinds.back() == CellKind::Empty)
            continue;
        form.used = i + 1;
        ++form.filled;
        onlyRules = onlyRules && isRule(row[i]);
    }
    form.isRule = form.filled > 0 && onlyRules;
    return form;
}

/// The finder's view of the head: forms of all rows, and the indices of those with text.
class Head
{
public:
    explicit Head(const std::vector<CellRow>& rows) : m_rows(rows)
    {
        for (const CellRow& row : rows)
            m_forms.push_back(formOf(row));
        for (std::size_t i = 0; i < rows.size(); ++i) {
            if (m_forms[i].filled > 0)
                m_withText.push_back(i);
        }
        leaveOutComments(usualWidth());
    }

    bool hasCommentBefore(std::size_t row) const { return m_firstComment && *m_firstComment < row; }

    const std::vector<std::size_t>& withText() const { return m_withText; }
    const RowForm& form(std::size_t row) const { return m_forms[row]; }
    const CellRow& cells(std::size_t row) const { return m_rows[row]; }
    CellKind kind(std::size_t row, std::size_t column) const
    {
        const auto& kinds = m_forms[row].kinds;
        return column < kinds.size() ? kinds[column] : CellKind::Empty;
    }

    /// The number of cells that the most cells of the last rows share: rows of data are many and
    /// wide, and the first ones may stand before them.
    std::size_t usualWidth() const
    {
        std::map<std::size_t, std::size_t> rows;
        for (std::size_t i = m_withText.size() > 2 * kLastRows ? m_withText.size() - kLastRows : 0;
             i < m_withText.size(); ++i)
            ++rows[m_rows[m_withText[i]].size()];
        std::size_t width = 0;
        for (const auto& [cells, count] : rows)
            width = width == 0 || cells * count >= width * rows[width] ? cells : width;
        return width;
    }

    /// What nearly all known cells of each column are, in the rows from `first`; from the first
    /// on half of them, as the others may stand before the header.
    std::vector<CellKind> columnKinds(std::size_t first, std::size_t width) const
    {
        std::vector<std::size_t> rows;
        for (const std::size_t row : m_withText) {
            if (row >= first && (m_forms[row].filled > 1 || width == 1))
                rows.push_back(row);
        }
        if (first == 0) {
            const std::size_t half = rows.size() / 2;
            const std::size_t left = half > kLastRows ? rows.size() - kLastRows : half;
            rows.erase(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(left));
        }
        std::vector<CellKind> kinds(width, CellKind::Text);
        for (std::size_t column = 0; column < width; ++column) {
            std::map<CellKind, std::size_t> counts;
            std::size_t known = 0;
            for (const std::size_t row : rows) {
                const CellKind cell = kind(row, column);
                if (cell == CellKind::Empty || cell == CellKind::Missing)
                    continue;
                ++counts[cell];
                ++known;
            }
            for (const CellKind candidate : {CellKind::Number, CellKind::Time}) {
                if (known > 0 && 3 * known >= rows.size() && 10 * counts[candidate] >= 6 * known)
                    kinds[column] = candidate;
            }
        }
        return kinds;
    }

private:
    /// Rows with # in front and another number of cells than most, or right below names without #.
    void leaveOutComments(std::size_t width)
    {
        std::vector<std::size_t> kept;
        for (const std::size_t row : m_withText) {
            const bool hasNamesAbove =
                !kept.empty() && !isCommentRow(m_rows[kept.back()]) &&
                m_rows[kept.back()].size() == width &&
                std::all_of(m_forms[kept.back()].kinds.begin(), m_forms[kept.back()].kinds.end(),
                            [](CellKind kind) { return kind == CellKind::Text; });
            if (!isCommentRow(m_rows[row]) || (m_rows[row].size() == width && !hasNamesAbove))
                kept.push_back(row);
            else if (!m_firstComment)
                m_firstComment = row;
        }
        m_withText = std::move(kept);
    }

    const std::vector<CellRow>& m_rows;
    std::vector<RowForm> m_forms;
    std::vector<std::size_t> m_withText;
    std::optional<std::size_t> m_firstComment;
};

constexpr std::size_t kFewestNames = 5;

/// Hours, years or dates without marks that name the columns: whole numbers that rise from cell to
/// cell, behind a text or nothing.
bool hasRisingNumbers(const CellRow& row, const RowForm& form)
{
    if (form.filled < kFewestNames + 1 || form.kinds.front() == CellKind::Number)
        return false;
    std::size_t count = 0;
    std::string_view last;
    for (std::size_t i = 0; i < form.used; ++i) {
        const std::string_view cell = row[i];
        if (form.kinds[i] == CellKind::Text && count == 0)
            continue;
        const bool isWhole = !cell.empty() && std::all_of(cell.begin(), cell.end(), isDigit);
        const bool rises = last.size() < cell.size() || (last.size() == cell.size() && last < cell);
        if (!isWhole || !rises)
            return false;
        last = cell;
        ++count;
    }
    return count >= kFewestNames;
}

/// Tells rows of data from others by the kinds of the columns.
class DataRows
{
public:
    DataRows(const Head& head, std::size_t width)
        : m_head(head), m_width(width), m_kinds(head.columnKinds(0, width))
    {
        m_typed = static_cast<std::size_t>(std::count_if(
            m_kinds.begin(), m_kinds.end(), [](CellKind kind) { return kind != CellKind::Text; }));
        m_hasTime = std::find(m_kinds.begin(), m_kinds.end(), CellKind::Time) != m_kinds.end();
        for (const std::size_t row : head.withText()) {
            if (!hasRisingNumbers(head.cells(row), head.form(row)))
                continue;
            if (m_names) { // rows of data that happen to rise
                m_names.reset();
                break;
            }
            m_names = row;
        }
    }

    std::size_t typed() const { return m_typed; }
    bool hasTime() const { return m_hasTime; }

    /// A time where one belongs settles it; else more cells suit their columns than do not.
    bool isData(std::size_t row) const
    {
        if (row == m_names)
            return false;
        std::size_t suit = 0;
        std::size_t differ = 0;
        bool timeSuits = false;
        bool timeDiffers = false;
        for (std::size_t column = 0; column < m_width; ++column) {
            const CellKind cell = m_head.kind(row, column);
            if (m_kinds[column] == CellKind::Text || cell == CellKind::Empty ||
                cell == CellKind::Missing)
                continue;
            const bool isSuited = cell == m_kinds[column];
            ++(isSuited ? suit : differ);
            if (m_kinds[column] == CellKind::Time)
                (isSuited ? timeSuits : timeDiffers) = true;
        }
        return timeSuits || (!timeDiffers && suit > differ);
    }

    /// True where some cell is of the kind of its column.
    bool hasSuited(std::size_t row) const
    {
        for (std::size_t column = 0; column < m_width; ++column) {
            if (m_kinds[column] != CellKind::Text && m_head.kind(row, column) == m_kinds[column])
                return true;
        }
        return false;
    }

    /// The first row of data that others follow, as an index into the rows with text. Of the rows
    /// that follow a third may hold stray texts.
    std::optional<std::size_t> begin() const
    {
        const auto& rows = m_head.withText();
        for (std::size_t i = 0; i < rows.size(); ++i) {
            if (!isData(rows[i]) || isAboveNames(i))
                continue;
            const std::size_t end = std::min(i + kRowsLookedAt, rows.size());
            std::size_t data = 0;
            for (std::size_t k = i; k < end; ++k)
                data += isData(rows[k]) ? 1 : 0;
            if (3 * data >= 2 * (end - i))
                return i;
        }
        return std::nullopt;
    }

private:
    /// "From;2023-03-01" above the names of more columns.
    bool isAboveNames(std::size_t i) const
    {
        const auto& rows = m_head.withText();
        const auto isShort = [&](std::size_t row) { return m_head.cells(row).size() < m_width; };
        std::size_t next = i;
        while (next < rows.size() && isShort(rows[next]))
            ++next;
        if (next == i || next == rows.size())
            return false;
        const RowForm& names = m_head.form(rows[next]);
        return names.filled == m_width &&
               std::all_of(names.kinds.begin(), names.kinds.end(),
                           [](CellKind kind) { return kind == CellKind::Text; });
    }

    const Head& m_head;
    std::size_t m_width;
    std::vector<CellKind> m_kinds;
    std::size_t m_typed = 0;
    bool m_hasTime = false;
    std::optional<std::size_t> m_names; ///< the one row of numbers that name the columns
};

bool isUnitRow(const Head& head, std::size_t names, std::size_t units)
{
    const CellRow& row = head.cells(units);
    std::size_t count = 0;
    for (std::size_t column = 0; column < row.size(); ++column) {
        const CellKind kind = head.kind(units, column);
        if (kind == CellKind::Empty || row[column] == "-")
            continue;
        if (!isUnit(row[column]) || head.kind(names, column) != CellKind::Text)
            return false;
        ++count;
    }
    const auto& above = head.cells(names);
    const bool aboveAreUnits = std::all_of(above.begin(), above.end(), [](const std::string& cell) {
        return cell.empty() || isUnit(cell);
    });
    return count > 0 && !aboveAreUnits;
}

/// Each of the columns is named by just one of the rows: the name of the index stands by itself.
bool completeEachOther(const Head& head, std::size_t above, std::size_t below, std::size_t width)
{
    for (std::size_t column = 0; column < width; ++column) {
        if ((head.kind(above, column) == CellKind::Empty) ==
            (head.kind(below, column) == CellKind::Empty))
            return false;
    }
    return head.form(above).filled > 1;
}

/// Names of groups above names of columns: a merged cell leaves the cells behind it empty.
bool isGroupRow(const Head& head, std::size_t groups, std::size_t names, std::size_t width)
{
    const RowForm& form = head.form(groups);
    if (form.filled < 2 || form.used > width || width < 3)
        return false;
    for (std::size_t column = 0; column < width; ++column) {
        const CellKind kind = head.kind(groups, column);
        if (kind != CellKind::Empty && kind != CellKind::Text && kind != CellKind::Number)
            return false;
    }
    CellRow sorted = head.cells(names);
    sorted.erase(std::remove(sorted.begin(), sorted.end(), ""), sorted.end());
    std::sort(sorted.begin(), sorted.end());
    const bool repeats = std::adjacent_find(sorted.begin(), sorted.end()) != sorted.end();
    const bool leavesOutFirst = head.kind(groups, 0) == CellKind::Empty;
    return repeats || (leavesOutFirst && head.form(names).filled > form.filled);
}

/// The rows that together name the columns, the lowest of which is `last`.
HeaderRows joinedRows(const Head& head, std::size_t last, std::size_t width)
{
    std::size_t first = last;
    const auto isAbove = [&] { return first > 0 && head.form(first - 1).filled > 0; };
    while (isAbove() && head.form(first).isRule)
        --first;
    const std::size_t ruled = first;
    if (isAbove() && head.form(first - 1).used <= width && isUnitRow(head, first - 1, first))
        --first;
    else if (isAbove() && completeEachOther(head, first - 1, first, width))
        --first;
    if (isAbove() && (first == ruled || head.form(first).filled > 1) &&
        isGroupRow(head, first - 1, first, width))
        --first;
    return {.first = first + 1, .count = last - first + 1};
}

/// The first row that names more than half of the columns; for tables of texts.
std::size_t firstWideRow(const Head& head, std::size_t width)
{
    std::optional<std::size_t> comment;
    for (const std::size_t row : head.withText()) {
        if (2 * head.form(row).filled <= width || head.cells(row).size() < width)
            continue;
        if (!head.cells(row).front().starts_with('#'))
            return row;
        comment = comment.value_or(row);
    }
    return comment.value_or(head.withText().front());
}

HeaderRows findHeader(const Head& head, std::size_t width)
{
    const auto& rows = head.withText();
    const DataRows data(head, width);
    const auto begin = data.typed() > 0 ? data.begin() : std::nullopt;
    if (!begin)
        return joinedRows(head, firstWideRow(head, width), width);
    if (*begin == 0) {
        const bool hasComment = width > 1 && head.hasCommentBefore(rows[0]);
        return {.first = rows[0] + 1, .count = hasComment ? std::size_t{0} : std::size_t{1}};
    }

    std::size_t names = *begin - 1;
    // Columns of numbers alone may begin with a stray text: then the first wide row right above
    // is the header.
    const bool isSure = (data.hasTime() || (data.typed() > 1 && !data.hasSuited(rows[names]))) &&
                        rows.size() > *begin + 1;
    for (std::size_t i = names; !isSure && i > 0 && rows[i - 1] + 1 == rows[i]; --i) {
        if (i == names && isUnitRow(head, rows[i - 1], rows[i]))
            break;
        if (2 * head.form(rows[i - 1]).filled > width)
            names = i - 1;
    }
    if (names + 1 < *begin)
        return joinedRows(head, rows[names], width);

    const HeaderRows header = joinedRows(head, rows[names], width);
    std::size_t named = 0;
    for (std::size_t row = header.first - 1; row < header.first - 1 + header.count; ++row)
        named = std::max(named, head.form(row).used);
    const bool isTitle = width > 2 && named == 1;
    const bool isComment = width > 1 && head.cells(rows[names]).size() < width &&
                           head.cells(rows[names]).front().starts_with('#');
    if (isTitle || isComment)
        return {.first = rows[*begin] + 1, .count = 0};
    return header;
}

/// Row names: whole numbers that count the rows, or texts beside numbers with decimal points, which
/// tell them from columns that decimal commas part; or dates with their times of day.
bool areRowNames(const Head& head, const std::vector<std::size_t>& rows)
{
    bool areCounted = true;
    bool areTexts = true;
    bool areDates = true;
    bool hasPoint = false;
    std::optional<long> last;
    for (const std::size_t row : rows) {
        const CellRow& cells = head.cells(row);
        const std::string& first = cells.front();
        const bool isWhole = !first.empty() && first.size() < 10 &&
                             first.find_first_not_of("0123456789") == std::string::npos;
        const long number = isWhole ? std::stol(first) : 0;
        areCounted = areCounted && isWhole && (!last || number == *last + 1);
        last = number;
        areTexts = areTexts && head.kind(row, 0) == CellKind::Text;
        areDates = areDates && head.kind(row, 0) == CellKind::Time &&
                   head.kind(row, 1) == CellKind::Time && cells.size() > 2;
        for (std::size_t i = 1; i < cells.size(); ++i)
            hasPoint = hasPoint || (head.kind(row, i) == CellKind::Number &&
                                    cells[i].find('.') != std::string::npos);
    }
    return areCounted || areDates || (areTexts && hasPoint);
}

bool lacksFirstName(const Head& head, const HeaderRows& header)
{
    if (header.count != 1)
        return false;
    const std::size_t names = head.form(header.first - 1).used;
    if (names == 0 || names != head.cells(header.first - 1).size() ||
        head.form(header.first - 1).filled != names)
        return false;
    std::vector<std::size_t> longer;
    std::size_t rows = 0;
    for (const std::size_t row : head.withText()) {
        if (row < header.first)
            continue;
        ++rows;
        if (head.form(row).used == names + 1)
            longer.push_back(row);
    }
    return rows > 1 && 10 * longer.size() >= 9 * rows && areRowNames(head, longer);
}

/// A text right of the names that names nothing: the column before it has neither name nor value,
/// its own no value.
bool isNoteBeside(const Head& head, const HeaderRows& header, std::size_t used, std::size_t named)
{
    if (header.count != 1 || named <= used + 1 || used == 0)
        return false;
    const std::size_t row = header.first - 1;
    for (std::size_t column = used; column + 1 < named; ++column)
        if (head.kind(row, column) != CellKind::Empty)
            return false;
    return head.kind(row, named - 1) == CellKind::Text;
}

} // namespace

bool isCommentRow(const CellRow& row)
{
    return !row.empty() && row.front().starts_with('#') &&
           kindOfCell(row.front()) != CellKind::Missing;
}

bool suits(std::string_view cell, CellKind column)
{
    if (column == CellKind::Text)
        return true;
    const CellKind kind = kindOfCell(cell);
    return kind == column || kind == CellKind::Empty || kind == CellKind::Missing;
}

TableShape shapeOf(const std::vector<CellRow>& rows, const std::optional<HeaderRows>& chosen)
{
    const Head head(rows);
    TableShape shape;
    if (head.withText().empty() && !chosen)
        return shape;
    const std::size_t usual = head.usualWidth();
    shape.header = chosen ? *chosen : findHeader(head, usual);

    // Columns that have neither a name nor a value come from separators at the ends of lines.
    const std::size_t data = shape.header.first - 1 + shape.header.count;
    std::size_t named = 0;
    std::size_t headerCells = 0;
    for (std::size_t row = shape.header.first - 1; row < std::min(data, rows.size()); ++row) {
        named = std::max(named, head.form(row).used);
        headerCells = std::max(headerCells, rows[row].size());
    }
    shape.lacksFirstName = lacksFirstName(head, shape.header);
    const std::size_t most = shape.header.count == 0 ? usual
                             : shape.lacksFirstName  ? headerCells + 1
                                                     : headerCells;
    std::size_t used = 0;
    std::size_t rowsOfData = 0;
    std::size_t fitting = 0;
    for (const std::size_t row : head.withText()) {
        if (row < data)
            continue;
        if (rows[row].size() <= most)
            used = std::max(used, head.form(row).used);
        ++rowsOfData;
        fitting += head.form(row).used <= most ? 1 : 0;
    }
    if (isNoteBeside(head, shape.header, used, named))
        named = used;
    shape.width = std::max({named, used, std::size_t{1}});
    shape.kinds = head.columnKinds(data, shape.width);
    shape.isRegular = 10 * fitting >= 7 * rowsOfData;
    return shape;
}

} // namespace core

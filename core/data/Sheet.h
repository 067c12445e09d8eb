#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// The cells of one sheet of a workbook, as the texts that a CSV file would have.
///
/// Rows and columns without any text at the four edges are left out: cell (0, 0) is the one in row
/// `firstRow()`, column `firstColumn()` of the sheet, counted from 1 as a spreadsheet shows them.
/// Only cells with text take memory (6 bytes and the text), so a stray cell far out costs nothing.
class Sheet
{
public:
    std::string name;
    bool isHidden = false;

    std::size_t rowCount() const { return m_rowStarts.empty() ? 0 : m_rowStarts.size() - 1; }
    std::size_t columnCount() const { return m_columnCount; }
    std::size_t firstRow() const { return m_firstRow; }
    std::size_t firstColumn() const { return m_firstColumn; }

    /// Empty where the cell has no text; `row` below `rowCount()`, any column. The view lives as
    /// long as the sheet.
    std::string_view cell(std::size_t row, std::size_t column) const;

    /// Columns up to the last one of this row with text.
    std::size_t width(std::size_t row) const;

private:
    friend class SheetBuilder;

    std::string_view textOf(std::size_t index) const;

    std::string m_texts;
    std::vector<std::uint32_t> m_ends;    ///< of each cell in `m_texts`, row by row
    std::vector<std::uint16_t> m_columns; ///< of each cell, from the first one
    std::vector<std::size_t> m_rowStarts; ///< first cell of each row, and the end of the last
    std::size_t m_firstRow = 1;
    std::size_t m_firstColumn = 1;
    std::size_t m_columnCount = 0;
};

/// Sheets that a workbook may have.
constexpr std::size_t kSheetLimit = 10'000;

/// What is left of the cells and bytes of text that a whole workbook may have; a row counts as one
/// cell more.
struct SheetBudget
{
    std::size_t cells = 50'000'000;
    std::size_t bytes = std::size_t{1} << 30;
};

/// Makes a sheet of its cells, row by row from the top and from left to right.
///
/// All errors are `InputError` naming file and sheet: a cell beyond row 1,048,576 or column 16,384,
/// one that does not come after the previous one, or more than the budget.
class SheetBuilder
{
public:
    static constexpr std::size_t kRowLimit = 1'048'576;
    static constexpr std::size_t kColumnLimit = 16'384;

    SheetBuilder(std::string source, std::string name, SheetBudget& budget);

    /// Row and column from 0. Blanks alone count as no text.
    void add(std::size_t row, std::size_t column, std::string_view text);

    Sheet finish();

    /// Throws the `InputError` of a sentence about file %1 and sheet %2.
    [[noreturn]] void refuse(std::string_view pattern) const;

private:
    std::string m_source;
    SheetBudget& m_budget;
    Sheet m_sheet;
    std::size_t m_row = 0;    ///< of the last cell
    std::size_t m_column = 0; ///< likewise
    std::size_t m_left = kColumnLimit;
    std::size_t m_right = 0;
};

} // namespace core

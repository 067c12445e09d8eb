#pragma once

#include "core/data/Table.h"
#include "core/data/TableLayout.h"

#include <optional>

namespace core {

/// A row that does not have a cell for each column.
struct OddRow
{
    std::size_t row = 0;    ///< counted from 0 among the rows read, blank ones included
    std::size_t cells = 0;  ///< how many it has
    std::size_t before = 0; ///< rows of the table before it
    CellRow texts;          ///< left empty for all but the last ones of many
};

/// Takes the rows below a header, field by field, into columns of text. Rows of several parts of a
/// file are taken side by side and joined.
///
/// Rows without text are left out. Empty cells beyond the last column are dropped. A row that lacks
/// cells at its end is filled up where those it has suit their columns. Other rows that are too
/// short or too long are kept aside.
class TableRows
{
public:
    /// `areCells`: of a sheet, where a text right of the table has not come from a separator within
    /// a cell.
    explicit TableRows(const TableShape& shape, bool areCells = false);

    void field(std::string_view text)
    {
        if (m_field < m_columns.size())
            m_columns[m_field].append(text);
        else
            takeBeyond(text);
        ++m_field;
        m_hasText = m_hasText || !text.empty();
    }
    void endRow()
    {
        if (m_field == m_columns.size() && m_hasText && !mayBeComment()) {
            ++m_rows;
            m_writesEmptyEnds =
                m_writesEmptyEnds || m_columns.back()[m_columns.back().size() - 1].empty();
            m_field = 0;
            m_hasText = false;
        } else {
            endOddRow();
        }
    }
    /// Takes back the fields of the row that is being read.
    void dropRow();

    /// Adds the rows of another part: each column, which may be done side by side, then the rest.
    void appendColumn(const TableRows& more, std::size_t column);
    void appendRest(const TableRows& more);
    void clear();
    /// Memory for as many rows again as there are times `growth`.
    void reserve(double growth);

    std::size_t fieldsOfRow() const { return m_field; } ///< of the row that is being read
    std::size_t rows() const { return m_rows; }         ///< rows read so far, blank ones included
    std::vector<TextColumn>& columns() { return m_columns; }
    const std::vector<TextColumn>& columns() const { return m_columns; }
    const std::vector<std::size_t>& blankRows() const { return m_blankRows; }
    /// Those kept aside, ascending.
    std::vector<OddRow>& oddRows() { return m_oddRows; }
    const std::vector<OddRow>& oddRows() const { return m_oddRows; }
    /// The first rows that were filled up, at most `kListedRows`, and how many there are.
    const std::vector<OddRow>& paddedRows() const { return m_paddedRows; }
    std::size_t paddedCount() const { return m_paddedCount; }
    std::optional<std::size_t> lastPadded() const { return m_lastPadded; }
    /// Some row has an empty cell in the last column: whoever wrote the file does not leave it out.
    bool writesEmptyEnds() const { return m_writesEmptyEnds; }
    void forgetLastPadded();
    /// Texts left out: the lone one right of a row, and rows that begin with #.
    struct LeftOut
    {
        std::size_t count = 0;
        std::size_t firstRow = 0;
        std::string firstText;
    };
    const LeftOut& notes() const { return m_notes; }
    const LeftOut& comments() const { return m_comments; }

    static constexpr std::size_t kListedRows = 5;

private:
    void takeBeyond(std::string_view text);
    void endOddRow();
    bool isPadded() const;
    /// In a column of numbers or times a text with # in front is looked at twice.
    bool mayBeComment() const
    {
        return m_hasTypedFirst && m_columns[0][m_columns[0].size() - 1].starts_with('#');
    }
    bool isNote() const;
    void endNoted(std::size_t row);
    static void add(LeftOut& leftOut, std::size_t row, std::string_view text);
    static void join(LeftOut& leftOut, const LeftOut& later, std::size_t rowsBefore);

    std::vector<CellKind> m_kinds;
    bool m_areCells;
    bool m_hasTypedFirst;
    LeftOut m_notes;
    LeftOut m_comments;
    std::vector<TextColumn> m_columns;
    CellRow m_beyond; ///< cells of the row beyond the last column
    std::size_t m_field = 0;
    bool m_hasText = false;
    bool m_writesEmptyEnds = false;
    std::size_t m_rows = 0;
    std::size_t m_joined = 0; ///< rows of the table for which `appendRest` has been called
    std::vector<std::size_t> m_blankRows;
    std::vector<OddRow> m_oddRows;
    std::vector<OddRow> m_paddedRows;
    std::size_t m_paddedCount = 0;
    std::optional<std::size_t> m_lastPadded;
};

} // namespace core

#pragma once

#include "core/data/CellKind.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace core {

/// Which rows of a sheet, counted from 1, name the columns.
struct HeaderRows
{
    std::size_t first = 1;
    std::size_t count = 1; ///< 0: none; the data begin with row `first`

    bool operator==(const HeaderRows&) const = default;
};

/// What is known of a file's layout before it is read; the rest is found out.
struct LayoutChoices
{
    std::optional<char> separator; ///< '\0': one column, nothing separates
    std::optional<HeaderRows> header;
};

/// How a table lies in its file. Reading again with `separator` and `header` gives the same table.
struct Layout
{
    char separator = ','; ///< '\0': one column, nothing separates
    HeaderRows header;
    std::size_t linesBefore = 0; ///< sheet rows before the header, blank ones included
    std::size_t footerRows = 0;  ///< rows with text left out at the end
};

/// Something about the layout that a person should know of.
struct LayoutFinding
{
    enum class Kind
    {
        LinesBefore,         ///< `count` rows with text before the header are left out
        HeaderLooksLikeData, ///< in `row`, `count` of `of` names are numbers or times as below them
        NoHeader,            ///< none was found; the data begin in `row`
        JoinedHeaderRows,    ///< names are joined of `count` rows from `row` on
        RenamedColumn,       ///< column `count` (from 1), `text` in the file, is called `name`
        ShortenedName,       ///< column `row` (from 1), whose name has `count` bytes, is `name`
        FooterLeftOut,       ///< `count` rows from `row` on, which reads `text`, are left out
        CutOffRow,           ///< the file ends inside `row`, which is left out
        UnnamedFirstColumn,  ///< the header in `row` has a name less than the rows have cells
        NotesLeftOut,        ///< `count` texts right of the table, the first, `text`, in `row`
        CommentsLeftOut,     ///< `count` rows among the data begin with #, the first is `row`
        PaddedRows           ///< `count` rows, the first of them `row`, lack cells at their end
    };

    Kind kind = Kind::LinesBefore;
    std::size_t count = 0;
    std::size_t of = 0;
    std::size_t row = 0; ///< sheet row, from 1
    std::string text;
    std::string name;
};

using CellRow = std::vector<std::string>;

/// Where header and data of a table are, and what its columns hold.
struct TableShape
{
    HeaderRows header;
    std::size_t width = 0;
    /// `width` of them: Number or Time where nearly all cells of the head are, Text elsewhere.
    std::vector<CellKind> kinds;
    bool isRegular = false; ///< the header has room for the cells of most rows below it
    /// The header leaves out the name of the first column, as R writes the names of rows.
    bool lacksFirstName = false;
};

/// Finds the header in the first rows of a file, which are all its rows where there are few.
///
/// The data are the rows whose cells suit the columns below; the row before them names the columns,
/// joined with rows of units below or of groups above it; rows before these are left out. Without
/// clear signs of another one the first row that fills most columns is the header. Rows that begin
/// with # are comments where they have another number of cells than most, or names stand above.
TableShape shapeOf(const std::vector<CellRow>& head, const std::optional<HeaderRows>& chosen);

/// The names of the columns, all different, none empty and none longer than some 100 bytes; adds
/// what a person should know of them and of the rows before.
std::vector<std::string> columnNames(const std::vector<CellRow>& head, const TableShape& shape,
                                     std::vector<LayoutFinding>& findings);

/// True of a row that begins with #, save what spreadsheets write for an error.
bool isCommentRow(const CellRow& row);

/// True where the cell may stand in a column of this kind.
bool suits(std::string_view cell, CellKind column);

} // namespace core

#include "core/data/TableReader.h"

#include "core/base/InputError.h"
#include "core/base/Sha256.h"
#include "core/data/CsvBody.h"
#include "core/data/CsvHead.h"
#include "core/data/TableEnd.h"
#include "core/data/Utf8.h"

#include <algorithm>
#include <utility>

namespace core {

namespace {

constexpr std::size_t kHeadRows = 300;       ///< looked at first
constexpr std::size_t kMostHeadRows = 20000; ///< a header further down is not found

LayoutFinding finding(LayoutFinding::Kind kind, std::size_t count, std::size_t row,
                      std::string text = {})
{
    return {.kind = kind, .count = count, .of = 0, .row = row, .text = std::move(text), .name = {}};
}

/// What a fault in a row of the sheet is; its column goes by its name where that is known.
InputError csvError(const std::string& source, std::size_t sheetRow, const CsvFault& fault,
                    const std::vector<std::string>& names)
{
    const bool isNamed = fault.field < names.size();
    const auto error = [&](const char* ofName, const char* ofNumber) {
        return InputError(Message(isNamed ? ofName : ofNumber, source, std::to_string(sheetRow),
                                  isNamed ? names[fault.field] : std::to_string(fault.field + 1)));
    };
    switch (fault.kind) {
    case CsvFault::Kind::QuoteNotDoubled:
        return error(
            SENTENCE("core", "%1, row %2, column \"%3\": a quote inside a quoted field must "
                             "be doubled."),
            SENTENCE("core", "%1, row %2, column %3: a quote inside a quoted field must be "
                             "doubled."));
    case CsvFault::Kind::NotUtf8:
        return error(SENTENCE("core", "%1, row %2, column \"%3\": the text is not UTF-8; save the "
                                      "file as UTF-8."),
                     SENTENCE("core", "%1, row %2, column %3: the text is not UTF-8; save the file "
                                      "as UTF-8."));
    default:
        return error(SENTENCE("core", "%1, row %2, column \"%3\": the quote is not closed."),
                     SENTENCE("core", "%1, row %2, column %3: the quote is not closed."));
    }
}

/// Makes the table out of the rows below its header.
class TableMaker
{
public:
    TableMaker(std::string source, const TableShape& shape, const std::vector<CellRow>& head)
        : m_shape(shape)
    {
        m_read.table.source = std::move(source);
        m_read.layout.header = shape.header;
        m_read.layout.linesBefore = shape.header.first - 1;
        m_names = columnNames(head, shape, m_read.findings);
    }

    ReadTable make(CsvBody body)
    {
        TableRows& rows = body.rows;
        leaveOutCutRow(body);
        const Footer footer = findFooter(rows, m_shape);
        if (footer.count > 0)
            leaveOut(footer, rows);
        failInOddRows(rows);
        if (rows.paddedCount() > 0)
            note(LayoutFinding::Kind::PaddedRows, rows.paddedCount(), rows.paddedRows()[0].row);
        for (const auto& [kind, leftOut] :
             {std::pair(LayoutFinding::Kind::NotesLeftOut, rows.notes()),
              std::pair(LayoutFinding::Kind::CommentsLeftOut, rows.comments())})
            if (leftOut.count > 0)
                note(kind, leftOut.count, leftOut.firstRow, leftOut.firstText);

        Table& table = m_read.table;
        for (std::size_t i = 0; i < m_names.size(); ++i)
            table.columns.push_back(std::move(rows.columns()[i]).named(std::move(m_names[i])));
        if (table.rows() == 0)
            throw InputError(
                Message(SENTENCE("core", "%1 has a header but no data rows."), table.source));
        table.headerRows = m_shape.header.count;
        for (std::size_t row = 1; row < m_shape.header.first; ++row)
            table.blankRows.push_back(row);
        for (const std::size_t row : rows.blankRows())
            table.blankRows.push_back(sheetRow(row));
        while (!table.blankRows.empty() &&
               table.blankRows.back() > table.sheetRow(table.rows() - 1))
            table.blankRows.pop_back();
        return std::move(m_read);
    }

private:
    std::size_t sheetRow(std::size_t bodyRow) const
    {
        return m_shape.header.first + m_shape.header.count + bodyRow;
    }

    void note(LayoutFinding::Kind kind, std::size_t count, std::size_t bodyRow,
              std::string text = {})
    {
        m_read.findings.push_back(finding(kind, count, sheetRow(bodyRow), std::move(text)));
    }

    /// The end of the file inside a row leaves nothing of use of it; other faults end the reading.
    void leaveOutCutRow(CsvBody& body)
    {
        TableRows& rows = body.rows;
        if (body.fault) {
            if (body.fault->kind != CsvFault::Kind::QuoteCutOff || rows.columns()[0].size() == 0)
                fail(*body.fault);
            note(LayoutFinding::Kind::CutOffRow, 1, body.fault->row);
            return;
        }
        if (!body.endsInRow || rows.columns()[0].size() < 2)
            return;
        const std::size_t last = rows.rows() - 1;
        auto& odd = rows.oddRows();
        if (!odd.empty() && odd.back().row == last && odd.back().cells < m_shape.width &&
            !isFooterText(odd.back().texts, m_shape)) {
            odd.pop_back();
            note(LayoutFinding::Kind::CutOffRow, 1, last);
        } else if (rows.lastPadded() == last && rows.paddedCount() == 1) {
            rows.forgetLastPadded();
            note(LayoutFinding::Kind::CutOffRow, 1, last);
        }
    }

    void leaveOut(const Footer& footer, TableRows& rows)
    {
        auto& odd = rows.oddRows();
        const std::size_t oddRows = footer.count - footer.regular;
        std::size_t first = 0;
        if (footer.beginsOdd) {
            first = odd[odd.size() - oddRows].row;
        } else {
            // The n-th row of the table is the n-th that is neither blank nor odd.
            const std::size_t regular = rows.columns()[0].size() - footer.regular;
            std::vector<std::size_t> others = rows.blankRows();
            for (const OddRow& row : odd)
                others.push_back(row.row);
            std::sort(others.begin(), others.end());
            first = regular;
            for (const std::size_t other : others)
                first += other <= first ? 1 : 0;
        }
        for (TextColumn& column : rows.columns()) {
            for (std::size_t i = 0; i < footer.regular; ++i)
                column.removeLast();
        }
        odd.resize(odd.size() - oddRows);
        m_read.layout.footerRows = footer.count;
        note(LayoutFinding::Kind::FooterLeftOut, footer.count, first, footer.text);
    }

    void failInOddRows(TableRows& rows) const
    {
        std::vector<OddRow> odd = rows.oddRows();
        std::size_t count = odd.size();
        if (rows.writesEmptyEnds()) {
            odd.insert(odd.end(), rows.paddedRows().begin(), rows.paddedRows().end());
            count += rows.paddedCount();
        }
        if (odd.empty())
            return;
        std::sort(odd.begin(), odd.end(),
                  [](const OddRow& a, const OddRow& b) { return a.row < b.row; });
        odd.resize(std::min(odd.size(), TableRows::kListedRows));
        if (count == 1)
            throw InputError(oddRow(std::to_string(sheetRow(odd.front().row)), odd.front().cells));
        MessageList listed;
        for (const OddRow& row : odd)
            listed.push_back(Message::counted(row.cells, SENTENCE("core", "%1 field in row %2"),
                                              SENTENCE("core", "%1 fields in row %2"),
                                              std::to_string(sheetRow(row.row))));
        if (count > odd.size())
            listed.emplace_back(SENTENCE("core", "so on in %1 rows"), count);
        throw InputError(Message(oddRowsPattern(), m_read.table.source, listed, m_shape.width));
    }

    bool hasHeader() const { return m_shape.header.count > 0; }

    /// One row of a wrong size.
    Message oddRow(const std::string& row, std::size_t cells) const
    {
        const std::string& source = m_read.table.source;
        const std::size_t width = m_shape.width;
        if (cells == 1)
            return Message(hasHeader() ? SENTENCE("core", "%1, row %2: there is 1 field, but the "
                                                          "header names %3 columns.")
                                       : SENTENCE("core", "%1, row %2: there is 1 field, but most "
                                                          "rows have %3 columns."),
                           source, row, width);
        if (width == 1)
            return Message(hasHeader() ? SENTENCE("core", "%1, row %2: there are %3 fields, but "
                                                          "the header names 1 column.")
                                       : SENTENCE("core", "%1, row %2: there are %3 fields, but "
                                                          "most rows have 1 column."),
                           source, row, cells);
        return Message(hasHeader() ? SENTENCE("core", "%1, row %2: there are %3 fields, but the "
                                                      "header names %4 columns.")
                                   : SENTENCE("core", "%1, row %2: there are %3 fields, but most "
                                                      "rows have %4 columns."),
                       source, row, cells, width);
    }

    /// Several rows %2 of a wrong size.
    const char* oddRowsPattern() const
    {
        if (m_shape.width == 1)
            return hasHeader()
                       ? SENTENCE("core", "%1: there are %2, but the header names 1 column.")
                       : SENTENCE("core", "%1: there are %2, but most rows have 1 column.");
        return hasHeader() ? SENTENCE("core", "%1: there are %2, but the header names %3 columns.")
                           : SENTENCE("core", "%1: there are %2, but most rows have %3 columns.");
    }

    [[noreturn]] void fail(const CsvFault& fault) const
    {
        throw csvError(m_read.table.source, sheetRow(fault.row), fault, m_names);
    }

    TableShape m_shape;
    std::vector<std::string> m_names;
    ReadTable m_read;
};

std::size_t headRows(const LayoutChoices& choices)
{
    return kHeadRows + (choices.header ? choices.header->first + choices.header->count : 0);
}

TableShape checkedShape(const std::vector<CellRow>& head, const std::string& source,
                        const LayoutChoices& choices)
{
    const bool hasText = std::any_of(head.begin(), head.end(), [](const CellRow& row) {
        return std::any_of(row.begin(), row.end(), [](const auto& cell) {
            return cell.find_first_not_of(" \t,;|") != std::string::npos;
        });
    });
    if (!hasText)
        throw InputError(Message(SENTENCE("core", "%1 is empty."), source));
    if (choices.header) {
        const std::size_t last =
            choices.header->first + std::max<std::size_t>(choices.header->count, 1) - 1;
        if (choices.header->first == 0 || last > head.size())
            throw InputError(
                Message(SENTENCE("core", "%1 has %2 rows; the header cannot be in row %3."), source,
                        head.size(), std::to_string(last)),
                "headerRow");
    }
    return shapeOf(head, choices.header);
}

/// The text below what stands before the first row of the table's sheet.
struct Front
{
    std::string_view rest;
    std::size_t comments = 0; ///< rows of comments of an export
    std::optional<char> separator;
};

std::string_view takeLine(std::string_view& text)
{
    const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(end);
    if (!text.empty())
        text.remove_prefix(text.starts_with("\r\n") ? 2 : 1);
    return line;
}

Front takeFront(std::string_view text, const std::string& source)
{
    if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF"))
        throw InputError(Message(SENTENCE("core", "%1 is UTF-16 text; save it as UTF-8."), source));
    const std::size_t zero = text.find('\0');
    if (zero != std::string_view::npos)
        throw zeroBytes(text.substr(0, zero), source);
    if (text.starts_with("\xEF\xBB\xBF"))
        text.remove_prefix(3);
    Front front;
    while (text.starts_with(kExportComment)) {
        takeLine(text);
        ++front.comments;
    }
    front.rest = text;
    const std::string_view line = takeLine(text);
    if (line.size() == 5 && line.starts_with("sep=")) {
        front.separator = line[4];
        front.rest = text;
    }
    return front;
}

/// Whether no row has a text in any cell.
bool areEmpty(const std::vector<CellRow>& rows)
{
    return std::all_of(rows.begin(), rows.end(), [](const CellRow& row) {
        return std::all_of(row.begin(), row.end(), [](const auto& cell) { return cell.empty(); });
    });
}

/// True where the rows so far may all stand before the table: they hold no numbers and no times, or
/// most rows behind them have another number of cells.
bool isBeforeTable(const CsvHead& head, std::string_view text, char separator,
                   const LayoutChoices& choices)
{
    constexpr std::size_t kRowsBehind = 100;
    if (choices.header || head.rows.size() >= kMostHeadRows)
        return false;
    const TableShape shape = shapeOf(head.rows, std::nullopt);
    if (std::all_of(shape.kinds.begin(), shape.kinds.end(),
                    [](CellKind kind) { return kind == CellKind::Text; }))
        return true;
    const CsvHead behind = csvHead(text.substr(head.ends.back()), separator, kRowsBehind);
    const auto others =
        std::count_if(behind.rows.begin(), behind.rows.end(),
                      [&](const CellRow& row) { return row.size() != shape.width; });
    return 10 * static_cast<std::size_t>(others) > 6 * behind.rows.size();
}

void failInHeader(const CsvHead& head, const TableShape& shape, const std::string& source)
{
    for (std::size_t row = shape.header.first - 1;
         row < shape.header.first - 1 + shape.header.count; ++row) {
        CsvFault fault{.row = row, .field = head.faultFields[row]};
        const auto& cells = head.rows[row];
        const auto bad = std::find_if_not(cells.begin(), cells.end(),
                                          [](const auto& cell) { return isUtf8(cell); });
        if (head.faults[row] == RowEnd::QuoteNotDoubled)
            fault.kind = CsvFault::Kind::QuoteNotDoubled;
        else if (head.faults[row] == RowEnd::QuoteNotClosed)
            fault.kind = CsvFault::Kind::QuoteNotClosed;
        else if (bad != cells.end())
            fault.kind = CsvFault::Kind::NotUtf8;
        else
            continue;
        if (head.faults[row] == RowEnd::Line)
            fault.field = static_cast<std::size_t>(bad - cells.begin());
        throw csvError(source, row + 1, fault, {});
    }
}

} // namespace

InputError zeroBytes(std::string_view before, const std::string& source)
{
    const char lineEnd = before.find('\n') == std::string_view::npos ? '\r' : '\n';
    return InputError(
        Message(SENTENCE("core", "%1 is not a text file (it holds zero bytes, the first in line "
                                 "%2); a CSV file was expected."),
                source, std::to_string(1 + std::count(before.begin(), before.end(), lineEnd))));
}

ReadTable readTable(std::string_view text, std::string source, const LayoutChoices& choices,
                    const Progress& progress)
{
    progress.advance(0, text.size());
    const Front front = takeFront(text, source);
    const char separator = choices.separator ? *choices.separator
                           : front.separator ? *front.separator
                                             : guessSeparator(front.rest);
    CsvHead head;
    for (std::size_t rows = headRows(choices);; rows *= 8) {
        head = csvHead(front.rest, separator, rows);
        if (head.rows.size() < rows) // all of them
            break;
        if (areEmpty(head.rows)) {
            if (rows >= kMostHeadRows)
                throw InputError(Message(SENTENCE("core", "%1 has no text in its first %2 rows; a "
                                                          "CSV file was expected."),
                                         source, rows));
        } else if (!isBeforeTable(head, front.rest, separator, choices)) {
            break;
        }
    }
    // The comments are rows of the sheet.
    head.rows.insert(head.rows.begin(), front.comments, CellRow());
    head.ends.insert(head.ends.begin(), front.comments, 0);
    head.faults.insert(head.faults.begin(), front.comments, RowEnd::Line);
    head.faultFields.insert(head.faultFields.begin(), front.comments, 0);

    const TableShape shape = checkedShape(head.rows, source, choices);
    failInHeader(head, shape, source);
    const std::size_t before = shape.header.first - 1 + shape.header.count;
    const std::string_view body = front.rest.substr(before == 0 ? 0 : head.ends[before - 1]);

    Sha256 sha256;
    sha256.feed(text.substr(0, text.size() - body.size()));
    const CsvSplitting splitting{.separator = separator,
                                 .beside = [&](std::string_view piece) { sha256.feed(piece); }};
    TableMaker maker(std::move(source), shape, head.rows);
    ReadTable read = maker.make(splitCsv(body, shape, splitting, progress));
    read.layout.separator = separator;
    read.table.sha256 = sha256.finish();
    read.table.bytes = text.size();
    return read;
}

ReadTable tableOfCells(const std::vector<CellRow>& rows, std::string source,
                       const LayoutChoices& choices)
{
    const std::vector<CellRow> head(
        rows.begin(),
        rows.begin() + static_cast<std::ptrdiff_t>(std::min(rows.size(), headRows(choices))));
    const TableShape shape = checkedShape(head, source, choices);
    CsvBody body{.rows = TableRows(shape, true), .fault = {}, .endsInRow = false};
    for (std::size_t row = shape.header.first - 1 + shape.header.count; row < rows.size(); ++row) {
        for (const std::string& cell : rows[row])
            body.rows.field(cell);
        body.rows.endRow();
    }
    return TableMaker(std::move(source), shape, head).make(std::move(body));
}

} // namespace core

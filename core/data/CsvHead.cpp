#include "core/data/CsvHead.h"

#include <algorithm>

namespace core {

namespace {

constexpr std::size_t kSampledBytes = 1 << 18;
constexpr std::size_t kSampledRows = 100;

/// The row up to its line end, with quotes taken as any character.
const char* scanLiterally(const char* at, const char* end, char separator, CellRow& cells)
{
    cells.clear();
    for (;; ++at) {
        const char* const stop = endOfPlainField(at, end, separator);
        cells.emplace_back(at, stop);
        at = stop;
        if (at == end)
            return end;
        if (*at != separator)
            return at + (*at == '\r' && at + 1 != end && at[1] == '\n' ? 2 : 1);
    }
}

/// How well the rows suit a table; 0..1.
double regularity(const CsvHead& head, char separator)
{
    const TableShape shape = shapeOf(head.rows, std::nullopt);
    if (shape.width == 0 || (shape.width < 2 && separator != '\0'))
        return 0.0;
    std::vector<std::size_t> sizes;
    double rows = 0.0;
    double cells = 0.0;
    double typed = 0.0;
    for (std::size_t row = shape.header.first - 1; row < head.rows.size(); ++row) {
        double filled = 0.0;
        for (const std::string& cell : head.rows[row]) {
            const CellKind kind = kindOfCell(cell);
            filled += kind != CellKind::Empty ? 1.0 : 0.0;
            // A time with a number behind a comma is two cells rather than one.
            const bool isTyped =
                kind == CellKind::Number || kind == CellKind::Missing ||
                (kind == CellKind::Time &&
                 cell.find_first_of(separator == '\0' ? ",;\t|" : ";\t|") == std::string::npos);
            if (isTyped && row >= shape.header.first - 1 + shape.header.count)
                typed += 1.0;
        }
        if (filled == 0.0)
            continue;
        rows += 1.0;
        cells += row >= shape.header.first - 1 + shape.header.count ? filled : 0.0;
        if (head.faults[row] == RowEnd::Line)
            sizes.push_back(head.rows[row].size());
    }
    double alike = 0.0;
    for (const std::size_t size : sizes)
        alike = std::max(alike, static_cast<double>(std::count(sizes.begin(), sizes.end(), size)));
    const double typedShare = cells > 0.0 ? typed / cells : 0.0;
    double trust = shape.isRegular ? 1.0 : 0.4;
    // One column is what is left where nothing separates: lines of text are that too.
    if (separator == '\0')
        trust *= typedShare > 0.5 ? 0.7 : 0.45;
    // A header with nothing below it is rather a line of text.
    if (rows < 2.0 && shape.header.first > 1)
        trust *= 0.3;
    return trust * (alike / std::max(rows, 1.0)) * (0.3 + 0.7 * typedShare);
}

} // namespace

CsvHead csvHead(std::string_view text, char separator, std::size_t rows)
{
    CsvHead head;
    std::string unquoted;
    const char* const end = text.data() + text.size();
    for (const char* at = text.data(); at != end && head.rows.size() < rows;) {
        CellRow cells;
        RowScan scan = scanRow(at, end, separator, unquoted,
                               [&](std::string_view field) { cells.emplace_back(field); });
        const bool isFaulty = scan.end != RowEnd::Line && scan.end != RowEnd::Text;
        head.faultFields.push_back(cells.size());
        head.faults.push_back(isFaulty ? scan.end : RowEnd::Line);
        if (isFaulty)
            scan.next = scanLiterally(at, end, separator, cells);
        at = scan.next;
        head.rows.push_back(std::move(cells));
        head.ends.push_back(static_cast<std::size_t>(at - text.data()));
    }
    return head;
}

char guessSeparator(std::string_view text)
{
    const bool isCut = text.size() > kSampledBytes;
    text = text.substr(0, kSampledBytes);
    char best = '\0';
    double bestRegularity = 0.0;
    // The commonest in prose last: of equals the first is taken.
    for (const char separator : {'\t', ';', '|', ',', '\0'}) {
        CsvHead head = csvHead(text, separator, kSampledRows);
        if (isCut && head.rows.size() > 1 && head.ends.back() == text.size())
            head.rows.pop_back();
        const double found = regularity(head, separator);
        if (found > bestRegularity) {
            best = separator;
            bestRegularity = found;
        }
    }
    return best;
}

} // namespace core

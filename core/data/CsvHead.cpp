#include "core/data/CsvHead.h"

#include "core/data/TimeColumn.h"

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
        if (separator == ' ' && cells.size() > 1 && cells.front() == "#") {
            cells[1].insert(0, "#");
            cells.erase(cells.begin());
        }
        at = scan.next;
        head.rows.push_back(std::move(cells));
        head.ends.push_back(static_cast<std::size_t>(at - text.data()));
    }
    return head;
}

namespace {

struct SeparatorGuess
{
    char separator = '\0';
    double regularity = 0.0;
};

CsvHead sampledHead(std::string_view text, char separator, bool isCut)
{
    CsvHead head = csvHead(text, separator, kSampledRows);
    if (isCut && head.rows.size() > 1 && head.ends.back() == text.size())
        head.rows.pop_back();
    return head;
}

/// True where the lines as they stand are numbers or times, blanks included: "1 234", "4 Mar 2024".
bool areSingleCells(const CsvHead& lines)
{
    const TableShape shape = shapeOf(lines.rows, std::nullopt);
    if (shape.kinds.empty() || shape.kinds.front() == CellKind::Number)
        return true;
    TextColumn texts("");
    for (std::size_t row = shape.header.first - 1 + shape.header.count; row < lines.rows.size();
         ++row)
        texts.append(lines.rows[row].empty() ? std::string_view() : lines.rows[row].front());
    return timeColumn(texts, [](std::string_view text) { return text.empty(); }).has_value();
}

/// Blanks separate where that makes a table with numbers of lines that are no cells.
bool areBlankSeparated(std::string_view text, bool isCut, double asLines)
{
    constexpr double kTable = 0.6;
    const CsvHead head = sampledHead(text, ' ', isCut);
    const TableShape shape = shapeOf(head.rows, std::nullopt);
    const bool hasNumbers =
        std::find(shape.kinds.begin(), shape.kinds.end(), CellKind::Number) != shape.kinds.end();
    const double found = regularity(head, ' ');
    return shape.width > 1 && hasNumbers && found > kTable && found > asLines &&
           !areSingleCells(sampledHead(text, '\0', isCut));
}

SeparatorGuess bestSeparator(std::string_view text)
{
    const bool isCut = text.size() > kSampledBytes;
    text = text.substr(0, kSampledBytes);
    SeparatorGuess best;
    // The commonest in prose last: of equals the first is taken.
    for (const char separator : {'\t', ';', '|', ',', '\0'}) {
        const double found = regularity(sampledHead(text, separator, isCut), separator);
        if (found > best.regularity)
            best = {separator, found};
    }
    if (best.separator == '\0' && areBlankSeparated(text, isCut, best.regularity))
        best = {' ', 1.0};
    return best;
}

/// The last rows of the text, as many as are looked at.
std::string_view lastRows(std::string_view text)
{
    std::size_t begin = text.size();
    for (std::size_t row = 0; row <= kSampledRows && begin > 0; ++row) {
        const std::size_t end = text.find_last_of("\r\n", begin - 1);
        begin = end == std::string_view::npos ? 0 : end;
    }
    return text.substr(begin);
}

} // namespace

char guessSeparator(std::string_view text)
{
    const SeparatorGuess first = bestSeparator(text);
    constexpr double kTable = 0.8;
    if (first.regularity >= kTable)
        return first.separator;
    // The rows before the table may be many, and look like anything.
    const std::string_view last = lastRows(text);
    if (last.size() == text.size())
        return first.separator;
    const SeparatorGuess second = bestSeparator(last);
    return second.regularity > first.regularity && second.separator != '\0' ? second.separator
                                                                            : first.separator;
}

} // namespace core

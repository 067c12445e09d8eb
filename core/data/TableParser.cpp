#include "core/data/TableParser.h"

#include "core/base/InputError.h"
#include "core/data/CsvReader.h"

#include <algorithm>
#include <array>
#include <new>
#include <optional>
#include <unordered_map>

namespace core {

namespace {

/// The commonest of comma, semicolon and tab outside quotes in the first row with text; nothing
/// while the row may go on.
std::optional<char> separatorOf(std::string_view head, bool isComplete)
{
    constexpr std::array<char, 3> kSeparators{',', ';', '\t'};
    std::array<std::size_t, 3> counts{};
    bool quoted = false;
    bool hasText = false;
    for (const char c : head) {
        if (c == '"')
            quoted = !quoted;
        if (quoted)
            continue;
        if ((c == '\n' || c == '\r') && hasText) {
            isComplete = true;
            break;
        }
        hasText = hasText || (c != '\n' && c != '\r' && c != ' ');
        const auto separator = std::find(kSeparators.begin(), kSeparators.end(), c);
        if (separator != kSeparators.end())
            ++counts[static_cast<std::size_t>(separator - kSeparators.begin())];
    }
    if (!isComplete)
        return std::nullopt;
    return kSeparators[static_cast<std::size_t>(std::max_element(counts.begin(), counts.end()) -
                                                counts.begin())];
}

bool isUtf8(std::string_view text)
{
    for (std::size_t i = 0; i < text.size();) {
        const auto lead = static_cast<unsigned char>(text[i]);
        std::size_t length = 1;
        if (lead >= 0xC2 && lead <= 0xDF)
            length = 2;
        else if (lead >= 0xE0 && lead <= 0xEF)
            length = 3;
        else if (lead >= 0xF0 && lead <= 0xF4)
            length = 4;
        else if (lead >= 0x80)
            return false;
        if (i + length > text.size())
            return false;
        for (std::size_t k = 1; k < length; ++k) {
            if ((static_cast<unsigned char>(text[i + k]) & 0xC0U) != 0x80U)
                return false;
        }
        const auto second = length > 1 ? static_cast<unsigned char>(text[i + 1]) : 0U;
        // Overlong forms, surrogates and code points beyond U+10FFFF.
        if ((lead == 0xE0 && second < 0xA0) || (lead == 0xED && second > 0x9F) ||
            (lead == 0xF0 && second < 0x90) || (lead == 0xF4 && second > 0x8F))
            return false;
        i += length;
    }
    return true;
}

} // namespace

TableParser::TableParser(std::string source)
{
    m_table.source = std::move(source);
    if (csv_init(&m_parser, CSV_STRICT | CSV_STRICT_FINI | CSV_REPALL_NL) != 0)
        throw std::bad_alloc();
    csv_set_blk_size(&m_parser, 4096);
}

TableParser::~TableParser()
{
    csv_free(&m_parser);
}

void TableParser::feed(std::string_view piece)
{
    m_bytes += piece.size();
    m_sha256.feed(piece);
    if (m_splitting)
        return split(piece);
    m_head.append(piece);
    if (leaveOutComment() && separatorOf(m_head, false))
        startSplitting();
}

/// False where a comment begins what is left and has no end so far.
bool TableParser::leaveOutComment()
{
    while (m_head.starts_with(kExportComment)) {
        const auto end = m_head.find('\n');
        if (end == std::string::npos)
            return false;
        m_head.erase(0, end + 1);
        m_table.blankRows.push_back(m_sheetRow++);
    }
    return true;
}

void TableParser::expect(std::size_t more)
{
    const double growth = 1.05 * (1.0 + static_cast<double>(more) / static_cast<double>(m_bytes));
    const auto grown = [&](std::size_t now) {
        return static_cast<std::size_t>(growth * static_cast<double>(now));
    };
    for (TextColumn& column : m_table.columns)
        column.reserve(grown(column.size()), grown(column.bytes()));
}

/// Called with the first row, or the whole text, in `m_head`.
void TableParser::startSplitting()
{
    std::string_view head = m_head;
    if (head.starts_with("\xFF\xFE") || head.starts_with("\xFE\xFF"))
        throw InputError(m_table.source + " is UTF-16 text; save it as UTF-8.");
    if (head.starts_with("\xEF\xBB\xBF"))
        head.remove_prefix(3);
    csv_set_delim(&m_parser, static_cast<unsigned char>(*separatorOf(head, true)));
    m_splitting = true;
    split(head);
    m_head.clear();
}

void TableParser::split(std::string_view piece)
{
    if (piece.find('\0') != std::string_view::npos)
        throw InputError(m_table.source +
                         " is not a text file (it holds zero bytes); a CSV file was expected.");
    unsigned char bits = 0; // no early exit: this loop runs sixteen bytes at a time
    for (const char c : piece)
        bits |= static_cast<unsigned char>(c);
    m_beyondAscii = m_beyondAscii || bits >= 0x80;

    const auto onField = [](void* text, std::size_t size, void* self) {
        auto& parser = *static_cast<TableParser*>(self);
        if (parser.m_failure)
            return;
        try {
            parser.takeField({static_cast<const char*>(text), size});
        } catch (...) {
            parser.m_failure = std::current_exception();
        }
    };
    const auto onRow = [](int terminator, void* self) {
        auto& parser = *static_cast<TableParser*>(self);
        if (parser.m_failure)
            return;
        try {
            parser.endRow(terminator);
        } catch (...) {
            parser.m_failure = std::current_exception();
        }
    };

    while (!piece.empty()) {
        piece.remove_prefix(csv_parse(&m_parser, piece.data(), piece.size(), onField, onRow, this));
        if (m_failure)
            std::rethrow_exception(m_failure);
        if (piece.empty())
            break;
        if (csv_error(&m_parser) != CSV_EPARSE)
            throw std::bad_alloc();
        if (m_parser.quoted != 0)
            failInField("a quote inside a quoted field must be doubled");
        csv_set_opts(&m_parser, CSV_STRICT_FINI | CSV_REPALL_NL);
        csv_parse(&m_parser, piece.data(), 1, onField, onRow, this);
        csv_set_opts(&m_parser, CSV_STRICT | CSV_STRICT_FINI | CSV_REPALL_NL);
        piece.remove_prefix(1);
    }
}

Table TableParser::finish()
{
    if (!m_splitting)
        startSplitting();
    // A last row without a line end gets one; inside a quoted field that changes nothing.
    split("\n");
    if (csv_fini(&m_parser, nullptr, nullptr, nullptr) != 0)
        failInField("the quote is not closed");
    if (m_table.columns.empty())
        throw InputError(m_table.source + " is empty.");
    if (m_table.rows() == 0)
        throw InputError(m_table.source + " has a header but no data rows.");
    while (!m_table.blankRows.empty() && m_table.blankRows.back() + 1 == m_sheetRow) {
        m_table.blankRows.pop_back(); // no row follows, and the last one was added above
        --m_sheetRow;
    }
    m_table.sha256 = m_sha256.finish();
    m_table.bytes = m_bytes;
    return std::move(m_table);
}

void TableParser::takeField(std::string_view text)
{
    if (m_beyondAscii && !isUtf8(text))
        failInField("the text is not UTF-8; save the file as UTF-8");
    m_afterReturn = false;
    m_hasText = m_hasText || !text.empty();
    if (m_table.columns.empty())
        m_names.emplace_back(text);
    else if (m_field < m_table.columns.size())
        m_table.columns[m_field].append(text);
    ++m_field;
}

void TableParser::endRow(int terminator)
{
    const bool isSecondHalf = m_afterReturn && m_field == 0 && terminator == '\n';
    m_afterReturn = terminator == '\r';
    if (isSecondHalf)
        return;
    if (!m_hasText)
        leaveOutRow();
    else if (m_table.columns.empty())
        nameColumns();
    else if (m_field != m_table.columns.size())
        failInRow("there are " + std::to_string(m_field) + " fields, but the header names " +
                  std::to_string(m_table.columns.size()) + " columns");
    ++m_sheetRow;
    m_field = 0;
    m_hasText = false;
}

void TableParser::nameColumns()
{
    std::unordered_map<std::string, std::size_t> seen;
    for (std::size_t i = 0; i < m_names.size(); ++i) {
        std::string& name = m_names[i];
        if (name.empty())
            name = "column " + std::to_string(i + 1);
        const auto [first, isNew] = seen.emplace(name, i + 1);
        if (!isNew)
            failInRow("columns " + std::to_string(first->second) + " and " + std::to_string(i + 1) +
                      " have the same name \"" + name + "\"");
    }
    for (std::string& name : m_names)
        m_table.columns.emplace_back(std::move(name));
}

void TableParser::leaveOutRow()
{
    m_names.clear();
    for (std::size_t i = 0; i < std::min(m_field, m_table.columns.size()); ++i)
        m_table.columns[i].removeLast();
    m_table.blankRows.push_back(m_sheetRow);
}

void TableParser::failInRow(const std::string& fault) const
{
    throw InputError(m_table.source + ", row " + std::to_string(m_sheetRow) + ": " + fault + ".");
}

void TableParser::failInField(const std::string& fault) const
{
    const std::string name = m_field < m_table.columns.size() ? m_table.columns[m_field].name()
                                                              : std::to_string(m_field + 1);
    const bool isNamed = m_field < m_table.columns.size();
    throw InputError(m_table.source + ", row " + std::to_string(m_sheetRow) + ", column " +
                     (isNamed ? "\"" + name + "\"" : name) + ": " + fault + ".");
}

} // namespace core

#include "core/data/CsvBody.h"

#include "core/base/ParallelFor.h"
#include "core/data/Utf8.h"

#include <algorithm>

namespace core {

namespace {

constexpr std::size_t kPieces = 16; ///< split side by side between two reports

bool isAscii(std::string_view text)
{
    unsigned char bits = 0; // no early exit: this loop runs sixteen bytes at a time
    for (const char c : text)
        bits |= static_cast<unsigned char>(c);
    return bits < 0x80;
}

/// Begins at most `window` bytes behind `from` with a new line; null where it does not.
const char* lineBegin(const char* from, std::size_t window, const char* end)
{
    const char* const last =
        from + std::min<std::size_t>(window, static_cast<std::size_t>(end - from));
    const char* const found =
        std::find_if(from, last, [](char c) { return c == '\n' || c == '\r'; });
    if (found == last)
        return nullptr;
    return found + (*found == '\r' && found + 1 != end && found[1] == '\n' ? 2 : 1);
}

/// The rows that begin in a piece of the text.
class Piece
{
public:
    Piece(const TableShape& shape, char separator) : rows(shape), m_separator(separator) {}

    /// Splits the rows that begin in [from, limit); `end` ends the text, or what is looked at.
    void split(const char* from, const char* end)
    {
        begin = from;
        seen = end;
        splitRows(end, false);
        // Whole fields are checked only to find the one at fault.
        const std::string_view text(begin, static_cast<std::size_t>(stop - begin));
        if (!isAscii(text) && !isUtf8(text))
            splitRows(end, true);
    }

    TableRows rows;
    const char* begin = nullptr;
    const char* limit = nullptr;
    const char* stop = nullptr; ///< begin of the row after the last one
    const char* seen = nullptr; ///< where the text ended for it
    std::optional<CsvFault> fault;
    bool reachesEnd = false; ///< the last row has no line end
    bool isUsed = false;

private:
    void splitRows(const char* end, bool checks)
    {
        rows.clear();
        fault.reset();
        reachesEnd = false;
        std::optional<std::size_t> bad;
        stop = begin;
        while (stop < limit && stop != end) {
            const RowScan scan =
                scanRow(stop, end, m_separator, m_unquoted, [&](std::string_view text) {
                    if (checks && !bad && !isUtf8(text))
                        bad = rows.fieldsOfRow();
                    rows.field(text);
                });
            stop = scan.next;
            if (bad || scan.end == RowEnd::QuoteNotDoubled || scan.end == RowEnd::QuoteNotClosed) {
                fault = {bad ? CsvFault::Kind::NotUtf8 : kindOf(scan, end), rows.rows(),
                         bad ? *bad : rows.fieldsOfRow()};
                rows.dropRow();
                return;
            }
            rows.endRow();
            reachesEnd = scan.end == RowEnd::Text;
        }
    }

    static CsvFault::Kind kindOf(const RowScan& scan, const char* end)
    {
        if (scan.end == RowEnd::QuoteNotDoubled)
            return CsvFault::Kind::QuoteNotDoubled;
        const bool goesOn =
            std::any_of(scan.next, end, [](char c) { return c == '\n' || c == '\r'; });
        return goesOn ? CsvFault::Kind::QuoteNotClosed : CsvFault::Kind::QuoteCutOff;
    }

    char m_separator;
    std::string m_unquoted;
};

/// Splits a text round after round of pieces.
class Splitter
{
public:
    Splitter(std::string_view text, const TableShape& shape, const CsvSplitting& splitting)
        : m_at(text.data()), m_end(text.data() + text.size()),
          m_splitting(splitting), m_body{.rows = TableRows(shape), .fault = {}, .endsInRow = false},
          m_pieces(kPieces, Piece(shape, splitting.separator))
    {
    }

    bool isDone() const { return m_at == m_end || m_body.fault; }
    const char* at() const { return m_at; }
    CsvBody take() { return std::move(m_body); }
    /// Takes memory for `growth` times the rows so far: growing bit by bit costs a tenth of the
    /// time.
    void expect(double growth) { m_body.rows.reserve(1.05 * growth); }

    void round()
    {
        cut();
        const char* const roundEnd = m_pieces[m_count - 1].limit;
        const std::size_t extra = m_splitting.beside ? 1 : 0;
        parallelFor(m_count + extra, [&](std::size_t i) {
            if (i < extra) {
                if (m_beside < roundEnd)
                    m_splitting.beside({m_beside, static_cast<std::size_t>(roundEnd - m_beside)});
                return;
            }
            Piece& piece = m_pieces[i - extra];
            // A piece that begins inside a quoted field may run on for long.
            const auto rest = static_cast<std::size_t>(m_end - piece.limit);
            piece.split(piece.begin, piece.limit + std::min(rest, m_splitting.pieceBytes));
        });
        m_beside = std::max(m_beside, roundEnd);
        join();
    }

    void finishBeside()
    {
        if (m_splitting.beside && m_beside < m_end)
            m_splitting.beside({m_beside, static_cast<std::size_t>(m_end - m_beside)});
    }

private:
    void cut()
    {
        const std::size_t size = m_splitting.pieceBytes;
        const auto nominal = [&](std::size_t i) {
            return m_at + std::min(i * size, static_cast<std::size_t>(m_end - m_at));
        };
        m_count = 1;
        m_pieces[0].begin = m_at;
        for (std::size_t i = 1; i < kPieces && nominal(i) != m_end; ++i) {
            const char* const begin = lineBegin(nominal(i), size, m_end);
            if (begin == nullptr || begin == m_end)
                continue;
            // Begins come closer to each other than a piece where a line fills one.
            if (begin <= m_pieces[m_count - 1].begin)
                continue;
            m_pieces[m_count - 1].limit = begin;
            m_pieces[m_count++].begin = begin;
        }
        m_pieces[m_count - 1].limit = std::max(nominal(kPieces), m_pieces[m_count - 1].begin + 1);
    }

    void join()
    {
        for (std::size_t i = 0; i < m_count; ++i) {
            Piece& piece = m_pieces[i];
            piece.isUsed = !m_body.fault && m_at < piece.limit;
            if (!piece.isUsed)
                continue;
            const bool isShort = piece.seen != m_end && (piece.fault || piece.stop == piece.seen);
            if (piece.begin != m_at || isShort)
                piece.split(m_at, m_end);
            m_at = piece.stop;
            m_body.endsInRow = piece.reachesEnd;
            if (piece.fault) {
                std::size_t before = m_body.rows.rows();
                for (std::size_t k = 0; k < i; ++k)
                    before += m_pieces[k].isUsed ? m_pieces[k].rows.rows() : 0;
                m_body.fault = piece.fault;
                m_body.fault->row += before;
            }
        }
        TableRows& rows = m_body.rows;
        parallelFor(rows.columns().size(), [&](std::size_t column) {
            for (std::size_t i = 0; i < m_count; ++i) {
                if (m_pieces[i].isUsed)
                    rows.appendColumn(m_pieces[i].rows, column);
            }
        });
        for (std::size_t i = 0; i < m_count; ++i) {
            if (m_pieces[i].isUsed)
                rows.appendRest(m_pieces[i].rows);
        }
    }

    const char* m_at;            ///< begin of the next row
    const char* m_beside = m_at; ///< what `beside` has not had
    const char* m_end;
    const CsvSplitting& m_splitting;
    CsvBody m_body;
    std::vector<Piece> m_pieces;
    std::size_t m_count = 0; ///< pieces of this round
};

} // namespace

CsvBody splitCsv(std::string_view text, const TableShape& shape, const CsvSplitting& splitting,
                 const Progress& progress)
{
    Splitter splitter(text, shape, splitting);
    progress.advance(0, text.size());
    bool isFirst = true;
    while (!splitter.isDone()) {
        splitter.round();
        const auto done = static_cast<std::size_t>(splitter.at() - text.data());
        if (isFirst && done > 0 && done < text.size())
            splitter.expect(static_cast<double>(text.size()) / static_cast<double>(done));
        isFirst = false;
        progress.advance(done, text.size());
    }
    splitter.finishBeside();
    return splitter.take();
}

} // namespace core

#pragma once

#include "core/base/Sha256.h"
#include "core/data/Table.h"

#include <csv.h>

#include <cstddef>
#include <exception>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// Splits CSV text that arrives in pieces into a table of texts, with the rules and the errors of
/// `readCsv`. Where the text is cut into pieces makes no difference.
///
/// libcsv splits the fields, in its strict mode: left to itself it takes a stray quote inside a
/// quoted field as text and swallows the rows up to the next quote. A quote inside an unquoted
/// field (5" pipe) is text.
class TableParser
{
public:
    explicit TableParser(std::string source);
    ~TableParser();
    TableParser(const TableParser&) = delete;
    TableParser& operator=(const TableParser&) = delete;

    void feed(std::string_view piece);
    /// Takes memory for `more` bytes like the ones before: growing bit by bit costs a tenth of the
    /// time.
    void expect(std::size_t more);
    Table finish();

private:
    bool leaveOutComment();
    void startSplitting();
    void split(std::string_view piece);
    void takeField(std::string_view text);
    void endRow(int terminator);
    void nameColumns();
    void leaveOutRow();
    [[noreturn]] void failInRow(const std::string& fault) const;
    [[noreturn]] void failInField(const std::string& fault) const;

    Table m_table;
    Sha256 m_sha256;
    csv_parser m_parser;
    bool m_splitting = false;         ///< the separator is known
    std::string m_head;               ///< the text until then
    std::vector<std::string> m_names; ///< fields of the header
    std::size_t m_bytes = 0;          ///< fed so far
    std::size_t m_sheetRow = 1;       ///< the row being read
    std::size_t m_field = 0;          ///< fields of the row so far
    bool m_hasText = false;           ///< one of them is not empty
    bool m_afterReturn = false;       ///< the last row ended with a carriage return
    bool m_beyondAscii = false;       ///< some byte so far is not ASCII
    std::exception_ptr m_failure;     ///< kept while libcsv, which is C, is on the stack
};

} // namespace core

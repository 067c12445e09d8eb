#pragma once

#include "core/data/TextEnds.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// One column of a table as it stands in the file: its texts, held end to end.
class TextColumn
{
public:
    explicit TextColumn(std::string name) : m_name(std::move(name)) {}

    const std::string& name() const { return m_name; }
    /// The same texts under another name.
    TextColumn named(std::string name) &&
    {
        m_name = std::move(name);
        return std::move(*this);
    }
    std::size_t size() const { return m_ends.size(); }
    std::string_view operator[](std::size_t row) const
    {
        const std::size_t begin = row == 0 ? 0 : m_ends[row - 1];
        return std::string_view(m_text).substr(begin, m_ends[row] - begin);
    }
    void append(std::string_view text)
    {
        m_text.append(text);
        m_ends.push(m_text.size());
    }
    /// Adds all texts of another column.
    void append(const TextColumn& more)
    {
        m_ends.append(more.m_ends, m_text.size());
        m_text.append(more.m_text);
    }
    /// Takes the memory for `rows` texts of `bytes` bytes together at once.
    void reserve(std::size_t rows, std::size_t bytes)
    {
        m_ends.reserve(rows);
        m_text.reserve(bytes);
    }
    std::size_t bytes() const { return m_text.size(); }
    /// Takes back the last `append`; the column must not be empty.
    void removeLast()
    {
        m_ends.pop();
        m_text.resize(size() == 0 ? 0 : m_ends[size() - 1]);
    }
    /// Removes all texts and keeps their memory.
    void clear()
    {
        m_text.clear();
        m_ends.clear();
    }

private:
    std::string m_name;
    std::string m_text;
    TextEnds<std::uint32_t> m_ends;
};

/// A file's columns of text, all of the same length.
struct Table
{
    std::string source; ///< file name for messages
    std::vector<TextColumn> columns;
    std::vector<std::size_t> blankRows; ///< sheet rows left out before or among the data, ascending
    std::size_t headerRows = 1;         ///< rows of names, not among `blankRows`
    std::size_t rowsPerSheetRow = 1;    ///< rows made of one row of the sheet
    std::string sha256;                 ///< of the bytes it was read from
    std::size_t bytes = 0;              ///< how many these are

    std::size_t rows() const { return columns.empty() ? 0 : columns.front().size(); }
    std::optional<std::size_t> indexOf(std::string_view column) const;
    /// `name`, or that with more behind it: a name that no column has.
    std::string newName(std::string name) const;
    /// The row's number as a spreadsheet shows it, from 1: header and rows left out count.
    std::size_t sheetRow(std::size_t row) const;
};

} // namespace core

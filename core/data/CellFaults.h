#pragma once

#include "core/base/InputError.h"
#include "core/base/Message.h"
#include "core/data/Table.h"

#include <cstddef>
#include <vector>

namespace core {

/// Cells that are not what was expected: all are counted, the first five are kept to be named.
class CellFaults
{
public:
    static constexpr std::size_t kNamed = 5;

    struct Cell
    {
        std::size_t row = 0;
        std::size_t column = 0;
    };

    void add(std::size_t row, std::size_t column);
    void add(const CellFaults& later); ///< whose rows come after these

    bool isEmpty() const { return m_count == 0; }
    std::size_t count() const { return m_count; }
    const std::vector<Cell>& first() const { return m_first; }

    /// `x.csv, row 6, column "t": "2015-02-30" is not a date.` of the first cell, where `fault` is
    /// "is not a date", and the rows and texts of up to four others. Long texts are cut.
    InputError asError(const Table& table, const Message& fault) const;

    /// `row 6 ("2015-02-30")` of the first cells from number `from` on, and how many others there
    /// are.
    MessageList cells(const Table& table, std::size_t from = 0) const;

private:
    std::size_t m_count = 0;
    std::vector<Cell> m_first;
};

/// `row 6 ("2015-02-30")`
Message cellMessage(const Table& table, const CellFaults::Cell& cell);

/// The text of a cell for a sentence, cut where it is longer than `longest` bytes.
std::string shownText(std::string_view text, std::size_t longest = 40);

} // namespace core

#pragma once

#include "core/base/Progress.h"
#include "core/data/CsvScan.h"
#include "core/data/TableRows.h"

#include <functional>
#include <optional>
#include <string_view>

namespace core {

/// Where a CSV text cannot be read on.
struct CsvFault
{
    enum class Kind
    {
        QuoteNotDoubled,
        QuoteNotClosed,
        QuoteCutOff, ///< not closed, and the text ends in the same line
        NotUtf8
    };

    Kind kind = Kind::QuoteNotDoubled;
    std::size_t row = 0;   ///< counted from 0 from the begin of the text
    std::size_t field = 0; ///< counted from 0
};

struct CsvBody
{
    TableRows rows; ///< up to the fault, where there is one
    std::optional<CsvFault> fault;
    bool endsInRow = false; ///< the last row has no line end
};

struct CsvSplitting
{
    char separator = ',';
    /// Bytes that one thread splits at a time; without influence on the result.
    std::size_t pieceBytes = std::size_t{1} << 18U;
    /// Called beside the splitting with the text, piece after piece.
    std::function<void(std::string_view)> beside = {};
};

/// Splits the rows below a header on all processors.
///
/// A piece of the text is split from the first line end behind its begin, as if that were the end
/// of a row. Where it was one inside a quoted field, which shows by where the piece before it ends,
/// the piece is split again.
CsvBody splitCsv(std::string_view text, const TableShape& shape, const CsvSplitting& splitting,
                 const Progress& progress);

} // namespace core

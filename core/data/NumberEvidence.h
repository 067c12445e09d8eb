#pragma once

#include "core/data/MissingTexts.h"
#include "core/data/NumberFormat.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// How many cells of a kind there are, and the first of them.
struct CellTally
{
    static constexpr std::size_t kRows = 5; ///< as many faults as a message lists

    std::size_t count = 0;
    std::array<std::size_t, kRows> rows{}; ///< ascending; min(count, kRows) of them

    void add(std::size_t row)
    {
        if (count < kRows)
            rows[count] = row;
        ++count;
    }
    auto rowsEnd() const { return rows.begin() + std::min(count, kRows); }
    void join(const CellTally& other);
};

/// Cells counted by the set of formats in which they are numbers.
class FormatTallies
{
public:
    struct Entry
    {
        FormatSet formats;
        CellTally cells;
    };

    void add(FormatSet formats, std::size_t row) { of(formats).add(row); }
    void join(const FormatTallies& later);
    const std::vector<Entry>& entries() const { return m_entries; }
    std::size_t count() const;                    ///< of all cells
    std::size_t countIn(FormatSet formats) const; ///< numbers in all of `formats`
    std::size_t countOf(FormatSet formats) const; ///< numbers in exactly these

private:
    CellTally& of(FormatSet formats);
    std::vector<Entry> m_entries; ///< a handful: columns are written alike
};

/// What the cells of a range of rows say of the column's numbers. Joined in the order of the rows,
/// the evidence is that of all of them, wherever the ranges begin.
struct NumberEvidence
{
    struct Unit
    {
        std::string name;
        FormatTallies cells;
    };
    static constexpr std::size_t kMostUnits = 4; ///< more: remarks, not a unit

    FormatTallies bare;      ///< numbers without a unit, with or without % and currency
    std::vector<Unit> units; ///< empty where there are too many
    bool hasManyUnits = false;
    CellTally withUnit; ///< cells of all units together
    CellTally strays;   ///< neither a number in any format nor a missing text
    /// Numbers with the flag of a statistical office, among those with units and the strays.
    FormatTallies flagged;
    CellTally flaggedStrays;    ///< those among the strays, which `strays` leaves out
    CellTally unitsWithoutFlag; ///< those among `withUnit` that are no flags
    CellTally flaggedCells;     ///< all of them, with the first rows
    std::size_t missing = 0;
    std::size_t smallIntegers = 0; ///< 1 to 999 without marks
    std::size_t longIntegers = 0;  ///< 1000 and more without marks
    std::size_t percents = 0;
    std::size_t currencies = 0;
    std::string currency; ///< the first
    bool currenciesDiffer = false;

    void add(std::string_view text, std::size_t row, const MissingTexts& missingTexts);
    void join(const NumberEvidence& later);

private:
    void addMarked(std::string_view text, std::size_t row, const MissingTexts& missingTexts);
    void addFlagged(std::string_view digits, FormatSet formats, std::size_t row);
    void addToUnit(std::string_view name, FormatSet formats, std::size_t row);
    void addInteger(std::string_view digits);
    void joinUnits(const NumberEvidence& later);
};

} // namespace core

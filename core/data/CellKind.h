#pragma once

#include <string_view>

namespace core {

/// What a cell looks like, for telling names, data and remarks apart; not how it is read.
enum class CellKind
{
    Empty,
    Missing, ///< stands for "no value": NA, -, ?, #N/A ...
    Number,  ///< in any notation: 1.066, 377,4, 1 234 567, -5 %, (12), EUR signs
    Time,    ///< a date, a time of day or a range of them, in any order and several languages
    Text
};

CellKind kindOfCell(std::string_view text);

/// True for the remarks that stand in for an own row of sums: Total, Summe, Average ...
bool namesTotal(std::string_view text);

/// The same of what stands in a column of times: "2015 Total", "Total March", "Sum of Q1",
/// 2015年合计, too.
bool isSumOfPeriod(std::string_view text);

/// True for notes about the source: "Source: ...", "* provisional", "# ...", "(c) ...".
bool isRemark(std::string_view text);

/// True for what is written for a unit: [MW], (kWh), EUR/MWh, %, and dd.mm.yyyy for a date.
bool isUnit(std::string_view text);

/// True for a piece of a line drawn with characters: ----, ====, --+--.
bool isRule(std::string_view text);

} // namespace core

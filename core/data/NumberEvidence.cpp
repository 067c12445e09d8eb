#include "core/data/NumberEvidence.h"

#include "core/data/Characters.h"
#include "core/data/FlaggedNumber.h"
#include "core/data/NumberText.h"

#include <algorithm>
#include <utility>

namespace core {

namespace {

constexpr FormatSet kDecimalPoint = 0x0F; ///< the formats with decimal '.'
constexpr FormatSet kDecimalComma = 0xF0;
constexpr FormatSet kCommaGroups = 0x02; ///< '.' and thousands ','
constexpr FormatSet kPointGroups = 0x20;

/// The same as `formatsOf` for digits with at most one point or comma, 0 for all other texts.
/// Most cells are like that, and taking them apart would take ten times as long.
FormatSet formatsOfPlain(std::string_view digits)
{
    std::size_t mark = digits.size();
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (isDigit(digits[i]))
            continue;
        if ((digits[i] != '.' && digits[i] != ',') || mark != digits.size())
            return 0;
        mark = i;
    }
    if (mark == digits.size())
        return mark == 0 ? 0 : kAllFormats;
    if (digits.size() == 1)
        return 0;
    const bool isGroup = digits.size() - mark == 4 && mark >= 1 && mark <= 3 && digits[0] != '0';
    if (digits[mark] == '.')
        return kDecimalPoint | (isGroup ? kPointGroups : 0);
    return kDecimalComma | (isGroup ? kCommaGroups : 0);
}

/// ": c", as Eurostat writes a number that is confidential.
bool isFlaggedMissing(std::string_view text, const MissingTexts& missing)
{
    constexpr std::size_t kLongest = 8;
    if (text.size() > kLongest || text.find(':') == std::string_view::npos)
        return false;
    const auto flagged = flaggedNumber(text);
    return flagged && flagged->number == ":" && missing.contains(flagged->number);
}

} // namespace

void CellTally::join(const CellTally& other)
{
    std::array<std::size_t, 2 * kRows> both{};
    const auto end =
        std::merge(rows.cbegin(), rowsEnd(), other.rows.cbegin(), other.rowsEnd(), both.begin());
    std::copy_n(both.begin(), std::min(static_cast<std::size_t>(end - both.begin()), kRows),
                rows.begin());
    count += other.count;
}

CellTally& FormatTallies::of(FormatSet formats)
{
    for (Entry& entry : m_entries) {
        if (entry.formats == formats)
            return entry.cells;
    }
    return m_entries.emplace_back(Entry{formats, {}}).cells;
}

void FormatTallies::join(const FormatTallies& later)
{
    for (const Entry& entry : later.m_entries)
        of(entry.formats).join(entry.cells);
}

std::size_t FormatTallies::count() const
{
    return countIn(0);
}

std::size_t FormatTallies::countIn(FormatSet formats) const
{
    std::size_t count = 0;
    for (const Entry& entry : m_entries)
        count += (entry.formats & formats) == formats ? entry.cells.count : 0;
    return count;
}

std::size_t FormatTallies::countOf(FormatSet formats) const
{
    for (const Entry& entry : m_entries) {
        if (entry.formats == formats)
            return entry.cells.count;
    }
    return 0;
}

void NumberEvidence::add(std::string_view text, std::size_t row, const MissingTexts& missingTexts)
{
    if (missingTexts.wasAdded(text)) {
        ++missing;
        return;
    }
    const std::string_view digits = text.substr(text.starts_with('-') ? 1 : 0);
    const FormatSet formats = formatsOfPlain(digits);
    if (formats == 0) {
        addMarked(text, row, missingTexts);
        return;
    }
    bare.add(formats, row);
    if (formats == kAllFormats)
        addInteger(digits);
}

void NumberEvidence::addMarked(std::string_view text, std::size_t row,
                               const MissingTexts& missingTexts)
{
    const auto number = numberText(text);
    const FormatSet formats = !number              ? FormatSet{0}
                              : number->isInfinite ? kAllFormats
                                                   : formatsOf(number->digits);
    const auto [flaggedDigits, flaggedFormats] = [&]() -> std::pair<std::string_view, FormatSet> {
        const auto split = (formats == 0 || !number->unit.empty()) &&
                                   std::any_of(text.begin(), text.end(), isDigit)
                               ? flaggedNumber(text)
                               : std::nullopt;
        const auto rest = split ? numberText(split->number) : std::nullopt;
        if (!rest || rest->isInfinite || !rest->unit.empty())
            return {};
        return {rest->digits, formatsOf(rest->digits)};
    }();
    if (formats == 0) {
        if (missingTexts.contains(text) || isFlaggedMissing(text, missingTexts)) {
            ++missing;
        } else if (flaggedFormats != 0) {
            flaggedStrays.add(row);
            addFlagged(flaggedDigits, flaggedFormats, row);
        } else {
            strays.add(row);
        }
        return;
    }
    percents += number->isPercent ? 1U : 0U;
    if (!number->currency.empty()) {
        ++currencies;
        if (currency.empty())
            currency = number->currency;
        currenciesDiffer = currenciesDiffer || currency != number->currency;
    }
    if (number->unit.empty())
        bare.add(formats, row);
    else
        addToUnit(number->unit, formats, row);
    if (!number->unit.empty() && flaggedFormats == 0)
        unitsWithoutFlag.add(row);
    if (flaggedFormats != 0) {
        addFlagged(flaggedDigits, flaggedFormats, row);
        return;
    }
    if (std::all_of(number->digits.begin(), number->digits.end(), isDigit))
        addInteger(number->digits);
}

void NumberEvidence::addFlagged(std::string_view digits, FormatSet formats, std::size_t row)
{
    flaggedCells.add(row);
    flagged.add(formats, row);
    if (std::all_of(digits.begin(), digits.end(), isDigit))
        addInteger(digits);
}

void NumberEvidence::addInteger(std::string_view digits)
{
    // 0 says nothing: it stands for a missing value among "1.066" too. 007 is a code.
    if (!digits.empty() && digits[0] != '0')
        ++(digits.size() <= 3 ? smallIntegers : longIntegers);
}

void NumberEvidence::addToUnit(std::string_view name, FormatSet formats, std::size_t row)
{
    withUnit.add(row);
    if (hasManyUnits)
        return;
    auto unit =
        std::find_if(units.begin(), units.end(), [&](const Unit& u) { return u.name == name; });
    if (unit == units.end()) {
        if (units.size() == kMostUnits) {
            hasManyUnits = true;
            units.clear();
            return;
        }
        unit = units.insert(units.end(), Unit{std::string(name), {}});
    }
    unit->cells.add(formats, row);
}

void NumberEvidence::joinUnits(const NumberEvidence& later)
{
    withUnit.join(later.withUnit);
    hasManyUnits = hasManyUnits || later.hasManyUnits;
    for (const Unit& unit : later.units) {
        const auto same = std::find_if(units.begin(), units.end(),
                                       [&](const Unit& u) { return u.name == unit.name; });
        if (same == units.end())
            units.push_back(unit);
        else
            same->cells.join(unit.cells);
    }
    hasManyUnits = hasManyUnits || units.size() > kMostUnits;
    if (hasManyUnits)
        units.clear();
}

void NumberEvidence::join(const NumberEvidence& later)
{
    bare.join(later.bare);
    joinUnits(later);
    strays.join(later.strays);
    flagged.join(later.flagged);
    flaggedStrays.join(later.flaggedStrays);
    unitsWithoutFlag.join(later.unitsWithoutFlag);
    flaggedCells.join(later.flaggedCells);
    missing += later.missing;
    smallIntegers += later.smallIntegers;
    longIntegers += later.longIntegers;
    percents += later.percents;
    currenciesDiffer = currenciesDiffer || later.currenciesDiffer ||
                       (currencies > 0 && later.currencies > 0 && currency != later.currency);
    if (currencies == 0)
        currency = later.currency;
    currencies += later.currencies;
}

} // namespace core

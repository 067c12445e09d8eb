#include "core/data/LostZeros.h"

#include "core/data/ParseNumber.h"
#include "core/data/TextScanner.h"

#include <string>
#include <utility>

namespace core {

namespace {

/// The digits behind the point of 2018.09 and 2018.1; nothing for other texts.
std::optional<Digits> monthBehindYear(std::string_view text)
{
    TextScanner scanner(trimmed(text));
    const Digits year = scanner.takeDigits();
    if (year.length != 4 || !scanner.take('.'))
        return std::nullopt;
    const Digits month = scanner.takeDigits();
    const bool isMonth = scanner.atEnd() && (month.length == 1 || month.length == 2) &&
                         month.value >= 1 && month.value <= 12;
    return isMonth ? std::optional(month) : std::nullopt;
}

/// The cells of a single digit 1 where all others have two, 01 among them or November behind each.
std::optional<LostZeros> lostIn(const TextColumn& texts, std::size_t column)
{
    LostZeros lost{.column = column};
    bool hasJanuary = false;
    bool isBeforeNovember = true;
    for (std::size_t row = 0; row < texts.size(); ++row) {
        const auto month = monthBehindYear(texts[row]);
        if (!month || (month->length == 1 && month->value != 1))
            return std::nullopt;
        hasJanuary = hasJanuary || (month->length == 2 && month->value == 1);
        if (month->length == 2)
            continue;
        const auto next = row + 1 < texts.size() ? monthBehindYear(texts[row + 1]) : std::nullopt;
        isBeforeNovember = isBeforeNovember && next && next->value == 11;
        if (lost.cells++ == 0) {
            lost.firstRow = row;
            lost.text = trimmed(texts[row]);
        }
    }
    const bool isLost = lost.cells > 0 && lost.cells < texts.size();
    return isLost && (hasJanuary || isBeforeNovember) ? std::optional(lost) : std::nullopt;
}

} // namespace

std::optional<LostZeros> restoreZeros(Table& table)
{
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
        const auto lost = lostIn(table.columns[column], column);
        if (!lost)
            continue;
        TextColumn mended(table.columns[column].name());
        for (std::size_t row = 0; row < table.rows(); ++row) {
            const std::string text(trimmed(table.columns[column][row]));
            mended.append(monthBehindYear(text)->length == 1 ? text + "0" : text);
        }
        table.columns[column] = std::move(mended);
        return lost;
    }
    return std::nullopt;
}

} // namespace core

#pragma once

#include "core/data/DateOrder.h"
#include "core/data/TextScanner.h"

#include <chrono>
#include <optional>

namespace core {

/// The day of a calendar; nothing where there is none of it. `day` 30 of February is none.
std::optional<std::chrono::sys_days> calendarDay(std::optional<std::int64_t> year,
                                                 std::int64_t month, std::int64_t day);

/// A year of four digits, or of two: 70..99 are 19xx, others 20xx.
std::optional<std::int64_t> yearOf(Digits digits);

/// One of - / . or a blank, blanks around the sign allowed; nothing for others.
std::optional<char> takeDateSign(TextScanner& text);

/// Takes the word or letter for "year" that Slavic languages write behind it: "5 aprela 2019 g.".
void takeYearWord(TextScanner& text);

/// Takes a date in parts from the front of a folded text: 2015-06-27, 27.6.15, 27 jun 2015,
/// june 27th, 2015, 04mar2024, 4 de marzo de 2024, 2024. aprilis 5., 2024Y3M4D. `order` says what
/// comes first where the year or a month's name does not.
std::optional<std::chrono::sys_days> takeDate(TextScanner& text, DateOrder order);

} // namespace core

#include "core/data/ClockText.h"

namespace core {

namespace {

enum class Half
{
    None,
    Morning,
    Afternoon
};

/// "am", "a.m.", "a. m.", "p", with a blank before it; what East Asian texts write in front.
Half takeHalf(TextScanner& text)
{
    TextScanner ahead = text;
    ahead.takeBlank();
    if (ahead.take('A')) {
        text = ahead;
        return Half::Morning;
    }
    if (ahead.take('P')) {
        text = ahead;
        return Half::Afternoon;
    }
    const bool isMorning = ahead.take('a');
    if (!isMorning && !ahead.take('p'))
        return Half::None;
    const bool hasDot = ahead.take('.');
    TextScanner second = ahead;
    if (hasDot)
        second.takeBlank();
    if (second.take('m'))
        second.take('.');
    else
        second = ahead;
    if (second.nextIsLetter() || second.nextIsDigit())
        return Half::None;
    text = second;
    return isMorning ? Half::Morning : Half::Afternoon;
}

/// The minutes behind an 'h' and the seconds behind them, each with or without its letter.
bool takeLetteredMinutes(TextScanner& text, Digits& minute, Digits& second)
{
    TextScanner ahead = text;
    ahead.takeBlank();
    minute = ahead.takeDigits();
    if (minute.length == 0)
        return true; // 6h
    if (minute.length > 2)
        return false;
    text = ahead;
    ahead.takeBlank();
    const bool hasLetter = ahead.take('N') || ahead.takeWord("min") || ahead.takeWord("mn") ||
                           ahead.take('\'') || ahead.take(':') ||
                           (ahead.take('m') && (!ahead.nextIsLetter() || ahead.next() == 's'));
    if (!hasLetter)
        return true;
    text = ahead;
    ahead.takeBlank();
    second = ahead.takeDigits();
    if (second.length == 0)
        return true;
    ahead.takeBlank();
    if (!ahead.takeWord("sec"))
        ahead.take('S') || ahead.take('s');
    text = ahead;
    return second.length <= 2;
}

bool takeFraction(TextScanner& text, bool withColon)
{
    TextScanner ahead = text;
    if (!(ahead.take('.') || ahead.take(',') || (withColon && ahead.take(':'))))
        return true;
    if (!ahead.nextIsDigit())
        return ahead.next() != ':';
    ahead.skipDigits();
    text = ahead;
    return true;
}

/// The minutes and seconds behind the hour with `sign` between them; seconds have to be there when
/// `needsSeconds`.
bool takeSignedMinutes(TextScanner& text, char sign, Digits& minute, Digits& second)
{
    TextScanner ahead = text;
    ahead.take(sign);
    minute = ahead.takeDigits();
    if (minute.length != 2)
        return false;
    TextScanner behind = ahead;
    if (behind.take(sign) && behind.nextIsDigit()) {
        second = behind.takeDigits();
        if (second.length != 2 || !takeFraction(behind, sign == ':'))
            return false;
        ahead = behind;
    }
    text = ahead;
    return true;
}

void takeHourWord(TextScanner& text)
{
    TextScanner ahead = text;
    ahead.takeBlank();
    for (const std::string_view word : {"uhr", "h", "hrs", "hr", "hours", "std"}) {
        if (ahead.takeWord(word)) {
            ahead.take('.');
            text = ahead;
            return;
        }
    }
}

/// "he 07", "h01", "stunde 7"
void takeHourMark(TextScanner& text)
{
    for (const std::string_view mark :
         {"he", "h", "hr", "hour", "std", "stunde", "hora", "heure", "ora", "uur"}) {
        TextScanner ahead = text;
        if (!ahead.takeWord(mark))
            continue;
        ahead.take('.');
        ahead.takeBlank();
        ahead.take('-') || ahead.take('_');
        if (ahead.nextIsDigit())
            text = ahead;
        return;
    }
}

/// The second of the two hours of a clock change, as power markets write it: 3B, 02X, 02:00*, 02:00
/// DST.
void takeSecondHour(TextScanner& text)
{
    TextScanner ahead = text;
    ahead.takeBlank();
    const bool isMarked =
        ahead.take('*') || ahead.takeWord("b") || ahead.takeWord("x") || ahead.takeWord("dst");
    if (isMarked && ahead.atEnd())
        text = ahead;
}

} // namespace

std::optional<ClockText> takeClock(TextScanner& text, ClockSigns signs)
{
    TextScanner ahead = text;
    Half half = takeHalf(ahead);
    if (half != Half::None)
        ahead.takeBlank();
    const TextScanner beforeMark = ahead;
    takeHourMark(ahead);
    ClockText clock;
    clock.isBare = ahead.rest() == beforeMark.rest();

    Digits hour = ahead.takeDigits();
    Digits minute;
    Digits second;
    bool hasSignedMinutes = true;
    if (hour.length == 4 || hour.length == 6) { // 2200, 220005
        if (hour.length == 6) {
            second = {hour.value % 100, 2};
            hour.value /= 100;
            if (!takeFraction(ahead, false))
                return std::nullopt;
        }
        minute = {hour.value % 100, 2};
        hour = {hour.value / 100, 2};
    } else if (ahead.next() == ':') {
        clock.isBare = false;
        if (!takeSignedMinutes(ahead, ':', minute, second))
            return std::nullopt;
    } else if (ahead.next() == '.' || (signs.dash && ahead.next() == '-')) {
        TextScanner behind = ahead;
        Digits dotMinute;
        Digits dotSecond;
        if (takeSignedMinutes(behind, ahead.next(), dotMinute, dotSecond)) {
            TextScanner afterHalf = behind;
            const bool isClock = signs.dot || dotSecond.length > 0 || half != Half::None ||
                                 takeHalf(afterHalf) != Half::None;
            if (isClock) {
                ahead = behind;
                minute = dotMinute;
                second = dotSecond;
                clock.isBare = false;
            }
        }
    } else {
        TextScanner behind = ahead;
        behind.takeBlank();
        if (behind.take('H') || (behind.take('h') && !behind.nextIsLetter())) {
            clock.isBare = false;
            hasSignedMinutes = false;
            ahead = behind;
            if (!takeLetteredMinutes(ahead, minute, second))
                return std::nullopt;
        }
    }
    if (hour.length == 0 || hour.length > 2 || minute.value > 59 || second.value > 59)
        return std::nullopt;

    const TextScanner beforeWord = ahead;
    if (hasSignedMinutes)
        takeHourWord(ahead);
    if (half == Half::None)
        half = takeHalf(ahead);
    if (half == Half::None)
        takeSecondHour(ahead);
    clock.isBare = clock.isBare && half == Half::None && ahead.rest() == beforeWord.rest();
    if (half != Half::None) {
        if (hour.value < 1 || hour.value > 12)
            return std::nullopt;
        hour.value = hour.value % 12 + (half == Half::Afternoon ? 12 : 0);
    }
    using namespace std::chrono;
    clock.time = hours(hour.value) + minutes(minute.value) + seconds(second.value);
    if (clock.time > hours(24))
        return std::nullopt;
    text = ahead;
    return clock;
}

} // namespace core

#include "core/data/ZoneNames.h"

#include "core/data/Characters.h"
#include "core/data/FoldedText.h"

#include <algorithm>
#include <array>
#include <utility>

namespace core {

namespace {

constexpr int kNoOffset = 24 * 60;
constexpr int kFarthest = 14 * 60; ///< no zone is farther from UTC

constexpr auto kAbbreviations = std::to_array<std::pair<std::string_view, int>>({
    {"z", 0},           {"utc", 0},         {"gmt", 0},         {"ut", 0},
    {"wet", 0},         {"west", 60},       {"bst", 60},        {"cet", 60},
    {"met", 60},        {"mez", 60},        {"cest", 120},      {"mest", 120},
    {"mesz", 120},      {"eet", 120},       {"eest", 180},      {"msk", 180},
    {"trt", 180},       {"sast", 120},      {"est", -300},      {"edt", -240},
    {"cst", -360},      {"cdt", -300},      {"mst", -420},      {"mdt", -360},
    {"pst", -480},      {"pdt", -420},      {"hst", -600},      {"ast", -240},
    {"adt", -180},      {"nst", -210},      {"ndt", -150},      {"brt", -180},
    {"sgt", 480},       {"hkt", 480},       {"jst", 540},       {"kst", 540},
    {"aest", 600},      {"aedt", 660},      {"acst", 570},      {"acdt", 630},
    {"awst", 480},      {"nzst", 720},      {"wib", 420},       {"pkt", 300},
    {"akst", -540},     {"akdt", -480},     {"nzdt", 780},      {"ist", kNoOffset},
    {"ept", kNoOffset}, {"cpt", kNoOffset}, {"mpt", kNoOffset}, {"ppt", kNoOffset},
    {"et", kNoOffset},  {"ct", kNoOffset},  {"mt", kNoOffset},  {"pt", kNoOffset},
});

constexpr auto kRegions = std::to_array<std::string_view>(
    {"africa", "america", "antarctica", "arctic", "asia", "atlantic", "australia", "europe",
     "indian", "pacific", "etc", "us", "canada", "brazil", "chile", "mexico"});

std::optional<int> abbreviationOffset(std::string_view word)
{
    const auto* found = std::find_if(kAbbreviations.begin(), kAbbreviations.end(),
                                     [&](const auto& entry) { return entry.first == word; });
    if (found == kAbbreviations.end())
        return std::nullopt;
    return found->second;
}

/// "+01", "+0100", "+01:00", "-5:30"; `shortHour`: "+1" too.
std::optional<int> takeOffset(TextScanner& text, bool shortHour)
{
    TextScanner ahead = text;
    const bool isBehind = ahead.take('-');
    if (!isBehind && !ahead.take('+'))
        return std::nullopt;
    const Digits hour = ahead.takeDigits();
    if (hour.length > 4)
        return std::nullopt;
    int minutes = hour.number() * 60;
    if (hour.length == 4) {
        if (hour.value % 100 > 59)
            return std::nullopt;
        minutes = hour.number() / 100 * 60 + hour.number() % 100;
    } else if (hour.length == 1 || hour.length == 2) {
        const bool hasMinutes = ahead.take(':');
        const Digits minute = hasMinutes ? ahead.takeDigits() : Digits{};
        if ((hasMinutes && (minute.length != 2 || minute.value > 59)) ||
            (!hasMinutes && hour.length == 1 && !shortHour))
            return std::nullopt;
        minutes += minute.number();
    } else {
        return std::nullopt;
    }
    if (minutes > kFarthest)
        return std::nullopt;
    text = ahead;
    return isBehind ? -minutes : minutes;
}

/// "europe/berlin", "america/port-au-prince", "etc/gmt+1"
bool takeRegion(TextScanner& text)
{
    TextScanner ahead = text;
    const std::string_view region = ahead.takeWord();
    if (std::find(kRegions.begin(), kRegions.end(), region) == kRegions.end() || !ahead.take('/') ||
        !ahead.nextIsLetter())
        return false;
    const auto isPart = [](char c) {
        return isSmallLetter(c) || isDigit(c) || c == '_' || c == '-' || c == '+' || c == '/';
    };
    while (isPart(ahead.next()))
        ahead.take(ahead.next());
    text = ahead;
    return true;
}

std::optional<ZoneName> takeOneZone(TextScanner& text)
{
    if (const auto offset = takeOffset(text, false))
        return ZoneName{offset};
    if (takeRegion(text))
        return ZoneName{};
    TextScanner ahead = text;
    const std::string_view word = ahead.takeWord();
    const auto offset = abbreviationOffset(word);
    if (!offset || ahead.nextIsDigit())
        return std::nullopt;
    ZoneName zone{*offset == kNoOffset ? std::nullopt : offset};
    if (word == "utc" || word == "gmt") {
        if (const auto behind = takeOffset(ahead, true))
            zone.offsetMinutes = behind;
    } else if (ahead.next() == '/') { // CET/CEST: either of them
        TextScanner second = ahead;
        second.take('/');
        if (abbreviationOffset(second.takeWord()) && !second.nextIsDigit()) {
            ahead = second;
            zone.offsetMinutes.reset();
        }
    }
    text = ahead;
    return zone;
}

/// "[europe/berlin]", "(cet)", "(central european standard time)"
std::optional<ZoneName> takeBracketed(TextScanner& text)
{
    TextScanner ahead = text;
    const bool isSquare = ahead.take('[');
    if (!isSquare && !ahead.take('('))
        return std::nullopt;
    const std::size_t end = ahead.rest().find(isSquare ? ']' : ')');
    if (end == std::string_view::npos)
        return std::nullopt;
    const std::string_view inside = ahead.rest().substr(0, end);
    TextScanner name(inside);
    auto zone = takeOneZone(name);
    if (!zone || !name.atEnd()) {
        if (!inside.ends_with(" time") && !inside.ends_with("zeit"))
            return std::nullopt;
        zone = ZoneName{};
    }
    text = TextScanner(ahead.rest().substr(end + 1));
    return zone;
}

} // namespace

std::optional<ZoneName> takeZone(TextScanner& text)
{
    constexpr int kMostNames = 3;
    constexpr std::string_view kFirst = "+-[( ";
    if (!text.nextIsLetter() && kFirst.find(text.next()) == std::string_view::npos)
        return std::nullopt;
    std::optional<ZoneName> zone;
    for (int i = 0; i < kMostNames; ++i) {
        TextScanner ahead = text;
        ahead.takeBlank();
        auto name = takeBracketed(ahead);
        if (!name)
            name = takeOneZone(ahead);
        if (!name)
            break;
        if (!zone)
            zone = name;
        else if (!zone->offsetMinutes)
            zone->offsetMinutes = name->offsetMinutes;
        text = ahead;
    }
    return zone;
}

std::optional<ZoneName> zoneNamed(std::string_view text)
{
    const FoldedText folded(text);
    TextScanner scanner(folded.view());
    const auto zone = takeZone(scanner);
    return scanner.atEnd() ? zone : std::nullopt;
}

} // namespace core

#include "core/data/MonthNames.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace core {

namespace {

using Entry = std::pair<std::string_view, unsigned>;

/// All words of `lists`, sorted, each with the bits of the lists it is in (bit i: list i).
template <std::size_t size>
std::vector<Entry> sortedWords(const std::array<std::string_view, size>& lists)
{
    std::vector<Entry> words;
    for (std::size_t i = 0; i < size; ++i) {
        std::string_view rest = lists[i];
        while (!rest.empty()) {
            const std::size_t end = std::min(rest.find(' '), rest.size());
            words.emplace_back(rest.substr(0, end), 1U << i);
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
    }
    std::sort(words.begin(), words.end());
    std::vector<Entry> joined;
    for (const Entry& word : words) {
        if (!joined.empty() && joined.back().first == word.first)
            joined.back().second |= word.second;
        else
            joined.push_back(word);
    }
    return joined;
}

unsigned bitsOf(const std::vector<Entry>& words, std::string_view word)
{
    const auto found =
        std::lower_bound(words.begin(), words.end(), word,
                         [](const Entry& entry, std::string_view w) { return entry.first < w; });
    return found != words.end() && found->first == word ? found->second : 0;
}

} // namespace

int monthNamed(std::string_view folded)
{
    static const auto kMonths = sortedWords(std::array<std::string_view, 12>{
        "january jan januar janner jaenner janvier janv enero ene gennaio gen janeiro januari",
        "february feb februar feber fevrier fevr fev febrero febbraio fevereiro februari",
        "march mar marz maerz mrz mars marzo marco maart mrt marts",
        "april apr avril avr abril abr aprile", "may mai mayo maggio mag maio mei maj",
        "june jun juni juin junio giugno giu junho",
        "july jul juli juillet juil julio luglio lug julho",
        "august aug aout aou agosto ago augustus augusti",
        "september sep sept septembre septiembre setiembre set settembre setembro",
        "october oct oktober okt octobre octubre ottobre ott outubro out",
        "november nov novembre noviembre novembro",
        "december dec dezember dez decembre diciembre dic dicembre dezembro desember des"});
    const unsigned bits = bitsOf(kMonths, folded);
    for (int month = 1; month <= 12; ++month) {
        if (bits == 1U << static_cast<unsigned>(month - 1))
            return month;
    }
    return 0;
}

unsigned weekdaysNamed(std::string_view folded)
{
    static const auto kWeekdays = sortedWords(std::array<std::string_view, 7>{
        "sunday sun sonntag so son dimanche dim di domingo dom domenica do zondag zo sondag "
        "sondagen",
        "monday mon montag mo lundi lun lu lunes lunedi segunda seg maandag ma maa mandag",
        "tuesday tue tues dienstag di die mardi mar ma martes martedi terca ter dinsdag din "
        "tirsdag",
        "wednesday wed mittwoch mi mit mercredi mer me miercoles mie mercoledi quarta qua woensdag "
        "wo woe onsdag ons",
        "thursday thu thur thurs donnerstag do don jeudi jeu je jueves jue ju giovedi gio gi "
        "quinta qui donderdag torsdag tor",
        "friday fri freitag fr fre vendredi ven ve viernes vie vi venerdi sexta sex vrijdag vr vri "
        "fredag",
        "saturday sat samstag sonnabend sa sam samedi sabado sab sabato zaterdag za zat lordag "
        "lor"});
    return bitsOf(kWeekdays, folded);
}

} // namespace core

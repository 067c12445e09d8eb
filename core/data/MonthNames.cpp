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
        "january jan januar janner jaenner janvier janv enero ene gennaio gen janeiro januari "
        "januara ianuarie ian gener styczen stycznia sty leden ledna ocak oca tammikuu "
        "tammikuuta ianouarios ianouariou anwarx anwara anw anuari sicenx sicna",
        "february feb februar feber fevrier fevr fev febrero febbraio fevereiro februari "
        "februara februarie febrer luty lutego lut unor unora subat sub helmikuu helmikuuta "
        "fevrouarios fevrouariou fewralx fewrala fewruari lutij lutogo",
        "march mar marz maerz mrz mars marzo marco maart mrt marts marca marec marzec marcius "
        "marc martie mart marta maret brezen brezna maaliskuu maaliskuuta martios martiou "
        "berezenx berezna",
        "april apr avril avr abril abr aprile aprila aprilie aprilis abrill kwiecien kwietnia "
        "kwi duben dubna nisan nis huhtikuu huhtikuuta aprilios apriliou aprelx aprela "
        "kwitenx kwitna",
        "may mai mayo maggio mag maio mei maj maja majus maig maa kveten kvetna mayis "
        "toukokuu toukokuuta maios maiou trawenx trawna",
        "june jun juni juin junio giugno giu junho juna junius junij iunie iun juny czerwiec "
        "czerwca cze cerven cervna haziran haz kesakuu kesakuuta iounios iouniou ioun iunx "
        "iuna cerwenx cerwna",
        "july jul juli juillet juil julio luglio lug julho jula julius julij iulie iul juliol "
        "lipiec lipca lip cervenec cervence temmuz tem heinakuu heinakuuta ioulios iouliou "
        "ioul iulx iula lipenx lipna",
        "august aug aout aou agosto ago augustus augusti augusta augusztus agost agustus "
        "avgust awgust awgusta awg avgusta sierpien sierpnia sie srpen srpna agustos agu elokuu "
        "elokuuta "
        "augoustos augoustou serpenx serpna",
        "september sep sept septembre septiembre setiembre set settembre setembro septembra "
        "szeptember szept szep septembrie setembre wrzesien wrzesnia wrz zari eylul eyl "
        "syyskuu syyskuuta septemvrios septemvriou septemwri sentabrx sentabra sen "
        "septembar weresenx weresna",
        "october oct oktober okt octobre octubre ottobre ott outubro out oktobra octombrie "
        "pazdziernik pazdziernika paz rijen rijna ekim eki lokakuu lokakuuta oktovrios "
        "oktovriou oktomwri oktabrx oktabra oktobar zowtenx zowtna",
        "november nov novembre noviembre novembro novembra noiembrie noi noembre listopad "
        "listopada listopadu lis kasim kas marraskuu marraskuuta noemvrios noemvriou noe "
        "noemwri noabrx noabra noa noab novembar",
        "december dec dezember dez decembre diciembre dic dicembre dezembro desember des "
        "decembra decembrie desembre grudzien grudnia gru prosinec prosince aralik ara "
        "joulukuu joulukuuta dekemvrios dekemvriou dekemwri dekabrx dekabra dek decembar "
        "grudenx grudna"});
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

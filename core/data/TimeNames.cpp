#include "core/data/TimeNames.h"

#include "core/data/Characters.h"
#include "core/data/FoldedText.h"

#include <algorithm>
#include <string>
#include <vector>

namespace core {

namespace {

/// The words of a name in small plain letters: "DateHeure", "date_heure" are {"date", "heure"}.
std::vector<std::string> wordsInName(std::string_view name)
{
    std::string spaced;
    bool afterSmall = false;
    for (const char c : name) {
        if (isCapital(c) && afterSmall)
            spaced += ' ';
        spaced += c;
        afterSmall = isSmallLetter(c) || isDigit(c);
    }
    std::vector<std::string> words(1);
    const FoldedText folded(spaced);
    for (const char c : folded.view()) {
        if (isSmallLetter(c))
            words.back() += c;
        else if (!words.back().empty())
            words.emplace_back();
    }
    std::erase(words, "");
    return words;
}

/// Blank-separated words in plain small letters.
std::string_view listOf(TimeName what)
{
    switch (what) {
    case TimeName::Time:
        return "date dates datetime timestamp time times datum data fecha zeit zeitpunkt "
               "zeitstempel "
               "uhrzeit dt ds ts epoch unix horodate horodatage tijd tijdstip tid tidpunkt orario "
               "ora "
               "hora heure hour day tag jour dia giorno dag from start begin beginn von debut "
               "inicio "
               "interval period mtu when utc";
    case TimeName::Year:
        return "year yr yyyy yy jahr annee an anno ano jaar y";
    case TimeName::Month:
        return "month mo mon mth mnth monat mois mes mese maand mm m";
    case TimeName::Day:
        return "day dy dd dom mday tag jour dia giorno dag d";
    case TimeName::DayOfYear:
        return "doy dayofyear yday jday julian";
    case TimeName::Week:
        return "week wk woche kw semaine semana settimana isoweek kalenderwoche vecka uke";
    case TimeName::Quarter:
        return "quarter quarters qtr q quartal trimestre trim kwartaal kvartal";
    case TimeName::HalfYear:
        return "half halfyear halves hy hj halbjahr semester semestre sem halfjaar";
    case TimeName::Hour:
        return "hour hours hr hh h hod he stunde std uhrzeit uhr zeit heure heures hora horas ora "
               "ore "
               "orario uur tijd timme tid time hourending hourofday timeofday clock";
    case TimeName::Minute:
        return "minute minutes min mi mn minuten minuto minutos minuti minuut";
    case TimeName::Period:
        return "period periods periodo periode interval intervall intervalo mtu isp ptu sp block "
               "settlement viertelstunde quarterhour halfhour slot";
    }
    return {};
}

/// What stands for itself in names without blanks.
std::vector<std::string_view> signsOf(TimeName what)
{
    switch (what) {
    case TimeName::Time:
        return {"时间", "時間", "日期", "日時", "時刻", "날짜", "일시", "시간"};
    case TimeName::Year:
        return {"年", "年份", "年度", "년", "연도"};
    case TimeName::Month:
        return {"月", "月份", "월"};
    case TimeName::Day:
        return {"日", "号", "일"};
    case TimeName::Week:
        return {"周", "周次", "周数", "週", "주"};
    case TimeName::Hour:
        return {"时", "時", "小时", "小時", "时间", "時間", "時刻", "点", "시", "시간"};
    case TimeName::Minute:
        return {"分", "分钟", "분"};
    case TimeName::Period:
        return {"时段", "時段", "期间", "期間"};
    case TimeName::Quarter:
        return {"季", "季度", "四半期", "분기"};
    case TimeName::HalfYear:
        return {"半年", "半年度", "半期", "반기"};
    case TimeName::DayOfYear:
        break;
    }
    return {};
}

bool isInList(std::string_view list, std::string_view word)
{
    for (std::size_t at = word.empty() ? std::string_view::npos : list.find(word);
         at != std::string_view::npos; at = list.find(word, at + 1)) {
        const std::size_t end = at + word.size();
        if ((at == 0 || list[at - 1] == ' ') && (end == list.size() || list[end] == ' '))
            return true;
    }
    return false;
}

/// "startdate", "pickupdatetime", "messzeitpunkt"
bool endsAsTime(std::string_view word)
{
    constexpr std::string_view kEndings[] = {"date",      "datetime",  "time", "datum",
                                             "zeitpunkt", "timestamp", "zeit", "fecha"};
    return std::any_of(std::begin(kEndings), std::end(kEndings),
                       [&](std::string_view ending) { return word.ends_with(ending); });
}

/// "day of year" as "dayofyear"
std::string joined(const std::vector<std::string>& words)
{
    std::string all;
    for (const std::string& word : words)
        all += word;
    return all;
}

bool isWordFor(TimeName what, std::string_view word)
{
    return isInList(listOf(what), word) || (what == TimeName::Time && endsAsTime(word));
}

} // namespace

bool names(std::string_view columnName, TimeName what)
{
    for (const std::string_view sign : signsOf(what)) {
        if (columnName == sign ||
            (what == TimeName::Time && columnName.find(sign) != std::string_view::npos))
            return true;
    }
    const auto words = wordsInName(columnName);
    return std::any_of(words.begin(), words.end(),
                       [&](const std::string& word) { return isWordFor(what, word); }) ||
           isWordFor(what, joined(words));
}

bool namesOnly(std::string_view columnName, TimeName what)
{
    const auto words = wordsInName(columnName);
    if (words.empty())
        return names(columnName, what);
    return isWordFor(what, joined(words)) ||
           std::all_of(words.begin(), words.end(),
                       [&](const std::string& word) { return isWordFor(what, word); });
}

} // namespace core

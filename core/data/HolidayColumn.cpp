#include "core/data/HolidayColumn.h"

#include "core/data/Characters.h"
#include "core/data/ColumnRoles.h"
#include "core/data/ParseNumber.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace core {

bool saysNoHoliday(std::string_view text)
{
    constexpr auto kWords =
        std::to_array<std::string_view>({"0",           "no",          "none",
                                         "n",           "false",       "f",
                                         "0.0",         "-",           "regular",
                                         "regular day", "normal",      "normal day",
                                         "ordinary",    "working day", "workingday",
                                         "workday",     "work day",    "business day",
                                         "weekday",     "weekend",     "nonholiday",
                                         "usual",       "nothing",     "nein",
                                         "keiner",      "werktag",     "arbeitstag",
                                         "non",         "aucun",       "aucune",
                                         "jour ouvré",  "ouvré",       "ninguno",
                                         "ninguna",     "laborable",   "día laborable",
                                         "nessuno",     "feriale",     "giorno feriale",
                                         "nenhum",      "dia útil",    "nee",
                                         "geen",        "werkdag",     "否",
                                         "无",          "工作日",      "平日",
                                         "非节假日",    "非假日"});
    constexpr auto kBegins = std::to_array<std::string_view>(
        {"no ", "not ", "non-", "non ", "kein ", "keine ", "pas ", "aucun ", "sin ", "geen ",
         "nessun", "no_", "no-", "não ", "not_"});
    const std::string lower = lowerCase(trimmed(text));
    return std::find(kWords.begin(), kWords.end(), lower) != kWords.end() ||
           std::any_of(kBegins.begin(), kBegins.end(),
                       [&](std::string_view begin) { return lower.starts_with(begin); });
}

HolidayColumn::HolidayColumn(const TextColumn& column, const MissingTexts& missing,
                             const std::vector<std::uint32_t>& rows,
                             const std::vector<std::chrono::sys_days>& days)
{
    std::unordered_map<std::string_view, std::uint32_t> numbers;
    std::vector<std::chrono::sys_days> lastDay;
    std::size_t allDays = 0;
    m_textOf.reserve(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        allDays += i == 0 || days[i] != days[i - 1] ? 1 : 0;
        const std::string_view text = trimmed(column[rows[i]]);
        std::uint32_t number = m_textOf.empty() ? 0 : m_textOf.back();
        if (m_texts.empty() || m_texts[number].text != text) {
            const auto [found, isNew] =
                numbers.emplace(text, static_cast<std::uint32_t>(m_texts.size()));
            if (isNew) {
                m_texts.push_back({.text = text});
                lastDay.emplace_back();
            }
            number = found->second;
        }
        m_textOf.push_back(number);
        if (m_texts[number].days == 0 || lastDay[number] != days[i])
            ++m_texts[number].days;
        lastDay[number] = days[i];
    }
    for (Text& text : m_texts) {
        if (missing.contains(text.text) || saysNoHoliday(text.text))
            continue;
        text.meaning = parseFlag(text.text) == true ? Meaning::Unnamed : Meaning::Named;
        // A flag says what it says, however often; a name that stands on most days names none.
        if (text.meaning == Meaning::Named && 2 * text.days > allDays && m_texts.size() > 1) {
            text.meaning = Meaning::None;
            m_usualText = std::string(text.text);
        }
    }
}

std::optional<std::string_view> HolidayColumn::at(std::size_t i) const
{
    const Text& text = m_texts[m_textOf[i]];
    switch (text.meaning) {
    case Meaning::None:
        return std::nullopt;
    case Meaning::Unnamed:
        return std::string_view();
    case Meaning::Named:
        break;
    }
    return text.text;
}

} // namespace core

#include "core/data/HolidayColumn.h"
#include "tests/Catch.h"

#include <numeric>
#include <string>
#include <vector>

using core::HolidayColumn;

namespace {

/// What each of the texts means, one per day: "" none, "!" a holiday without a name, else its name.
std::vector<std::string> meanings(const std::vector<std::string>& texts, std::size_t perDay = 1,
                                  std::string* usual = nullptr)
{
    core::TextColumn column("holiday");
    std::vector<std::chrono::sys_days> days;
    std::vector<std::uint32_t> rows(texts.size());
    std::iota(rows.begin(), rows.end(), 0U);
    for (std::size_t i = 0; i < texts.size(); ++i) {
        column.append(texts[i]);
        days.emplace_back(std::chrono::days(19000 + static_cast<int>(i / perDay)));
    }
    const HolidayColumn holidays(column, core::MissingTexts(), rows, days);
    if (usual != nullptr)
        *usual = holidays.usualText().value_or("");
    std::vector<std::string> result;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const auto name = holidays.at(i);
        result.push_back(!name ? "" : name->empty() ? "!" : std::string(*name));
    }
    return result;
}

using Texts = std::vector<std::string>;

} // namespace

TEST_CASE("a text that says no is no holiday in any language", "[holidaycolumn]")
{
    for (const char* text : {"No holiday", "NONE", "no", "0", " regular ", "Working Day", "Werktag",
                             "kein Feiertag", "non", "aucun", "laborable", "0.0", "-", "FALSE"}) {
        CAPTURE(text);
        REQUIRE(core::saysNoHoliday(text));
        REQUIRE(meanings({text, "Easter", text}) == Texts{"", "Easter", ""});
    }
    for (const char* text : {"Easter", "November", "Nowruz", "Noël", "Y", "1"})
        REQUIRE_FALSE(core::saysNoHoliday(text));
}

TEST_CASE("flags and codes are holidays without a name or with their code", "[holidaycolumn]")
{
    REQUIRE(meanings({"N", "Y", "N"}) == Texts{"", "!", ""});
    REQUIRE(meanings({"0", "1", "1.0"}) == Texts{"", "!", "!"});
    REQUIRE(meanings({"0", "a", "0", "b", "0"}) == Texts{"", "a", "", "b", ""});
    REQUIRE(meanings({"", "NA", "Easter", "?"}) == Texts{"", "", "Easter", ""});
}

TEST_CASE("what stands on most days is no holiday, counted in days", "[holidaycolumn]")
{
    std::string usual;
    REQUIRE(meanings({"gewöhnlich", "gewöhnlich", "Ostern", "gewöhnlich"}, 1, &usual) ==
            Texts{"", "", "Ostern", ""});
    REQUIRE(usual == "gewöhnlich");
    // "a" stands in two of nine rows, but on two of three days; "b" in three rows of one day.
    REQUIRE(meanings({"b", "b", "b", "a", "", "", "a", "", ""}, 3, &usual) ==
            Texts{"b", "b", "b", "", "", "", "", "", ""});
    REQUIRE(usual == "a");
    // A flag says what it says, however often.
    REQUIRE(meanings({"Y", "Y", "Y", "N"}) == Texts{"!", "!", "!", ""});
}

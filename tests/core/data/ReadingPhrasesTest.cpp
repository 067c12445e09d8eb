#include "core/data/ReadingPhrases.h"
#include "core/base/InputError.h"
#include "core/data/ChangedChoices.h"
#include "tests/Catch.h"

#include <algorithm>
#include <string>
#include <vector>

using core::Reading;
using core::Role;
using Texts = std::vector<std::string>;

namespace {

/// Semicolons, decimal commas, day first, a date and a clock, two cities, holidays.
std::string germanFile()
{
    std::string text = "Datum;Uhrzeit;Stadt;Last;Temperatur;Feiertag\n";
    for (int day = 10; day < 24; ++day)
        for (int hour = 0; hour < 24; ++hour)
            for (const char* city : {"Köln", "Bonn"})
                text += std::to_string(day) + ".06.2024;" + std::to_string(hour) + ":00;" + city +
                        ";1.0" + std::to_string(10 + (day + hour) % 70) + ",5;" +
                        std::to_string(10 + hour % 7) + ",2;" + (day == 13 ? "ja" : "nein") + "\n";
    return text;
}

std::vector<core::ReadingPhrase> phrasesOf(const Reading& reading)
{
    const core::SeriesOutcome outcome = core::outcomeOf(reading);
    return core::readingPhrases(reading, outcome.made ? &*outcome.made : nullptr);
}

Texts textsOf(const std::vector<core::ReadingPhrase>& phrases)
{
    Texts texts;
    for (const core::ReadingPhrase& phrase : phrases)
        texts.push_back(phrase.text.text());
    return texts;
}

std::size_t columnNamed(const Reading& reading, const std::string& name)
{
    return reading.table->indexOf(name).value();
}

Reading withRole(const Reading& reading, const std::string& column, Role role)
{
    return core::readAgain(reading, core::withRole({}, *reading.table, reading.roles,
                                                   columnNamed(reading, column), role));
}

Role roleOf(const Reading& reading, const std::string& column)
{
    return reading.roles.roles[columnNamed(reading, column)];
}

} // namespace

TEST_CASE("how a file was read is told in plain words", "[phrases]")
{
    const Reading reading = core::readDataText(germanFile(), "x.csv");
    REQUIRE(textsOf(phrasesOf(reading)) ==
            Texts{"semicolons", "header in row 1", "decimal comma", "dots between thousands",
                  "day first", "dates in \"Datum\"", "hours in \"Uhrzeit\"", "steps of 1 hour",
                  "values in \"Last\"", "all groups of \"Stadt\" added up",
                  "holidays in \"Feiertag\""});
}

TEST_CASE("each choice of a phrase can be chosen, and the chosen one changes nothing", "[phrases]")
{
    const Reading reading = core::readDataText(germanFile(), "x.csv");
    const core::Series series = core::seriesOf(reading).series;
    for (const core::ReadingPhrase& phrase : phrasesOf(reading)) {
        CAPTURE(phrase.text.text(), phrase.option);
        REQUIRE_FALSE(phrase.option.empty());
        REQUIRE(std::any_of(phrase.choices.begin(), phrase.choices.end(),
                            [](const core::PhraseChoice& choice) { return choice.isChosen; }));
        for (const core::PhraseChoice& choice : phrase.choices) {
            CAPTURE(choice.label.text());
            core::ReadingChoices asked = reading.choices;
            REQUIRE_NOTHROW(core::choose(asked, phrase.option, choice.values));
            if (!choice.isChosen)
                continue;
            core::ReadingChoices alone;
            core::choose(alone, phrase.option, choice.values);
            const Reading again = core::readDataText(germanFile(), "x.csv", alone);
            REQUIRE(core::seriesOf(again).series.values == series.values);
        }
    }
}

TEST_CASE("a role that is given to a column is its role", "[phrases]")
{
    const Reading reading = core::readDataText(germanFile(), "x.csv");
    const Reading other = withRole(reading, "Temperatur", Role::Value);
    REQUIRE(roleOf(other, "Temperatur") == Role::Value);
    REQUIRE(roleOf(other, "Last") != Role::Value);
    REQUIRE(roleOf(withRole(reading, "Temperatur", Role::KnownAhead), "Temperatur") ==
            Role::KnownAhead);
    REQUIRE(roleOf(withRole(reading, "Temperatur", Role::Ignored), "Temperatur") == Role::Ignored);
    const Reading noGroup = withRole(reading, "Stadt", Role::Ignored);
    REQUIRE(roleOf(noGroup, "Stadt") == Role::Ignored);
    REQUIRE(noGroup.groups.empty());
    REQUIRE(roleOf(withRole(reading, "Feiertag", Role::Ignored), "Feiertag") == Role::Ignored);
    const Reading back = core::readAgain(
        noGroup, core::withRole({.ignore = {"Stadt"}}, *noGroup.table, noGroup.roles,
                                columnNamed(noGroup, "Stadt"), Role::Group));
    REQUIRE(roleOf(back, "Stadt") == Role::Group);
}

TEST_CASE("every role that a person gives a column leads to a reading or a sentence", "[phrases]")
{
    const Reading reading = core::readDataText(germanFile(), "x.csv");
    for (std::size_t column = 0; column < reading.roles.roles.size(); ++column)
        for (const Role role :
             {Role::Ignored, Role::Time, Role::Date, Role::Hour, Role::Value, Role::Group,
              Role::HolidayFlag, Role::HolidayName, Role::Covariate, Role::KnownAhead, Role::Year,
              Role::Month, Role::Day, Role::Minute}) {
            CAPTURE(reading.table->columns[column].name(), std::string(nameOf(role)));
            try {
                core::outcomeOf(core::readAgain(
                    reading, core::withRole({}, *reading.table, reading.roles, column, role)));
            } catch (const core::InputError& error) {
                REQUIRE_FALSE(error.setting().empty());
            }
        }
}

TEST_CASE("no phrase is empty, also where no series came out", "[reading]")
{
    const core::Reading reading = core::readDataText(
        "Date/Time,Lat\n3/14/2024 0:00,40.784\n3/14/2024 0:01,40.726\n3/15/2024 0:01,40.732\n",
        "x.csv");
    REQUIRE(reading.problem);
    for (const core::ReadingPhrase& phrase : core::readingPhrases(reading, nullptr))
        REQUIRE_FALSE(phrase.text.text().empty());
}

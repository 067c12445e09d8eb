#include "core/data/MissingTexts.h"
#include "core/data/ParseNumber.h"
#include "tests/Catch.h"

#include <string_view>

using core::MissingTexts;

TEST_CASE("the usual missing texts are known in any case and with blanks", "[missing]")
{
    const MissingTexts missing;
    for (const char* text : {"",         "  ",
                             "NA",       "n/a",
                             "N.A.",     "NaN",
                             "-nan",     "null",
                             "NULL",     "None",
                             "nil",      "#N/A",
                             "#N/A N/A", "#DIV/0!",
                             "#VALUE!",  "#REF!",
                             "#NULL!",   "#NUM!",
                             "#NAME?",   "#WERT!",
                             "#NV",      "#¡DIV/0!",
                             "####",     "-",
                             "--",       "---",
                             "\u2013",   "\u2014",
                             ".",        "..",
                             "?",        "\\N",
                             "<NA>",     "(null)",
                             "Missing",  " \u00A0",
                             " na ",     "\u00A0-\u00A0",
                             "1.#QNAN",  "-1.#IND",
                             "NaT"}) {
        INFO(text);
        REQUIRE(missing.contains(std::string_view(text)));
        REQUIRE_FALSE(missing.wasAdded(text));
    }
    for (const char* text :
         {"0", "-1", "no", "x", "nano", "#1", "a", "N", "-999", "none of these"}) {
        INFO(text);
        REQUIRE_FALSE(missing.contains(std::string_view(text)));
    }
}

TEST_CASE("what core::isMissing takes as missing is so in a column of numbers", "[missing]")
{
    const MissingTexts missing;
    for (const std::string_view text : {"", "na", "nan", "n/a", "null"})
        REQUIRE(missing.contains(text) == core::isMissing(text));
}

TEST_CASE("added texts are missing, added numbers in any writing", "[missing]")
{
    const MissingTexts missing({" Ausfall ", "-999", "9.999,00"});
    REQUIRE(missing.contains(std::string_view("AUSFALL")));
    REQUIRE(missing.wasAdded("ausfall "));
    REQUIRE(missing.wasAdded("9.999,00"));
    REQUIRE(missing.contains(-999.0));
    REQUIRE_FALSE(missing.contains(999.0));
    REQUIRE(missing.hasNumbers());
    REQUIRE(missing.contains(std::string_view("NA")));
}

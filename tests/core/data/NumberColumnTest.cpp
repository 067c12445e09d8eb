#include "core/data/NumberColumn.h"
#include "core/base/ParallelFor.h"
#include "core/data/CsvReader.h"
#include "tests/Catch.h"
#include "tests/core/data/ErrorSentence.h"
#include "tests/core/data/NumberFormats.h"

#include <cmath>
#include <string>
#include <vector>

using core::FormatSource;
using core::MissingTexts;
using core::NumberColumn;
using core::NumberFormat;
using core::NumberHints;

namespace {

using Texts = std::vector<std::string>;

core::TextColumn columnOf(const Texts& texts)
{
    core::TextColumn column("value");
    for (const std::string& text : texts)
        column.append(text);
    return column;
}

NumberColumn decide(const Texts& texts, const NumberHints& hints = {},
                    const core::GivenMarks& given = {})
{
    return core::numberColumn(columnOf(texts), MissingTexts(), hints, given);
}

std::vector<NumberColumn> decideTable(const std::vector<Texts>& columns,
                                      const NumberHints& hints = {})
{
    core::Table table;
    for (const Texts& texts : columns)
        table.columns.push_back(columnOf(texts));
    return core::numberColumns(table, MissingTexts(), hints);
}

} // namespace

TEST_CASE("one cell that is a number in one way only settles the column", "[numbercolumn]")
{
    struct Case
    {
        Texts texts;
        NumberFormat format;
    };
    for (const auto& [texts, format] : {
             Case{{"1.066", "0.5"}, kPoint},
             Case{{"1.066", "1234.567"}, kPoint},
             Case{{"1.066", "0.123"}, kPoint},
             Case{{"1.066", "2.5e3"}, kPoint},
             Case{{"1.066", "-.5"}, kPoint},
             Case{{"1.066", "1,066.5"}, kEnglish},
             Case{{"1,066", "1,234,567"}, kEnglish},
             Case{{"1,066", "12,34,567"}, kEnglish},
             Case{{"1,066", "12.5"}, kEnglish},
             Case{{"1,066", "0,5"}, kComma},
             Case{{"1,066", "1,5E3"}, kComma},
             Case{{"1,066", "1 066,5"}, {',', ' '}},
             Case{{"1.066", "0,5"}, kGerman},
             Case{{"1.066", "1.234.567"}, kGerman},
             Case{{"1.066", "2 345"}, {'.', ' '}},
             Case{{"377,4", "1.010,7"}, kGerman},
             Case{{"1'234.50", "7"}, {'.', '\''}},
             Case{{"1\u2019234,50", "7"}, {',', '\''}},
             Case{{"12\u00A0345,6", "1\u202F234,5"}, {',', ' '}},
         }) {
        INFO(texts[0] << " | " << texts[1]);
        const NumberColumn column = decide(texts);
        REQUIRE(column.format == format);
        REQUIRE(column.source == FormatSource::Cells);
        REQUIRE_FALSE(column.other);
        REQUIRE(column.known == 2);
    }
}

TEST_CASE("where all formats agree on the numbers nothing is asked", "[numbercolumn]")
{
    for (const Texts& texts : {Texts{"1", "20", "3000"}, Texts{"1 234", "12 345"}, Texts{"inf"},
                               Texts{}, Texts{"abc"}, Texts{"", "NA"}}) {
        const NumberColumn column = decide(texts);
        REQUIRE(column.source == FormatSource::AnyFormat);
        REQUIRE_FALSE(column.other);
        REQUIRE(column.format.decimal == '.');
    }
    REQUIRE(decide({"1 234", "12 345"}).format.thousands == ' ');
}

TEST_CASE("small integers beside marked ones make the mark one of thousands", "[numbercolumn]")
{
    const NumberColumn german = decide({"978", "1.066", "1.179"});
    REQUIRE(german.format == kGerman);
    REQUIRE(german.source == FormatSource::SmallIntegers);
    REQUIRE_FALSE(german.other);
    REQUIRE(decide({"978", "1,066", "1,179"}).format == kEnglish);

    // One marked cell is too few, 0 stands for anything, 1978 would have a separator.
    for (const Texts& texts : {Texts{"978", "1.066"}, Texts{"0", "1.066", "1.179"},
                               Texts{"978", "1978", "1.066", "1.179"}}) {
        const NumberColumn column = decide(texts);
        REQUIRE(column.source == FormatSource::Unsettled);
        REQUIRE(column.format == kPoint);
        REQUIRE(column.other == kGerman);
    }
}

TEST_CASE("the file's hints tell the likelier reading, the other one is kept", "[numbercolumn]")
{
    const Texts points{"1.066", "2.310"};
    const Texts commas{"1,066", "2,310"};
    struct Case
    {
        Texts texts;
        NumberHints hints;
        NumberFormat format;
        NumberFormat other;
    };
    for (const auto& [texts, hints, format, other] : {
             Case{points, {}, kPoint, kGerman},
             Case{points, {';', false, {}}, kGerman, kPoint},
             Case{points, {',', true, {}}, kGerman, kPoint},
             Case{points, {'\t', false, {}}, kPoint, kGerman},
             Case{commas, {}, kEnglish, kComma},
             Case{commas, {';', false, {}}, kComma, kEnglish},
             Case{commas, {'\t', false, {}}, kComma, kEnglish},
             Case{{"1.066 €", "2.310 €"}, {}, kGerman, kPoint},
             Case{{"$1,066", "$2,310"}, {'\t', false, {}}, kEnglish, kComma},
             Case{{"1.066%", "2.310%"}, {';', false, {}}, kPoint, kGerman},
         }) {
        INFO(texts[0] << " in a file with " << hints.separator);
        const NumberColumn column = decide(texts, hints);
        REQUIRE(column.format == format);
        REQUIRE(column.other == other);
        REQUIRE(column.source == FormatSource::Unsettled);
    }
}

TEST_CASE("columns that settle their decimal mark decide for the others", "[numbercolumn]")
{
    const Texts open{"1.066", "2.310", "4.100"};
    const Texts integers{"1", "2", "3"};
    const Texts german{"0,5", "1,5", "2,5"};
    const Texts english{"0.5", "1.5", "2.5"};
    const auto withGerman = decideTable({open, german, integers});
    REQUIRE(withGerman[0].format == kGerman);
    REQUIRE(withGerman[0].source == FormatSource::OtherColumns);
    REQUIRE_FALSE(withGerman[0].other);
    REQUIRE(withGerman[2].format == kComma);
    REQUIRE(withGerman[2].source == FormatSource::AnyFormat);
    // Against the hint of semicolons.
    REQUIRE(decideTable({open, english}, {';', false, {}})[0].format == kPoint);

    // Two minds: the more frequent is likelier, nothing is settled.
    const auto mixed = decideTable({open, german, english, english}, {';', false, {}});
    REQUIRE(mixed[0].format == kPoint);
    REQUIRE(mixed[0].other == kGerman);
    // Columns of clocks and of other texts have no vote.
    REQUIRE(decideTable({open, german, {"00.30", "12.30", "23.30"}}, {',', false, {2}})[0].format ==
            kGerman);
    REQUIRE(decideTable({open, german, {"0.5", "version", "1.5-rc"}})[0].source ==
            FormatSource::OtherColumns);
}

TEST_CASE("given marks are taken, what is not given is decided", "[numbercolumn]")
{
    const Texts open{"1.066", "2.310"};
    const NumberColumn german = decide(open, {}, {',', {}});
    REQUIRE(german.format == kGerman);
    REQUIRE(german.source == FormatSource::User);
    REQUIRE_FALSE(german.other);
    REQUIRE(decide(open, {';', false, {}}, {'.', {}}).format == kPoint);
    REQUIRE(decide(open, {';', false, {}}, {{}, '\0'}).format == kPoint);
    REQUIRE(decide(open, {}, {{}, '.'}).format == kGerman);
    const NumberColumn none = decide(open, {}, {',', '\0'});
    REQUIRE(none.format == kComma);
    REQUIRE(none.strays == 2);
    REQUIRE(errorSentence([&] {
                decide(open, {}, {',', ','});
            }) == "The decimal mark is \",\" and the thousands separator \",\"; expected . or , as "
                  "decimal mark and another one of . , ' blank or none as separator.");
    REQUIRE(errorSentence([&] {
                decide(open, {}, {';', {}});
            }).starts_with("The decimal mark is \";\" and the thousands separator not given;"));
}

TEST_CASE("strays are counted under the format taken, the first five are named", "[numbercolumn]")
{
    Texts texts(100, "12,5");
    texts[7] = "see note";
    texts[9] = "12.5"; // a number, but not in this format
    texts[20] = "";
    texts[21] = "#N/A";
    for (const std::size_t row : {40, 50, 60, 70})
        texts[row] = "2024-03-04";
    const NumberColumn column = decide(texts);
    REQUIRE(column.format == kComma);
    REQUIRE(column.known == 92);
    REQUIRE(column.missing == 2);
    REQUIRE(column.strays == 6);
    REQUIRE(column.strayRows == std::vector<std::size_t>{7, 9, 40, 50, 60});
    REQUIRE(column.isNumeric());
    REQUIRE_FALSE(decide({"X/0 7", "5037", "5074"}).isNumeric());
}

TEST_CASE("a unit behind nine of ten numbers is taken off", "[numbercolumn]")
{
    Texts texts(18, "12,5 MW");
    texts.emplace_back("0");
    texts.emplace_back("3 kW");
    const NumberColumn column = decide(texts);
    REQUIRE(column.unit == "MW");
    REQUIRE(column.format == kComma);
    REQUIRE(column.known == 19);
    REQUIRE(column.strayRows == std::vector<std::size_t>{19});

    const NumberColumn mixed = decide({"1 MW", "2 kW", "3", "4"});
    REQUIRE(mixed.unit.empty());
    REQUIRE(mixed.known == 2);
    REQUIRE(mixed.strays == 2);
    // Numbers of houses and remarks are no units.
    REQUIRE(decide({"1a", "2b", "3c", "4d", "5e", "6f"}).strays == 6);
}

TEST_CASE("percent and currencies are counted", "[numbercolumn]")
{
    const NumberColumn percent = decide({"24.1%", "20.6 %", "0.2"});
    REQUIRE(percent.known == 3);
    REQUIRE(percent.percents == 2);
    const NumberColumn money = decide({"$ 3.50", "4.5", "€4"});
    REQUIRE(money.currencies == 2);
    REQUIRE(money.currency == "$");
    REQUIRE(money.currenciesDiffer);
    REQUIRE_FALSE(decide({"$3", "4", "$5"}).currenciesDiffer);
}

TEST_CASE("added missing numbers are missing in any writing", "[numbercolumn]")
{
    const core::TextColumn texts = columnOf({"12,5", "-200", "-200,0", "Ausfall", "0,5"});
    const MissingTexts missing({"-200", "ausfall"});
    const NumberColumn column = core::numberColumn(texts, missing);
    REQUIRE(column.known == 2);
    REQUIRE(column.missing == 3);
    REQUIRE(column.strays == 0);
    const auto numbers = core::numbersOf(texts, column, missing);
    REQUIRE(numbers[0] == 12.5);
    REQUIRE((std::isnan(numbers[1]) && std::isnan(numbers[2]) && std::isnan(numbers[3])));
}

TEST_CASE("the rows' ranges and the number of threads make no difference", "[numbercolumn]")
{
    Texts texts;
    for (int i = 0; i < 200000; ++i)
        texts.push_back(i % 997 == 3    ? "stray"
                        : i % 1009 == 5 ? "NA"
                        : i > 199990    ? "0,5"
                        : i % 50021 == 17
                            ? std::string(1, static_cast<char>('a' + i / 50021)) + " 3"
                            : "1.066");
    const auto column = decide(texts);
    REQUIRE(column.format == kGerman);
    REQUIRE(column.strayRows == std::vector<std::size_t>{3, 17, 1000, 1997, 2994});
    REQUIRE(column.known + column.missing + column.strays == texts.size());
    const core::ThreadLimit one(1);
    const auto again = decide(texts);
    REQUIRE(again.strayRows == column.strayRows);
    REQUIRE(again.known == column.known);
}

TEST_CASE("German and American files are read with the values they mean", "[numbercolumn]")
{
    const core::Table german = core::readCsvText(
        "Datum;Last;Abrufe\n04.03.2024;377,4;978\n05.03.2024;1.010,7;1.066\n06.03.2024;0,1;2.310\n",
        "g.csv");
    const MissingTexts missing;
    const auto columns = core::numberColumns(german, missing, {';', true, {0}});
    REQUIRE_FALSE(columns[0].isNumeric());
    REQUIRE(core::numbersOf(german.columns[1], columns[1], missing) ==
            std::vector<double>{377.4, 1010.7, 0.1});
    REQUIRE(core::numbersOf(german.columns[2], columns[2], missing) ==
            std::vector<double>{978, 1066, 2310});

    const core::Table american =
        core::readCsvText("Hour,EAST,ISLAND\n03/04/2024 00:00,\"6,479.49\",273.46\n", "a.csv");
    const auto hours = core::numberColumns(american, missing);
    REQUIRE(core::numberOf("6,479.49", hours[1], missing) == 6479.49);
    REQUIRE(hours[2].format == kPoint);
}

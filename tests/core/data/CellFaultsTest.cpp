#include "core/data/CellFaults.h"
#include "core/data/CsvReader.h"
#include "tests/Catch.h"

#include <string>

using core::CellFaults;

TEST_CASE("faults of cells are named up to five, all are counted", "[cellfaults]")
{
    std::string text = "t,y\n";
    for (int row = 0; row < 9; ++row)
        text += "x,bad" + std::to_string(row) + "\n";
    const core::Table table = core::readCsvText(text, "x.csv");
    const auto sentence = [&](const CellFaults& faults) {
        return std::string(faults.asError(table, "is not a number").what());
    };
    CellFaults faults;
    REQUIRE(faults.isEmpty());
    faults.add(1, 1);
    REQUIRE(sentence(faults) == "x.csv, row 3, column \"y\": \"bad1\" is not a number.");
    faults.add(2, 1);
    REQUIRE(sentence(faults) == "x.csv, row 3, column \"y\": \"bad1\" is not a number; nor is it "
                                "in row 4 (\"bad2\").");
    CellFaults later;
    for (std::size_t row = 3; row < 9; ++row)
        later.add(row, 1);
    faults.add(later);
    REQUIRE(faults.count() == 8);
    REQUIRE(faults.first().size() == CellFaults::kNamed);
    REQUIRE(sentence(faults) ==
            "x.csv, row 3, column \"y\": \"bad1\" is not a number; nor is it in row 4 (\"bad2\"), "
            "row 5 (\"bad3\"), row 6 (\"bad4\"), row 7 (\"bad5\") and 3 other rows.");
}

TEST_CASE("a long text of a cell is cut between characters", "[cellfaults]")
{
    REQUIRE(core::shownText(std::string(40, 'x')) == std::string(40, 'x'));
    REQUIRE(core::shownText(std::string(41, 'x')) == std::string(40, 'x') + "...");
    REQUIRE(core::shownText(std::string(39, 'x') + "ää") == std::string(39, 'x') + "...");
}

#include "core/data/Reading.h"
#include "tests/Catch.h"

#include <string>
#include <vector>

// Which columns are groups and which is the value, as a whole file says it.

using core::Reading;
using core::Role;
using Texts = std::vector<std::string>;

namespace {

Texts columnsWith(const Reading& reading, Role role)
{
    Texts names;
    for (std::size_t column = 0; column < reading.roles.roles.size(); ++column)
        if (reading.roles.roles[column] == role)
            names.push_back(reading.table->columns[column].name());
    return names;
}

/// 30 days; `row(day)` writes the cells behind the date, for each of its parts a row.
template <typename Row>
Reading daily(const std::string& header, int parts, Row&& row)
{
    std::string text = "date," + header + "\n";
    for (int day = 1; day <= 30; ++day)
        for (int part = 0; part < parts; ++part)
            text += "2024-06-" + std::string(day < 10 ? "0" : "") + std::to_string(day) + "," +
                    row(day, part) + "\n";
    return core::readDataText(text, "x.csv");
}

std::string text(int number)
{
    return std::to_string(number);
}

} // namespace

TEST_CASE("stores and items together tell the rows of a day apart", "[roleguesses]")
{
    const Reading reading = daily("store,item,sales", 4, [](int day, int part) {
        return std::string(part < 2 ? "north" : "south") + "," +
               (part % 2 == 0 ? "apples" : "pears") + "," + text(day * 10 + part * part);
    });
    REQUIRE(columnsWith(reading, Role::Group) == Texts{"store", "item"});
    REQUIRE(reading.groups.size() == 4);
    REQUIRE(reading.groups.front() == "north / apples");
    REQUIRE(core::seriesOf(reading).series.values.front() == 40 + 1 + 4 + 9);
}

TEST_CASE("numbered stores are groups where their rows repeat the day", "[roleguesses]")
{
    const Reading reading = daily("Store,Sales", 3, [](int day, int part) {
        return text(part + 1) + "," + text(100 * part + day * day % 17);
    });
    REQUIRE(columnsWith(reading, Role::Group) == Texts{"Store"});
    REQUIRE(columnsWith(reading, Role::Value) == Texts{"Sales"});
    const Reading alone = daily("Store,Sales", 1, [](int day, int) {
        return text(1 + day % 3) + "," + text(100 + day * day % 17);
    });
    REQUIRE(columnsWith(alone, Role::Group).empty());
}

TEST_CASE("a season or a zone has one text per time and is no group", "[roleguesses]")
{
    const Reading reading = daily("season,zone,y", 1, [](int day, int) {
        return std::string(day < 15 ? "spring" : "summer") + "," + (day < 20 ? "CET" : "CEST") +
               "," + text(100 + day * day % 17);
    });
    REQUIRE(columnsWith(reading, Role::Group).empty());
    REQUIRE(core::seriesOf(reading).series.size() == 30);
}

TEST_CASE("the value is named like a measured total and varies", "[roleguesses]")
{
    const auto valueOf = [](const std::string& header) {
        const Reading reading = daily(header, 1, [](int day, int) {
            return text(100 + day * day % 17) + "," + text(200 + day * day % 19) + ",7";
        });
        return columnsWith(reading, Role::Value).at(0);
    };
    REQUIRE(valueOf("Forecast load,Actual load,x") == "Actual load");
    REQUIRE(valueOf("Day-ahead price,Price,x") == "Price");
    REQUIRE(valueOf("temperature,demand,x") == "demand");
    REQUIRE(valueOf("a,b,sales") == "a"); // the sales are constant
    REQUIRE(valueOf("Latitude,Bikes,x") == "Bikes");
    REQUIRE(valueOf("customer_id,amount,x") == "amount");
}

TEST_CASE("what could be the value too is named, a tie is suspicious", "[roleguesses]")
{
    const Reading reading = daily("north,south", 1, [](int day, int) {
        return text(100 + day * day % 17) + "," + text(200 + day * day % 19);
    });
    REQUIRE(reading.valueCandidates == Texts{"north", "south"});
    REQUIRE(reading.findings.at(0).message.text() ==
            "\"north\" was chosen as the value; other candidates: \"south\".");
    REQUIRE(reading.findings.at(0).isSuspicious);
    REQUIRE(reading.findings.at(0).option == "value");
}

TEST_CASE("the names of rows are never the value", "[roleguesses]")
{
    for (const char* name : {"", "rownames", "Unnamed: 0", "row_id"}) {
        INFO(name);
        std::string text = std::string(name) + ",date,incidents,wounded\n";
        for (int day = 1; day <= 28; ++day)
            text += std::to_string(40 - day * day % 29) + ",2024-02-" + (day < 10 ? "0" : "") +
                    std::to_string(day) + "," + std::to_string(day * 7 % 30) + ",3" +
                    std::to_string(day % 5) + "\n";
        CHECK(columnsWith(core::readDataText(text, "x.csv"), Role::Value) == Texts{"incidents"});
    }
}

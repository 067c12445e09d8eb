#include "core/data/TriedWays.h"
#include "TestDataFolder.h"
#include "core/base/InputError.h"
#include "core/base/RandomStream.h"
#include "core/data/ChangedChoices.h"
#include "tests/Catch.h"
#include "tests/core/data/SeriesDialect.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>

namespace {

/// Reads with what is offered, one way after the other, up to a depth of two.
bool leadsToSeries(const std::string& text, const core::ReadingChoices& asked, int more)
{
    const auto outcome = core::outcomeOf(core::readDataText(text, "x.csv", asked));
    if (outcome.made)
        return true;
    const auto& ways = outcome.problem->waysOut;
    return more > 0 && std::any_of(ways.begin(), ways.end(), [&](const core::WayOut& way) {
               return leadsToSeries(text, core::withAdded(asked, way.option, way.value), more - 1);
           });
}

/// Applies every way that is offered for a file; counts them.
std::size_t checkWays(const std::string& text, const core::ReadingChoices& asked)
{
    core::SeriesOutcome outcome;
    try {
        outcome = core::outcomeOf(core::readDataText(text, "x.csv", asked));
    } catch (const core::InputError&) {
        return 0; // no table
    }
    if (!outcome.problem)
        return 0;
    for (const core::WayOut& way : outcome.problem->waysOut) {
        CAPTURE(outcome.problem->message.text(), way.option, way.value);
        CHECK(leadsToSeries(text, core::withAdded(asked, way.option, way.value), 1));
    }
    return outcome.problem->waysOut.size();
}

/// The rows of a text without quotes, with some left out or said twice, and its columns one fewer.
std::string damaged(const std::string& text, char separator, core::RandomStream& random)
{
    std::istringstream lines(text);
    std::string result;
    std::string line;
    const std::uint64_t kind = random.below(4);
    const std::uint64_t gone = random.below(4);
    for (std::size_t row = 0; std::getline(lines, line); ++row) {
        if (kind == 0) { // a column is left out
            std::vector<std::string> cells;
            std::istringstream cellTexts(line);
            for (std::string cell; std::getline(cellTexts, cell, separator);)
                cells.push_back(cell);
            line.clear();
            for (std::size_t i = 0; i < cells.size(); ++i)
                if (i != gone)
                    line += (line.empty() ? "" : std::string(1, separator)) + cells[i];
        }
        if (kind == 1 && row > 0 && random.below(3) == 0)
            continue; // many rows are missing
        result += line + '\n';
        if (kind == 2 && row > 0 && random.below(4) == 0)
            result += line + '\n'; // many stand there twice
    }
    return result;
}

std::string contentOf(const std::filesystem::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

} // namespace

TEST_CASE("every way out that is offered for the cases leads to a series", "[ways]")
{
    std::size_t ways = 0;
    const auto folder = std::filesystem::path(kTestDataFolder) / "cases" / "forecast";
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    for (const auto& file : files) {
        CAPTURE(file.string());
        const std::string text = contentOf(file);
        ways += checkWays(text, {});
        core::RandomStream random(7);
        for (int i = 0; i < 6; ++i)
            ways += checkWays(damaged(text, i % 2 == 0 ? ',' : ';', random), {});
    }
    CHECK(ways > 50); // there is something to try
}

TEST_CASE("every way out that is offered for damaged files of any dialect leads to a series",
          "[ways]")
{
    std::size_t ways = 0;
    for (std::uint64_t file = 0; file < 150; ++file) {
        core::RandomStream random(29, file);
        const KnownSeries known = randomSeries(random);
        const SeriesDialect dialect = randomDialect(random, known);
        CAPTURE(file, dialect.text());
        if (dialect.encoding.starts_with("utf-16"))
            continue;
        ways += checkWays(damaged(written(known, dialect), dialect.separator, random), {});
    }
    CHECK(ways > 50);
}

TEST_CASE("a way out that contradicts what was chosen is not offered", "[ways]")
{
    std::string text = "t,g,y\n";
    for (int day = 10; day < 30; ++day)
        for (const char* group : {"a", "b"})
            text +=
                "2015-01-" + std::to_string(day) + "," + group + "," + std::to_string(day) + "\n";
    const auto outcome = core::outcomeOf(core::readDataText(text, "x.csv", {.group = {"none"}}));
    REQUIRE(outcome.problem);
    CHECK_FALSE(outcome.problem->waysOut.empty());
    for (const core::WayOut& way : outcome.problem->waysOut)
        CHECK(way.option == "combine");
}

TEST_CASE("of two faults the way out of the first is offered although the second remains", "[ways]")
{
    // Two texts in place of times, neither of which is the only one.
    std::string text = "t,y\n";
    for (int day = 10; day < 30; ++day)
        text += "2015-01-" + std::to_string(day) + "," + std::to_string(day) + "\n";
    text += "later,5\n2015-01-30,5\nnever,6\n2015-01-31,3\n";
    const auto outcome = core::outcomeOf(core::readDataText(text, "x.csv"));
    REQUIRE(outcome.problem);
    REQUIRE(outcome.problem->waysOut.size() == 2);
    CHECK(outcome.problem->waysOut[0].value == "later");
}

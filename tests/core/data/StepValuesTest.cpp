#include "core/data/StepValues.h"
#include "core/data/CsvReader.h"
#include "tests/Catch.h"

#include <cmath>
#include <string>
#include <vector>

using core::AbsentGroups;
using core::Combine;
using core::StepValues;
using std::chrono::sys_days;
using std::chrono::sys_seconds;

namespace {

const double kNaN = std::nan("");

/// The values of rows "step,group,value" on steps of an hour; "-" is a missing value.
StepValues valuesOf(const std::vector<std::string>& rows, std::size_t steps,
                    Combine combine = Combine::Mean, std::optional<AbsentGroups> absent = {})
{
    std::string text = "step,group,value\n";
    for (const std::string& row : rows)
        text += row + "\n";
    const core::Table table = core::readCsvText(text, "x.csv");
    const core::RowGroups groups(
        table, core::SeriesColumns(
                   table, {.roles = {core::Role::Time, core::Role::Group, core::Role::Value}}));
    const sys_seconds start = sys_days(std::chrono::year(2024) / 3 / 4);
    std::vector<sys_seconds> times;
    std::vector<std::uint32_t> all;
    std::vector<double> numbers;
    for (std::size_t row = 0; row < table.rows(); ++row) {
        times.push_back(start + std::chrono::hours(std::stoi(std::string(table.columns[0][row]))));
        all.push_back(static_cast<std::uint32_t>(row));
        const std::string value(table.columns[2][row]);
        numbers.push_back(value == "-" ? kNaN : std::stod(value));
    }
    const core::RegularGrid grid{.start = start, .step = {}, .steps = steps};
    const core::StepRows stepRows(grid, times, all);
    return core::stepValues(stepRows, groups, numbers, combine, absent, {});
}

/// Two groups in each of `steps` steps, of `large` and `small`; without the second in one step.
std::vector<std::string> without(std::size_t missing, const char* large, const char* small,
                                 std::size_t steps)
{
    std::vector<std::string> rows;
    for (std::size_t step = 0; step < steps; ++step) {
        rows.push_back(std::to_string(step) + ",a," + large);
        if (step != missing)
            rows.push_back(std::to_string(step) + ",b," + small);
    }
    return rows;
}

bool same(const std::vector<double>& a, const std::vector<double>& b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](double x, double y) {
        return x == y || (std::isnan(x) && std::isnan(y));
    });
}

} // namespace

TEST_CASE("rows of a group are combined, groups are added up", "[stepvalues]")
{
    // a: 1 and 3; b: 10 and a missing one. Then a: 4, b: missing. Then nothing.
    const std::vector<std::string> rows{"0,a,1", "0,a,3", "0,b,10", "0,b,-", "1,a,4", "1,b,-"};
    const StepValues mean = valuesOf(rows, 3);
    REQUIRE(same(mean.values, {12, 4, kNaN}));
    REQUIRE(mean.repeatedRows == 1); // a missing value repeats nothing
    REQUIRE(mean.repeatedSteps.size() == 1);
    REQUIRE(mean.firstRepeated == 1U);
    REQUIRE(mean.missingLeftOut == 2);
    REQUIRE(same(valuesOf(rows, 3, Combine::Sum).values, {14, 4, 0}));
    REQUIRE(same(valuesOf(rows, 3, Combine::Count).values, {4, 2, 0}));
}

TEST_CASE("a step without a group is unknown, by choice the sum of the others", "[stepvalues]")
{
    const auto rows = without(3, "90", "10", 6);
    const StepValues values = valuesOf(rows, 6);
    REQUIRE(same(values.values, {100, 100, 100, kNaN, 100, 100}));
    REQUIRE(values.unknown.steps == 1);
    REQUIRE(values.unknown.first == 3);
    REQUIRE(values.unknown.group == 1);
    REQUIRE_THAT(values.unknown.largestShare, Catch::Matchers::WithinAbs(0.1, 1e-12));
    REQUIRE(values.countedAsZero.steps == 0);
    const StepValues zero = valuesOf(rows, 6, Combine::Mean, AbsentGroups::Zero);
    REQUIRE(same(zero.values, {100, 100, 100, 90, 100, 100}));
    REQUIRE(zero.countedAsZero.steps == 1);
}

TEST_CASE("a group whose value is missing is as absent as one without a row", "[stepvalues]")
{
    std::vector<std::string> rows;
    for (int step = 0; step < 6; ++step) {
        rows.push_back(std::to_string(step) + ",a,90");
        rows.push_back(std::to_string(step) + (step == 3 ? ",b,-" : ",b,10"));
    }
    const StepValues values = valuesOf(rows, 6);
    REQUIRE(same(values.values, {100, 100, 100, kNaN, 100, 100}));
    REQUIRE(values.unknown.steps == 1);
    REQUIRE(values.unknown.group == 1);
    REQUIRE(values.missingLeftOut == 0);
    REQUIRE(same(valuesOf(rows, 6, Combine::Mean, AbsentGroups::Zero).values,
                 {100, 100, 100, 90, 100, 100}));
}

TEST_CASE("a group of less than a hundredth of the total counts as 0", "[stepvalues]")
{
    REQUIRE(valuesOf(without(3, "995", "5", 6), 6).values[3] == 995);
    REQUIRE(std::isnan(valuesOf(without(3, "980", "20", 6), 6).values[3]));
    REQUIRE(std::isnan(
        valuesOf(without(3, "995", "5", 6), 6, Combine::Mean, AbsentGroups::Unknown).values[3]));
}

TEST_CASE("a group that opens late or closes early counts as 0 outside of its time", "[stepvalues]")
{
    std::vector<std::string> rows;
    for (int step = 0; step < 40; ++step) {
        rows.push_back(std::to_string(step) + ",a,5");
        if (step >= 10 && step < 30)
            rows.push_back(std::to_string(step) + ",b,7");
    }
    const StepValues values = valuesOf(rows, 40);
    REQUIRE(values.groupsPartOfTime == 1);
    REQUIRE(values.unknown.steps == 0);
    for (std::size_t step = 0; step < 40; ++step)
        REQUIRE(values.values[step] == (step >= 10 && step < 30 ? 12 : 5));
}

TEST_CASE("the most groups of one step tell groups that take turns", "[stepvalues]")
{
    std::vector<std::string> turns;
    std::vector<std::string> late;
    for (int step = 0; step < 40; ++step) {
        turns.push_back(std::to_string(step) + (step < 20 ? ",a,5" : ",b,7"));
        late.push_back(std::to_string(step) + ",a,5");
        if (step >= 20)
            late.push_back(std::to_string(step) + ",b,7");
    }
    const StepValues other = valuesOf(turns, 40);
    CHECK(other.mostGroups == 1);
    CHECK(other.groupsWithRows == 2);
    CHECK(valuesOf(late, 40).mostGroups == 2);
}

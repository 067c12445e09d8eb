#include "core/explain/FeatureTable.h"
#include "core/data/CsvReader.h"
#include "tests/Catch.h"
#include "tests/core/data/ErrorSentence.h"
#include "tests/core/data/TestSeries.h"

#include <algorithm>
#include <cmath>

using core::featureTable;
using core::FeatureTable;
using core::FeatureTableOptions;

namespace {

using Names = std::vector<std::string>;
using RowNumbers = std::vector<std::size_t>;

FeatureTable tableOf(const std::string& csv, const FeatureTableOptions& options)
{
    return featureTable(core::readCsvText(csv, "a.csv"), options);
}

std::string mistakeIn(const std::string& csv, const FeatureTableOptions& options)
{
    return errorSentence([&] { tableOf(csv, options); });
}

std::vector<double> columnOf(const FeatureTable& table, const std::string& name)
{
    for (std::size_t i = 0; i < table.names.size(); ++i)
        if (table.names[i] == name) {
            const auto column = table.x.col(static_cast<Eigen::Index>(i));
            return {column.begin(), column.end()};
        }
    FAIL("no feature " + name);
    return {};
}

constexpr const char* kWaysOut =
    "Fewer features (--features), filled ones (--fill median) or boosted trees (--learner boosted) "
    "keep such rows.";
constexpr const char* kNumbers = "a,b,y\n1,5,10\n2,,20\n,6,30\n4,7,\n5,9,11\n";

} // namespace

TEST_CASE("all columns beside the target are features, in the order of the file", "[features]")
{
    const auto table = tableOf("a,y,b\n1,3,5\n2,4,6\n", {.target = "y"});
    CHECK(table.targetName == "y");
    CHECK(table.names == Names{"a", "b"});
    CHECK(table.y == Eigen::Vector2d(3, 4));
    CHECK(table.x == Eigen::Matrix2d{{1, 5}, {2, 6}});
    CHECK(table.lagRows == 0);
    CHECK(table.times.empty());
    CHECK(tableOf("a,y,b\n1,3,5\n2,4,6\n", {.target = "y", .features = {"b", "a"}}).names ==
          Names{"b", "a"});
}

TEST_CASE("rows with a missing value are left out, counted, and the others keep their numbers",
          "[features]")
{
    const auto table = tableOf(kNumbers, {.target = "y"});
    CHECK(table.rows == RowNumbers{0, 4});
    CHECK(table.x == Eigen::Matrix2d{{1, 5}, {5, 9}});
    CHECK(core::textsOf(table.warnings) ==
          Names{"1 row without a value of y is left out.",
                "2 of 5 rows without one of the features are left out (a 1, b 1).", kWaysOut});
}

TEST_CASE("what is said of many incomplete columns can be kept in a project", "[features]")
{
    std::string csv = "target";
    for (int column = 0; column < 20; ++column)
        csv += ",feature" + std::to_string(column);
    for (int row = 0; row < 60; ++row) {
        csv += "\n" + std::to_string(row * row % 17);
        for (int column = 0; column < 20; ++column)
            csv += row == column ? "," : "," + std::to_string(row * (column + 1) % 23);
    }
    for (const auto missing : {core::MissingValues::LeaveOut, core::MissingValues::Fill}) {
        const auto table = tableOf(csv + "\n", {.target = "target", .missing = missing});
        REQUIRE_FALSE(table.warnings.empty());
        for (const core::Message& warning : table.warnings)
            REQUIRE(core::messageFromJson(core::toJson(warning)) == warning);
    }
}

TEST_CASE("a learner that takes missing values keeps all rows with a target", "[features]")
{
    const auto table = tableOf(kNumbers, {.target = "y", .missing = core::MissingValues::Keep});
    CHECK(table.rows == RowNumbers{0, 1, 2, 4});
    CHECK(std::isnan(columnOf(table, "a")[2]));
    CHECK(std::isnan(columnOf(table, "b")[1]));
    CHECK(core::textsOf(table.warnings) == Names{"1 row without a value of y is left out."});
}

TEST_CASE("a text column becomes a column per text and a group", "[features]")
{
    const std::string csv = "borough,y\nQueens,1\nNA,2\nBronx,3\nNA,4\n";
    const auto table = tableOf(csv, {.target = "y"});
    CHECK(table.names == Names{"borough = Bronx", "borough = NA", "borough = Queens"});
    CHECK(columnOf(table, "borough = NA") == std::vector<double>{0, 1, 0, 1});
    REQUIRE(table.groups.size() == 1);
    CHECK(table.groups[0].name == "borough");
    CHECK(table.groups[0].features == std::vector{0, 1, 2});

    const auto ordinal = tableOf(csv, {.target = "y", .text = core::TextEncoding::Ordinal});
    CHECK(ordinal.names == Names{"borough"});
    CHECK(columnOf(ordinal, "borough") == std::vector<double>{2, 1, 0, 1});
    CHECK(ordinal.groups.empty());
}

TEST_CASE("of two texts the later one is a column, and an empty cell is missing", "[features]")
{
    const auto table = tableOf("flag,y\nY,1\nN,2\n,3\nY,4\n", {.target = "y"});
    CHECK(table.names == Names{"flag = Y"});
    CHECK(table.rows == RowNumbers{0, 1, 3});
    CHECK(columnOf(table, "flag = Y") == std::vector<double>{1, 0, 1});
}

TEST_CASE("a text that was added for no value is none of a column's texts", "[features]")
{
    const std::string csv = "city,a,y\nRome,1,1\nOslo,2,2\nBonn,3,3\nn.v.,4,4\nNA,5,5\n";
    const auto added = tableOf(csv, {.target = "y", .missingTexts = {"n.v."}});
    CHECK(added.names == Names{"city = Bonn", "city = NA", "city = Oslo", "city = Rome", "a"});
    CHECK(added.y.size() == 4);
    CHECK(tableOf(csv, {.target = "y"}).names.size() == 6);
}

TEST_CASE("ignored columns are no features", "[features]")
{
    const FeatureTableOptions ignoring{.target = "y", .ignored = {"b"}};
    CHECK(tableOf(kNumbers, ignoring).names == Names{"a"});
    CHECK(mistakeIn(kNumbers, {.target = "y", .ignored = {"y"}}) ==
          "The column \"y\" is to be ignored and is the target; expected one or the other.");
    CHECK(mistakeIn(kNumbers, {.target = "y", .features = {"a"}, .ignored = {"a"}}) ==
          "The column \"a\" is to be ignored and is one of the features; expected one or the "
          "other.");
}

TEST_CASE("columns that cannot be features are left out unless they are asked for", "[features]")
{
    std::string csv = "note,empty,a,y\n";
    for (int row = 0; row < 60; ++row)
        csv.append("n")
            .append(std::to_string(row))
            .append(",,")
            .append(std::to_string(row % 7))
            .append(",")
            .append(std::to_string(row * row))
            .append("\n");
    const auto table = tableOf(csv, {.target = "y"});
    CHECK(table.names == Names{"a"});
    CHECK(core::textsOf(table.warnings) ==
          Names{"The column empty has no value and is left out.",
                "The column note of more than 50 different texts is left out."});
    CHECK(tableOf(csv, {.target = "y", .features = {"note"}}).names.size() == 60);
    CHECK(mistakeIn(csv, {.target = "y", .features = {"empty"}}) ==
          "The feature \"empty\" has no value in any row; expected some.");
    CHECK(mistakeIn("note,y\n,1\n,2\n", {.target = "y"}) ==
          "a.csv has no column that can be a feature; expected at least one beside the target.");
}

TEST_CASE("a choice of columns that cannot be is told", "[features]")
{
    const std::string csv = "a,b,y\n1,x,3\n2,z,4\n3,w,5\n";
    CHECK(mistakeIn(csv, {.target = "Y"}) ==
          "a.csv has no column \"Y\"; expected one of a, b and y.");
    CHECK(mistakeIn(csv, {.target = "y", .features = {"a", "c"}}) ==
          "a.csv has no column \"c\"; expected one of a, b and y.");
    CHECK(mistakeIn(csv, {.target = "y", .features = {"a", "y"}}) ==
          "The target \"y\" is one of the features; expected others.");
    CHECK(mistakeIn(csv, {.target = "y", .features = {"a", "a"}}) ==
          "The feature \"a\" is named twice; expected it once.");
    CHECK(mistakeIn(csv, {.target = "b"}) ==
          "a.csv, column \"b\": the target is text (\"w\", \"x\", \"z\"); expected a column of "
          "numbers, or one of two texts.");
}

TEST_CASE("a text among numbers is a missing cell, and of many the column is text", "[features]")
{
    std::string csv = "a,y\n";
    for (int row = 0; row < 20; ++row)
        csv += (row == 4 || row == 7 ? "n. d." : std::to_string(row)) + "," +
               std::to_string(row * row) + "\n";
    const auto table = tableOf(csv, {.target = "y"}); // 2 of 20: a tenth
    CHECK(table.names == Names{"a"});
    CHECK(table.rows.size() == 18);
    CHECK(table.warnings.front().text() ==
          "The column a holds 2 texts among its numbers, which are taken as missing; the first is "
          "\"n. d.\" in row 6.");
    csv += "x,1\n"; // 3 of 21
    const auto text = tableOf(csv, {.target = "y"});
    CHECK(text.names.size() == 20);
    CHECK(text.names.front() == "a = 0");
    CHECK(text.warnings.front().text() ==
          "The column a is taken as text: 3 of its 21 cells are no numbers; the first is \"n. "
          "d.\" in row 6.");
}

TEST_CASE("a target of two texts is 1 for yes, else for the later one in the alphabet",
          "[features]")
{
    const auto yes = tableOf("a,y\n1,yes\n2,no\n3,\n4,yes\n", {.target = "y"});
    CHECK(yes.y == Eigen::Vector3d(1, 0, 1));
    CHECK(core::textsOf(yes.warnings) ==
          Names{"The target y is text: \"yes\" is taken as 1, \"no\" as 0.",
                "1 row without a value of y is left out."});
    CHECK(tableOf("a,y\n1,ill\n2,well\n3,ill\n", {.target = "y"}).y == Eigen::Vector3d(0, 1, 0));
}

TEST_CASE("a column whose dates are in the order of the rows is noticed", "[features]")
{
    const auto dateColumnOf = [](const std::vector<std::string>& dates) {
        std::string csv = "day,a,y\n";
        for (std::size_t row = 0; row < dates.size(); ++row)
            csv += dates[row] + "," + std::to_string(row * row) + "," + std::to_string(row) + "\n";
        return tableOf(csv, {.target = "y", .missing = core::MissingValues::Keep}).dateColumn;
    };
    CHECK(dateColumnOf({"2020-01-01", "2020-01-01", "2020-01-02", "2020-02-01"}) == "day");
    CHECK(dateColumnOf({"31.12.2020", "1.12.2020", "30.11.2020", "2.1.2020"}) == "day");
    CHECK(dateColumnOf({"2020-01-02", "2020-01-01", "2020-01-03", "2020-02-01"}).empty());
    CHECK(dateColumnOf({"2020-01-02", "2020-01-02", "2020-01-02", "2020-01-02"}).empty());
    CHECK(dateColumnOf({"1", "2", "3", "4"}).empty());
}

TEST_CASE("a feature made of text never takes the name of a column", "[features]")
{
    const auto table = tableOf("c,c = p,y\np,1,3\nq,2,4\nr,5,6\n", {.target = "y"});
    CHECK(table.names == Names{"c = p (2)", "c = q", "c = r", "c = p"});
    CHECK(table.groups.front().features == std::vector{0, 1, 2});
}

TEST_CASE("data that nothing can be learned from is told", "[features]")
{
    CHECK(mistakeIn("a,y\n1,5\n2,5\n", {.target = "y"}) ==
          "The target y is 5 in every row, so there is nothing to explain; expected one that "
          "varies.");
    CHECK(mistakeIn("a,y\n1,5\n", {.target = "y"}) ==
          "One row is left with a value of y and of each feature; expected at least 2.");
    CHECK(mistakeIn("a,y\n1,5\n,6\n", {.target = "y"}) ==
          std::string("One row is left with a value of y and of each feature (missing: a 1 of 2 "
                      "rows); expected at least 2. ") +
              kWaysOut);
    CHECK(mistakeIn("a,y\n1,5\n\ninf,6\n3,7\n", {.target = "y"}) ==
          "a.csv, row 4, column \"a\": \"inf\" is infinite or too large; expected a number below "
          "3e38.");
    CHECK(mistakeIn("a,y\n1,1e39\n2,6\n", {.target = "y"}) ==
          "a.csv, row 2, column \"y\": \"1e39\" is infinite or too large; expected a number below "
          "3e38.");
}

TEST_CASE("a feature that is the target in other words is warned of", "[features]")
{
    const auto table =
        tableOf("same,twice,near,y\n1,-5,1,1\n2,-7,2,2\n7,-17,7.1,7\n3,-9,3,3\n", {.target = "y"});
    CHECK(core::textsOf(table.warnings) ==
          Names{"The feature same equals the target y, and explains it all alone.",
                "The feature twice is a linear copy of y, and explains it all alone."});
}

TEST_CASE("features whose values merge where trees see them are warned of", "[features]")
{
    std::string csv = "account,tiny,fine,y\n"; // 1000000000 to 1000000009, 1e-50 to 1e-49
    for (int row = 0; row < 10; ++row)
        csv += std::to_string(1000000000 + row) + ',' + std::to_string(row + 1) + "e-50," +
               std::to_string(row) + ".125," + std::to_string(row * 10) + '\n';
    CHECK(core::textsOf(tableOf(csv, {.target = "y"}).warnings) ==
          Names{"Trees see numbers with 7 digits, so of the 10 values of the feature account they "
                "tell only 1 apart. Subtract a constant that its values share from the column.",
                "The feature tiny is too small: trees see numbers with 7 digits and below 1e-45 as "
                "0, so its 10 values are all the same to them. Multiply the column by a constant.",
                "The feature fine is a linear copy of y, and explains it all alone."});
}

TEST_CASE("a sample keeps the order and the row numbers", "[features]")
{
    std::string csv = "a,y\n";
    for (int row = 0; row < 100; ++row)
        csv.append(std::to_string(row % 10)).append(",").append(std::to_string(row)).append("\n");
    const auto all = tableOf(csv, {.target = "y"});
    const auto sample = core::sampleRows(all, 10, 3);
    REQUIRE(sample.rows.size() == 10);
    CHECK(std::is_sorted(sample.rows.begin(), sample.rows.end()));
    for (std::size_t i = 0; i < 10; ++i) {
        const auto row = static_cast<double>(sample.rows[i]);
        CHECK(sample.y(static_cast<Eigen::Index>(i)) == row);
        CHECK(sample.x(static_cast<Eigen::Index>(i), 0) == std::fmod(row, 10.0));
    }
    CHECK(core::sampleRows(all, 10, 3).rows == sample.rows);
    CHECK(core::sampleRows(all, 10, 4).rows != sample.rows);
    REQUIRE(sample.whole); // which is learned from
    CHECK(sample.places == sample.rows);
    CHECK(sample.learned().x == all.x);
    CHECK(&all.learned() == &all);
    CHECK(sample.warnings.back().text() == "The models learn from all 100 rows; 10 of them, drawn "
                                           "at random, are explained.");
    CHECK(core::sampleRows(all, 100, 3).rows == all.rows);
    CHECK(errorSentence([&] { core::sampleRows(all, 1, 3); }) ==
          "The sample has 1 row; expected at least 2.");
}

TEST_CASE("a covariate called like a feature of the calendar gets a name of its own", "[features]")
{
    auto series = hourlySeries(400, [](std::size_t t) { return static_cast<double>(t % 31); });
    series.covariates = {{"holiday", true, std::vector<double>(400, 1.0)}};
    series.covariates[0].values[3] = 2.0;
    const auto table = core::featureTable(series, {});
    const Names& names = table.names;
    CHECK(std::count(names.begin(), names.end(), "holiday") == 1);
    CHECK(std::count(names.begin(), names.end(), "holiday (2)") == 1);
    const Names warnings = core::textsOf(table.warnings);
    CHECK(std::count(warnings.begin(), warnings.end(),
                     "The name holiday stands for two features; the covariate is called holiday "
                     "(2).") == 1);
}

TEST_CASE("features of a series have names that translate, columns are as they are", "[features]")
{
    const auto ofSeries = core::featureTable(
        hourlySeries(400, [](std::size_t t) { return static_cast<double>(t % 31); }), {});
    REQUIRE(ofSeries.labels.size() == ofSeries.names.size());
    CHECK(core::textsOf(ofSeries.shownNames()) == ofSeries.names);
    const auto hour = std::find(ofSeries.names.begin(), ofSeries.names.end(), "hour of day");
    CHECK(ofSeries.labels[std::size_t(hour - ofSeries.names.begin())] ==
          core::Message("hour of day"));
    CHECK(ofSeries.labels.front() ==
          core::Message("%1 %2 before", ofSeries.targetName, core::Message("1 hour", 1)));
    CHECK(ofSeries.groups.front().shownName() == core::Message("lags"));
    const auto ofFile = tableOf("holiday,y\n1,2\n2,3\n4,5\n", {.target = "y"});
    CHECK(ofFile.shownNames() == core::MessageList{core::Message("%1", "holiday")});
}

TEST_CASE("of a drawn table nothing knows the other rows", "[features]")
{
    std::string csv = "a,y\n";
    for (int row = 0; row < 100; ++row)
        csv.append(std::to_string(row % 10)).append(",").append(std::to_string(row)).append("\n");
    const auto all = tableOf(csv, {.target = "y"});
    const auto drawn = core::drawRows(all, 10, 3);
    REQUIRE(drawn.rows.size() == 10);
    CHECK(drawn.rows == core::sampleRows(all, 10, 3).rows); // the same draw
    CHECK_FALSE(drawn.whole);
    CHECK(drawn.places.empty());
    CHECK(drawn.learned().y.size() == 10);
    CHECK(drawn.warnings.back().text() ==
          "10 of 100 rows, drawn at random, are used; the others are "
          "neither learned from nor explained.");
    CHECK(drawn.settings.find("\"rows\":10") != std::string::npos);
    CHECK(core::drawRows(all, 100, 3).rows == all.rows);
    CHECK(errorSentence([&] { core::drawRows(all, 1, 3); }) ==
          "There would be 1 row left; expected at least 2.");
}

TEST_CASE("a lag spans fewer of the rows that are drawn, and never one too few", "[features]")
{
    const auto series =
        hourlySeries(1000, [](std::size_t t) { return static_cast<double>(t % 31); });
    const auto all = core::featureTable(series, {});
    const auto drawn = core::drawRows(all, 200, 5);
    REQUIRE(drawn.lagRows > 0);
    CHECK(drawn.lagRows < all.lagRows);
    const auto gap = static_cast<std::size_t>(drawn.lagRows);
    bool isReached = false;
    for (std::size_t i = 0; i < drawn.rows.size(); ++i) {
        if (i + gap + 1 < drawn.rows.size()) // beyond the gap is beyond the lag
            CHECK(drawn.rows[i + gap + 1] - drawn.rows[i] > static_cast<std::size_t>(all.lagRows));
        if (i + gap < drawn.rows.size())
            isReached = isReached || drawn.rows[i + gap] - drawn.rows[i] <=
                                         static_cast<std::size_t>(all.lagRows);
    }
    CHECK(isReached);
}

TEST_CASE("groups are made of features and of groups of the table", "[features]")
{
    const auto table = tableOf("a,c,b,y\n1,p,2,3\n2,q,4,5\n3,r,1,1\n", {.target = "y"});
    const auto groups = core::groupsOf(table, {{"one", {"b", "a"}}, {"two", {"c"}}});
    REQUIRE(groups.size() == 2);
    CHECK(groups[0].features == std::vector{4, 0});
    CHECK(groups[1].features == std::vector{1, 2, 3});
    const auto mistake = [&](const std::vector<core::NamedGroup>& wanted) {
        return errorSentence([&] { core::groupsOf(table, wanted); });
    };
    const std::string another = "\" has the name of another group, or of a feature outside of it; "
                                "expected a name of its own.";
    CHECK(mistake({{"b", {"a"}}}) == "The group \"b" + another);
    CHECK(mistake({{"one", {"a"}}, {"one", {"b"}}}) == "The group \"one" + another);
    CHECK(mistake({{"b", {"b"}}}) == "no error"); // its only feature
    CHECK(mistake({{"one", {"x"}}}) ==
          "The group \"one\" names \"x\", which is no feature; expected some of a, c = p, c = q, "
          "c = r and b.");
    CHECK(mistake({{"one", {"a"}}, {"two", {"a"}}}) ==
          "The feature \"a\" stands in two groups; expected it in one, since its values would "
          "count twice.");
    CHECK(mistake({{"one", {}}}) == "The group \"one\" has no feature; expected at least one.");
}

TEST_CASE("the features of a step are what was known at the step before, or is ahead", "[features]")
{
    auto series = hourlySeries(400, [](std::size_t t) { return static_cast<double>(t * t % 97); });
    for (std::size_t t = 192; t < 216; ++t) // Tuesday 9 January
        series.holiday[t] = 1;
    series.covariates = {{"temp", false, {}}, {"event", true, {}}};
    for (std::size_t t = 0; t < 400; ++t) {
        series.covariates[0].values.push_back(static_cast<double>(1000 + t));
        series.covariates[1].values.push_back(static_cast<double>(2000 + t));
    }
    const auto table = featureTable(series);
    CHECK(table.targetName == "rides");
    CHECK(table.names == Names{"rides 1 hour before", "rides 1 day before", "rides 1 week before",
                               "hour of day", "day of week", "holiday", "holiday the day before",
                               "holiday the day after", "temp 1 hour before", "event"});
    REQUIRE(table.groups.size() == 4);
    CHECK(table.groups[0].name == "lags");
    CHECK(table.groups[3].features == std::vector{8, 9});
    CHECK(table.lagRows == 168);
    CHECK(core::textsOf(table.warnings) ==
          Names{"168 of 400 rows without one of the features are left out "
                "(rides 1 week before 168, rides 1 day before 24, rides 1 hour "
                "before 1, temp 1 hour before 1).",
                kWaysOut});

    REQUIRE(table.rows.front() == 168);
    const std::size_t t = 220; // Wednesday 10 January, 4 h
    const auto row = static_cast<Eigen::Index>(t - 168);
    CHECK(table.times[t - 168] == series.time(t));
    const auto value = [&](std::size_t step) { return series.values[step]; };
    Eigen::RowVectorXd wanted(10);
    wanted << value(t - 1), value(t - 24), value(t - 168), 4, 3, 0, 1, 0, 1000 + t - 1, 2000 + t;
    CHECK(table.x.row(row) == wanted);
    CHECK(table.y(row) == value(t));
    CHECK(columnOf(table, "holiday the day after")[168 + 20 - 168] == 1); // Monday 8 January
}

TEST_CASE("changing the present and the future of a series leaves the features of a step alone",
          "[features]")
{
    const auto made = [](std::size_t changedFrom) {
        auto series = hourlySeries(300, [&](std::size_t t) {
            return static_cast<double>(t % 31) + (t >= changedFrom ? 500.0 : 0.0);
        });
        series.covariates = {{"temp", false, series.values}};
        return featureTable(series);
    };
    constexpr std::size_t kChanged = 250;
    const auto before = made(1000);
    const auto after = made(kChanged);
    for (std::size_t i = 0; i < before.rows.size() && before.rows[i] <= kChanged; ++i) {
        const auto row = static_cast<Eigen::Index>(i);
        CHECK(before.x.row(row) == after.x.row(row));
    }
}

TEST_CASE("gaps of a series cost the rows that look at them", "[features]")
{
    auto series = hourlySeries(400, [](std::size_t t) { return static_cast<double>(t % 13); });
    series.values[200] = std::nan("");
    const auto table = featureTable(series, {.calendar = false, .holiday = false});
    CHECK(table.names.size() == 3);
    for (const std::size_t row : {200U, 201U, 224U, 368U})
        CHECK(std::find(table.rows.begin(), table.rows.end(), row) == table.rows.end());
    CHECK(table.rows.size() == 400 - 168 - 4);
    const auto kept = featureTable(series, {.missing = core::MissingValues::Keep});
    CHECK(kept.rows.size() == 399);
}

TEST_CASE("a daily series has no hour of day and no lag twice", "[features]")
{
    auto series = hourlySeries(30, [](std::size_t t) { return static_cast<double>(t * t % 11); });
    series.stepSeconds = 86400;
    const auto table = featureTable(series, {.holiday = false});
    CHECK(table.names == Names{"rides 1 day before", "rides 1 week before", "day of week"});
    CHECK(table.lagRows == 7);
    CHECK(errorSentence([&] {
              featureTable(series, {.lags = false, .calendar = false, .holiday = false});
          }) == "No feature of the series is chosen; expected at least one of lags, calendar, "
                "holiday and weather.");
}

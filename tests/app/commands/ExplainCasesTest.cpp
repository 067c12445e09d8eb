// Files of tests/data/cases/explain: each a small made-up table of a kind that real files are of,
// with the right values (of scikit-learn 1.2.1, or of the same table after what is said).
#include "TestDataFolder.h"
#include "core/trees/BoostedTrees.h"
#include "tests/Catch.h"
#include "tests/TemporaryFolder.h"
#include "tests/app/commands/CommandOutput.h"
#include "tests/app/commands/CsvTable.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <map>

using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

namespace fs = std::filesystem;

namespace {

/// A case explained, with its files.
class Explained
{
public:
    explicit Explained(const std::string& file, std::vector<std::string> more = {},
                       const std::string& target = "y")
    {
        more.insert(more.begin(),
                    {"explain", "--data",
                     (fs::path(kTestDataFolder) / "cases" / "explain" / file).string(), "--target",
                     target, "--out", path("").string()});
        m_output = surgescope(more);
        INFO(m_output.err);
        INFO(m_output.out);
    }

    int code() const { return m_output.code; }
    const std::string& out() const { return m_output.out; }
    const std::string& err() const { return m_output.err; }
    bool says(const std::string& text) const
    {
        return (m_output.out + m_output.err).find(text) != std::string::npos;
    }
    fs::path path(const std::string& file) const { return m_folder.path() / "out" / file; }
    CsvTable csv(const std::string& file) const { return CsvTable(path(file)); }
    double r2() const { return json()["scores"]["r2"].get<double>(); }
    nlohmann::json json() const { return nlohmann::json::parse(bytesOf(path("explain.json"))); }
    /// Mean |SHAP| by feature.
    std::map<std::string, double> importance() const
    {
        const CsvTable summary = csv("summary.csv");
        std::map<std::string, double> values;
        for (std::size_t row = 0; row < summary.rows(); ++row)
            values[summary.text("feature", row)] = summary.number("mean_abs", row);
        return values;
    }

private:
    TemporaryFolder m_folder;
    CommandOutput m_output;
};

} // namespace

TEST_CASE("a sample is explained by the models of all rows", "[cases]")
{
    const std::vector<std::string> few{"--repeats", "3", "--n-estimators", "30"};
    auto sampled = few;
    sampled.insert(sampled.end(), {"--sample", "150"});
    const Explained sample("01-sample-trains-on-sample.csv", sampled);
    const Explained all("01-sample-trains-on-sample.csv", few);
    REQUIRE(sample.code() == 0);
    REQUIRE(all.code() == 0);
    CHECK_THAT(all.r2(), WithinAbs(0.9847, 5e-5));
    CHECK(sample.r2() == all.r2());
    const std::map<std::string, double> right{
        {"a", 0.712}, {"b", 0.577}, {"c", 0.172}, {"d", 0.025}};
    const auto whole = all.importance();
    const auto part = sample.importance();
    for (const auto& [feature, meanAbs] : right) {
        CHECK_THAT(whole.at(feature), WithinAbs(meanAbs, 5e-4));
        CHECK_THAT(part.at(feature), WithinRel(meanAbs, 0.15)); // 150 rows of 4,000
    }
    // The rows of the sample have the values, folds and predictions they have without one.
    const auto values = shapValuesIn(all.path("shap_values.csv"));
    const CsvTable sampledValues = sample.csv("shap_values.csv");
    CHECK(sampledValues.rows() == 150 * 3 * 4);
    for (std::size_t line = 0; line < sampledValues.rows(); line += 7)
        CHECK(sampledValues.number("value", line) ==
              values.at(sampledValues.text("feature", line))
                  .at(static_cast<std::size_t>(sampledValues.number("repeat", line)))
                  .at(static_cast<std::size_t>(sampledValues.number("row", line))));
    CHECK(bytesOf(sample.path("base_values.csv"))
              .starts_with("repeat,fold,state,rows,base_value,largest_error\n0,0,235,800,"));
    CHECK(bytesOf(sample.path("scores.csv")) == bytesOf(all.path("scores.csv")));
    CHECK(sample.csv("row_predictions.csv").rows() == 450);
    CHECK(sample.says("y, 4,000 rows (150 explained), 4 features;"));
    CHECK(sample.says("The models learn from all 4,000 rows; 150 of them, drawn at random, are "
                      "explained."));
}

TEST_CASE("rows that are cut are neither learned from nor explained", "[cases]")
{
    const Explained cut("01-sample-trains-on-sample.csv",
                        {"--repeats", "2", "--n-estimators", "10", "--rows", "150"});
    REQUIRE(cut.code() == 0);
    CHECK(cut.json()["data"]["rows"] == 150);
    CHECK(cut.csv("base_values.csv").number("rows", 0) == 30);
    CHECK(cut.csv("predictions.csv").rows() == 150);
    CHECK(cut.says("150 of 4,000 rows, drawn at random, are used; the others are neither"));
    const Explained both(
        "01-sample-trains-on-sample.csv",
        {"--repeats", "2", "--n-estimators", "10", "--rows", "1000", "--sample", "100"});
    REQUIRE(both.code() == 0);
    CHECK(both.json()["data"]["rows"] == 1000);
    CHECK(both.json()["data"]["explainedRows"] == 100);
    CHECK(both.csv("predictions.csv").rows() == 100);
    CHECK(Explained("01-sample-trains-on-sample.csv", {"--rows", "1"}).code() ==
          commands::kWrongUsage);
}

TEST_CASE("boosted trees on blocks make one repeat, and say that others would be copies", "[cases]")
{
    if (!core::BoostedTrees::available())
        return;
    const std::vector<std::string> blocks{"--learner", "boosted", "--blocked", "--n-estimators",
                                          "10"};
    const Explained one("16-daily-rows-shuffled.csv", blocks);
    REQUIRE(one.code() == 0);
    CHECK(one.json()["finishedRepeats"] == 1);
    CHECK(one.says("More repeats would be copies: stability cannot be judged. Blocked folds are "
                   "always the same"));
    auto more = blocks;
    more.insert(more.end(), {"--repeats", "3"});
    const Explained three("16-daily-rows-shuffled.csv", more);
    CHECK(three.json()["finishedRepeats"] == 3);
    CHECK(three.says("The 3 repeats are copies: stability cannot be judged."));
    CHECK_FALSE(three.says("settled"));
    CHECK_FALSE(three.says("random state alone"));
    CHECK(std::isnan(three.csv("summary.csv").number("mean_sd", 0)));
}

TEST_CASE("leaving one row out says nothing of the spread", "[cases]")
{
    const Explained one("02-leave-one-out.csv",
                        {"--folds", "24", "--repeats", "3", "--n-estimators", "20"});
    REQUIRE(one.code() == 0);
    CHECK(one.says("The 3 repeats are copies: stability cannot be judged."));
    CHECK_FALSE(one.says("settled"));
    CHECK(one.json()["enoughRepeats"] == false);
    CHECK(one.json()["drawnAnew"].empty());
    CHECK(bytesOf(one.path("spread.csv")).find(",,") != std::string::npos);
    CHECK(std::isnan(one.csv("summary.csv").number("sd_mean_abs", 0)));
    const Explained usual("02-leave-one-out.csv", {"--folds", "24", "--n-estimators", "20"});
    CHECK(usual.json()["finishedRepeats"] == 1);
    CHECK(usual.says("More repeats would be copies: stability cannot be judged."));
    const Explained five("02-leave-one-out.csv", {"--repeats", "3", "--n-estimators", "20"});
    CHECK_FALSE(five.says("copies"));
    CHECK(five.json()["drawnAnew"] == nlohmann::json{"split"});
    CHECK(five.says("Not yet"));
    CHECK_THAT(five.csv("summary.csv").number("sd_mean_abs", 0), WithinAbs(0.008, 5e-4));
}

TEST_CASE("a column of codes that are mostly digits is text", "[cases]")
{
    const Explained usual("03-code-column-mostly-digits.csv", {"--n-estimators", "20"});
    REQUIRE(usual.code() == 0);
    CHECK(usual.says("The column ticket is taken as text: 15 of its 60 cells are no numbers; the "
                     "first is \"X/0 7\" in row 2."));
    CHECK(usual.says("The column ticket of more than 50 different texts is left out."));
    const Explained named("03-code-column-mostly-digits.csv",
                          {"--n-estimators", "20", "--features", "ticket,a", "--text", "ordinal"});
    REQUIRE(named.code() == 0);
    CHECK(named.importance().size() == 2);
    CHECK(named.importance().at("ticket") > 0.0);
}

TEST_CASE("columns that leave no row are named with the ways out", "[cases]")
{
    const std::vector<std::string> few{"--n-estimators", "20"};
    const Explained none("05-sparse-text-columns.csv", few);
    CHECK(none.code() == 3);
    CHECK(none.says("No row is left with a value of y and of each feature (missing: alley 48, "
                    "extra 48 of 60 rows); expected at least 2."));
    for (const char* way : {"--features", "--fill median", "--learner boosted"})
        CHECK(none.says(way));
    CHECK(Explained("05-sparse-text-columns.csv", {"--n-estimators", "20", "--features", "a"})
              .code() == 0);
    if (core::BoostedTrees::available())
        CHECK(Explained("05-sparse-text-columns.csv",
                        {"--n-estimators", "20", "--learner", "boosted"})
                  .code() == 0);
    const Explained filled("05-sparse-text-columns.csv",
                           {"--n-estimators", "20", "--fill", "median"});
    CHECK(filled.code() == 0);
    CHECK(filled.json()["data"]["rows"] == 60);
}

TEST_CASE("rows left out are counted by the column that costs them", "[cases]")
{
    const Explained left("06-rows-left-out.csv", {"--n-estimators", "20"});
    REQUIRE(left.code() == 0);
    CHECK(left.json()["data"]["rows"] == 12);
    CHECK(left.says("48 of 60 rows without one of the features are left out (frontage 48)."));
    CHECK(left.says("--fill median"));
    const Explained filled("06-rows-left-out.csv", {"--n-estimators", "20", "--fill", "median"});
    REQUIRE(filled.code() == 0);
    CHECK(filled.json()["data"]["rows"] == 60);
    CHECK(filled.json()["options"]["fill"] == "median");
    CHECK(filled.says("Missing features of 48 of 60 rows are filled with the median of the rows "
                      "that each model learns from (frontage 48)."));
    CHECK(filled.r2() > left.r2());
}

TEST_CASE("small units are told in three digits", "[cases]")
{
    const Explained small("07-small-unit.csv", {"--n-estimators", "20"});
    REQUIRE(small.code() == 0);
    CHECK_THAT(small.r2(), WithinAbs(0.9780, 5e-5));
    CHECK_FALSE(small.says(" 0.0000 "));
    CHECK_FALSE(small.says(" 0.0000,"));
    CHECK(small.says("0.00001")); // with the digits behind it
    CHECK(small.out().find("RMSE ") != std::string::npos);
    CHECK(small.says("e-06, MAE "));
}

TEST_CASE("a target too small to be split says why", "[cases]")
{
    const Explained tiny("08-tiny-target.csv", {"--n-estimators", "20"});
    REQUIRE(tiny.code() == 0);
    CHECK_THAT(tiny.r2(), WithinAbs(-0.021, 5e-4)); // as scikit-learn
    CHECK(tiny.says("The values of y are too small for these trees"));
    CHECK(tiny.says("Multiply y by 1"));
    CHECK(tiny.says(",000,000 and explain that."));
    for (const auto& [feature, meanAbs] : tiny.importance())
        CHECK(meanAbs == 0.0);
    CHECK_FALSE(tiny.says("settled"));
}

TEST_CASE("rounding of a large target is no fault, and what it hides is said", "[cases]")
{
    const Explained far("09-offset-false-alarm.csv", {"--n-estimators", "20"});
    REQUIRE(far.code() == 0);
    CHECK_FALSE(far.says("please report"));
    CHECK(far.says("The values of y vary too little beside their size for these trees (mean "
                   "1,700,000,0"));
    CHECK_THAT(far.r2(), WithinAbs(0.1678, 5e-5));
}

TEST_CASE("a target of two texts is taken as 0 and 1, others are a fault of the data", "[cases]")
{
    const Explained two("12-two-class-text-target.csv", {"--n-estimators", "20"}, "sick");
    REQUIRE(two.code() == 0);
    CHECK(two.says("The target sick is text: \"yes\" is taken as 1, \"no\" as 0."));
    const CsvTable predictions = two.csv("predictions.csv");
    for (std::size_t row = 0; row < predictions.rows(); ++row) {
        const double target = predictions.number("target", row);
        CHECK((target == 0.0 || target == 1.0));
    }
    CHECK(predictions.number("target", 0) == 0.0); // "no"

    const TemporaryFolder folder;
    const auto file = folder.write("three.csv", "a,kind\n1,x\n2,y\n3,z\n4,x\n");
    const auto three = surgescope(
        {"explain", "--data", file, "--target", "kind", "--out", (folder.path() / "out").string()});
    CHECK(three.code == 3);
    CHECK(three.err.find("column \"kind\": the target is text (\"x\", \"y\", \"z\"); expected a "
                         "column of numbers, or one of two texts.") != std::string::npos);
}

TEST_CASE("the spread of one repeat is not known in the files", "[cases]")
{
    const Explained one("13-one-repeat.csv", {"--repeats", "1", "--n-estimators", "10"});
    REQUIRE(one.code() == 0);
    const CsvTable summary = one.csv("summary.csv");
    const CsvTable spread = one.csv("spread.csv");
    for (const char* column : {"sd_mean_abs", "mean_sd", "mean_range", "scaled_range_sd"})
        CHECK(summary.text(column, 0).empty());
    CHECK(summary.number("mean_abs", 0) == summary.number("mean_abs_of_mean", 0));
    for (const char* column : {"sd", "range", "scaled_range", "range_over_mean_abs"})
        CHECK(spread.text(column, 3).empty());
    CHECK(spread.number("mean", 3) == spread.number("median", 3));
    CHECK(one.csv("stability.csv").text("swap_probability", 0).empty());
}

TEST_CASE("base and SHAP values of each row and repeat add up from the files", "[cases]")
{
    const std::vector<std::string> repeats{"1", "2"};
    for (const std::string& count : repeats) {
        const Explained explained("13-one-repeat.csv",
                                  {"--repeats", count, "--n-estimators", "10"});
        REQUIRE(explained.code() == 0);
        const auto values = shapValuesIn(explained.path("shap_values.csv"));
        const CsvTable bases = explained.csv("base_values.csv");
        const CsvTable rows = explained.csv("row_predictions.csv");
        CHECK(rows.header() == "row,repeat,fold,base_value,prediction");
        CHECK(rows.rows() ==
              explained.csv("predictions.csv").rows() * static_cast<std::size_t>(std::stoi(count)));
        for (std::size_t line = 0; line < rows.rows(); ++line) {
            const auto repeat = static_cast<std::size_t>(rows.number("repeat", line));
            const auto row = static_cast<std::size_t>(rows.number("row", line));
            const double base = rows.number("base_value", line);
            double sum = base;
            for (const auto& [feature, all] : values)
                sum += all[repeat][row];
            CHECK_THAT(sum, WithinAbs(rows.number("prediction", line), 1e-12));
            const auto fold = static_cast<std::size_t>(rows.number("fold", line));
            CHECK(bases.number("base_value", repeat * 5 + fold) == base);
        }
    }
}

TEST_CASE("no limit of the depth is written as it was asked for", "[cases]")
{
    const Explained nested("14-nested-depth-none.csv",
                           {"--repeats", "1", "--nested", "--space",
                            "max_depth=none;n_estimators=10", "--candidates", "1"});
    REQUIRE(nested.code() == 0);
    CHECK(bytesOf(nested.path("parameters.csv"))
              .starts_with("repeat,fold,parameter,value\n0,0,max_depth,none\n"
                           "0,0,n_estimators,10\n"));
}

TEST_CASE("two features never have one name", "[cases]")
{
    const std::vector<std::string> few{"--repeats", "3", "--n-estimators", "10"};
    const Explained all("15-name-twice.csv", few);
    REQUIRE(all.code() == 0);
    const auto values = all.importance();
    REQUIRE(values.count("cat = p") == 1);
    REQUIRE(values.count("cat = p (2)") == 1);
    CHECK_THAT(std::max(values.at("cat = p"), values.at("cat = p (2)")), WithinAbs(0.815, 5e-4));
    CHECK_THAT(std::min(values.at("cat = p"), values.at("cat = p (2)")), WithinAbs(0.310, 5e-4));
    CHECK(all.says("the one made of text is called cat = p (2)."));

    auto grouped = few;
    grouped.insert(grouped.end(), {"--features", "cat = p", "--groups", "g=cat = p"});
    const Explained group("15-name-twice.csv", grouped);
    REQUIRE(group.code() == 0);
    CHECK(bytesOf(group.path("group_summary.csv")).find("\ng,1,") != std::string::npos);
}

TEST_CASE("shuffled folds on rows in the order of dates are warned of", "[cases]")
{
    const std::vector<std::string> few{"--repeats", "3", "--n-estimators", "30"};
    const Explained shuffled("16-daily-rows-shuffled.csv", few);
    REQUIRE(shuffled.code() == 0);
    CHECK_THAT(shuffled.r2(), WithinAbs(0.9262, 5e-5));
    CHECK(shuffled.says("Shuffled folds may leak here: the rows are in the order of date"));
    CHECK(shuffled.says("blocked folds keep neighbours apart."));
    auto inBlocks = few;
    inBlocks.emplace_back("--blocked");
    const Explained blocked("16-daily-rows-shuffled.csv", inBlocks);
    CHECK_THAT(blocked.r2(), WithinAbs(-0.8108, 5e-5));
    CHECK_FALSE(blocked.says("leak"));
}

TEST_CASE("question marks among numbers are missing values, not text", "[explain][cases]")
{
    const Explained run("04-question-mark-missing.csv", {"--n-estimators", "20"});
    REQUIRE(run.code() == 0);
    REQUIRE(run.says("6 of 60 rows without one of the features are left out (a 6)"));
    REQUIRE(run.importance().size() == 2); // a and b, both numbers
}

TEST_CASE("a header that looks like data is named, with the way out", "[explain][cases]")
{
    const Explained run("10-no-header.csv", {"--n-estimators", "10"}, "1.907");
    REQUIRE(run.code() == 0);
    REQUIRE(run.says("2 of its 3 cells look like data"));
    const Explained without("10-no-header.csv", {"--n-estimators", "10", "--header-row", "none"},
                            "column 3");
    REQUIRE(without.code() == 0);
    REQUIRE_FALSE(without.says("look like data"));
    REQUIRE(without.json()["data"]["rows"] == 40);
}

TEST_CASE("decimal commas and thousands separators are numbers to explain", "[explain][cases]")
{
    const Explained commas("11-decimal-comma.csv", {"--n-estimators", "20"});
    REQUIRE(commas.code() == 0);
    REQUIRE(commas.importance().size() == 2);
    const Explained thousands("17-thousands.csv", {"--repeats", "3", "--n-estimators", "10"});
    REQUIRE(thousands.code() == 0);
    const auto importance = thousands.importance();
    REQUIRE(importance.size() == 2);
    REQUIRE(importance.contains("income"));
}

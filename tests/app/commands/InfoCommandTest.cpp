#include "core/nn/Weights.h"
#include "core/project/Provenance.h"
#include "tests/Catch.h"
#include "tests/TemporaryFolder.h"
#include "tests/app/commands/CommandOutput.h"

TEST_CASE("info says what the columns of a CSV are and what series they make", "[commands]")
{
    const TemporaryFolder folder;
    std::string csv = "time,borough,rides\n";
    for (const char* time : {"00:00", "01:00", "03:00"})
        for (const char* borough : {"NA", "Queens"})
            csv += std::string("2015-01-01 ").append(time).append(",").append(borough) + ",5\n";
    const std::string file = folder.write("rides.csv", csv);
    const auto result = surgescope({"info", file});
    INFO(result.out << result.err);
    CHECK(result.code == 0);
    CHECK(result.out.starts_with("rides.csv: 6 rows, 3 columns, " + std::to_string(csv.size()) +
                                 " bytes\nSHA-256 "));
    CHECK(result.out.find("time     time   2015-01-01 00:00\n") != std::string::npos);
    CHECK(result.out.find("rides    value  5\n") != std::string::npos);
    CHECK(result.out.find("Groups (2): NA and Queens\n") != std::string::npos);
    CHECK(result.out.find("Series of rides: 4 steps of 1 hour, 2015-01-01 00:00 to "
                          "2015-01-01 03:00, 1 without a value\n") != std::string::npos);
}

TEST_CASE("info of a table without times says why it is no series", "[commands]")
{
    const TemporaryFolder folder;
    const auto result = surgescope({"info", folder.write("t.csv", "a,b\n1,2\n3,4\n")});
    CHECK(result.code == 0);
    CHECK(result.out.find("It makes no series: ") != std::string::npos);
}

TEST_CASE("info knows weights and results", "[commands]")
{
    const TemporaryFolder folder;
    const std::string weights = (folder.path() / "net.weights").string();
    core::saveWeights(weights,
                      std::vector<core::WeightArray>{{"dense.0", {2, 3}, {1, 2, 3, 4, 5, 6}}});
    const auto ofWeights = surgescope({"info", weights});
    CHECK(ofWeights.out.starts_with("net.weights: weights of a network, 1 array, 6 numbers\n"));
    CHECK(ofWeights.out.find("dense.0  2 x 3        6\n") != std::string::npos);

    core::Provenance provenance;
    provenance.command = "explain";
    provenance.data.name = "a.csv";
    const std::string json =
        folder.write("explain.json", "{\"provenance\": " + core::toJson(provenance) + "}");
    CHECK(surgescope({"info", json})
              .out.starts_with("explain.json: a result of \"explain\", made by "
                               "surgescope "));
    CHECK(surgescope({"info", folder.write("x.json", "{}")}).code == commands::kUnusableData);
    CHECK(surgescope({"info", (folder.path() / "absent").string()}).code ==
          commands::kUnusableData);
    CHECK(surgescope({"info"}).code == commands::kWrongUsage);
}

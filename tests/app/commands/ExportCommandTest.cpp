#include "tests/Catch.h"
#include "tests/TemporaryFolder.h"
#include "tests/app/commands/CommandOutput.h"
#include "tests/core/project/SmallProject.h"

#include "core/project/ProjectFile.h"

namespace fs = std::filesystem;

namespace {

struct Project
{
    TemporaryFolder folder;
    std::string file = (folder.path() / "city.surgescope").string();
    std::string out = (folder.path() / "out").string();

    Project()
    {
        auto project = core::ProjectFile::create(file);
        addAllKinds(project);
    }
    bool has(const std::string& name) const { return fs::exists(fs::path(out) / name); }
};

} // namespace

TEST_CASE("export writes the results of each run of a project as its command would",
          "[commands][project]")
{
    const Project project;
    const auto result =
        surgescope({"export", project.file, "--out", project.out, "--quantiles", "0.25"});
    INFO(result.out << result.err);
    REQUIRE(result.code == 0);
    CHECK(bytesOf(fs::path(project.out) / "forecast-1-forecast.csv")
              .starts_with("series,origin,lead,time,actual,mean,lower,upper,q25,"));
    for (const char* name :
         {"forecast-1-metrics.json", "explain-1-shap_values.csv", "explain-1-summary.csv",
          "explain-1-explain.json", "outlook-1-outlook.csv", "backtest-1-backtest.csv",
          "backtest-1-backtest.json"})
        CHECK(project.has(name));
    CHECK(bytesOf(fs::path(project.out) / "dropout-1-dropout.csv")
              .starts_with("dropout,chosen,winkler,rmse,coverage,n,epistemic,noise,"
                           "validationLoss,epochs\n0,"));
}

TEST_CASE("export takes one run, and says when there is none", "[commands][project]")
{
    const Project project;
    const auto runs =
        core::ProjectFile::open(project.file, core::ProjectFile::Access::ReadOnly).runs();
    const std::string id = std::to_string(runs[1].id);
    REQUIRE(surgescope({"export", project.file, "--run", id, "--out", project.out}).code == 0);
    CHECK(project.has("explain-1-summary.csv"));
    CHECK_FALSE(project.has("forecast-1-forecast.csv"));
    const auto none = surgescope({"export", project.file, "--run", "4711", "--out", project.out});
    CHECK(none.code == commands::kUnusableData);
    CHECK(none.err == project.file + " has no run 4711; \"surgescope info\" lists those it has.\n");
    CHECK(surgescope({"export", "--out", "x"}).code == commands::kWrongUsage);
    CHECK(surgescope({"export", project.file}).code == commands::kWrongUsage);
    CHECK(
        surgescope({"export", project.folder.write("x.csv", "a,b\n"), "--out", project.out}).code ==
        commands::kUnusableData);
}

TEST_CASE("info lists the runs of a project", "[commands][project]")
{
    const Project project;
    const auto result = surgescope({"info", project.file});
    INFO(result.out << result.err);
    CHECK(result.code == 0);
    CHECK(result.out.starts_with("city.surgescope: a project with " +
                                 std::to_string(core::kRunKinds) + " runs\n"));
    CHECK(result.out.find("forecast") != std::string::npos);
    CHECK(result.out.find("explanation") != std::string::npos);
    for (const char* kind : {"outlook", "backtest", "dropout"})
        CHECK(result.out.find(kind) != std::string::npos);
    CHECK(result.out.find("Run 1") != std::string::npos);
}

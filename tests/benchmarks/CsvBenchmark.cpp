#include "core/data/CsvReader.h"
#include "core/data/DemoData.h"
#include "core/data/Interpretation.h"
#include "core/data/MakeSeries.h"
#include "core/data/Reading.h"

#include <benchmark/benchmark.h>

#include <filesystem>
#include <fstream>

// A million rows in the schema of the pickups file, 13 columns. The bar: read and made into a
// series in the time that pandas.read_csv(file, parse_dates=["pickup_dt"]) takes on the same file,
// which is left in the folder of temporary files for that comparison.

namespace {

constexpr int kDays = 6100; ///< a million rows, 6 or 7 boroughs an hour

const std::filesystem::path& millionRows()
{
    static const std::filesystem::path file = [] {
        auto path = std::filesystem::temp_directory_path() / "surgescope-million-rows.csv";
        std::ofstream(path, std::ios::binary) << core::demoCsv(core::makeDemoData({.days = kDays}));
        return path;
    }();
    return file;
}

void readCsv(benchmark::State& state)
{
    const auto& file = millionRows();
    std::size_t rows = 0;
    for (auto _ : state)
        rows = core::readCsv(file).rows();
    state.counters["rows"] = static_cast<double>(rows);
}

void interpret(benchmark::State& state)
{
    const core::Table table = core::readCsv(millionRows());
    for (auto _ : state)
        benchmark::DoNotOptimize(core::interpret(table));
}

void makeSeries(benchmark::State& state)
{
    const core::Table table = core::readCsv(millionRows());
    const core::ColumnRoles roles = core::interpret(table).roles;
    for (auto _ : state)
        benchmark::DoNotOptimize(core::makeSeries(table, roles));
}

void readCsvIntoSeries(benchmark::State& state)
{
    const auto& file = millionRows();
    for (auto _ : state) {
        benchmark::DoNotOptimize(core::seriesOf(core::readData(file)));
    }
}

BENCHMARK(readCsv)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(interpret)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(makeSeries)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(readCsvIntoSeries)->Unit(benchmark::kMillisecond)->UseRealTime();

} // namespace

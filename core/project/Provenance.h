#pragma once

#include "core/base/LibraryVersion.h"
#include "core/data/Table.h"
#include "core/options/ForecastOptions.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// The data a result came from, by what tells it from any other.
struct DataFingerprint
{
    std::string name; ///< of the file without its folder, or "demo data"
    std::string path; ///< as it was named; empty where that is nobody's business, as in a picture
    std::string sha256;
    std::size_t bytes = 0;
};

DataFingerprint fingerprintOf(const Table& table);

/// What has to be known to make a result again, and to say how close it must come.
struct Provenance
{
    std::string program = programName(); ///< "surgescope 0.1.0"
    std::string command;                 ///< "forecast", "explain", "backtest", "outlook"
    DataFingerprint data;
    std::string settings = "{}"; ///< a JSON object, as `--settings` of the command reads it
    std::uint32_t seed = 0;
    std::string device; ///< "CPU" or "CUDA"
    std::string kernel; ///< the instruction set of the kernels: "v3"
    std::vector<LibraryVersion> libraries;

    static std::string programName();
};

/// Where a computation takes place now: program, kernel and the libraries of the core (compiler,
/// C library, Eigen, XGBoost where it is there). The network module adds its own.
Provenance provenanceHere(std::string command, const Table& table);

/// Adds what networks trained with these settings bring: every setting (those there already win),
/// the seed, the device and the libraries of the network module, which is loaded.
void describeForecast(Provenance& provenance, const ForecastOptions& options);

/// What differs of program, device, kernel and libraries, in words: "kernel v4 there, v3 here".
/// Empty where nothing does: results must agree to the last bit then.
std::vector<std::string> arithmeticDifferences(const Provenance& there, const Provenance& here);

/// As a JSON object, on one line or indented by `indent` blanks. Reading it gives the same again.
std::string toJson(const Provenance& provenance, int indent = -1);

/// Throws `InputError` naming `source` for text that is no such object.
Provenance provenanceFromJson(std::string_view json, const std::string& source);

/// The first line of an exported CSV, with its end: `kExportComment` and the JSON.
std::string csvComment(const Provenance& provenance);

} // namespace core

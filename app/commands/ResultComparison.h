#pragma once

#include <cstddef>
#include <filesystem>
#include <string>

/// How far the files of two runs of the same analysis agree.
namespace commands {

struct FileComparison
{
    std::size_t numbers = 0; ///< compared
    bool isSame = true;      ///< every number and text
    double largest = 0.0;    ///< largest difference, as a share
    std::string where;       ///< of it: "mean", "models/0/rmse"
    std::string other;       ///< the first that differs and is no score: "notes/1"
};

/// Two CSVs, their comments left out. A difference is that of a column of numbers: the root mean
/// square of the differences over that of the numbers; other texts, another header or another
/// number of rows make it infinite.
FileComparison compareCsv(const std::filesystem::path& there, const std::filesystem::path& here);

/// Two JSON results, their provenance left out. All has to agree to be the same; a difference is
/// that of a score (rmse, mae, r2, smape, peakRmse, coverage, meanWidth, winkler, crps) over the
/// larger of the two, or that of a list of numbers (mean, lower, upper, epistemic, aleatoric),
/// which is taken as a column is.
FileComparison compareJson(const std::filesystem::path& there, const std::filesystem::path& here);

} // namespace commands

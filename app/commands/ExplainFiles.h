#pragma once

#include "app/commands/ForecastFiles.h"
#include "app/commands/ResultFolder.h"
#include "core/explain/Importance.h"

#include <Eigen/Core>

#include <cstddef>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

/// The files of `surgescope explain`. CSVs with a header, texts quoted where needed, numbers the
/// shortest that read back the same, unknown ones empty; rows (of the file, or steps of the
/// series), repeats and folds counted from 0.
namespace commands {

/// shap_values.csv, written repeat by repeat: row, repeat, feature, value.
class ShapValuesFile
{
public:
    /// Throws `std::runtime_error` when the disk refuses, here and later.
    /// `begin` stands before the header.
    ShapValuesFile(const std::filesystem::path& path, const core::FeatureTable& table,
                   const std::string& begin = {});

    void append(std::size_t repeat, const Eigen::MatrixXd& values);
    void close();

private:
    void flush();

    std::filesystem::path m_path;
    std::ofstream m_file;
    std::vector<std::size_t> m_rows;
    std::vector<std::string> m_features; ///< as fields, with a separator on both sides
    std::string m_text;
};

/// feature, rank and the figures of `core::FeatureSummary`, in the order of the ranking.
std::string summaryCsv(const core::ShapSummary& summary);

/// Neighbours in the ranking: rank, feature, next_feature, swaps, swap_probability, order_doubt,
/// tie.
std::string stabilityCsv(const core::ShapSummary& summary);

/// repeat, feature, mean_abs, rank, and the feature's rank by the mean of the repeats so far.
std::string rankingCsv(const core::CrossValidatedShap& shap, const core::ShapSummary& summary);

/// row, feature, mean, median, sd, min, max, range, scaled_range, range_over_mean_abs: how the
/// value of each row and feature varies over the repeats; of one repeat, and of copies, sd and
/// ranges are unknown.
/// Needs values that were kept.
std::string spreadCsv(const core::FeatureTable& table, const core::ShapSummary& summary);

std::string scoresCsv(const core::CrossValidatedShap& shap);     ///< repeat, fold, rmse, mae, r2
std::string baseValuesCsv(const core::CrossValidatedShap& shap); ///< repeat, fold, state, rows,
                                                                 ///< base_value, largest_error
/// repeat, fold, parameter, value: what a search chose; no limit of the depth is "none".
std::string parametersCsv(const core::CrossValidatedShap& shap);

/// row, repeat, fold, base_value, prediction: in each repeat the row's fold and what its model says
/// of it; the base value and the row's SHAP values add up to the prediction.
std::string rowPredictionsCsv(const core::FeatureTable& table,
                              const core::CrossValidatedShap& shap);

/// row, time (where rows have one), target, prediction: out of fold, mean of the repeats.
std::string predictionsCsv(const core::FeatureTable& table, const core::CrossValidatedShap& shap);

/// row, base_value, prediction of the rows held out once.
std::string holdOutPredictionsCsv(const core::FeatureTable& table, const core::HoldOut& holdOut);

/// row, feature, value of the rows held out once, or of one cross-validation.
std::string holdOutCsv(const core::FeatureTable& table, const core::HoldOut& holdOut);
std::string onceCsv(const core::FeatureTable& table, const core::ShapRepeat& once);

/// feature, other, mean_abs: the mean |SHAP interaction value| of each pair.
std::string interactionsCsv(const core::FeatureTable& table,
                            const core::Interactions& interactions);

/// Options, data, scores, verdict, growth of the ranking and notes as JSON.
std::string explainJson(const core::FeatureTable& table, const core::Importance& importance,
                        const DataSource& source);

/// All of these but shap_values.csv as the files of a result, each name with `prefix` before it.
void addExplainFiles(ResultFolder& results, const core::FeatureTable& table,
                     const core::Importance& importance, const DataSource& source,
                     const std::string& prefix = {});

} // namespace commands

#include "app/commands/ExplainFiles.h"

#include "app/commands/CsvText.h"
#include "app/commands/TimeText.h"
#include "core/base/Failure.h"
#include "core/base/JsonText.h"
#include "core/data/CsvField.h"
#include "core/explain/ExplainSettings.h"

#include <nlohmann/json.hpp>

#include <cmath>
#include <initializer_list>
#include <numeric>
#include <stdexcept>

namespace commands {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kPiece = 1 << 20; ///< bytes written at once

/// Appends ",number" for each, and the end of the line.
void endLine(std::string& text, std::initializer_list<double> numbers)
{
    for (const double number : numbers)
        appendNumber(text += ',', number);
    text += '\n';
}

/// Deviation over the rows (ddof 1) of a feature's scaled range.
double scaledRangeSd(const core::ShapSpread& spread, std::size_t feature)
{
    if (spread.scaledRange.size() == 0)
        return std::nan("");
    const auto column = spread.scaledRange.col(static_cast<Eigen::Index>(feature));
    const auto n = static_cast<double>(column.size());
    return std::sqrt((column.array() - column.mean()).square().sum() / (n - 1.0));
}

/// Places of the features (from 1) by their values, the largest first.
std::vector<int> ranksOf(const Eigen::VectorXd& values)
{
    std::vector<std::size_t> order(static_cast<std::size_t>(values.size()));
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return values(static_cast<Eigen::Index>(a)) > values(static_cast<Eigen::Index>(b));
    });
    std::vector<int> ranks(order.size());
    for (std::size_t place = 0; place < order.size(); ++place)
        ranks[order[place]] = static_cast<int>(place) + 1;
    return ranks;
}

/// The settings, and two of them as earlier programs wrote them.
Json optionsJson(const core::ImportanceOptions& options)
{
    Json json = core::parseJson(core::toJson(options));
    json["foldKind"] = options.foldKind == core::FoldKind::Blocked ? "blocked" : "shuffled";
    if (options.search)
        json["search"] = {{"candidates", options.search->candidates},
                          {"folds", options.search->folds},
                          {"points", core::spaceOf(options).size()}};
    return json;
}

Json toJson(const core::Scores& scores)
{
    return {{"rmse", scores.rmse}, {"mae", scores.mae}, {"r2", scores.r2}};
}

} // namespace

ShapValuesFile::ShapValuesFile(const std::filesystem::path& path, const core::FeatureTable& table,
                               const std::string& begin)
    : m_path(path), m_file(path, std::ios::binary), m_rows(table.rows),
      m_text(begin + "row,repeat,feature,value\n")
{
    for (const auto& name : table.names)
        m_features.push_back(',' + core::csvField(name) + ',');
    flush();
}

void ShapValuesFile::append(std::size_t repeat, const Eigen::MatrixXd& values)
{
    const std::string repeatField = ',' + std::to_string(repeat);
    for (Eigen::Index row = 0; row < values.rows(); ++row) {
        const std::string begin =
            std::to_string(m_rows[static_cast<std::size_t>(row)]) + repeatField;
        for (std::size_t feature = 0; feature < m_features.size(); ++feature) {
            m_text += begin;
            m_text += m_features[feature];
            appendNumber(m_text, values(row, static_cast<Eigen::Index>(feature)));
            m_text += '\n';
        }
        if (m_text.size() >= kPiece)
            flush();
    }
    flush();
}

void ShapValuesFile::close()
{
    flush();
    m_file.close();
    flush();
}

void ShapValuesFile::flush()
{
    m_file << m_text;
    m_text.clear();
    if (!m_file)
        throw core::Failure("the file " + m_path.filename().string() +
                            " could not be written; the disk may be full.");
}

std::string summaryCsv(const core::ShapSummary& summary)
{
    std::string text = "feature,rank,mean_abs,sd_mean_abs,mean_abs_of_mean,mean_sd,mean_range,"
                       "median_range,max_range,scaled_range_median,scaled_range_sd,"
                       "scaled_range_max,range_over_mean_abs\n";
    for (const std::size_t index : summary.ranking) {
        const core::FeatureSummary& feature = summary.features[index];
        text += core::csvField(feature.name) + ',' + std::to_string(feature.rank);
        const double scale = feature.meanRange > 0.0 ? 1.0 / feature.meanRange : 0.0;
        endLine(text, {feature.meanAbs, feature.sdMeanAbs, feature.meanAbsOfMean, feature.meanSd,
                       feature.meanRange, feature.medianRange, feature.maxRange,
                       feature.medianRange * scale, scaledRangeSd(summary.spread, index),
                       feature.maxRange * scale, feature.rangeOverMeanAbs});
    }
    return text;
}

std::string stabilityCsv(const core::ShapSummary& summary)
{
    std::string text = "rank,feature,next_feature,swaps,swap_probability,order_doubt,tie\n";
    for (std::size_t place = 0; place < summary.neighbours.size(); ++place) {
        const core::RankNeighbours& pair = summary.neighbours[place];
        text += std::to_string(place + 1) + ',' +
                core::csvField(summary.features[pair.upper].name) + ',' +
                core::csvField(summary.features[pair.lower].name) + ',' +
                std::to_string(pair.swaps);
        endLine(text, {pair.swapProbability, pair.orderDoubt, pair.isTie ? 1.0 : 0.0});
    }
    return text;
}

std::string rankingCsv(const core::CrossValidatedShap& shap, const core::ShapSummary& summary)
{
    std::string text = "repeat,feature,mean_abs,rank,rank_so_far\n";
    Eigen::VectorXd sum = Eigen::VectorXd::Zero(static_cast<Eigen::Index>(summary.features.size()));
    for (std::size_t repeat = 0; repeat < shap.repeats.size(); ++repeat) {
        sum += shap.repeats[repeat].meanAbs;
        const auto ranks = ranksOf(sum);
        for (std::size_t i = 0; i < summary.features.size(); ++i) {
            const core::FeatureSummary& feature = summary.features[i];
            text += std::to_string(repeat) + ',' + core::csvField(feature.name);
            endLine(text, {shap.repeats[repeat].meanAbs(static_cast<Eigen::Index>(i)),
                           static_cast<double>(feature.rankPerRepeat[repeat]),
                           static_cast<double>(ranks[i])});
        }
    }
    return text;
}

std::string spreadCsv(const core::FeatureTable& table, const core::ShapSummary& summary)
{
    const core::ShapSpread& spread = summary.spread;
    std::string text =
        "row,feature,mean,median,sd,min,max,range,scaled_range,range_over_mean_abs\n";
    for (Eigen::Index row = 0; row < spread.mean.rows(); ++row)
        for (Eigen::Index column = 0; column < spread.mean.cols(); ++column) {
            text += std::to_string(table.rows[static_cast<std::size_t>(row)]) + ',' +
                    core::csvField(table.names[static_cast<std::size_t>(column)]);
            endLine(text,
                    {spread.mean(row, column), spread.median(row, column), spread.sd(row, column),
                     spread.min(row, column), spread.max(row, column), spread.range(row, column),
                     spread.scaledRange(row, column), spread.rangeOverMeanAbs(row, column)});
        }
    return text;
}

namespace {

/// Lines of `line(fold)` after "repeat,fold", for each fold of each repeat.
template <typename Line>
std::string foldLines(std::string header, const core::CrossValidatedShap& shap, const Line& line)
{
    std::string text = std::move(header);
    for (std::size_t repeat = 0; repeat < shap.repeats.size(); ++repeat)
        for (std::size_t fold = 0; fold < shap.repeats[repeat].folds.size(); ++fold)
            line(text, std::to_string(repeat) + ',' + std::to_string(fold), shap.repeats[repeat],
                 shap.repeats[repeat].folds[fold]);
    return text;
}

} // namespace

std::string scoresCsv(const core::CrossValidatedShap& shap)
{
    return foldLines("repeat,fold,rmse,mae,r2\n", shap,
                     [](std::string& text, const std::string& begin, const core::ShapRepeat&,
                        const core::ShapFold& fold) {
                         text += begin;
                         endLine(text, {fold.scores.rmse, fold.scores.mae, fold.scores.r2});
                     });
}

std::string baseValuesCsv(const core::CrossValidatedShap& shap)
{
    return foldLines("repeat,fold,state,rows,base_value,largest_error\n", shap,
                     [](std::string& text, const std::string& begin, const core::ShapRepeat& repeat,
                        const core::ShapFold& fold) {
                         text += begin + ',' + std::to_string(repeat.state) + ',' +
                                 std::to_string(fold.test.size() + fold.unexplained);
                         endLine(text, {fold.baseValue, fold.largestError});
                     });
}

std::string parametersCsv(const core::CrossValidatedShap& shap)
{
    return foldLines("repeat,fold,parameter,value\n", shap,
                     [](std::string& text, const std::string& begin, const core::ShapRepeat&,
                        const core::ShapFold& fold) {
                         if (!fold.search)
                             return;
                         for (const auto& [name, value] : fold.search->bestParameters()) {
                             text += begin + ',' + core::csvField(name);
                             if (name == "max_depth" && value == 0.0)
                                 text += ",none\n";
                             else
                                 endLine(text, {value});
                         }
                     });
}

std::string rowPredictionsCsv(const core::FeatureTable& table, const core::CrossValidatedShap& shap)
{
    std::string text = "row,repeat,fold,base_value,prediction\n";
    for (std::size_t i = 0; i < shap.repeats.size(); ++i) {
        const core::ShapRepeat& repeat = shap.repeats[i];
        std::vector<std::size_t> foldOf(table.rows.size());
        for (std::size_t fold = 0; fold < repeat.folds.size(); ++fold)
            for (const std::size_t row : repeat.folds[fold].test)
                foldOf[row] = fold;
        for (std::size_t row = 0; row < table.rows.size(); ++row) {
            text += std::to_string(table.rows[row]) + ',' + std::to_string(i) + ',' +
                    std::to_string(foldOf[row]);
            endLine(text, {repeat.folds[foldOf[row]].baseValue,
                           repeat.predictions(static_cast<Eigen::Index>(row))});
        }
    }
    return text;
}

std::string predictionsCsv(const core::FeatureTable& table, const core::CrossValidatedShap& shap)
{
    Eigen::VectorXd mean = Eigen::VectorXd::Zero(table.y.size());
    for (const auto& repeat : shap.repeats)
        mean += repeat.predictions / static_cast<double>(shap.repeats.size());
    const bool hasTimes = !table.times.empty();
    std::string text = hasTimes ? "row,time,target,prediction\n" : "row,target,prediction\n";
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        text += std::to_string(table.rows[row]);
        if (hasTimes)
            text += ',' + isoTime(table.times[row]);
        const auto index = static_cast<Eigen::Index>(row);
        endLine(text, {table.y(index), mean(index)});
    }
    return text;
}

namespace {

/// "row,feature,value" of rows whose numbers in the table are `rows`.
std::string valuesCsv(const core::FeatureTable& table, const std::vector<std::size_t>& rows,
                      const Eigen::MatrixXd& values)
{
    std::string text = "row,feature,value\n";
    for (std::size_t row = 0; row < rows.size(); ++row)
        for (std::size_t feature = 0; feature < table.names.size(); ++feature) {
            text +=
                std::to_string(table.rows[rows[row]]) + ',' + core::csvField(table.names[feature]);
            endLine(text,
                    {values(static_cast<Eigen::Index>(row), static_cast<Eigen::Index>(feature))});
        }
    return text;
}

} // namespace

std::string holdOutCsv(const core::FeatureTable& table, const core::HoldOut& holdOut)
{
    return valuesCsv(table, holdOut.fold.test, holdOut.heldOut.values);
}

std::string holdOutPredictionsCsv(const core::FeatureTable& table, const core::HoldOut& holdOut)
{
    std::string text = "row,base_value,prediction\n";
    for (std::size_t i = 0; i < holdOut.fold.test.size(); ++i) {
        text += std::to_string(table.rows[holdOut.fold.test[i]]);
        endLine(text, {holdOut.heldOut.baseValue,
                       holdOut.heldOut.predictions(static_cast<Eigen::Index>(i))});
    }
    return text;
}

std::string onceCsv(const core::FeatureTable& table, const core::ShapRepeat& once)
{
    std::vector<std::size_t> rows(table.rows.size());
    std::iota(rows.begin(), rows.end(), std::size_t{0});
    return valuesCsv(table, rows, once.values);
}

std::string interactionsCsv(const core::FeatureTable& table, const core::Interactions& interactions)
{
    std::string text = "feature,other,mean_abs\n";
    for (std::size_t i = 0; i < table.names.size(); ++i)
        for (std::size_t j = i + 1; j < table.names.size(); ++j) {
            text += core::csvField(table.names[i]) + ',' + core::csvField(table.names[j]);
            endLine(text, {interactions.meanAbs(static_cast<Eigen::Index>(i),
                                                static_cast<Eigen::Index>(j))});
        }
    return text;
}

std::string explainJson(const core::FeatureTable& table, const core::Importance& importance,
                        const DataSource& source)
{
    Json json;
    json["version"] = SURGESCOPE_VERSION;
    json["data"] = {{"file", source.file},
                    {"group", source.group},
                    {"fileRows", source.rows},
                    {"target", table.targetName},
                    {"features", table.names},
                    {"rows", core::scoredRows(table, importance)},
                    {"warnings", core::textsOf(table.warnings)}};
    if (core::scoredRows(table, importance) > table.rows.size())
        json["data"]["explainedRows"] = table.rows.size();
    json["options"] = optionsJson(importance.options);
    json["finishedRepeats"] = importance.shap.repeats.size();
    json["scores"] = toJson(importance.scores);
    if (importance.unsearched)
        json["scoresWithoutSearch"] = toJson(*importance.unsearched);
    if (importance.holdOut) {
        json["holdOut"] = toJson(importance.holdOut->heldOut.scores);
        json["holdOut"]["rows"] = importance.holdOut->heldOutRows();
        json["holdOut"]["baseValue"] = importance.holdOut->heldOut.baseValue;
    }
    if (importance.once)
        json["once"] = toJson(importance.once->scores);
    if (importance.interactions)
        json["interactionRows"] = importance.interactions->rows;
    json["largestAdditivityError"] = importance.largestError;
    json["enoughRepeats"] = importance.summary.enoughRepeats;
    json["drawnAnew"] = core::namesOf(importance.shap.randomness);
    json["rankingGrowth"] = Json::array();
    for (const core::RankingGrowth& step : importance.summary.growth)
        json["rankingGrowth"].push_back(
            {{"repeats", step.repeats}, {"kendallTau", step.tau}, {"changed", step.changed}});
    json["notes"] = core::textsOf(importance.notes);
    json["provenance"] = core::parseJson(core::toJson(source.provenance));
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

void addExplainFiles(ResultFolder& results, const core::FeatureTable& table,
                     const core::Importance& importance, const DataSource& source,
                     const std::string& prefix)
{
    const auto& summary = importance.summary;
    results.add(prefix + "summary.csv", summaryCsv(summary));
    results.add(prefix + "stability.csv", stabilityCsv(summary));
    results.add(prefix + "ranking.csv", rankingCsv(importance.shap, summary));
    if (summary.spread.mean.size() > 0)
        results.add(prefix + "spread.csv", spreadCsv(table, summary));
    if (importance.groups) {
        results.add(prefix + "group_summary.csv", summaryCsv(importance.groups->summary));
        results.add(prefix + "group_stability.csv", stabilityCsv(importance.groups->summary));
    }
    results.add(prefix + "scores.csv", scoresCsv(importance.shap));
    results.add(prefix + "base_values.csv", baseValuesCsv(importance.shap));
    if (importance.options.search)
        results.add(prefix + "parameters.csv", parametersCsv(importance.shap));
    results.add(prefix + "predictions.csv", predictionsCsv(table, importance.shap));
    results.add(prefix + "row_predictions.csv", rowPredictionsCsv(table, importance.shap));
    if (importance.holdOut) {
        results.add(prefix + "holdout_values.csv", holdOutCsv(table, *importance.holdOut));
        results.add(prefix + "holdout_predictions.csv",
                    holdOutPredictionsCsv(table, *importance.holdOut));
    }
    if (importance.once) {
        core::CrossValidatedShap once;
        once.repeats = {*importance.once};
        results.add(prefix + "once_values.csv", onceCsv(table, *importance.once));
        results.add(prefix + "once_predictions.csv", rowPredictionsCsv(table, once));
    }
    if (importance.interactions)
        results.add(prefix + "interactions.csv", interactionsCsv(table, *importance.interactions));
    results.add(prefix + "explain.json", explainJson(table, importance, source));
}

} // namespace commands

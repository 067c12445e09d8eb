#include "app/report/DriverSections.h"

#include "app/report/Figures.h"
#include "app/report/Ticks.h"
#include "core/base/Wording.h"

#include <algorithm>
#include <cstdio>
#include <utility>

namespace report {

namespace {

constexpr std::size_t kMostFeatures = 12;

std::string shareText(double share)
{
    if (share > 0.0 && share < 0.005)
        return "< 1 %";
    char text[32];
    std::snprintf(text, sizeof text, "%.0f %%", 100.0 * share);
    return text;
}

/// "2", "1 to 3": in the repeats.
std::string ranksText(const core::FeatureSummary& feature)
{
    const auto [least, most] =
        std::minmax_element(feature.rankPerRepeat.begin(), feature.rankPerRepeat.end());
    return *least == *most ? std::to_string(*least)
                           : std::to_string(*least) + " to " + std::to_string(*most);
}

Table rankingTable(const core::ShapSummary& summary, const std::string& what)
{
    Table table{.header = {what, "rank", "mean |SHAP|"}};
    if (summary.hasSpread)
        table.header.insert(table.header.end(), {"± over repeats", "rank in the repeats"});
    table.header.emplace_back("share of all");
    double all = 0.0;
    for (const core::FeatureSummary& feature : summary.features)
        all += feature.meanAbs;
    for (std::size_t place = 0; place < std::min(kMostFeatures, summary.ranking.size()); ++place) {
        const core::FeatureSummary& feature = summary.features[summary.ranking[place]];
        std::vector<std::string> row{feature.name, std::to_string(feature.rank),
                                     numberText(feature.meanAbs)};
        if (summary.hasSpread)
            row.insert(row.end(), {numberText(feature.sdMeanAbs), ranksText(feature)});
        row.push_back(all > 0.0 ? shareText(feature.meanAbs / all) : "–");
        table.rows.push_back(std::move(row));
    }
    return table;
}

/// What was done anew in each of the repeats.
std::string anewText(const core::Randomness& randomness, std::size_t repeats)
{
    const std::string times = core::countText(repeats, "time");
    if (randomness.split)
        return "The data was split anew " + times + ".";
    return "The data was split the same way " + times + ", with another " +
           (randomness.learner && randomness.search
                ? "random state of the learner and another search"
            : randomness.learner ? "random state of the learner"
                                 : "search") +
           " each time.";
}

} // namespace

Section driversSection(const core::Importance& importance)
{
    Section section{.title = "What drives it"};
    const core::ShapSummary& summary = importance.summary;
    const std::string& first = summary.features[summary.ranking.front()].name;
    section.paragraphs = {
        "\"" + first + "\" moves the prediction of " + importance.targetName +
        " most. The bars show by how much each feature moves it on average, in the unit of " +
        importance.targetName + "; the model behind them explains " +
        shareText(std::max(0.0, importance.scores.r2)) +
        " of the variance of rows it has not seen (RMSE " + numberText(importance.scores.rmse) +
        ")."};
    section.figures.push_back(importanceFigure(importance, kMostFeatures));
    section.captions.push_back("The features that matter most.");
    section.tables.push_back(rankingTable(summary, "feature"));
    if (importance.groups)
        section.tables.push_back(rankingTable(importance.groups->summary, "group of features"));
    return section;
}

Section stabilitySection(const core::Importance& importance)
{
    Section section{.title = "How stable that is"};
    const core::ShapSummary& summary = importance.summary;
    section.banner = core::textsOf(importance.notes);
    const std::string verdict = summary.verdict.text();
    if (std::find(section.banner.begin(), section.banner.end(), verdict) == section.banner.end())
        section.paragraphs.push_back(verdict);
    if (!summary.hasSpread)
        return section;
    const std::size_t repeats = importance.shap.repeats.size();
    section.paragraphs.push_back(
        anewText(importance.shap.randomness, repeats) +
        " For each two neighbours in the ranking: how often they changed places, how likely one "
        "more repeat is to rank them the other way round, and how much their order is in doubt.");
    Table table{
        .header = {"neighbours", "changed places", "one more repeat swaps them", "order in doubt"}};
    for (std::size_t i = 0; i < std::min(kMostFeatures, summary.neighbours.size()); ++i) {
        const core::RankNeighbours& pair = summary.neighbours[i];
        table.rows.push_back(
            {summary.features[pair.upper].name + " – " + summary.features[pair.lower].name,
             core::countText(pair.swaps) + " of " + core::countText(repeats),
             shareText(pair.swapProbability),
             shareText(pair.orderDoubt) +
                 (pair.isTie && !pair.isSettled() ? " (nearly equal)" : "")});
    }
    if (!table.rows.empty())
        section.tables.push_back(std::move(table));
    return section;
}

} // namespace report

#include "app/report/DriverSections.h"

#include "app/report/Figures.h"
#include "app/report/Ticks.h"
#include "core/base/Figure.h"

#include <algorithm>
#include <utility>

namespace report {

namespace {

constexpr std::size_t kMostFeatures = 12;

core::Message shareMessage(double share)
{
    if (share > 0.0 && share < 0.005)
        return SENTENCE("core", "< 1 %");
    return core::Message(SENTENCE("core", "%1 %"), core::fixedFigure(100.0 * share, 0));
}

/// "2", "1 to 3": in the repeats.
core::Message ranksMessage(const core::FeatureSummary& feature)
{
    const auto [least, most] =
        std::minmax_element(feature.rankPerRepeat.begin(), feature.rankPerRepeat.end());
    return *least == *most ? core::Message("%1", *least)
                           : core::Message(SENTENCE("core", "%1 to %2"), *least, *most);
}

/// `what` is of each row.
Table rankingTable(const core::ShapSummary& summary, const core::Message& what,
                   const Language& language)
{
    core::MessageList header{what, SENTENCE("core", "rank"), SENTENCE("core", "mean |SHAP|")};
    if (summary.hasSpread)
        header.insert(header.end(), {SENTENCE("core", "± over repeats"),
                                     SENTENCE("core", "rank in the repeats")});
    header.emplace_back(SENTENCE("core", "share of all"));
    Table table{.header = language.texts(header)};
    double all = 0.0;
    for (const core::FeatureSummary& feature : summary.features)
        all += feature.meanAbs;
    for (std::size_t place = 0; place < std::min(kMostFeatures, summary.ranking.size()); ++place) {
        const core::FeatureSummary& feature = summary.features[summary.ranking[place]];
        core::MessageList row{feature.label, core::Message("%1", feature.rank),
                              numberMessage(feature.meanAbs)};
        if (summary.hasSpread)
            row.insert(row.end(), {numberMessage(feature.sdMeanAbs), ranksMessage(feature)});
        row.push_back(all > 0.0 ? shareMessage(feature.meanAbs / all) : "–");
        table.rows.push_back(language.texts(row));
    }
    return table;
}

/// What was done anew in each of the repeats, of which there are two or more.
core::Message anewMessage(const core::Randomness& randomness, std::size_t repeats)
{
    return core::Message(
        randomness.split ? SENTENCE("core", "The data was split anew %1 times.")
        : randomness.learner && randomness.search
            ? SENTENCE("core", "The data was split the same way %1 times, with another random "
                               "state of the learner and another search each time.")
        : randomness.learner
            ? SENTENCE("core", "The data was split the same way %1 times, with another random "
                               "state of the learner each time.")
            : SENTENCE("core", "The data was split the same way %1 times, with another search "
                               "each time."),
        repeats);
}

/// Of two features next to each other in the ranking.
core::MessageList neighbourRow(const core::ShapSummary& summary, const core::RankNeighbours& pair,
                               std::size_t repeats)
{
    const core::Message upper = summary.features[pair.upper].label;
    const core::Message lower = summary.features[pair.lower].label;
    const core::Message doubt = shareMessage(pair.orderDoubt);
    return {core::Message("%1 – %2", upper, lower),
            core::Message(SENTENCE("core", "%1 of %2"), pair.swaps, repeats),
            shareMessage(pair.swapProbability),
            pair.isTie && !pair.isSettled()
                ? core::Message(SENTENCE("core", "%1 (nearly equal)"), doubt)
                : doubt};
}

} // namespace

Section driversSection(const core::Importance& importance, const core::MessageList& warnings,
                       const Language& language)
{
    const auto& text = language.text;
    Section section{.title = text(SENTENCE("core", "What drives it"))};
    const core::ShapSummary& summary = importance.summary;
    const core::Message first = summary.features[summary.ranking.front()].label;
    section.paragraphs = {text(core::Message(
        SENTENCE("core",
                 "\"%1\" moves the prediction of %2 most. The bars show by how much each feature "
                 "moves it on average, in the unit of %2; the model behind them explains %3 of the "
                 "variance of rows it has not seen (RMSE %4)."),
        first, importance.targetName, shareMessage(std::max(0.0, importance.scores.r2)),
        numberMessage(importance.scores.rmse)))};
    for (const core::Message& warning : warnings)
        section.paragraphs.push_back(text(warning));
    section.figures.push_back(importanceFigure(importance, kMostFeatures, language));
    section.captions.push_back(text(SENTENCE("core", "The features that matter most.")));
    section.tables.push_back(rankingTable(summary, SENTENCE("core", "feature"), language));
    if (importance.groups)
        section.tables.push_back(rankingTable(importance.groups->summary,
                                              SENTENCE("core", "group of features"), language));
    return section;
}

Section stabilitySection(const core::Importance& importance, const Language& language)
{
    const auto& text = language.text;
    Section section{.title = text(SENTENCE("core", "How stable that is"))};
    const core::ShapSummary& summary = importance.summary;
    for (const auto& note : importance.notes)
        section.banner.push_back(text(note));
    const std::string verdict = text(summary.verdict);
    if (std::find(section.banner.begin(), section.banner.end(), verdict) == section.banner.end())
        section.paragraphs.push_back(verdict);
    if (!summary.hasSpread)
        return section;
    const std::size_t repeats = importance.shap.repeats.size();
    section.paragraphs.push_back(text(core::Message(
        SENTENCE("core",
                 "%1 For each two neighbours in the ranking: how often they changed places, how "
                 "likely one more repeat is to rank them the other way round, and how much their "
                 "order is in doubt."),
        anewMessage(importance.shap.randomness, repeats))));
    Table table{.header = language.texts({SENTENCE("core", "neighbours"),
                                          SENTENCE("core", "changed places"),
                                          SENTENCE("core", "one more repeat swaps them"),
                                          SENTENCE("core", "order in doubt")})};
    for (std::size_t i = 0; i < std::min(kMostFeatures, summary.neighbours.size()); ++i)
        table.rows.push_back(language.texts(neighbourRow(summary, summary.neighbours[i], repeats)));
    if (!table.rows.empty())
        section.tables.push_back(std::move(table));
    return section;
}

} // namespace report

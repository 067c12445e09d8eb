#include "ui/explain/Stage.h"

#include "core/trees/TreeShap.h"
#include "ui/base/Format.h"
#include "ui/base/Text.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace ui {

namespace {

/// Values of all rows, as the result is looked at.
StageView viewOf(const Eigen::MatrixXd& values, const std::vector<std::size_t>& heldOut,
                 const Explained& explained)
{
    const Eigen::MatrixXd seen =
        explained.isGrouped()
            ? core::groupedShapValues(values, explained.importance->groups->groups)
            : values;
    StageView view;
    view.values = Eigen::MatrixXd::Constant(explained.table->x.rows(), seen.cols(),
                                            std::numeric_limits<double>::quiet_NaN());
    for (std::size_t i = 0; i < heldOut.size(); ++i)
        view.values.row(static_cast<Eigen::Index>(heldOut[i])) =
            seen.row(static_cast<Eigen::Index>(i));
    for (Eigen::Index feature = 0; feature < seen.cols(); ++feature)
        view.meanAbs.push_back(seen.col(feature).cwiseAbs().mean());
    view.ranking.resize(view.meanAbs.size());
    std::iota(view.ranking.begin(), view.ranking.end(), std::size_t{0});
    std::stable_sort(view.ranking.begin(), view.ranking.end(), [&](std::size_t a, std::size_t b) {
        return view.meanAbs[a] > view.meanAbs[b];
    });
    return view;
}

StageView repeatsView(const Explained& explained)
{
    const core::ShapSummary& summary = explained.summary();
    StageView view{.values = summary.spread.mean, .meanAbs = {}, .ranking = summary.ranking};
    for (const core::FeatureSummary& feature : summary.features)
        view.meanAbs.push_back(feature.meanAbs);
    return view;
}

} // namespace

std::vector<Stage> stagesOf(const Explained& explained)
{
    std::vector<Stage> stages{Stage::Repeats};
    if (explained.importance && explained.importance->once)
        stages.push_back(Stage::Once);
    if (explained.importance && explained.importance->holdOut)
        stages.push_back(Stage::OneSplit);
    return stages;
}

QString nameOf(Stage stage, const Explained& explained)
{
    const core::Importance& importance = *explained.importance;
    switch (stage) {
    case Stage::OneSplit:
        return tr("SHAP values after one split (%1 rows held out)")
            .arg(countText(importance.holdOut->fold.test.size()));
    case Stage::Once:
        return tr("SHAP values after one cross-validation (%1 folds)")
            .arg(importance.options.folds);
    case Stage::Repeats:
        break;
    }
    const std::size_t repeats = importance.shap.repeats.size();
    return repeats == 1 ? tr("SHAP values of one repeat (%1 folds)").arg(importance.options.folds)
                        : tr("Mean SHAP values of %1 repeats × %2 folds")
                              .arg(countText(repeats))
                              .arg(importance.options.folds);
}

StageView stageView(Stage stage, const Explained& explained)
{
    if (stage == Stage::Repeats)
        return repeatsView(explained);
    if (stage == Stage::OneSplit) {
        const core::HoldOut& holdOut = *explained.importance->holdOut;
        return viewOf(holdOut.heldOut.values, holdOut.fold.test, explained);
    }
    std::vector<std::size_t> all(explained.table->rows.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    return viewOf(explained.importance->once->values, all, explained);
}

} // namespace ui

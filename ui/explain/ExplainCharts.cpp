#include "ui/explain/ExplainCharts.h"

#include "app/Paths.h"
#include "ui/explain/SummaryTab.h"
#include "ui/explain/VariationTab.h"
#include "ui/pictures/OffscreenApplication.h"
#include "ui/pictures/PictureExport.h"
#include "ui/plots/ImportanceBars.h"
#include "ui/plots/SwarmPlot.h"

#include <algorithm>

namespace ui {

namespace {

/// As high as its strips need.
int heightFor(std::size_t features)
{
    return 160 + 40 * static_cast<int>(std::clamp<std::size_t>(features, 4, 20));
}

} // namespace

void writeExplainCharts(const core::FeatureTable& table, const core::Importance& importance,
                        const core::Provenance& provenance, const AddFile& addFile)
{
    const auto application = applicationIfNone();
    // Both outlive the tabs, which share them with nobody.
    const Explained explained{{std::shared_ptr<void>(), &table},
                              {std::shared_ptr<void>(), &importance}};
    PictureOptions options{.provenance = pictureProvenance(provenance)};
    options.size.setHeight(heightFor(explained.features()));
    const auto add = [&](std::string_view name, auto& plot) {
        plot.resize(options.size);
        addFile(name, [&](const std::filesystem::path& png) {
            writeExport(plot, ExportFormat::Png, options, app::textOf(png));
        });
    };
    SummaryTab summary;
    summary.setExplained(explained);
    add("importance.png", summary.bars());
    if (!explained.hasValues())
        return;
    add("summary.png", summary.swarm());
    for (const Stage stage : stagesOf(explained))
        if (stage != Stage::Repeats) {
            summary.setStage(stage);
            add(stage == Stage::Once ? "summary_once.png" : "summary_split.png", summary.swarm());
        }
    if (explained.shap().repeats.size() < 2)
        return;
    VariationTab variation;
    variation.setExplained(explained);
    add("range.png", variation.swarm());
    variation.setMeasure(VariationTab::ScaledRange);
    add("scaled_range.png", variation.swarm());
}

} // namespace ui

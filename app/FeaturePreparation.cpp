#include "app/FeaturePreparation.h"

#include <utility>

namespace app {

PreparedFeatures prepareFeatures(FeatureRequest request, const core::ImportanceOptions& options,
                                 const core::Progress& progress)
{
    const auto missing = core::missingValuesFor(options);
    request.columns.missing = missing;
    request.seriesFeatures.missing = missing;
    core::FeatureTable table =
        request.series
            ? core::featureTable(*request.series, request.seriesFeatures)
            : core::featureTable(*request.table, request.columns,
                                 progress.part(SENTENCE("core", "Making the table"), 0.0, 0.5));
    if (request.sample > 0)
        table = core::sampleRows(table, request.sample, options.seed);
    PreparedFeatures result;
    result.seconds = core::estimatedSeconds(
        table, options, progress.part(SENTENCE("core", "Timing a few trees"), 0.5, 1.0));
    result.table = std::make_shared<const core::FeatureTable>(std::move(table));
    return result;
}

FeaturePreparation::FeaturePreparation(QObject* parent) : QObject(parent) {}

void FeaturePreparation::prepare(const FeatureRequest& request,
                                 const core::ImportanceOptions& options)
{
    m_prepared = {};
    m_runner.start(
        [request, options](const core::Progress& progress) {
            return prepareFeatures(request, options, progress);
        },
        [this](PreparedFeatures prepared) { m_prepared = std::move(prepared); });
}

} // namespace app

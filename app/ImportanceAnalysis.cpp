#include "app/ImportanceAnalysis.h"

#include <utility>

namespace app {

ImportanceAnalysis::Engine ImportanceAnalysis::coreEngine()
{
    return [](const core::FeatureTable& table, const core::ImportanceOptions& options,
              const core::CrossValidationMonitor& monitor) {
        return core::runImportance(table, options, monitor);
    };
}

ImportanceAnalysis::ImportanceAnalysis(Engine engine, QObject* parent)
    : QObject(parent), m_engine(std::move(engine))
{
}

void ImportanceAnalysis::setTable(std::shared_ptr<const core::FeatureTable> table)
{
    m_runner.cancel();
    m_table = std::move(table);
    m_importance.reset();
    emit changed();
}

void ImportanceAnalysis::explain(const core::ImportanceOptions& options)
{
    if (!m_table)
        return;
    m_runner.start(
        [this, engine = m_engine, table = m_table, options](const core::Progress& progress,
                                                            const TaskRunner::Post& post) {
            const core::CrossValidationMonitor monitor{
                .progress = progress,
                .onFold =
                    [this, post](std::size_t repeat, std::size_t done) {
                        post([this, repeat, done] { emit foldFinished(repeat, done); });
                    },
                .onRepeat =
                    [this, post](std::size_t repeat, const core::ShapRepeat& result) {
                        const auto kept = std::make_shared<const core::ShapRepeat>(result);
                        post([this, repeat, kept] { emit repeatFinished(repeat, kept); });
                    }};
            // The table goes along: by the time the result arrives another may have been chosen.
            return std::pair(table, engine(*table, options, monitor));
        },
        [this](std::pair<std::shared_ptr<const core::FeatureTable>, core::Importance> result) {
            if (result.first != m_table)
                return;
            m_importance = std::make_shared<const core::Importance>(std::move(result.second));
            emit changed();
        });
}

} // namespace app

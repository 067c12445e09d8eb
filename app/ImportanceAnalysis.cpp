#include "app/ImportanceAnalysis.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace app {

namespace {

/// What the repeats so far come to, as often as it costs little beside the repeats themselves.
class SoFar
{
public:
    SoFar(std::shared_ptr<const core::FeatureTable> table, const core::ImportanceOptions& options)
        : m_table(std::move(table)), m_options(options)
    {
        const double bytes = 8.0 * options.repeats * static_cast<double>(m_table->x.size());
        m_isAffordable = bytes < 256e6; // it is held beside the result
        m_shap.asked = static_cast<std::size_t>(options.repeats);
    }

    /// Nothing where it is too early for another look.
    std::shared_ptr<const core::Importance> add(const core::ShapRepeat& repeat)
    {
        if (!m_isAffordable)
            return nullptr;
        m_shap.repeats.push_back(repeat);
        const auto begin = Clock::now();
        if (begin < m_next || m_shap.repeats.size() == m_shap.asked)
            return nullptr;
        auto result = std::make_shared<const core::Importance>(
            core::importanceSoFar(*m_table, m_options, m_shap));
        const auto end = Clock::now();
        m_next = end + std::max<Clock::duration>(kLeastPause, kPauseToCost * (end - begin));
        return result;
    }

private:
    using Clock = std::chrono::steady_clock;
    static constexpr std::chrono::milliseconds kLeastPause{400};
    static constexpr int kPauseToCost = 8;

    std::shared_ptr<const core::FeatureTable> m_table;
    core::ImportanceOptions m_options;
    core::CrossValidatedShap m_shap;
    bool m_isAffordable;
    Clock::time_point m_next;
};

} // namespace

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

void ImportanceAnalysis::restore(std::shared_ptr<const core::FeatureTable> table,
                                 std::shared_ptr<const core::Importance> importance)
{
    m_runner.cancel();
    m_table = std::move(table);
    m_importance = std::move(importance);
    emit changed();
}

void ImportanceAnalysis::explain(const core::ImportanceOptions& options)
{
    if (!m_table)
        return;
    m_runner.start(
        [this, engine = m_engine, table = m_table, options](const core::Progress& progress,
                                                            const TaskRunner::Post& post) {
            SoFar soFar(table, options);
            const core::CrossValidationMonitor monitor{
                .progress = progress,
                .onFold =
                    [this, post](std::size_t repeat, std::size_t done) {
                        post([this, repeat, done] { emit foldFinished(repeat, done); });
                    },
                .onRepeat =
                    [this, post, &soFar](std::size_t repeat, const core::ShapRepeat& result) {
                        const auto kept = std::make_shared<const core::ShapRepeat>(result);
                        post([this, repeat, kept] { emit repeatFinished(repeat, kept); });
                        if (const auto partial = soFar.add(result))
                            post([this, partial] { emit soFarChanged(partial); });
                    },
                .onFoldScored =
                    [this, post](std::size_t repeat, std::size_t fold,
                                 const core::ShapFold& result) {
                        post([this, repeat, fold, rmse = result.scores.rmse] {
                            emit foldScored(repeat, fold, rmse);
                        });
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

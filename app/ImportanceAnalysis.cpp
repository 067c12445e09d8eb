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

ImportanceAnalysis::ImportanceAnalysis(Runs& runs, Engine engine, QObject* parent)
    : Analysis(runs, std::move(engine), parent)
{
}

void ImportanceAnalysis::explain(std::shared_ptr<const core::FeatureTable> table,
                                 const core::ImportanceOptions& options)
{
    if (usableData() == nullptr)
        return;
    m_finished = 0;
    start([this, engine = m_engine, table, options](const SharedDataset& data,
                                                    const core::Progress& progress,
                                                    const TaskRunner::Post& post) {
        SoFar soFar(table, options);
        const core::CrossValidationMonitor monitor{
            .progress = progress,
            .onFold =
                [this, post](std::size_t repeat, std::size_t done) {
                    post([this, repeat, done] { emit foldFinished(repeat, done); });
                },
            .onRepeat =
                [this, post, &soFar, &table, &data](std::size_t repeat,
                                                    const core::ShapRepeat& result) {
                    const auto kept = std::make_shared<const core::ShapRepeat>(result);
                    post([this, repeat, kept] {
                        ++m_finished;
                        emit repeatFinished(repeat, kept);
                    });
                    if (const auto partial = soFar.add(result))
                        post([this, partial, table, data] {
                            if (data == m_runs.data()) // else another reading is shown
                                emit soFarChanged({table, partial});
                        });
                },
            .onFoldScored =
                [this, post, &data](std::size_t repeat, std::size_t fold,
                                    const core::ShapFold& result) {
                    post([this, repeat, fold, data, rmse = result.scores.rmse] {
                        if (data == m_runs.data())
                            emit foldScored(repeat, fold, rmse);
                    });
                }};
        auto importance =
            std::make_shared<const core::Importance>(engine(*table, options, monitor));
        return Explanation{table, std::move(importance)};
    });
}

} // namespace app

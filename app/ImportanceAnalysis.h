#pragma once

#include "app/Runs.h"
#include "app/TaskRunner.h"

#include <QObject>

#include <cstddef>
#include <functional>
#include <memory>

namespace app {

/// Explains tables in a worker and keeps each result as a run. A cancel gives the repeats finished
/// by then (none: there is no run).
class ImportanceAnalysis : public QObject
{
    Q_OBJECT

public:
    /// What computes the result; tests pass their own.
    using Engine =
        std::function<core::Importance(const core::FeatureTable&, const core::ImportanceOptions&,
                                       const core::CrossValidationMonitor&)>;

    static Engine coreEngine(); ///< `core::runImportance`

    /// `runs` outlives it.
    explicit ImportanceAnalysis(Runs& runs, Engine engine = coreEngine(),
                                QObject* parent = nullptr);

    /// The table is one of the data there are; does nothing without data.
    void explain(std::shared_ptr<const core::FeatureTable> table,
                 const core::ImportanceOptions& options);

    /// The run on show; nothing where there is none.
    std::shared_ptr<const Explanation> explanation() const { return m_runs.shownAs<Explanation>(); }
    std::shared_ptr<const core::Importance> importance() const
    {
        return explanation() ? explanation()->importance : nullptr;
    }
    TaskRunner& runner() { return m_runner; }                  ///< for its signals and `cancel`
    std::size_t finishedRepeats() const { return m_finished; } ///< of what is running

signals:
    /// During the run, after each fold of a repeat (counted from 0), `done` of them.
    void foldFinished(std::size_t repeat, std::size_t done);
    /// During the run, after each repeat, with its values.
    void repeatFinished(std::size_t repeat, std::shared_ptr<const core::ShapRepeat> result);
    /// During the run, after each fold of a repeat (both counted from 0).
    void foldScored(std::size_t repeat, std::size_t fold, double rmse);
    /// During the run, now and then: what the repeats so far come to. It is no run yet.
    void soFarChanged(const app::Explanation& soFar);
    /// `explanation()` is another one, or none.
    void changed();

private:
    Engine m_engine;
    Runs& m_runs;
    std::size_t m_finished = 0;
    TaskRunner m_runner;
};

} // namespace app

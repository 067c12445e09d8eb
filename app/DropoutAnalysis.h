#pragma once

#include "app/Runs.h"
#include "app/TaskRunner.h"

#include <QObject>

#include <functional>
#include <memory>
#include <vector>

namespace app {

/// Compares dropout probabilities on the validation part in a worker and keeps each result as a
/// run.
class DropoutAnalysis : public QObject
{
    Q_OBJECT

public:
    /// What computes the result; tests pass their own.
    using Engine =
        std::function<core::DropoutSweep(const core::Series&, const core::ForecastOptions&,
                                         const std::vector<double>&, const core::Progress&)>;

    static Engine coreEngine(); ///< `core::sweepDropout` with the parts of the options

    /// `runs` outlives it.
    explicit DropoutAnalysis(Runs& runs, Engine engine = coreEngine(), QObject* parent = nullptr);

    /// Does nothing without a series.
    void sweep(const core::ForecastOptions& options, const std::vector<double>& dropouts);

    /// The run on show; nothing where there is none.
    std::shared_ptr<const core::DropoutSweep> result() const
    {
        return m_runs.shownAs<core::DropoutSweep>();
    }
    TaskRunner& runner() { return m_runner; } ///< for its signals and `cancel`

signals:
    /// `result()` is another one, or none.
    void changed();

private:
    Engine m_engine;
    Runs& m_runs;
    TaskRunner m_runner;
};

} // namespace app

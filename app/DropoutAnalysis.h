#pragma once

#include "app/TaskRunner.h"
#include "core/forecast/DropoutSweep.h"

#include <QObject>

#include <functional>
#include <memory>
#include <vector>

namespace app {

/// Compares dropout probabilities on the validation part in a worker and keeps the last result:
/// after an error or a cancel it is still there.
class DropoutAnalysis : public QObject
{
    Q_OBJECT

public:
    /// What computes the result; tests pass their own.
    using Engine =
        std::function<core::DropoutSweep(const core::Series&, const core::ForecastOptions&,
                                         const std::vector<double>&, const core::Progress&)>;

    static Engine coreEngine(); ///< `core::sweepDropout` with the parts of the options

    explicit DropoutAnalysis(Engine engine = coreEngine(), QObject* parent = nullptr);

    /// Takes another series (or none): the result of the earlier one is dropped, and a run of it is
    /// cancelled.
    void setSeries(std::shared_ptr<const core::Series> series);
    const std::shared_ptr<const core::Series>& series() const { return m_series; }

    /// Takes a result that was kept, of this series.
    void restore(std::shared_ptr<const core::DropoutSweep> result);

    /// Does nothing without a series.
    void sweep(const core::ForecastOptions& options, const std::vector<double>& dropouts);

    /// The last result, which is never changed; nothing before the first.
    const std::shared_ptr<const core::DropoutSweep>& result() const { return m_result; }
    TaskRunner& runner() { return m_runner; } ///< for its signals and `cancel`

signals:
    /// `result()` is another one, or none.
    void changed();

private:
    Engine m_engine;
    std::shared_ptr<const core::Series> m_series;
    std::shared_ptr<const core::DropoutSweep> m_result;
    TaskRunner m_runner;
};

} // namespace app

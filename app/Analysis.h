#pragma once

#include "app/Runs.h"
#include "app/TaskRunner.h"

#include <QObject>

#include <memory>
#include <type_traits>
#include <utility>

namespace app {

/// Makes runs of one kind in a worker and keeps what comes of each: after an error or a cancel the
/// runs before are still there. Another project cancels it.
class AnalysisBase : public QObject
{
    Q_OBJECT

public:
    TaskRunner& runner() { return m_runner; } ///< for its signals and `cancel`

signals:
    /// The run on show is another one, or none.
    void changed();

protected:
    using SharedDataset = std::shared_ptr<const Dataset>;

    /// `runs` outlives it.
    AnalysisBase(Runs& runs, core::RunKind kind, QObject* parent);

    /// The data there are; nothing where no run of this kind can be made of them.
    SharedDataset usableData() const;
    /// The run on show is another one, or none: tells so.
    virtual void showAnother() { emit changed(); }

    Runs& m_runs;
    const core::RunKind m_kind;
    TaskRunner m_runner;
};

/// The analysis whose runs hold `Result`, as `ComputedBy` makes it: a function; tests pass their
/// own.
template <typename Result, typename ComputedBy>
class Analysis : public AnalysisBase
{
public:
    using Engine = ComputedBy;
    static constexpr core::RunKind kKind = kindOf<Result>();

    /// Of the run on show, which is never changed; nothing where there is none.
    std::shared_ptr<const Result> result() const { return m_runs.shownAs<Result>(); }

protected:
    Analysis(Runs& runs, Engine engine, QObject* parent)
        : AnalysisBase(runs, kKind, parent), m_engine(std::move(engine))
    {
    }

    /// Calls `work(data, progress)` or `work(data, progress, post)` in the worker, and `keep(data,
    /// result)` with what it gives, unless the project has been left meanwhile. Does nothing
    /// without data that can be used.
    template <typename Work, typename Keep>
    void start(Work work, Keep keep)
    {
        const SharedDataset data = usableData();
        if (data == nullptr)
            return;
        m_runner.start(
            [data, work = std::move(work)](const core::Progress& progress,
                                           const TaskRunner::Post& post) mutable {
                if constexpr (std::is_invocable_v<Work&, const SharedDataset&,
                                                  const core::Progress&>)
                    return std::make_shared<const Result>(work(data, progress));
                else
                    return std::make_shared<const Result>(work(data, progress, post));
            },
            [this, data, generation = m_runs.generation(),
             keep = std::move(keep)](std::shared_ptr<const Result> result) mutable {
                if (generation == m_runs.generation())
                    keep(data, std::move(result));
            });
    }

    /// Keeps the result as another run.
    template <typename Work>
    void start(Work work)
    {
        start(std::move(work),
              [this](const SharedDataset& data, std::shared_ptr<const Result> result) {
                  m_runs.add(data, std::move(result));
              });
    }

    Engine m_engine;
};

} // namespace app

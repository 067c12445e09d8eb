#pragma once

#include "app/TaskRunner.h"
#include "core/validation/Importance.h"

#include <QObject>

#include <cstddef>
#include <functional>
#include <memory>

namespace app {

/// Explains a table in a worker and keeps the last result: after an error, or a cancel before the
/// first repeat, it is still there. A later cancel gives the repeats finished by then.
class ImportanceAnalysis : public QObject
{
    Q_OBJECT

public:
    /// What computes the result; tests pass their own.
    using Engine =
        std::function<core::Importance(const core::FeatureTable&, const core::ImportanceOptions&,
                                       const core::CrossValidationMonitor&)>;

    static Engine coreEngine(); ///< `core::runImportance`

    explicit ImportanceAnalysis(Engine engine = coreEngine(), QObject* parent = nullptr);

    /// Takes another table (or none): the result of the earlier one is dropped, and a run of it is
    /// cancelled.
    void setTable(std::shared_ptr<const core::FeatureTable> table);
    const std::shared_ptr<const core::FeatureTable>& table() const { return m_table; }

    /// Takes a result that was kept, with its table.
    void restore(std::shared_ptr<const core::FeatureTable> table,
                 std::shared_ptr<const core::Importance> importance);

    /// Does nothing without a table.
    void explain(const core::ImportanceOptions& options);

    /// The last result, which is never changed; nothing before the first.
    const std::shared_ptr<const core::Importance>& importance() const { return m_importance; }
    TaskRunner& runner() { return m_runner; } ///< for its signals and `cancel`

signals:
    /// During the run, after each fold of a repeat (counted from 0), `done` of them.
    void foldFinished(std::size_t repeat, std::size_t done);
    /// During the run, after each repeat, with its values.
    void repeatFinished(std::size_t repeat, std::shared_ptr<const core::ShapRepeat> result);
    /// During the run, after each fold of a repeat (both counted from 0).
    void foldScored(std::size_t repeat, std::size_t fold, double rmse);
    /// During the run, now and then: what the repeats so far come to.
    void soFarChanged(std::shared_ptr<const core::Importance> soFar);
    /// `importance()` is another one, or none.
    void changed();

private:
    Engine m_engine;
    std::shared_ptr<const core::FeatureTable> m_table;
    std::shared_ptr<const core::Importance> m_importance;
    TaskRunner m_runner;
};

} // namespace app

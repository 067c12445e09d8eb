#pragma once

#include "app/Analysis.h"

#include <cstddef>
#include <functional>
#include <memory>

namespace app {

using ImportanceEngine =
    std::function<core::Importance(const core::FeatureTable&, const core::ImportanceOptions&,
                                   const core::CrossValidationMonitor&)>;

/// Explains tables. A cancel gives the repeats finished by then (none: there is no run).
class ImportanceAnalysis : public Analysis<Explanation, ImportanceEngine>
{
    Q_OBJECT

public:
    static Engine coreEngine(); ///< `core::runImportance`

    /// `runs` outlives it.
    explicit ImportanceAnalysis(Runs& runs, Engine engine = coreEngine(),
                                QObject* parent = nullptr);

    /// The table is one of the data there are; does nothing without data.
    void explain(std::shared_ptr<const core::FeatureTable> table,
                 const core::ImportanceOptions& options);

    std::shared_ptr<const Explanation> explanation() const { return result(); }
    std::shared_ptr<const core::Importance> importance() const
    {
        return explanation() ? explanation()->importance : nullptr;
    }
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

private:
    std::size_t m_finished = 0;
};

} // namespace app

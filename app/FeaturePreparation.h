#pragma once

#include "app/TaskRunner.h"
#include "core/data/Series.h"
#include "core/data/Table.h"
#include "core/explain/Importance.h"

#include <QObject>

#include <cstddef>
#include <memory>

namespace app {

/// Which table is to be explained: columns of a file, or what is known before each hour of a
/// series.
struct FeatureRequest
{
    std::shared_ptr<const core::Table> table;   ///< of the file
    std::shared_ptr<const core::Series> series; ///< where set, its hours are the rows
    core::FeatureTableOptions columns;          ///< of the file
    core::SeriesFeatureOptions seriesFeatures;
    std::size_t sample = 0; ///< rows drawn at random; 0: all
};

/// The table of a request, with the time it will take to explain it. Throws `InputError`.
struct PreparedFeatures
{
    std::shared_ptr<const core::FeatureTable> table;
    double seconds = 0.0; ///< about, of the whole run
};
PreparedFeatures prepareFeatures(FeatureRequest request, const core::ImportanceOptions& options,
                                 const core::Progress& progress = {});

/// Makes the table to be explained in a worker, and estimates how long explaining it takes.
class FeaturePreparation : public QObject
{
    Q_OBJECT

public:
    explicit FeaturePreparation(QObject* parent = nullptr);

    /// An earlier request that is not finished is dropped.
    void prepare(const FeatureRequest& request, const core::ImportanceOptions& options);

    /// Of the last request; no table while it is being prepared and where it failed.
    const PreparedFeatures& prepared() const { return m_prepared; }
    TaskRunner& runner() { return m_runner; } ///< for its signals

private:
    PreparedFeatures m_prepared;
    TaskRunner m_runner;
};

} // namespace app

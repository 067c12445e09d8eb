#pragma once

#include "app/Dataset.h"
#include "app/TaskRunner.h"

#include <QObject>

#include <optional>

namespace app {

/// The data the window works on: opened, and read again when a choice changes, in a worker.
/// After an error or a cancel the earlier data stays.
class DataAnalysis : public QObject
{
    Q_OBJECT

public:
    explicit DataAnalysis(QObject* parent = nullptr);

    void open(const std::filesystem::path& file);
    void openDemo();
    /// Reads the data again as chosen; does nothing without data.
    void choose(const core::ReadingChoices& asked);

    void clear(); ///< no data any more
    /// Takes data that were kept: what is being read is dropped.
    void restore(Dataset dataset);

    const std::optional<Dataset>& dataset() const { return m_dataset; }
    /// The same number while the data there are are only read in other ways.
    int opening() const { return m_opening; }
    TaskRunner& runner() { return m_runner; } ///< for its signals and `cancel`

signals:
    /// `dataset()` is another one, or none.
    void changed();

private:
    void keep(Dataset dataset);
    void keepOther(Dataset dataset);

    std::optional<Dataset> m_dataset;
    int m_opening = 0;
    TaskRunner m_runner;
};

} // namespace app

#pragma once

#include "app/Run.h"

#include <QObject>

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace app {

/// By kind: a run's number, or nothing.
using NumberPerKind = std::map<core::RunKind, int>;

/// The data of a window and the runs on them: one list of all kinds, in the order they were made.
///
/// A run leaves the list where it is deleted and with its project, and never otherwise. Where the
/// data are read in another way, the runs on them stay, are shown no more, and are shown again when
/// they are read as before. For the window's thread.
class Runs : public QObject
{
    Q_OBJECT

public:
    explicit Runs(QObject* parent = nullptr);

    /// The same data read in another way, or others (see `clear`).
    void setData(std::shared_ptr<const Dataset> data);
    const std::shared_ptr<const Dataset>& data() const { return m_data; }
    /// Of the data; nothing where they make none.
    std::shared_ptr<const core::Series> series() const;
    /// Another project: neither data nor runs.
    void clear();
    /// Another one after each `clear`: a result of an earlier one is none of these data.
    int generation() const { return m_generation; }

    const std::vector<Run>& all() const { return m_runs; }
    /// Nothing where there is none; until the list changes.
    const Run* find(RunId id) const;
    std::vector<const Run*> of(core::RunKind kind) const;
    /// Whether it can be shown; else it was made of the data as they were read before.
    bool isOfData(const Run& run) const;
    /// Nothing where no run of this kind is on the data.
    const Run* shown(core::RunKind kind) const;
    template <typename Result>
    std::shared_ptr<const Result> shownAs() const
    {
        const Run* run = shown(kindOf<Result>());
        return run == nullptr ? nullptr : run->as<Result>();
    }
    /// What the next run of this kind will be.
    RunId next(core::RunKind kind) const;
    NumberPerKind lastNumbers() const { return m_last; }
    NumberPerKind shownNumbers() const;

    /// Keeps a result and shows it, where it is of the data there are.
    RunId add(std::shared_ptr<const Dataset> data, RunResult result, bool isGrowing = false);
    /// Runs that were kept take the place of these.
    void restore(std::vector<Run> runs, const NumberPerKind& shown, const NumberPerKind& last);
    /// Another band, more passes, more folds: nothing else of the run changes.
    void replace(RunId id, RunResult result);
    void endGrowth(RunId id);
    void rename(RunId id, const std::string& name);
    /// Shows a run; nothing happens where it cannot be.
    void show(RunId id);
    /// The run before it is shown instead, else the one after it.
    void remove(RunId id);

signals:
    /// A run came, went, has another name or result, or another one is shown.
    void changed();
    /// Of this kind another run is shown, or none.
    void shownChanged(core::RunKind kind);
    /// The run shown of this kind has another result.
    void shownReplaced(core::RunKind kind);
    void dataChanged();
    /// What is being worked out for the data before is not wanted any more.
    void cleared();

private:
    Run* at(RunId id);
    void showWhatIsOfData();
    void tellShown();

    std::shared_ptr<const Dataset> m_data;
    std::vector<Run> m_runs;
    NumberPerKind m_last;
    NumberPerKind m_chosen; ///< what is to be shown while it is of the data
    std::map<core::RunKind, std::optional<RunId>> m_told; ///< shown when it was last told of
    /// Of data that runs have: whether they are those there are. Emptied where either goes.
    mutable std::map<const Dataset*, bool> m_areData;
    int m_generation = 0;
};

/// "Run 3", "Explanation 1", in the window's language.
QString defaultRunName(RunId id);

} // namespace app

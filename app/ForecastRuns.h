#pragma once

#include "core/forecast/Forecast.h"

#include <memory>
#include <string>
#include <vector>

namespace app {

/// A training that was kept.
struct ForecastRun
{
    int number = 0; ///< from 1, never given twice
    std::string name;
    std::shared_ptr<const core::Forecast> forecast;
};

/// The trainings on one series, in their order, and which of them is shown.
class ForecastRuns
{
public:
    const std::vector<ForecastRun>& all() const { return m_runs; }
    /// Nothing when there is none.
    const ForecastRun* find(int number) const;
    const ForecastRun* shown() const { return find(m_shown); }

    void clear() { *this = {}; }
    /// Keeps a training under the name given, and shows it; its number comes back.
    int add(std::string name, std::shared_ptr<const core::Forecast> forecast);
    /// Takes runs that were kept, numbered from 1 and in order; the last one is shown where there
    /// is none of the number.
    void restore(std::vector<ForecastRun> runs, int shown);
    /// False where there is no such run.
    bool show(int number);
    void rename(int number, std::string name);
    /// The run before the one removed is shown instead of it, else the one after it.
    void remove(int number);
    /// The run with another band or more passes. False where there is no such run.
    bool replace(int number, std::shared_ptr<const core::Forecast> forecast);
    int nextNumber() const { return m_last + 1; }

private:
    std::vector<ForecastRun>::iterator at(int number);

    std::vector<ForecastRun> m_runs;
    int m_last = 0;
    int m_shown = 0;
};

} // namespace app

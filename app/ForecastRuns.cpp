#include "app/ForecastRuns.h"

#include <algorithm>
#include <utility>

namespace app {

std::vector<ForecastRun>::iterator ForecastRuns::at(int number)
{
    return std::find_if(m_runs.begin(), m_runs.end(),
                        [number](const ForecastRun& run) { return run.number == number; });
}

const ForecastRun* ForecastRuns::find(int number) const
{
    const auto found = std::find_if(m_runs.begin(), m_runs.end(), [number](const ForecastRun& run) {
        return run.number == number;
    });
    return found == m_runs.end() ? nullptr : &*found;
}

int ForecastRuns::add(std::string name, std::shared_ptr<const core::Forecast> forecast)
{
    m_shown = ++m_last;
    m_runs.push_back({m_shown, std::move(name), std::move(forecast)});
    return m_shown;
}

void ForecastRuns::restore(std::vector<ForecastRun> runs, int shown)
{
    m_runs = std::move(runs);
    m_last = m_runs.empty() ? 0 : m_runs.back().number;
    if (!show(shown))
        m_shown = m_last;
}

bool ForecastRuns::show(int number)
{
    if (find(number) == nullptr)
        return false;
    m_shown = number;
    return true;
}

void ForecastRuns::rename(int number, std::string name)
{
    if (const auto run = at(number); run != m_runs.end())
        run->name = std::move(name);
}

void ForecastRuns::remove(int number)
{
    auto run = at(number);
    if (run == m_runs.end())
        return;
    run = m_runs.erase(run);
    if (m_shown != number)
        return;
    if (m_runs.empty())
        m_shown = 0;
    else
        m_shown = run == m_runs.begin() ? run->number : std::prev(run)->number;
}

bool ForecastRuns::replace(int number, std::shared_ptr<const core::Forecast> forecast)
{
    const auto run = at(number);
    if (run == m_runs.end())
        return false;
    run->forecast = std::move(forecast);
    return true;
}

} // namespace app

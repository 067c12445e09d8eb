#include "app/commands/CommandRun.h"

#include <iostream>

namespace commands {

CommandRun::CommandRun(const DataRequest& request)
    : m_results(request.out), m_terminal(std::cerr, TerminalProgress::isTerminal()),
      m_progress(m_terminal.progress(m_stop.token()))
{
    if (const auto threads = threadsOf(request))
        m_limit.emplace(*threads);
}

void CommandRun::finish(const std::string& summary)
{
    m_terminal.clear();
    const auto files = m_results.publish();
    std::cout << summary << '\n';
    for (const auto& file : files)
        std::cout << "Wrote " << file.string() << '\n';
}

} // namespace commands

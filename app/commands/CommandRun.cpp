#include "app/commands/CommandRun.h"

#include <fstream>
#include <iostream>

namespace commands {

namespace {

ProgressStyle styleOf(const DataRequest& request)
{
    if (request.progress == "json")
        return ProgressStyle::Json;
    if (request.progress == "off")
        return ProgressStyle::Off;
    return TerminalProgress::isTerminal() ? ProgressStyle::Bar : ProgressStyle::Lines;
}

} // namespace

CommandRun::CommandRun(const DataRequest& request)
    : m_isQuiet(request.quiet), m_hasCsvComment(request.csvComment), m_results(folderFor(request)),
      m_terminal(std::cerr, styleOf(request)), m_progress(m_terminal.progress(m_stop.token()))
{
    if (const auto threads = threadsOf(request))
        m_limit.emplace(*threads);
}

std::filesystem::path CommandRun::folderFor(const DataRequest& request)
{
    if (request.out != "-")
        return request.out;
    return m_scratch.emplace().path();
}

void CommandRun::describe(const core::Provenance& provenance)
{
    if (m_hasCsvComment)
        m_results.beginCsvWith(core::csvComment(provenance));
}

void CommandRun::finish(const std::string& summary, std::string_view printed)
{
    m_terminal.clear();
    const auto files = m_results.publish();
    if (m_scratch) {
        std::cout << std::ifstream(m_scratch->path() / printed, std::ios::binary).rdbuf();
        return;
    }
    if (m_isQuiet)
        return;
    std::cout << summary << '\n';
    for (const auto& file : files)
        std::cout << "Wrote " << file.string() << '\n';
}

} // namespace commands

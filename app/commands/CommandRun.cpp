#include "app/commands/CommandRun.h"

#include "app/commands/ProcessStart.h"
#include "app/commands/ResultNames.h"
#include "app/commands/TextTable.h"

#include <fstream>
#include <iostream>
#include <iterator>
#include <unistd.h>
#include <utility>

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

/// Who closes what tells of the work wants its end; a full disk must not cost the results.
void stopIfUnread()
{
    if (isUnread(STDERR_FILENO))
        StopOnSignal::current()->requestStop();
}

} // namespace

CommandRun::CommandRun(const DataRequest& request, std::string_view project,
                       std::vector<std::string> leftOut)
    : m_isQuiet(request.quiet), m_hasCsvComment(request.csvComment),
      m_results(folderFor(request), {.names = resultNames(request.command),
                                     .inputs = {request.data, request.settings, project},
                                     .leftOut = std::move(leftOut)}),
      m_terminal(std::cerr, styleOf(request), stopIfUnread),
      m_progress(m_terminal.progress(stopToken()))
{
    if (const auto threads = threadsOf(request))
        m_limit.emplace(*threads);
}

std::stop_token CommandRun::stopToken()
{
    if (StopOnSignal::current() == nullptr)
        m_ownStop.emplace();
    return StopOnSignal::current()->token();
}

std::filesystem::path CommandRun::folderFor(const DataRequest& request)
{
    if (request.out != "-")
        return request.out;
    m_isScratch.emplace();
    return m_scratch.emplace().path();
}

void CommandRun::describe(const core::Provenance& provenance)
{
    if (m_hasCsvComment)
        m_results.beginCsvWith(core::csvComment(provenance));
}

void CommandRun::addPictures(const std::function<void()>& draw)
{
    if (!m_results.addPictures(draw))
        m_terminal.say(kNoPictures);
}

void CommandRun::keepFinished()
{
    StopOnSignal::current()->allowKeeping();
}

void CommandRun::finish(const std::string& summary, std::string_view printed)
{
    m_terminal.clear();
    const auto files = m_results.publish();
    if (m_scratch) {
        std::ifstream file(m_scratch->path() / printed, std::ios::binary);
        if (isatty(STDOUT_FILENO) != 0) // a person reads it, whom names must not deceive
            std::cout << terminalText(std::string(std::istreambuf_iterator<char>(file), {}));
        else
            std::cout << file.rdbuf();
        return;
    }
    if (m_isQuiet)
        return;
    std::cout << terminalText(summary) << '\n';
    for (const auto& file : files)
        std::cout << lineText("Wrote " + file.string()) << '\n';
}

} // namespace commands

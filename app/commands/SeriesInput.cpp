#include "app/commands/SeriesInput.h"

#include "app/commands/TextTable.h"
#include "core/base/Failure.h"
#include "core/data/Characters.h"
#include "core/data/NoSeries.h"
#include "core/network/Network.h"

#include <algorithm>

namespace commands {

namespace {

const core::NetworkModule& loadedModule()
{
    try {
        return core::networkModule();
    } catch (const core::InputError& error) {
        throw core::Failure(error.message());
    }
}

} // namespace

std::string shellWord(const std::string& text)
{
    const bool isPlain = !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
        return core::isLetter(c) || core::isDigit(c) || c == '-' || c == '_' || c == '.' ||
               c == ',' || c == '+' || c == '=';
    });
    if (isPlain)
        return text;
    std::string quoted = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\' || c == '$' || c == '`')
            quoted += '\\';
        quoted += c;
    }
    return quoted + '"';
}

std::string waysOutText(const std::vector<core::WayOut>& ways)
{
    if (ways.empty())
        return {};
    std::vector<std::vector<std::string>> rows;
    for (const core::WayOut& way : ways)
        rows.push_back({"  --" + way.option + ' ' + shellWord(way.value), way.label.text()});
    std::string text = "Options that would read it:\n" + textTable(rows, rows.front().size());
    text.pop_back();
    return text;
}

namespace {

/// The series of a reading; where none follows, the ways on come with the sentence.
core::MadeSeries madeOf(const core::Reading& reading, const core::Progress& progress)
{
    try {
        return core::seriesOf(reading, progress);
    } catch (const core::NoSeries& error) {
        if (error.waysOut().empty())
            throw core::InputError(error.message(), error.setting());
        throw UnreadSeries(error.message(), waysOutText(error.waysOut()), error.setting());
    }
}

} // namespace

LoadedSeries seriesOf(const DataRequest& request, const core::Reading& reading,
                      TerminalProgress& terminal, const core::Progress& progress)
{
    core::MadeSeries made = madeOf(reading, progress);
    core::Findings findings = reading.findings;
    findings.insert(findings.end(), made.findings.begin(), made.findings.end());
    for (const core::Finding& finding : findings)
        terminal.say(finding.message.text());
    return {.series = std::move(made.series),
            .source = {.file = request.name(),
                       .group = reading.roles.onlyGroup,
                       .rows = reading.table->rows(),
                       .provenance = provenanceOf(request, *reading.table, reading.choices)}};
}

LoadedSeries loadSeries(const DataRequest& request, TerminalProgress& terminal,
                        const core::Progress& progress)
{
    const core::Reading reading =
        readingOf(request, progress.part(SENTENCE("core", "Reading"), 0.0, 0.6));
    return seriesOf(request, reading, terminal,
                    progress.part(SENTENCE("core", "Reading"), 0.6, 1.0));
}

void loadNetworks(TerminalProgress& terminal, const core::Progress& progress)
{
    progress.advance(0, 1);
    if (loadedModule().usesReferenceBlas())
        terminal.say("LibTorch runs on the reference BLAS, which is several times slower than "
                     "OpenBLAS; installing libopenblas0-pthread makes training faster.");
}

} // namespace commands

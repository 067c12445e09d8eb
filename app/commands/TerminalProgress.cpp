#include "app/commands/TerminalProgress.h"

#include "app/commands/TextTable.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <ostream>
#include <unistd.h>
#include <utility>

namespace commands {

namespace {

constexpr int kBarWidth = 24;

std::string durationText(std::chrono::duration<double> duration)
{
    const auto seconds = std::chrono::round<std::chrono::seconds>(duration).count();
    if (seconds >= 3600)
        return std::to_string(seconds / 3600) + " h " + std::to_string(seconds / 60 % 60) + " min";
    if (seconds >= 60)
        return std::to_string(seconds / 60) + " min " + std::to_string(seconds % 60) + " s";
    return std::to_string(seconds) + " s";
}

} // namespace

std::string progressLine(std::string_view stage, double fraction,
                         std::optional<std::chrono::duration<double>> remaining)
{
    fraction = std::clamp(fraction, 0.0, 1.0);
    const auto filled = static_cast<std::size_t>(fraction * kBarWidth);
    char percent[8];
    std::snprintf(percent, sizeof percent, "%3d %%", static_cast<int>(fraction * 100));

    std::string line(stage);
    line.resize(std::max<std::size_t>(line.size(), 24), ' ');
    line += " [" + std::string(filled, '#') + std::string(kBarWidth - filled, '.') + "] " + percent;
    if (remaining && fraction < 1.0)
        line += ", " + durationText(*remaining) + " left";
    return line;
}

std::string progressJson(std::string_view stage, double fraction,
                         std::optional<std::chrono::duration<double>> remaining)
{
    nlohmann::ordered_json json = {{"stage", stage},
                                   {"fraction", std::round(1000.0 * fraction) / 1000.0}};
    if (remaining)
        json["remainingSeconds"] = std::round(remaining->count());
    return json.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

TerminalProgress::TerminalProgress(std::ostream& out, ProgressStyle style,
                                   std::function<void()> onClosed)
    : m_out(out), m_style(style), m_onClosed(std::move(onClosed))
{
    m_remaining.restart(app::RemainingTime::Clock::now());
}

bool TerminalProgress::isTerminal()
{
    const char* kind = std::getenv("TERM");
    return isatty(STDERR_FILENO) != 0 && kind != nullptr && std::string_view(kind) != "dumb";
}

core::Progress TerminalProgress::progress(std::stop_token stop)
{
    return core::Progress(
        [this](const core::Message& stage, double fraction) { report(stage.text(), fraction); },
        std::move(stop));
}

void TerminalProgress::report(std::string_view stage, double fraction)
{
    const std::lock_guard lock(m_mutex);
    if (m_style == ProgressStyle::Off)
        return;
    if (m_style == ProgressStyle::Lines) {
        if (!stage.empty() && m_announced.find(stage) == m_announced.end()) {
            m_announced.emplace(stage);
            write(std::string(stage) + '\n');
        }
        return;
    }
    m_remaining.report(app::RemainingTime::Clock::now(), fraction);
    if (m_style == ProgressStyle::Json) {
        const std::string told =
            std::string(stage) + ' ' + std::to_string(static_cast<int>(fraction * 100));
        if (told != m_shown)
            write(progressJson(stage, fraction, m_remaining.remaining()) + '\n');
        m_shown = told;
        return;
    }
    std::string line = progressLine(stage, fraction, m_remaining.remaining());
    if (line == m_shown) // the line changes with each percent and second, not with each report
        return;
    write('\r' + line + "\x1b[K");
    m_shown = std::move(line);
}

void TerminalProgress::write(std::string_view text)
{
    m_out << text << std::flush;
    if (!m_out && m_onClosed)
        std::exchange(m_onClosed, {})();
}

void TerminalProgress::say(std::string_view sentence)
{
    clear();
    const std::lock_guard lock(m_mutex);
    std::string line = lineText(sentence);
    if (m_style == ProgressStyle::Json)
        line = jsonText(nlohmann::ordered_json{{"warning", sentence}}.dump(
            -1, ' ', false, nlohmann::ordered_json::error_handler_t::replace));
    write(line + '\n');
}

void TerminalProgress::clear()
{
    const std::lock_guard lock(m_mutex);
    if (m_style == ProgressStyle::Bar && !m_shown.empty())
        write("\r\x1b[K");
    m_shown.clear();
}

} // namespace commands

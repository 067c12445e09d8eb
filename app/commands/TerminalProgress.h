#pragma once

#include "app/RemainingTime.h"
#include "core/base/Progress.h"

#include <chrono>
#include <functional>
#include <iosfwd>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace commands {

/// "Training                 [######..................]  25 %, 2 min 10 s left"; without what is
/// left when that is not known or nothing is left.
std::string progressLine(std::string_view stage, double fraction,
                         std::optional<std::chrono::duration<double>> remaining);

/// The same for programs, without the line end: {"stage": "Training", "fraction": 0.25,
/// "remainingSeconds": 130}.
std::string progressJson(std::string_view stage, double fraction,
                         std::optional<std::chrono::duration<double>> remaining);

enum class ProgressStyle
{
    Bar,   ///< for a terminal: stage, percent and remaining time, redrawn
    Lines, ///< one line per stage
    Json,  ///< one JSON object per line: progress whenever the percent or stage changes, and
           ///< {"warning": "..."}
    Off    ///< warnings only
};

/// Shows progress and warnings in a style.
class TerminalProgress
{
public:
    /// `onClosed` is called once, when something cannot be written any more.
    TerminalProgress(std::ostream& out, ProgressStyle style, std::function<void()> onClosed = {});
    ~TerminalProgress() { clear(); }
    TerminalProgress(const TerminalProgress&) = delete;
    TerminalProgress& operator=(const TerminalProgress&) = delete;

    /// Whether stderr is a terminal that can redraw a line.
    static bool isTerminal();

    /// A progress that reports here, from any thread, while this object lives.
    core::Progress progress(std::stop_token stop);

    /// Writes a line of text above the bar.
    void say(std::string_view sentence);

    /// Takes the bar away.
    void clear();

private:
    void report(std::string_view stage, double fraction);
    void write(std::string_view text);

    std::ostream& m_out;
    ProgressStyle m_style;
    std::function<void()> m_onClosed;
    std::mutex m_mutex;
    app::RemainingTime m_remaining;
    std::string m_shown; ///< the bar as it stands on the terminal, or stage and percent as told
    std::set<std::string, std::less<>> m_announced;
};

} // namespace commands

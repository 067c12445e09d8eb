#include "core/data/ClockColumn.h"
#include "core/data/ParseNumber.h"
#include "core/data/TimeColumn.h"
#include "core/data/TimeReader.h"
#include "core/data/ZoneNames.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <vector>

/// The lines of a text as a column: its name, then its cells. What is decided must read as many
/// cells as it says, in order or one by one, and its name must be that of the same format.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    std::string_view rest(reinterpret_cast<const char*>(data), size);
    const auto takeLine = [&] {
        const std::string_view line = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(line.size() + (line.size() < rest.size() ? 1 : 0));
        return line;
    };
    core::TextColumn column{std::string(takeLine())};
    while (!rest.empty())
        column.append(takeLine());

    std::vector<std::optional<std::chrono::sys_days>> days(column.size());
    if (const auto times = core::timeColumn(column, core::isMissing)) {
        core::TimeReader read(times->format);
        std::size_t known = 0;
        for (std::size_t row = 0; row < column.size(); ++row) {
            const auto time = read(column[row]);
            if (time != core::parseTime(column[row], times->format))
                std::abort();
            known += time ? 1 : 0;
        }
        if (known != times->known || known + times->missing + times->faults != column.size() ||
            core::timeFormatNamed(nameOf(times->format)).kind != times->format.kind)
            std::abort();
    }
    for (std::size_t row = 0; row < column.size(); ++row) {
        days[row] = std::chrono::sys_days(std::chrono::days(row / 4));
        core::parseClock(column[row]);
        core::zoneNamed(column[row]);
        for (const auto& name : core::timeFormatNames())
            core::parseTime(column[row], core::timeFormatNamed(name));
    }
    if (const auto clock = core::clockColumn(column, days, core::isMissing)) {
        if (core::clockFormatNamed(nameOf(clock->format)) != clock->format ||
            clock->known + clock->missing + clock->faults != column.size())
            std::abort();
    }
    return 0;
}

#pragma once

#include "core/data/TimeFormat.h"
#include "core/data/TimeText.h"

#include <optional>
#include <string>
#include <string_view>

namespace core {

/// Reads the cells of a column one after the other. Texts and days equal to those just before are
/// not read again, which makes most columns several times as fast. One per thread.
class TimeReader
{
public:
    explicit TimeReader(const TimeFormat& format) : m_format(format) {}

    /// As `parseTime`.
    std::optional<ParsedTime> operator()(std::string_view text)
    {
        const auto& time = read(text);
        return time ? std::optional(time->parsed) : std::nullopt;
    }

    /// The same, with what the text says beside the time. Valid until the next call.
    const std::optional<TimeText>& read(std::string_view text);

    /// True when the last `read` was of a text that differs from the one before.
    bool isNew() const { return m_isNew; }

private:
    TimeFormat m_format;
    std::string m_text;
    std::optional<TimeText> m_time;
    FixedDate m_date;
    bool m_hasText = false;
    bool m_isNew = false;
};

} // namespace core

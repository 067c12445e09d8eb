#include "core/data/TimeReader.h"

#include "core/data/FoldedText.h"

namespace core {

const std::optional<TimeText>& TimeReader::read(std::string_view text)
{
    m_isNew = !m_hasText || text != m_text;
    if (!m_isNew)
        return m_time;
    m_text = text;
    m_hasText = true;
    if (m_format.kind != TimeKind::Calendar) {
        const auto parsed = parseTime(text, m_format);
        m_time = parsed ? std::optional(TimeText{*parsed}) : std::nullopt;
        return m_time;
    }
    if (const auto fixed = readFixedTime(text, m_format.order, m_date)) {
        m_time = TimeText{*fixed};
    } else {
        const FoldedText folded(text);
        m_time = readTimeText(folded.view(), m_format.order);
    }
    if (m_time && m_format.isRange) {
        m_time->parsed.hasZone = false;
        m_time->parsed.offsetMinutes.reset();
    }
    return m_time;
}

} // namespace core

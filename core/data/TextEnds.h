#pragma once

#include <algorithm>
#include <cstddef>
#include <limits>
#include <vector>

namespace core {

/// Where texts that are held end to end stop: ascending positions of which only the low digits are
/// kept, in `Low`, beside the few places where these wrap around. For files below 4 GiB a position
/// so takes four bytes in place of eight.
template <typename Low>
class TextEnds
{
public:
    std::size_t size() const { return m_low.size(); }
    std::size_t operator[](std::size_t i) const
    {
        return m_wraps.empty() ? m_low[i] : wrapsUpTo(i) * kPeriod + m_low[i];
    }
    /// `end` is not before the last one.
    void push(std::size_t end)
    {
        for (std::size_t wraps = m_wraps.size(); wraps < end / kPeriod; ++wraps)
            m_wraps.push_back(m_low.size());
        m_low.push_back(static_cast<Low>(end % kPeriod));
    }
    void pop()
    {
        m_low.pop_back();
        while (!m_wraps.empty() && m_wraps.back() == m_low.size())
            m_wraps.pop_back();
    }
    /// The positions of texts that are put behind those of `offset` bytes.
    void append(const TextEnds& more, std::size_t offset)
    {
        if (more.m_low.empty())
            return;
        if (!m_wraps.empty() || offset + more[more.size() - 1] >= kPeriod) {
            for (std::size_t i = 0; i < more.size(); ++i)
                push(offset + more[i]);
            return;
        }
        const std::size_t before = m_low.size();
        m_low.resize(before + more.size());
        std::transform(more.m_low.begin(), more.m_low.end(),
                       m_low.begin() + static_cast<std::ptrdiff_t>(before),
                       [offset](Low end) { return static_cast<Low>(end + offset); });
    }
    void reserve(std::size_t size) { m_low.reserve(size); }
    void clear()
    {
        m_low.clear();
        m_wraps.clear();
    }

private:
    static constexpr std::size_t kPeriod = std::size_t{std::numeric_limits<Low>::max()} + 1;

    std::size_t wrapsUpTo(std::size_t i) const
    {
        return static_cast<std::size_t>(std::upper_bound(m_wraps.begin(), m_wraps.end(), i) -
                                        m_wraps.begin());
    }

    std::vector<Low> m_low;
    std::vector<std::size_t> m_wraps; ///< indices before which the low digits began anew
};

} // namespace core

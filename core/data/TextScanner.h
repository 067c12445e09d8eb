#pragma once

#include "core/data/Characters.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace core {

/// A run of digits as it stands in the text.
struct Digits
{
    std::int64_t value = 0;
    std::size_t length = 0; ///< 0 when there was none

    int number() const { return static_cast<int>(value); } ///< of at most nine digits
};

/// Takes a `FoldedText` apart from its front. Copies are cheap: a copy is the way back.
class TextScanner
{
public:
    explicit TextScanner(std::string_view text) : m_rest(text) {}

    bool atEnd() const { return m_rest.empty(); }
    char next() const { return m_rest.empty() ? '\0' : m_rest.front(); }
    std::string_view rest() const { return m_rest; }
    bool nextIsDigit() const { return isDigit(next()); }
    bool nextIsLetter() const { return isSmallLetter(next()); }

    bool take(char c)
    {
        if (m_rest.empty() || m_rest.front() != c)
            return false;
        m_rest.remove_prefix(1);
        return true;
    }
    bool takeText(std::string_view text)
    {
        if (!m_rest.starts_with(text))
            return false;
        m_rest.remove_prefix(text.size());
        return true;
    }
    bool takeBlank() { return take(' '); }
    /// At most eighteen, so that the value fits.
    Digits takeDigits()
    {
        Digits digits;
        while (digits.length < 18 && nextIsDigit()) {
            digits.value = digits.value * 10 + (m_rest.front() - '0');
            ++digits.length;
            m_rest.remove_prefix(1);
        }
        return digits;
    }
    void skipDigits()
    {
        while (nextIsDigit())
            m_rest.remove_prefix(1);
    }
    /// The letters in front as they stand; empty when there is none.
    std::string_view takeWord()
    {
        std::size_t length = 0;
        while (length < m_rest.size() && isSmallLetter(m_rest[length]))
            ++length;
        const std::string_view word = m_rest.substr(0, length);
        m_rest.remove_prefix(length);
        return word;
    }
    /// True when the letters in front are all of `word`.
    bool takeWord(std::string_view word)
    {
        TextScanner ahead = *this;
        if (ahead.takeWord() != word)
            return false;
        *this = ahead;
        return true;
    }

private:
    std::string_view m_rest;
};

} // namespace core

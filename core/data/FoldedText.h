#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace core {

/// A short UTF-8 text in the plain letters in which times are compared.
///
/// ASCII small letters, those of Greek and Cyrillic texts by their nearest one; accents are
/// dropped; all blanks (no-break and thin ones too) are one blank, none at the ends; dashes and the
/// Unicode minus are '-'; full-width digits are digits. What Chinese, Japanese and Korean write
/// behind the numbers of a time are capitals: Y, M, D for year, month and day, H, N, S for hour,
/// minute and second, A and P for the halves of the day. Any other character is '?'. Empty for
/// texts longer than any time.
class FoldedText
{
public:
    explicit FoldedText(std::string_view text);

    std::string_view view() const { return {m_text.data(), m_size}; }

private:
    void append(char c);

    static constexpr std::size_t kLongest = 120;
    std::array<char, kLongest> m_text;
    std::size_t m_size = 0;
    bool m_isTooLong = false;
};

} // namespace core

#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace core {

/// How a row of CSV text ends.
enum class RowEnd
{
    Line,            ///< LF, CRLF or a lone CR
    Text,            ///< the text ends without a line end
    QuoteNotDoubled, ///< other text follows the quote that closes a field
    QuoteNotClosed
};

struct RowScan
{
    const char* next = nullptr; ///< begin of the following row; where the fault is, with one
    RowEnd end = RowEnd::Line;
};

/// First separator or line end in [at, end); `end` where there is none. Looks at eight bytes at
/// once: fields are too short for one memchr each to pay.
inline const char* endOfPlainField(const char* at, const char* end, char separator)
{
    if constexpr (std::endian::native == std::endian::little) {
        constexpr std::uint64_t kOnes = 0x0101010101010101U;
        constexpr std::uint64_t kHighBits = kOnes << 7U;
        const auto zeroBytes = [](std::uint64_t word) {
            return (word - kOnes) & ~word & kHighBits;
        };
        const std::uint64_t separators = kOnes * static_cast<unsigned char>(separator);
        for (; end - at >= 8; at += 8) {
            std::uint64_t word = 0;
            std::memcpy(&word, at, 8);
            // The lowest bit set is exact; those above it need not be.
            const std::uint64_t found = zeroBytes(word ^ separators) |
                                        zeroBytes(word ^ (kOnes * '\n')) |
                                        zeroBytes(word ^ (kOnes * '\r'));
            if (found != 0)
                return at + std::countr_zero(found) / 8;
        }
    }
    while (at != end && *at != separator && *at != '\n' && *at != '\r')
        ++at;
    return at;
}

/// Reads the field in quotes that begins at `at`, up to behind its closing quote and the blanks
/// there; false, with `at` at the fault, where the quote is not closed.
inline bool scanQuoted(const char*& at, const char* end, std::string& unquoted,
                       std::string_view& field)
{
    unquoted.clear();
    for (++at;;) {
        const auto* quote =
            static_cast<const char*>(std::memchr(at, '"', static_cast<std::size_t>(end - at)));
        if (quote == nullptr)
            return false;
        field = std::string_view(at, static_cast<std::size_t>(quote - at));
        at = quote + 1;
        if (at == end || *at != '"')
            break;
        unquoted.append(field).append(1, '"');
        ++at;
    }
    if (!unquoted.empty())
        field = unquoted.append(field);
    return true;
}

/// `scanRow` where any number of blanks and tabs separates; those around the row are no fields.
template <typename Take>
RowScan scanBlankRow(const char* at, const char* end, std::string& unquoted, Take&& take)
{
    const auto isBlank = [](char c) { return c == ' ' || c == '\t'; };
    const auto isEnd = [](char c) { return c == '\n' || c == '\r'; };
    bool hasField = false;
    for (;;) {
        while (at != end && isBlank(*at))
            ++at;
        if (at == end || isEnd(*at))
            break;
        hasField = true;
        if (*at == '"') {
            std::string_view field;
            if (!scanQuoted(at, end, unquoted, field))
                return {at, RowEnd::QuoteNotClosed};
            if (at != end && !isBlank(*at) && !isEnd(*at))
                return {at, RowEnd::QuoteNotDoubled};
            take(field);
            continue;
        }
        const char* const begin = at;
        while (at != end && !isBlank(*at) && !isEnd(*at))
            ++at;
        take(std::string_view(begin, static_cast<std::size_t>(at - begin)));
    }
    if (!hasField)
        take(std::string_view());
    if (at == end)
        return {end, RowEnd::Text};
    return {at + (*at == '\r' && at + 1 != end && at[1] == '\n' ? 2 : 1), RowEnd::Line};
}

/// Reads one row of [at, end), which is not empty, and hands each field to `take(string_view)`.
///
/// Blanks (and tabs, where they do not separate) around a field are dropped unless they are quoted.
/// A field that begins with a quote goes on to the quote that closes it, with separators and line
/// ends inside; a doubled quote is a quote. Any other text after it is a fault: taken as text it
/// would swallow the rows up to the next quote. A quote inside an unquoted field (5" pipe) is text.
/// The separator '\0' separates nothing; a blank stands for any number of blanks and tabs.
template <typename Take>
RowScan scanRow(const char* at, const char* end, char separator, std::string& unquoted, Take&& take)
{
    if (separator == ' ')
        return scanBlankRow(at, end, unquoted, take);
    const auto isBlank = [separator](char c) { return (c == ' ' || c == '\t') && c != separator; };
    for (;; ++at) {
        while (at != end && isBlank(*at))
            ++at;
        if (at != end && *at == '"') {
            std::string_view field;
            if (!scanQuoted(at, end, unquoted, field))
                return {at, RowEnd::QuoteNotClosed};
            while (at != end && isBlank(*at))
                ++at;
            if (at != end && *at != separator && *at != '\n' && *at != '\r')
                return {at, RowEnd::QuoteNotDoubled};
            take(field);
        } else {
            const char* const stop = endOfPlainField(at, end, separator);
            const char* last = stop;
            while (last != at && isBlank(last[-1]))
                --last;
            take(std::string_view(at, static_cast<std::size_t>(last - at)));
            at = stop;
        }
        if (at == end)
            return {end, RowEnd::Text};
        if (*at != separator)
            break;
    }
    return {at + (*at == '\r' && at + 1 != end && at[1] == '\n' ? 2 : 1), RowEnd::Line};
}

} // namespace core

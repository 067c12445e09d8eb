#pragma once

#include <string>
#include <string_view>

namespace core {

/// How the bytes of a text file stand for characters.
enum class Encoding
{
    Utf8,
    Utf16LittleEndian,
    Utf16BigEndian,
    Windows1252,
    Gb18030,
    ShiftJis,
    EucKr,
    Windows1250, ///< Central European
    Windows1251, ///< Cyrillic
    Windows1253, ///< Greek
    Windows1254  ///< Turkish
};

/// "utf-8", "utf-16le", "windows-1252", "gb18030", "shift_jis", "euc-kr" ...
std::string_view nameOf(Encoding encoding);

/// The encoding of a file's bytes: what its byte order mark says; else UTF-16 where every other
/// byte is often zero; else UTF-8 where all of it is valid UTF-8; else Windows-1252 where that
/// gives text as Western languages write it; else what `legacyEncodingOf` guesses.
///
/// Windows-1252 gives a character to nearly every byte, so that Chinese, Japanese or Cyrillic text
/// in a legacy encoding would turn into "Ê±¼ä" without an error. It is therefore taken only where
/// at least three quarters of the bytes above 127 stand where such characters do: letters beside
/// other letters, signs beside digits, blanks and separators.
///
/// `InputError` naming `source`, the line and the bytes found there where none fits.
Encoding detectEncoding(std::string_view bytes, std::string_view source);

/// A text in UTF-8 without byte order mark: a view of the bytes it was decoded from where they are
/// UTF-8 already (they must outlive it), else its own.
class DecodedText
{
public:
    static DecodedText borrowed(std::string_view text);
    static DecodedText owned(std::string text);

    std::string_view text() const { return m_isOwned ? std::string_view(m_owned) : m_borrowed; }
    bool isOwned() const { return m_isOwned; }

private:
    std::string m_owned;
    std::string_view m_borrowed;
    bool m_isOwned = false;
};

/// The bytes read in that encoding. `InputError` naming `source`, the line and the bytes found for
/// what the encoding does not have: invalid UTF-8, half a surrogate pair, an odd number of bytes in
/// UTF-16, a byte that Windows-1252 leaves undefined.
DecodedText decodeText(std::string_view bytes, Encoding encoding, std::string_view source);

} // namespace core

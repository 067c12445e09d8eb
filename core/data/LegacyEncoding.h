#pragma once

#include "core/data/TextEncoding.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace core {

/// The encoding from before Unicode that the bytes, which are neither UTF-8 nor Windows-1252, fit
/// best: GB 18030, Shift-JIS, EUC-KR or Windows-1251, by the scripts that each makes of them.
/// Nothing where none does. Short texts may fit several: a guess, to be told.
std::optional<Encoding> legacyEncodingOf(std::string_view bytes);

/// Whether it is one of those before Unicode other than Windows-1252.
bool isLegacy(Encoding encoding);

/// A text in one of those encodings, or another that the C library converts, as UTF-8.
struct LegacyText
{
    std::string text;
    std::optional<std::size_t> fault; ///< the first byte that the encoding does not have
};

LegacyText decodeLegacy(std::string_view bytes, Encoding encoding);

} // namespace core

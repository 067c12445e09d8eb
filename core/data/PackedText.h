#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace core {

/// What a packed file holds that is one text: a .gz, or a .zip of one .csv, .txt, .tsv or the like.
struct PackedText
{
    std::string bytes;
    std::string name; ///< of the file within; empty where that is not said
};

/// True for bytes that begin as a gzip file or a ZIP archive does, as workbooks do.
bool isPacked(std::string_view bytes);

/// Nothing for bytes that are not packed and for workbooks, which are archives as well; `bytes` are
/// then as they were. Throws `InputError` naming `source` for an archive of several texts or of
/// none, and as `ZipArchive` and `gunzip` do.
std::optional<PackedText> packedText(std::string& bytes, const std::string& source);

} // namespace core

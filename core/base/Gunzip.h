#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace core {

/// True for bytes that begin as a gzip file does.
bool isGzip(std::string_view bytes);

/// The unpacked contents of a gzip file, of all its members one after the other.
///
/// `InputError` naming `source` where it is damaged, ends too early, or unpacks to more than
/// `limit` bytes.
std::string gunzip(std::string_view bytes, const std::string& source,
                   std::size_t limit = std::size_t{1} << 30);

} // namespace core

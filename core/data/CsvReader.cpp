#include "core/data/CsvReader.h"

#include "core/base/InputError.h"
#include "core/data/TableParser.h"

#include <algorithm>
#include <fstream>

namespace core {

namespace {

constexpr std::size_t kPieceBytes = 1 << 20; ///< some ten thousand rows between two reports

} // namespace

Table readCsv(const std::filesystem::path& file, const Progress& progress)
{
    std::error_code error;
    if (std::filesystem::is_directory(file, error))
        throw InputError(file.string() + " is a folder; a CSV file was expected.");
    if (!std::filesystem::exists(file, error))
        throw InputError(file.string() + " does not exist.");
    std::ifstream stream(file, std::ios::binary);
    if (!stream)
        throw InputError(file.string() + " cannot be opened for reading.");
    // A pipe has no size: its progress then stays at the end.
    const auto knownSize = std::filesystem::file_size(file, error);
    const std::size_t size = error ? 0 : static_cast<std::size_t>(knownSize);

    TableParser parser(file.filename().string());
    std::string piece(kPieceBytes, '\0');
    std::size_t done = 0;
    progress.advance(0, size);
    while (stream.read(piece.data(), static_cast<std::streamsize>(piece.size())) ||
           stream.gcount() > 0) {
        const auto count = static_cast<std::size_t>(stream.gcount());
        parser.feed(std::string_view(piece).substr(0, count));
        if (done == 0 && size > count)
            parser.expect(size - count);
        done += count;
        progress.advance(std::min(done, size), size);
    }
    if (stream.bad())
        throw InputError(file.string() + " could not be read to its end.");
    return parser.finish();
}

Table readCsvText(std::string_view text, std::string source, const Progress& progress)
{
    TableParser parser(std::move(source));
    progress.advance(0, text.size());
    for (std::size_t done = 0; done < text.size();) {
        const std::string_view piece = text.substr(done, kPieceBytes);
        parser.feed(piece);
        if (done == 0 && text.size() > piece.size())
            parser.expect(text.size() - piece.size());
        done += piece.size();
        progress.advance(done, text.size());
    }
    return parser.finish();
}

} // namespace core

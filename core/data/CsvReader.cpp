#include "core/data/CsvReader.h"

#include "core/base/InputError.h"

#include <fstream>

namespace core {

namespace {

constexpr std::size_t kPieceBytes = 1 << 22; ///< read between two looks for a request to stop

} // namespace

std::string fileBytes(const std::filesystem::path& file, const Progress& progress)
{
    std::error_code error;
    if (std::filesystem::is_directory(file, error))
        throw InputError(file.string() + " is a folder; a CSV file was expected.");
    if (!std::filesystem::exists(file, error))
        throw InputError(file.string() + " does not exist.");
    std::ifstream stream(file, std::ios::binary);
    if (!stream)
        throw InputError(file.string() + " cannot be opened for reading.");
    std::string bytes;
    const auto size = std::filesystem::file_size(file, error); // a pipe has none
    if (!error)
        bytes.reserve(static_cast<std::size_t>(size) + kPieceBytes);
    for (std::size_t done = 0; stream; done = bytes.size()) {
        progress.throwIfCancelled();
        bytes.resize(done + kPieceBytes);
        stream.read(bytes.data() + done, static_cast<std::streamsize>(kPieceBytes));
        bytes.resize(done + static_cast<std::size_t>(stream.gcount()));
    }
    if (stream.bad())
        throw InputError(file.string() + " could not be read to its end.");
    return bytes;
}

Table readCsv(const std::filesystem::path& file, const Progress& progress)
{
    return readTable(fileBytes(file, progress), file.filename().string(), {}, progress).table;
}

Table readCsvText(std::string_view text, std::string source, const Progress& progress)
{
    return readTable(text, std::move(source), {}, progress).table;
}

} // namespace core

#include "core/data/CsvReader.h"

#include "core/base/InputError.h"
#include "core/data/Workbook.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <istream>

namespace core {

namespace {

constexpr std::size_t kPieceBytes = 1 << 22; ///< read between two looks for a request to stop
constexpr std::size_t kLongestRow = 1 << 24; ///< the first; an endless one is no table
constexpr int kWaitMilliseconds = 100;

bool isUtf16(std::string_view bytes)
{
    return bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
}

/// Throws for what is no table of text, however long it goes on: zero bytes (two together are no
/// character of UTF-16), a first row without an end.
void checkBegin(std::string_view bytes, const std::string& source)
{
    if (isWorkbook(bytes.substr(0, 8)) || bytes.starts_with("\x1f\x8b")) // or packed by gzip
        return;
    for (std::size_t at = 0; at + 1 < std::min(bytes.size(), kPieceBytes); at += 2)
        if (bytes[at] == '\0' && bytes[at + 1] == '\0')
            throw zeroBytes(bytes.substr(0, at), source);
    if (bytes.size() > kLongestRow && !isUtf16(bytes) &&
        bytes.substr(0, kLongestRow).find_first_of("\r\n") == std::string_view::npos)
        throw InputError(Message(SENTENCE("core", "%1 has no line end in its first %2 bytes; a CSV "
                                                  "file was expected."),
                                 source, kLongestRow));
}

/// An open file; one of several kinds that are read to their end.
class DataFile
{
public:
    explicit DataFile(const std::filesystem::path& file)
        : m_file(open(file.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY))
    {
        struct stat status = {};
        if (m_file < 0 || fstat(m_file, &status) != 0)
            return;
        m_isRegular = S_ISREG(status.st_mode);
        m_size = m_isRegular ? static_cast<std::size_t>(status.st_size) : 0;
    }
    ~DataFile()
    {
        if (m_file >= 0)
            close(m_file);
    }
    DataFile(const DataFile&) = delete;
    DataFile& operator=(const DataFile&) = delete;

    bool isOpen() const { return m_file >= 0; }
    std::size_t size() const { return m_size; } ///< 0 of a pipe

    /// Appends up to a piece; 0 at the end, less where reading fails. A pipe is waited for.
    ssize_t append(std::string& bytes, const Progress& progress) const
    {
        const std::size_t done = bytes.size();
        bytes.resize(done + kPieceBytes);
        ssize_t n = -1;
        for (;;) {
            progress.throwIfCancelled();
            pollfd file{.fd = m_file, .events = POLLIN, .revents = 0};
            if (!m_isRegular && poll(&file, 1, kWaitMilliseconds) == 0)
                continue; // nobody has written yet
            n = read(m_file, bytes.data() + done, kPieceBytes);
            if (n >= 0 || (errno != EINTR && errno != EAGAIN))
                break;
        }
        bytes.resize(done + static_cast<std::size_t>(std::max<ssize_t>(n, 0)));
        return n;
    }

private:
    int m_file;
    bool m_isRegular = false;
    std::size_t m_size = 0;
};

} // namespace

std::string fileBytes(const std::filesystem::path& file, const Progress& progress)
{
    std::error_code error;
    if (std::filesystem::is_directory(file, error))
        throw InputError(
            Message(SENTENCE("core", "%1 is a folder; a CSV file was expected."), file.string()));
    if (!std::filesystem::exists(file, error))
        throw InputError(Message(SENTENCE("core", "%1 does not exist."), file.string()));
    const DataFile data(file);
    if (!data.isOpen())
        throw InputError(
            Message(SENTENCE("core", "%1 cannot be opened for reading."), file.string()));
    std::string bytes;
    if (data.size() > 0)
        bytes.reserve(data.size() + kPieceBytes);
    ssize_t n = 1;
    while (n > 0) {
        n = data.append(bytes, progress);
        if (bytes.size() <= kLongestRow + kPieceBytes)
            checkBegin(bytes, file.filename().string());
    }
    if (n < 0)
        throw InputError(
            Message(SENTENCE("core", "%1 could not be read to its end."), file.string()));
    return bytes;
}

std::string streamBytes(std::istream& stream, const std::string& source, const Progress& progress)
{
    std::string bytes;
    for (std::size_t done = 0; stream; done = bytes.size()) {
        progress.throwIfCancelled();
        bytes.resize(done + kPieceBytes);
        stream.read(bytes.data() + done, static_cast<std::streamsize>(kPieceBytes));
        bytes.resize(done + static_cast<std::size_t>(stream.gcount()));
        if (bytes.size() <= kLongestRow + kPieceBytes)
            checkBegin(bytes, source);
    }
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

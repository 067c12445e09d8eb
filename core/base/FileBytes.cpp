#include "core/base/FileBytes.h"

#include "core/base/InputError.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

namespace core {

namespace {

/// An open file; a pipe or a device is opened without waiting for its other end.
class OpenFile
{
public:
    explicit OpenFile(const std::filesystem::path& file)
        : m_file(open(file.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY))
    {
        m_isKnown = m_file >= 0 && fstat(m_file, &m_status) == 0;
    }
    ~OpenFile()
    {
        if (m_file >= 0)
            close(m_file);
    }
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;

    bool isOpen() const { return m_isKnown; }
    bool isRegular() const { return m_isKnown && S_ISREG(m_status.st_mode); }
    std::size_t size() const { return static_cast<std::size_t>(m_status.st_size); }

    /// Up to `count` bytes from the beginning. False where reading fails.
    bool read(std::string& bytes, std::size_t count) const
    {
        bytes.resize(count);
        std::size_t done = 0;
        while (done < count) {
            const ssize_t n = ::read(m_file, bytes.data() + done, count - done);
            if (n < 0 && errno == EINTR)
                continue;
            if (n < 0)
                return false;
            if (n == 0)
                break;
            done += static_cast<std::size_t>(n);
        }
        bytes.resize(done);
        return true;
    }

private:
    int m_file;
    bool m_isKnown = false;
    struct stat m_status = {};
};

} // namespace

std::string wholeFile(const std::filesystem::path& file, std::size_t most)
{
    const OpenFile open(file);
    if (!open.isOpen()) {
        std::error_code ignored;
        throw InputError(std::filesystem::exists(file, ignored)
                             ? Message(SENTENCE("core", "%1 cannot be read; check that it and its "
                                                        "folder may be."),
                                       file.string())
                             : Message(SENTENCE("core", "There is no file %1."), file.string()));
    }
    if (!open.isRegular())
        throw InputError(
            Message(SENTENCE("core", "%1 is a folder, a pipe or a device; expected a file."),
                    file.string()));
    if (open.size() > most)
        throw InputError(Message(SENTENCE("core", "%1 has %2 bytes; a file like this has at most "
                                                  "%3."),
                                 file.string(), open.size(), most));
    std::string bytes;
    if (!open.read(bytes, open.size()))
        throw InputError(
            Message(SENTENCE("core", "%1 could not be read to its end."), file.string()));
    return bytes;
}

std::string firstBytes(const std::filesystem::path& file, std::size_t count)
{
    const OpenFile open(file);
    std::string bytes;
    if (!open.isRegular() || !open.read(bytes, std::min(count, open.size())))
        return {};
    return bytes;
}

} // namespace core

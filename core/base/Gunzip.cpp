#include "core/base/Gunzip.h"

#include "core/base/InputError.h"

#include <zlib.h>

#include <algorithm>

namespace core {

namespace {

constexpr std::size_t kPiece = std::size_t{1} << 22;

/// zlib's state, given back however the unpacking ends.
class Inflater
{
public:
    Inflater()
    {
        constexpr int kGzipOnly = 16;
        m_isReady = inflateInit2(&stream, kGzipOnly + MAX_WBITS) == Z_OK;
    }
    ~Inflater()
    {
        if (m_isReady)
            inflateEnd(&stream);
    }
    Inflater(const Inflater&) = delete;
    Inflater& operator=(const Inflater&) = delete;

    bool isReady() const { return m_isReady; }

    z_stream stream{};

private:
    bool m_isReady = false;
};

} // namespace

bool isGzip(std::string_view bytes)
{
    return bytes.starts_with("\x1F\x8B\x08");
}

std::string gunzip(std::string_view bytes, const std::string& source, std::size_t limit)
{
    Inflater inflater;
    z_stream& stream = inflater.stream;
    std::string unpacked;
    int result = inflater.isReady() ? Z_OK : Z_MEM_ERROR;
    while (result == Z_OK) {
        if (stream.avail_in == 0) {
            const std::size_t piece = std::min(bytes.size(), kPiece);
            // zlib does not write to its input.
            stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
            stream.avail_in = static_cast<uInt>(piece);
            bytes.remove_prefix(piece);
        }
        const std::size_t done = unpacked.size();
        unpacked.resize(done + kPiece);
        stream.next_out = reinterpret_cast<Bytef*>(unpacked.data() + done);
        stream.avail_out = static_cast<uInt>(kPiece);
        result = inflate(&stream, Z_NO_FLUSH);
        unpacked.resize(done + kPiece - stream.avail_out);
        if (unpacked.size() > limit)
            throw InputError(
                Message(SENTENCE("core", "%1 is too large when unpacked; unpack it and "
                                         "open the file within."),
                        source));
        // Members follow each other; other bytes behind the last one are padding.
        const std::string_view rest(reinterpret_cast<const char*>(stream.next_in), stream.avail_in);
        if (result == Z_STREAM_END && isGzip(rest.empty() ? bytes : rest))
            result = inflateReset(&stream);
    }
    if (result != Z_STREAM_END)
        throw InputError(Message(SENTENCE("core", "%1 is a damaged gzip file: it cannot be "
                                                  "unpacked to its end."),
                                 source));
    return unpacked;
}

} // namespace core

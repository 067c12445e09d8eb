#include "core/data/PackedText.h"

#include "core/base/Gunzip.h"
#include "core/base/InputError.h"
#include "core/base/Message.h"
#include "core/base/ZipArchive.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>
#include <vector>

namespace core {

namespace {

constexpr std::string_view kZipMark("PK\3\4", 4);

bool isTextFile(std::string_view name)
{
    constexpr auto kEndings =
        std::to_array<std::string_view>({".csv", ".txt", ".tsv", ".tab", ".dat", ".psv"});
    const std::string_view file = name.substr(name.rfind('/') + 1);
    return !name.starts_with("__macosx/") && !file.starts_with('.') &&
           std::any_of(kEndings.begin(), kEndings.end(),
                       [&](std::string_view ending) { return file.ends_with(ending); });
}

PackedText textOf(const ZipArchive& archive, const std::string& source)
{
    std::vector<std::string> texts = archive.names();
    std::erase_if(texts, [](const std::string& name) { return !isTextFile(name); });
    if (texts.empty())
        throw InputError(
            Message(SENTENCE("core", "%1 is a ZIP archive with neither a workbook nor "
                                     "a CSV file; unpack it and open the file within."),
                    source));
    if (texts.size() > 1)
        throw InputError(Message(SENTENCE("core", "%1 is a ZIP archive with %2 text files, the "
                                                  "first is \"%3\"; unpack it and open one of "
                                                  "them."),
                                 source, texts.size(), texts.front()));
    return {archive.read(texts.front()), texts.front()};
}

} // namespace

bool isPacked(std::string_view bytes)
{
    return isGzip(bytes) || bytes.starts_with(kZipMark);
}

std::optional<PackedText> packedText(std::string& bytes, const std::string& source)
{
    if (isGzip(bytes))
        return PackedText{gunzip(bytes, source), {}};
    if (!bytes.starts_with(kZipMark))
        return std::nullopt;
    ZipArchive archive(std::move(bytes), source);
    const bool isWorkbook = archive.contains("_rels/.rels") || archive.contains("content.xml") ||
                            archive.contains("xl/workbook.bin");
    if (!isWorkbook)
        return textOf(archive, source);
    bytes = std::move(archive).takeBytes();
    return std::nullopt;
}

} // namespace core

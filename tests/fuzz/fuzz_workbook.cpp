#include "core/base/InputError.h"
#include "core/data/Workbook.h"
#include "tests/ZipWriter.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

/// The parts of a workbook from a text: "=== name" on a line of its own before each. Fuzzed so,
/// since no change of an archive's bytes would keep the checksums of its parts.
std::vector<std::pair<std::string, std::string>> partsOf(std::string_view text)
{
    constexpr std::string_view mark = "=== ";
    std::vector<std::pair<std::string, std::string>> parts;
    while (!text.empty()) {
        const std::string_view line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(line.size() + 1, text.size()));
        if (line.starts_with(mark))
            parts.emplace_back(line.substr(mark.size()), "");
        else if (!parts.empty())
            parts.back().second.append(line) += '\n';
    }
    return parts;
}

} // namespace

/// A workbook, from an archive or its parts to the cells of its main sheet.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    try {
        const std::string_view bytes(reinterpret_cast<const char*>(data), size);
        const core::Workbook book = core::readWorkbookBytes(
            core::isWorkbook(bytes) ? std::string(bytes) : zipOf(partsOf(bytes)), "fuzz.xlsx");
        const core::Sheet& sheet = book.sheets[core::mainSheet(book, "fuzz.xlsx")];
        for (std::size_t row = 0; row < sheet.rowCount() && row < 100; ++row)
            for (std::size_t column = 0; column < sheet.width(row); ++column)
                sheet.cell(row, column);
    } catch (const core::InputError&) {
    }
    return 0;
}

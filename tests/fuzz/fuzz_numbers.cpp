#include "core/data/NumberColumn.h"

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

} // namespace

/// A column of texts, one a line, and the sentinel that a user adds, the first of them.
///
/// What was counted is what is read: as many numbers as `known`, no cell counted twice or never,
/// a stray in each row that is named.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    std::string_view rest(reinterpret_cast<const char*>(data), size);
    core::TextColumn texts("value");
    std::string added;
    while (!rest.empty()) {
        const std::size_t end = rest.find('\n');
        const std::string_view text = rest.substr(0, end);
        if (texts.size() == 0)
            added = text;
        texts.append(text);
        rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    }
    for (const core::MissingTexts& missing : {core::MissingTexts(), core::MissingTexts({added})}) {
        for (const char separator : {',', ';', '\t'}) {
            core::NumberColumn column = core::numberColumn(texts, missing, {separator, false, {}});
            const auto read = core::numbersOf(texts, column, missing);
            std::size_t known = 0;
            for (const double number : read)
                known += std::isnan(number) ? 0 : 1;
            require(known == column.known);
            require(column.known + column.missing + column.strays == texts.size());
            for (const std::size_t row : column.strayRows)
                require(std::isnan(read[row]));
        }
    }
    return 0;
}

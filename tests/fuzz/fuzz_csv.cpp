#include "core/base/InputError.h"
#include "core/data/ColumnRoles.h"
#include "core/data/CsvReader.h"
#include "core/data/MakeSeries.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

/// A CSV file, from its text to the series that the window would show.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    try {
        const std::string_view text(reinterpret_cast<const char*>(data), size);
        const core::Table table = core::readCsvText(text, "fuzz.csv");
        core::makeSeries(table, core::guessRoles(table));
    } catch (const core::InputError&) {
    }
    return 0;
}

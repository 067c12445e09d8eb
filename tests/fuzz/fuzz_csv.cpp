#include "core/base/InputError.h"
#include "core/data/ColumnRoles.h"
#include "core/data/MakeSeries.h"
#include "core/data/TableReader.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

/// A CSV file, from its text to the series that the window would show. Reading again with the
/// layout that was found gives the same table, and rows keep their order in the sheet.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    try {
        const std::string_view text(reinterpret_cast<const char*>(data), size);
        const core::ReadTable read = core::readTable(text, "fuzz.csv");
        const core::Table& table = read.table;
        const core::Table again =
            core::readTable(text, "fuzz.csv", {read.layout.separator, read.layout.header}).table;
        if (again.rows() != table.rows() || again.columns.size() != table.columns.size())
            std::abort();
        for (std::size_t row = 1; row < table.rows(); ++row) {
            if (table.sheetRow(row) <= table.sheetRow(row - 1))
                std::abort();
        }
        core::makeSeries(table, core::guessRoles(table));
    } catch (const core::InputError&) {
    }
    return 0;
}

#include "core/base/InputError.h"
#include "core/data/Reading.h"
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
        // What was decided gives the same series again.
        const core::Reading reading = core::readDataText(text, "fuzz.csv");
        const core::SeriesOutcome outcome = core::outcomeOf(reading);
        if (!outcome.made)
            return 0;
        const core::Series& series = outcome.made->series;
        const core::Series repeated =
            core::seriesOf(core::readDataText(text, "fuzz.csv", reading.choices)).series;
        if (repeated.start != series.start || repeated.size() != series.size())
            std::abort();
    } catch (const core::InputError&) {
    }
    return 0;
}

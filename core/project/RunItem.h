#pragma once

#include "core/project/ItemArchive.h"

namespace core {

/// How a kind of run is kept: one specialisation per result, in the header of its item.
///
///     static constexpr std::string_view kName = "forecast"; // of the kind, in files and for
///     people using Written = Forecast;                             // what of a result is written
///     static void write(ItemWriter& writer, const Written& forecast);
///     static Forecast read(ItemReader& reader, const Series& series);
///
/// `read` gives what `write` wrote, to the last bit but for samples that are rounded; its parts fit
/// one another, whatever the file says: it throws `ProjectError` (Damaged) where they do not. It
/// takes the series of the run's data, or none where the kind is of a table.
template <typename Result>
struct RunItem;

} // namespace core

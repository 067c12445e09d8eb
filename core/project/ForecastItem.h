#pragma once

#include "core/data/Series.h"
#include "core/forecast/Forecast.h"
#include "core/project/RunItem.h"

#include <string_view>

namespace core {

/// Everything a forecast holds, bit for bit, but for samples that are to be rounded; on the series
/// it was made of, ready to be banded again.
template <>
struct RunItem<Forecast>
{
    static constexpr std::string_view kName = "forecast";
    using Written = Forecast;
    static void write(ItemWriter& writer, const Forecast& forecast);
    static Forecast read(ItemReader& reader, const Series& series);
};

} // namespace core

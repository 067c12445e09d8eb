#pragma once

#include "core/data/Series.h"
#include "core/forecast/DropoutSweep.h"
#include "core/project/RunItem.h"

#include <string_view>

namespace core {

/// The settings, and what each dropout probability gave: at least one trial, one of which is
/// chosen.
template <>
struct RunItem<DropoutSweep>
{
    static constexpr std::string_view kName = "dropout";
    using Written = DropoutSweep;
    static void write(ItemWriter& writer, const DropoutSweep& sweep);
    static DropoutSweep read(ItemReader& reader, const Series& series);
};

} // namespace core

#pragma once

#include "core/data/Series.h"
#include "core/forecast/Outlook.h"
#include "core/project/RunItem.h"

#include <string_view>

namespace core {

/// Settings, events, what the band is made of, weights; what follows from the series is not kept.
/// An outlook that is read is ready to be asked: its network is made at the first question, and
/// checks the weights then.
template <>
struct RunItem<Outlook>
{
    static constexpr std::string_view kName = "outlook";
    using Written = Outlook;
    static void write(ItemWriter& writer, const Outlook& outlook);
    static Outlook read(ItemReader& reader, const Series& series);
};

} // namespace core

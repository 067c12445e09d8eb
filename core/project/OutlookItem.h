#pragma once

#include "core/data/Series.h"
#include "core/forecast/Outlook.h"
#include "core/project/ItemArchive.h"

namespace core {

/// The item of kind "outlook": settings, events, what the band is made of, weights. What follows
/// from the series is not kept.
void writeOutlook(ItemWriter& writer, const Outlook& outlook);

/// What `writeOutlook` wrote, on the series it was made of, ready to be asked; its network is made
/// at the first question. Its parts fit one another, whatever the file says, but for the weights,
/// which the network checks: throws `ProjectError` where they do not.
Outlook readOutlook(ItemReader& reader, const Series& series);

} // namespace core

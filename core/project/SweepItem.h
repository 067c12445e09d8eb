#pragma once

#include "core/forecast/DropoutSweep.h"
#include "core/project/ItemArchive.h"

namespace core {

/// The item of kind "dropout": the settings, and what each dropout probability gave.
void writeSweep(ItemWriter& writer, const DropoutSweep& sweep);

/// What `writeSweep` wrote: at least one trial, one of which is chosen. Throws `ProjectError`.
DropoutSweep readSweep(ItemReader& reader);

} // namespace core

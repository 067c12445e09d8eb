#pragma once

#include "app/Runs.h"
#include "ui/models/CellTable.h"

#include <optional>

namespace ui {

/// The runs of one kind, a row each, side by side as far as they can be compared. None is marked as
/// shown while a part of one that is under way is.
TableContent runTable(core::RunKind kind, const app::Runs& runs,
                      std::optional<app::RunId> overlaid = {}, bool isPartShown = false);

} // namespace ui

#pragma once

#include "app/Runs.h"
#include "ui/models/CellTable.h"

#include <optional>

namespace ui {

/// The runs of one kind, a row each, side by side as far as they can be compared.
TableContent runTable(core::RunKind kind, const app::Runs& runs,
                      std::optional<app::RunId> overlaid = {});

} // namespace ui

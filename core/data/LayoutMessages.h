#pragma once

#include "core/data/Finding.h"
#include "core/data/Table.h"
#include "core/data/TableLayout.h"

namespace core {

/// What was found of a file's layout, in words.
Finding layoutFinding(const LayoutFinding& finding);

} // namespace core

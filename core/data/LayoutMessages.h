#pragma once

#include "core/data/Finding.h"
#include "core/data/Table.h"
#include "core/data/TableLayout.h"

#include <vector>

namespace core {

/// What was found of a file's layout, in words; several columns of other names than in the file are
/// one finding.
Findings layoutFindings(const std::vector<LayoutFinding>& findings);

} // namespace core

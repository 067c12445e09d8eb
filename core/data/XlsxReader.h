#pragma once

#include "core/base/ZipArchive.h"
#include "core/data/Workbook.h"

namespace core {

/// The sheets of an Office Open XML workbook (ECMA-376 part 1, transitional and strict). Errors as
/// `readWorkbook` has them.
Workbook readXlsx(const ZipArchive& archive, const std::string& source, const Progress& progress);

} // namespace core

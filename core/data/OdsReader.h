#pragma once

#include "core/base/ZipArchive.h"
#include "core/data/Workbook.h"

namespace core {

/// The sheets of an OpenDocument spreadsheet (ISO/IEC 26300). Errors as `readWorkbook` has them.
Workbook readOds(const ZipArchive& archive, const std::string& source, const Progress& progress);

} // namespace core

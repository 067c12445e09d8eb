#pragma once

#include "app/report/Report.h"

#include <filesystem>

namespace ui {

/// Writes a report as a PDF on A4, its pictures as vectors, with its provenance as metadata. No
/// window and no display are needed. Throws `InputError` when the file cannot be written.
void writeReportPdf(const report::Report& report, const core::Provenance& provenance,
                    const std::filesystem::path& pdf);

} // namespace ui

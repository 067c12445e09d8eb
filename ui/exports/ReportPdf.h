#pragma once

#include "app/report/Report.h"

#include <QByteArray>

#include <filesystem>

namespace ui {

/// A report as a PDF on A4, its pages numbered, its pictures as vectors, with its provenance as
/// metadata. Headings stay with their tables. No window and no display are needed.
QByteArray reportPdf(const report::Report& report, const core::Provenance& provenance);
/// The same as a file, whole or not at all. Throws `InputError` when it cannot be written.
void writeReportPdf(const report::Report& report, const core::Provenance& provenance,
                    const std::filesystem::path& pdf);

} // namespace ui

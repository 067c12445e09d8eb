#pragma once

class QTextDocument;

namespace ui {

/// Breaks a document of a report, laid out on pages, so that no heading stands at the foot of a
/// page without what it heads, down to its first table or figure; no paragraph is cut, no table
/// that fits on a page is, and each caption is under its figure.
void breakPages(QTextDocument& document);

} // namespace ui

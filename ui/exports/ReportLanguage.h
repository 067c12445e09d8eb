#pragma once

#include "app/report/Language.h"

#include <string>

namespace ui {

/// What the window speaks, for its reports.
report::Language reportLanguage();

/// The same of a command, which has no window: from now on all text is in the language of this
/// code ("zh_CN"), as long as the result or a copy of it is there.
report::Language loadReportLanguage(const std::string& code);

} // namespace ui

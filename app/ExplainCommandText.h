#pragma once

#include "app/Dataset.h"
#include "app/FeaturePreparation.h"
#include "core/explain/Importance.h"

#include <QString>

namespace app {

/// The command that gives this explanation without a window, for a shell: the same numbers.
QString explainCommandText(const Dataset& data, const FeatureRequest& request,
                           const core::ImportanceOptions& options);

} // namespace app

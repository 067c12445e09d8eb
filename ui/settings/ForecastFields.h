#pragma once

#include "ui/settings/OptionField.h"

#include <QString>

#include <vector>

namespace ui {

/// Fields that belong together, under one heading.
struct FieldGroup
{
    QString heading;
    std::vector<FieldPointer> fields;
};

/// Every setting of a forecast that takes a training, but the preset, in the order of the form:
/// the band is chosen beside the plot.
std::vector<FieldGroup> forecastFields();

} // namespace ui

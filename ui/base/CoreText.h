#pragma once

#include "core/data/Table.h"

#include <QString>

#include <string>

namespace ui {

/// A name that the core gave, as of a model. Never for what a person wrote, which may be a word of
/// ours by chance.
QString coreName(const std::string& name);

/// What the data are called: their file's name, or that of the demo data.
QString dataName(const core::Table& table);

} // namespace ui

#pragma once

#include "core/explain/Importance.h"

#include <string>
#include <vector>

/// An explanation in the words of `surgescope explain`.
namespace core {

/// How a table was made: a JSON object, see `FeatureTable::settings`.
std::string tableSettings(const FeatureTableOptions& options);
std::string tableSettings(const SeriesFeatureOptions& options);

/// Whether the rows that were explained are the steps of a series, not those of a file.
bool isOfSeries(const Importance& importance);

/// The options as a JSON object of `importanceSettings`: those that apply, null where one is left
/// to the program.
std::string toJson(const ImportanceOptions& options);

/// Sets what such an object names; what it does not name, or what does not apply, stays. Throws an
/// `InputError` that names `source` for what has no meaning.
void setFromJson(ImportanceOptions& options, const std::string& text, const std::string& source);

/// The settings of an explanation, as `--settings` reads them, with those of its table: a JSON
/// object. With the data they make the same explanation again, unless `untoldSettings` names
/// something.
std::string explainSettings(const Importance& importance);

/// The options of an explanation that the command cannot be told, by their names here.
std::vector<std::string> untoldSettings(const ImportanceOptions& options);

} // namespace core

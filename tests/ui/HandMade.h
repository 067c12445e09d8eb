#pragma once

#include "core/data/Series.h"
#include "core/data/Table.h"
#include "core/explain/Importance.h"
#include "core/forecast/Forecast.h"

#include <memory>

/// Hand-made results for the pages: what the engine would give, without it.
namespace handmade {

constexpr double kDay = 86400.0; ///< seconds, on a time axis

/// 20 days of hours from Monday 2015-06-01, a daily wave around 1000, one holiday on 2015-06-16.
std::shared_ptr<const core::Series> series();

/// A forecast of the last 5 days of `series()`: the mean is 10 below the truth, the interval 50
/// wide on both sides, and the hours 3 and 30 of the test part lie outside of it.
std::shared_ptr<const core::Forecast> forecast();

/// The same test part as a trained network would leave it: 20 kept passes with a learned scale, so
/// that it can be banded again as Paper or Learned, an embedding, holiday flags and an ablation.
std::shared_ptr<const core::Forecast> bandedForecast();

/// Three columns, `when`, `rides` and `zone`, of `rows` rows.
std::shared_ptr<const core::Table> table(int rows);

/// 60 rows of "y" by "size", "age" and "zone", numbered from 100; "zone" is missing in each tenth
/// row. "age" and "zone" are a group, "home".
std::shared_ptr<const core::FeatureTable> features();

/// What `features()` come to in `repeats` repeats of 2 folds: in repeat r the SHAP value of "size"
/// is row / 10 - 3, of "age" 1 + r / 10, of "zone" 0.5 - r / 10 + row / 100; the base value is 20.
std::shared_ptr<const core::Importance> importance(int repeats);

} // namespace handmade

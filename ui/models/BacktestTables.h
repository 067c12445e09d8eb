#pragma once

#include "app/BacktestAnalysis.h"
#include "ui/models/CellTable.h"
#include "ui/models/MetricsModel.h"

#include <vector>

namespace ui {

/// A row for all folds pooled, then one per finished fold: when, how many steps, how the Bayesian
/// network did, and which model had the lowest RMSE.
TableContent foldsTable(const app::BacktestResult& result);

/// The models over all folds pooled (`fold` -1), or in one fold by its place among those finished.
std::vector<MetricsRow> backtestRows(const app::BacktestResult& result, int fold);

} // namespace ui

#pragma once

#include <QString>

namespace app {
class AnalysisBase;
class BacktestAnalysis;
class ForecastAnalysis;
class ImportanceAnalysis;
} // namespace app

namespace ui {

// What would be left of work that is stopped now, in one sentence; empty: nothing.

QString keptOf(const app::ForecastAnalysis& training);
QString keptOf(const app::BacktestAnalysis& backtest);
QString keptOf(const app::ImportanceAnalysis& explanation);
/// Any other keeps what is finished alone.
inline QString keptOf(const app::AnalysisBase&)
{
    return {};
}

} // namespace ui

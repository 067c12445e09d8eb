#include "ui/base/KeptTexts.h"

#include "app/BacktestAnalysis.h"
#include "app/ForecastAnalysis.h"
#include "app/ImportanceAnalysis.h"
#include "ui/base/Format.h"

#include <QCoreApplication>

namespace ui {

namespace {

struct Kept
{
    Q_DECLARE_TR_FUNCTIONS(ui::Kept)
};

} // namespace

QString keptOf(const app::ForecastAnalysis& training)
{
    return training.settlingRun()
               ? Kept::tr("The run would be kept with the passes that are drawn by now.")
               : QString();
}

QString keptOf(const app::BacktestAnalysis& backtest)
{
    return backtest.finishedFolds() > 0
               ? Kept::tr("The folds that are finished would be kept (%1).")
                     .arg(countText(backtest.finishedFolds()))
               : QString();
}

QString keptOf(const app::ImportanceAnalysis& explanation)
{
    return explanation.finishedRepeats() > 0
               ? Kept::tr("The repeats that are finished would be kept (%1).")
                     .arg(countText(explanation.finishedRepeats()))
               : QString();
}

} // namespace ui

#pragma once

#include "core/base/Message.h"
#include "core/data/Series.h"
#include "core/forecast/Forecast.h"
#include "core/forecast/ModelDifferences.h"

namespace core {

/// Plain words on what a reader of the forecast must know: what the data decided, the model loses
/// to a baseline, coverage is off by more than chance, no holiday in the test part, steps that
/// could not be forecast, fewer passes than were asked for. Short, each with its figure; empty when
/// all is well.
MessageList forecastNotes(const Series& series, const Forecast& forecast);
/// The same where the differences of this forecast are known already.
MessageList forecastNotes(const Series& series, const Forecast& forecast,
                          const ModelDifferences& differences);

} // namespace core

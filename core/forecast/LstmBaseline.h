#pragma once

#include "core/base/Progress.h"
#include "core/data/WindowSet.h"
#include "core/forecast/ForecastOptions.h"
#include "core/forecast/ForecastWindows.h"
#include "core/nn/Network.h"

#include <memory>
#include <vector>

namespace core {

/// The plain LSTM beside the Bayesian network: one layer of 50 over the same inputs, its last
/// hidden state read out linearly, no dropout, a constant band from its errors on the validation
/// part.
class LstmBaseline
{
public:
    static LstmBaseline fit(const ForecastWindows& windows, const ForecastOptions& options,
                            const Progress& progress = {});

    /// (windows, F), scaled.
    std::vector<float> predict(const WindowSet& windows) const;

    /// Root mean square of the errors on the validation part, scaled.
    double noise() const { return m_noise; }

private:
    std::unique_ptr<Network> m_network;
    double m_noise = 0.0;
};

} // namespace core

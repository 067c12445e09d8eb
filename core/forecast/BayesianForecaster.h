#pragma once

#include "core/base/Progress.h"
#include "core/data/WindowSet.h"
#include "core/forecast/ForecastOptions.h"
#include "core/forecast/Intervals.h"
#include "core/forecast/PredictiveSamples.h"
#include "core/nn/Network.h"

#include <memory>
#include <string>
#include <vector>

namespace core {

/// The Bayesian encoder-decoder LSTM of Zhu and Laptev 2017 (arXiv:1709.01907): a trained network
/// whose stochastic passes give the model's uncertainty (algorithm 1) and whose errors on the
/// validation part give the inherent noise (algorithm 2).
class BayesianForecaster
{
public:
    /// Trains on `training` and keeps the epoch that does best on `validation`; both without
    /// missing targets.
    static BayesianForecaster fit(const WindowSet& training, const WindowSet& validation,
                                  const ForecastOptions& options, const Progress& progress = {},
                                  const EpochFinished& epochFinished = {});

    /// Algorithm 1: options.mcSamples stochastic passes over the windows. Windows that are the same
    /// and stand at the same place get the same samples.
    PredictiveSamples sample(const WindowSet& windows, const Progress& progress = {}) const;

    /// The same with dropout in the prediction network alone: "PredNet" of the ablation.
    PredictiveSamples samplePredNet(const WindowSet& windows, const Progress& progress = {}) const;

    /// What the samples of these windows are to be turned into bands with.
    BandInputs bandInputs(TargetTransform transform, const WindowSet& windows,
                          const WindowSet& validation, const Progress& progress = {}) const;

    /// eta_2, scaled: root mean square of the errors on the validation part, dropout off.
    double noise() const { return m_noise; }

    /// The same for each step of the horizon.
    const std::vector<double>& leadNoise() const { return m_leadNoise; }

    std::string device() const { return m_network->device(); }
    const Network& network() const { return *m_network; }

private:
    PredictiveSamples sample(const WindowSet& windows, DropoutScope scope,
                             const Progress& progress) const;

    std::unique_ptr<Network> m_network;
    int m_mcSamples = 0;
    std::uint64_t m_sampleSeed = 0;
    double m_noise = 0.0;
    std::vector<double> m_leadNoise;
};

} // namespace core

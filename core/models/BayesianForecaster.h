#pragma once

#include "core/bands/Intervals.h"
#include "core/bands/PredictiveSamples.h"
#include "core/base/Progress.h"
#include "core/data/Series.h"
#include "core/models/ForecastWindows.h"
#include "core/network/Network.h"
#include "core/network/WindowSet.h"
#include "core/options/ForecastOptions.h"

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
    /// Trains on `windows.training` and keeps the epoch that does best on `windows.stopping`; these
    /// and `windows.validation` without missing targets. Without encoder sizes the external
    /// features alone are read.
    static BayesianForecaster fit(const ForecastWindows& windows, const ForecastOptions& options,
                                  const Progress& progress = {},
                                  const EpochFinished& epochFinished = {});

    /// The forecaster that was fitted with these options, of what is kept of it: the weights of its
    /// network, `noise()` and `leadNoise()`. Its network, on inputs like those of `windows`, is
    /// made when it is first asked; see `KeptNetwork`, which names `source`.
    static BayesianForecaster restore(const WindowSet& windows, const ForecastOptions& options,
                                      std::vector<WeightArray> weights, double noise,
                                      std::vector<double> leadNoise, const std::string& source);

    /// What bands are made with, but for the passes: noise, the profile of the errors, the points
    /// of `windows.test`. `windows` are those of the fit.
    BandInputs bandInputs(const TargetTransform& transform, const ForecastWindows& windows,
                          const Series& series) const;

    /// All that options.mcSamples asks for.
    PassRange allPasses() const { return m_mcSamples; }

    /// Algorithm 1: more stochastic passes over the validation and the test part, behind those that
    /// `inputs` has. The same samples come of any cut of the passes.
    void addPasses(BandInputs& inputs, const ForecastWindows& windows, PassRange passes,
                   const Progress& progress = {}) const;

    /// Other points to forecast, with all their passes. Windows that are the same and stand at the
    /// same place get the same samples.
    void setPoints(BandInputs& inputs, const WindowSet& windows) const;

    /// The same with dropout in the prediction network alone: "PredNet" of the ablation.
    PredictiveSamples samplePredNet(const WindowSet& windows, const Progress& progress = {}) const;

    /// eta_2, scaled: root mean square of the errors on the validation part, dropout off.
    double noise() const { return m_noise; }

    /// The same for each step of the horizon.
    const std::vector<double>& leadNoise() const { return m_leadNoise; }

    std::string device() const { return m_network->device(); }
    const Network& network() const { return *m_network; }

private:
    BayesianForecaster(std::unique_ptr<Network> network, const ForecastOptions& options);

    /// Samples of the mean and, with Head::StudentT, of the scale.
    struct HeadSamples
    {
        PredictiveSamples means;
        PredictiveSamples scales;
    };
    HeadSamples sample(const WindowSet& windows, PassRange passes, DropoutScope scope,
                       const Progress& progress) const;

    std::unique_ptr<Network> m_network;
    int m_mcSamples;
    std::uint64_t m_sampleSeed;
    double m_noise = 0.0;
    std::vector<double> m_leadNoise;
};

} // namespace core

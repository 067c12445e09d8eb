#pragma once

#include "core/network/Weights.h"
#include "core/network/WindowSet.h"
#include "core/torch/EncoderDecoder.h"
#include "core/torch/PredictionNetwork.h"

#include <c10/core/Device.h>

#include <cstdint>
#include <optional>
#include <span>

namespace core::nn {

/// Encoder and prediction network over one store of weights, and the decoder where the encoder is
/// to be pre-trained.
class ForecastNetwork
{
public:
    /// Initial weights are drawn from `random`, the decoder's last.
    ForecastNetwork(const NetworkSpec& spec, bool withDecoder, c10::Device device,
                    RandomStream& random);

    const NetworkSpec& spec() const { return m_spec; }
    const MaskLayout& maskLayout() const { return m_layout; }
    const ParameterStore& parameters() const { return m_parameters; }
    const c10::Device& device() const { return m_device; }

    /// Name, shape and values of each weight of encoder and prediction network.
    std::vector<WeightArray> weights() const;
    /// Takes the values of weights with the same names; all others stay as they are.
    void setWeights(std::span<const WeightArray> weights);

    /// States of each LSTM after the lookback, inputs (time, sequences, stepFeatures).
    /// Without an encoder the embedding has no feature.
    std::vector<LstmState> encode(const at::Tensor& inputs, const DropoutMasks& masks) const;
    /// The same for stochastic passes over the same windows: masks of passes x windows sequences.
    std::vector<LstmState> encodePasses(const at::Tensor& inputs, std::int64_t passes,
                                        const DropoutMasks& masks) const;
    /// What the prediction network sees of the states: (sequences, last encoder size).
    at::Tensor embedding(const std::vector<LstmState>& states) const;
    at::Tensor predict(const at::Tensor& embedding, const at::Tensor& external,
                       const DropoutMasks& masks) const;
    at::Tensor reconstruct(const at::Tensor& targets, const std::vector<LstmState>& states,
                           const DropoutMasks& masks) const;

private:
    NetworkSpec m_spec;
    MaskLayout m_layout;
    c10::Device m_device;
    ParameterStore m_parameters;
    std::optional<VariationalLstm> m_encoder; // unless the spec has none
    PredictionNetwork m_prediction;
    std::optional<Decoder> m_decoder;
};

/// A window set on the device of a network, ready to be cut into batches.
class DeviceWindows
{
public:
    struct Batch
    {
        at::Tensor inputs;   ///< (time, sequences, stepFeatures)
        at::Tensor external; ///< (sequences, externalFeatures)
        at::Tensor targets;  ///< (sequences, F)
    };

    DeviceWindows(const WindowSet& windows, const c10::Device& device);

    std::size_t size() const { return m_origins.size(); }
    Batch batch(std::span<const std::int64_t> windows) const;
    Batch range(std::size_t begin, std::size_t end) const;

private:
    std::int64_t m_lookback;
    std::vector<std::size_t> m_origins;
    at::Tensor m_stepInputs;
    at::Tensor m_external;
    at::Tensor m_targets;
};

} // namespace core::nn

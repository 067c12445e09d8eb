#pragma once

#include "core/torch/VariationalLstm.h"

namespace core::nn {

/// A dense layer: x W^T + b.
struct DenseLayer
{
    at::Tensor weights; ///< (outputs, inputs)
    at::Tensor bias;    ///< (outputs)

    static DenseLayer create(ParameterStore& store, const std::string& name, int inputs,
                             int outputs, RandomStream& random);
    at::Tensor apply(const at::Tensor& inputs) const;
};

/// Stage 1 of arXiv:1709.01907, section 3.2: a decoder that starts from the encoder's last states
/// and writes the next F scaled targets, each step seeing the true target before it (teacher
/// forcing; the first step sees zero, the mean of the scaled target).
class Decoder
{
public:
    Decoder(ParameterStore& store, const NetworkSpec& spec, RandomStream& random);

    /// `targets` (sequences, F). The masks of the encoder serve the decoder's layers too: same
    /// sizes, same sequence. Returns (sequences, F).
    at::Tensor reconstruct(const at::Tensor& targets, std::vector<LstmState> states,
                           const DropoutMasks& masks) const;

private:
    VariationalLstm m_lstm;
    DenseLayer m_output;
};

} // namespace core::nn

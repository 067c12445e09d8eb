// The entry of the network module: what the rest of the program sees of LibTorch.
#include "core/torch/Device.h"
#include "core/torch/NetworkTraining.h"
#include "core/torch/TorchErrors.h"
#include "core/torch/TrainedNetwork.h"

#include <ATen/Context.h>
#include <ATen/Parallel.h>
#include <ATen/Version.h>
#include <torch/version.h>

#include <cassert>
#include <dlfcn.h>

namespace core::nn {

namespace {

/// What OpenBLAS says of itself; "none" on another BLAS.
std::string openBlasText(const char* function)
{
    using Text = char* (*)();
    const auto text = reinterpret_cast<Text>(dlsym(RTLD_DEFAULT, function));
    return text == nullptr ? "none" : text();
}

/// The vector instructions LibTorch uses: "AVX2"; a line of its configuration says so.
std::string vectorInstructions()
{
    const std::string text = at::show_config();
    const std::string label = "CPU capability usage: ";
    const auto begin = text.find(label);
    if (begin == std::string::npos)
        return "unknown";
    return text.substr(begin + label.size(), text.find('\n', begin) - begin - label.size());
}

class Module : public NetworkModule
{
public:
    Module()
    {
        // Parallel work is oneTBB's alone: two pools that fight are slower than one thread.
        at::set_num_threads(1);
        using SetThreads = void (*)(int);
        if (const auto setThreads =
                reinterpret_cast<SetThreads>(dlsym(RTLD_DEFAULT, "openblas_set_num_threads"))) {
            setThreads(1);
            m_usesReferenceBlas = false;
        } else {
            m_usesReferenceBlas = !at::hasMKL();
        }
    }

    // LibTorch finds these out once, behind flags of its own; so do we, behind ones that
    // ThreadSanitizer knows.
    bool hasCuda() const override
    {
        static const bool has = at::hasCUDA();
        return has;
    }
    std::string version() const override { return "LibTorch " TORCH_VERSION; }
    bool usesReferenceBlas() const override { return m_usesReferenceBlas; }
    std::vector<LibraryVersion> libraries() const override
    {
        static const std::vector<LibraryVersion> all{
            {"LibTorch", TORCH_VERSION},
            {"LibTorch on", vectorInstructions()},
            {"OpenBLAS", openBlasText("openblas_get_config")},
            {"OpenBLAS on", openBlasText("openblas_get_corename")}};
        return all;
    }

    std::unique_ptr<Network> train(const NetworkSpec& spec, const WindowSet& training,
                                   const WindowSet& validation, const TrainingOptions& options,
                                   const Progress& progress,
                                   const EpochFinished& epochFinished) const override
    {
        assert(training.size() > 0 && validation.size() > 0);
        return withTorchErrors([&]() -> std::unique_ptr<Network> {
            RandomStream weights(options.seed, 0);
            auto network = std::make_unique<ForecastNetwork>(spec, options.pretrainEpochs > 0,
                                                             chooseDevice(options.device), weights);
            trainNetwork(*network, training, validation, options, progress, epochFinished);
            return std::make_unique<TrainedNetwork>(std::move(network));
        });
    }

    std::unique_ptr<Network> restore(const NetworkSpec& spec, std::span<const WeightArray> weights,
                                     DeviceChoice device, const std::string& source) const override
    {
        return withTorchErrors([&]() -> std::unique_ptr<Network> {
            RandomStream initial(0);
            auto network =
                std::make_unique<ForecastNetwork>(spec, false, chooseDevice(device), initial);
            checkWeights(weights, network->weights(), source);
            network->setWeights(weights);
            return std::make_unique<TrainedNetwork>(std::move(network));
        });
    }

private:
    bool m_usesReferenceBlas = false;
};

} // namespace

} // namespace core::nn

extern "C" const core::NetworkModule* surgescopeNetworkModule()
{
    static const core::nn::Module module;
    return &module;
}

#pragma once

/// Settings of a network that trains in a second.
inline constexpr const char* kSmallNetwork =
    R"({"encoderHidden": [4], "denseHidden": [4], "epochs": 1,
    "batchSize": 256, "mcSamples": 3, "lookback": 3, "device": "cpu"})";

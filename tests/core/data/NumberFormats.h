#pragma once

#include "core/data/NumberFormat.h"

inline constexpr core::NumberFormat kPoint{'.', '\0'};
inline constexpr core::NumberFormat kComma{',', '\0'};
inline constexpr core::NumberFormat kEnglish{'.', ','};
inline constexpr core::NumberFormat kGerman{',', '.'};

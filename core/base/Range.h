#pragma once

namespace core {

/// Both ends belong to it.
template <typename T>
struct Range
{
    T min;
    T max;
};

} // namespace core

#pragma once

namespace core {

/// The x with P(X <= x) = probability for a standard normal X, to about 1e-14; probability in
/// (0, 1). 1.959964 for 0.975.
double normalQuantile(double probability);

} // namespace core

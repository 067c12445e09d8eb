#pragma once

namespace core {

/// The x with P(X <= x) = probability for a standard normal X, to about 1e-14; probability in
/// (0, 1). 1.959964 for 0.975.
double normalQuantile(double probability);

/// P(T <= t) of Student's distribution with `freedom` degrees of freedom, at least 1.
double studentProbability(double t, int freedom);

/// The same with 5 degrees of freedom (`kStudentDegrees`), rounded as `studentT5Quantile` and the
/// bands that are kept with it have it.
double studentT5Probability(double t);

/// The t at which that is `probability`, in (0, 1).
double studentT5Quantile(double probability);

} // namespace core

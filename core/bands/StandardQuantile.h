#pragma once

#include <vector>

namespace core {

/// The quantiles of a standardised error, (y - location) / scale.
class StandardQuantile
{
public:
    enum class Shape
    {
        Normal,
        StudentT, ///< kStudentDegrees degrees of freedom
        Scores,   ///< those of errors seen before
    };

    /// Standard normal times `factor`.
    static StandardQuantile normal(double factor = 1.0);
    /// Student t with 5 degrees of freedom.
    static StandardQuantile studentT();
    /// Split conformal from signed scores (n at least 1): the ceil((n + 1) p)-th smallest above the
    /// middle, the floor((n + 1) p)-th below it, so that a new exchangeable score lies between two
    /// of them at least as often as they promise; the outermost score where n is too small.
    static StandardQuantile conformal(std::vector<double> scores);

    Shape shape() const { return m_shape; }
    double factor() const { return m_factor; }                     ///< of Shape::Normal
    const std::vector<double>& scores() const { return m_sorted; } ///< of Shape::Scores, ascending

    /// At `probability`, in (0, 1).
    double operator()(double probability) const;

private:
    Shape m_shape = Shape::Normal;
    double m_factor = 1.0;
    std::vector<double> m_sorted;
};

} // namespace core

#include "core/data/Series.h"

#include <algorithm>
#include <limits>

namespace core {

double KnownFuture::covariateAt(const std::string& name, std::size_t step) const
{
    const auto found =
        std::find_if(covariates.begin(), covariates.end(),
                     [&](const Covariate& covariate) { return covariate.name == name; });
    return found == covariates.end() || step >= found->values.size()
               ? std::numeric_limits<double>::quiet_NaN()
               : found->values[step];
}

} // namespace core

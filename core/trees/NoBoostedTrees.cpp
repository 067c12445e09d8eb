// In place of BoostedTrees.cpp where XGBoost's library is not there.
#include "core/base/InputError.h"
#include "core/trees/BoostedTrees.h"

namespace core {

struct BoostedTrees::Boosters
{
};

BoostedTrees::BoostedTrees() = default;
BoostedTrees::~BoostedTrees() = default;
BoostedTrees::BoostedTrees(BoostedTrees&&) noexcept = default;
BoostedTrees& BoostedTrees::operator=(BoostedTrees&&) noexcept = default;

bool BoostedTrees::available()
{
    return false;
}

std::string BoostedTrees::libraryVersion()
{
    return {};
}

BoostedTrees BoostedTrees::fit(const Eigen::MatrixXd&, const Eigen::VectorXd&,
                               const BoostedOptions&, const Progress&)
{
    throw InputError(
        SENTENCE("core", "This build has no boosted trees; expected the learner \"forest\"."),
        "learner");
}

Eigen::VectorXd BoostedTrees::ownPrediction(const Eigen::MatrixXd& x) const
{
    return Eigen::VectorXd::Zero(x.rows());
}

Eigen::MatrixXd BoostedTrees::ownContributions(const Eigen::MatrixXd& x) const
{
    return Eigen::MatrixXd::Zero(x.rows(), x.cols() + 1);
}

} // namespace core

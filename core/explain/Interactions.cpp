#include "core/explain/Interactions.h"

#include "core/trees/TreeShap.h"

#include <algorithm>
#include <span>

namespace core {

namespace {

constexpr double kShareOfTime = 0.2; ///< of explaining all rows in all repeats
constexpr std::size_t kFewestRows = 8;
constexpr std::size_t kMostRows = 200;

} // namespace

std::size_t interactionRows(std::size_t explained, std::size_t features, std::size_t heldOut,
                            std::size_t repeats)
{
    const double all = static_cast<double>(repeats) * static_cast<double>(explained);
    const auto affordable =
        static_cast<std::size_t>(kShareOfTime * all / (2.0 * static_cast<double>(features) + 1.0));
    const std::size_t rows = std::min({affordable, heldOut, kMostRows});
    return rows < kFewestRows ? 0 : rows;
}

std::optional<Interactions> measureInteractions(const Eigen::MatrixXd& x, const Eigen::VectorXd& y,
                                                const Learner& learner, const Fold& fold,
                                                std::size_t explained, std::size_t repeats,
                                                std::optional<std::uint32_t> seed,
                                                const Progress& progress)
{
    const std::size_t rows =
        interactionRows(explained, static_cast<std::size_t>(x.cols()), fold.test.size(), repeats);
    if (rows == 0)
        return std::nullopt;
    const auto ensemble = learner.fit(x, y, fold.train, seed, progress.quiet());
    return Interactions{.meanAbs = meanAbsInteractions(
                            ensemble, rowsOf(x, std::span(fold.test).first(rows)), progress),
                        .rows = rows};
}

std::optional<std::size_t> strongestInteraction(const Interactions& interactions,
                                                std::size_t feature)
{
    const auto row = interactions.meanAbs.row(static_cast<Eigen::Index>(feature));
    std::optional<std::size_t> strongest;
    double most = 0.0;
    for (Eigen::Index other = 0; other < row.size(); ++other)
        if (other != static_cast<Eigen::Index>(feature) && row(other) > most) {
            most = row(other);
            strongest = static_cast<std::size_t>(other);
        }
    return strongest;
}

} // namespace core

#include "core/trees/BoostedTrees.h"

#include "core/base/InputError.h"
#include "core/trees/XGBoostModel.h"

#include <xgboost/c_api.h>

#include <cassert>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <dlfcn.h>
#include <limits>
#include <locale>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

namespace core {

namespace {

/// Handle of the library, never closed: it keeps thread-local data of its own.
void* libraryHandle()
{
    void* handle = dlopen(SURGESCOPE_XGBOOST_FILE, RTLD_NOW | RTLD_LOCAL);
    if (handle == nullptr)
        throw InputError(
            Message(SENTENCE("core", "The boosted trees need XGBoost's library %1, which is "
                                     "not installed; expected the learner \"forest\"."),
                    SURGESCOPE_XGBOOST_FILE),
            "learner");
    return handle;
}

/// XGBoost's functions, loaded when first needed: linked, they would cost every start 4 ms.
class Library
{
    void* m_handle = libraryHandle();

    template <typename Function>
    Function find(const char* name) const
    {
        const auto function = reinterpret_cast<Function>(dlsym(m_handle, name));
        if (function == nullptr)
            throw InputError(
                Message(SENTENCE("core", "XGBoost's library %1 is too old or too new; expected "
                                         "version 1.7 to 3."),
                        SURGESCOPE_XGBOOST_FILE),
                "learner");
        return function;
    }

public:
#define SURGESCOPE_FUNCTION(name) decltype(&::name) name = find<decltype(&::name)>(#name)
    SURGESCOPE_FUNCTION(XGBSetGlobalConfig);
    SURGESCOPE_FUNCTION(XGBoostVersion);
    SURGESCOPE_FUNCTION(XGBoosterCreate);
    SURGESCOPE_FUNCTION(XGBoosterFree);
    SURGESCOPE_FUNCTION(XGBoosterPredictFromDMatrix);
    SURGESCOPE_FUNCTION(XGBoosterSaveModelToBuffer);
    SURGESCOPE_FUNCTION(XGBoosterSetParam);
    SURGESCOPE_FUNCTION(XGBoosterUpdateOneIter);
    SURGESCOPE_FUNCTION(XGDMatrixCreateFromDense);
    SURGESCOPE_FUNCTION(XGDMatrixFree);
    SURGESCOPE_FUNCTION(XGDMatrixSetInfoFromInterface);
#undef SURGESCOPE_FUNCTION
};

const Library& library()
{
    static const Library functions;
    return functions;
}

/// XGBoost's own message is not for users: what they can repair has been checked before.
void check(int status)
{
    if (status != 0)
        throw InputError(SENTENCE("core",
                                  "The boosted trees could not be computed; a smaller table "
                                  "or other settings may help."));
}

/// Never a decimal comma, and enough digits for a float or double.
std::string text(double value)
{
    std::ostringstream stream;
    stream.imbue(std::locale::classic());
    stream.precision(std::numeric_limits<double>::max_digits10);
    stream << value;
    return stream.str();
}

std::string arrayInterface(const float* data, const std::string& shape)
{
    return R"({"data":[)" + std::to_string(reinterpret_cast<std::uintptr_t>(data)) +
           R"(,true],"shape":)" + shape + R"(,"typestr":"<f4","version":3})";
}

/// A table as XGBoost keeps it.
class Rows
{
public:
    explicit Rows(const Eigen::MatrixXd& x)
    {
        using FloatRows = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
        const FloatRows values = x.cast<float>();
        const auto shape =
            '[' + std::to_string(values.rows()) + ',' + std::to_string(values.cols()) + ']';
        check(library().XGDMatrixCreateFromDense(arrayInterface(values.data(), shape).c_str(),
                                                 R"({"missing":NaN,"nthread":1})", &m_handle));
    }
    ~Rows() { library().XGDMatrixFree(m_handle); }
    Rows(const Rows&) = delete;
    Rows& operator=(const Rows&) = delete;

    void setTarget(const Eigen::VectorXd& y)
    {
        const Eigen::VectorXf target = y.cast<float>();
        const auto shape = '[' + std::to_string(target.size()) + ']';
        check(library().XGDMatrixSetInfoFromInterface(
            m_handle, "label", arrayInterface(target.data(), shape).c_str()));
    }

    DMatrixHandle handle() const { return m_handle; }

private:
    DMatrixHandle m_handle = nullptr;
};

class Booster
{
public:
    explicit Booster(const Rows& rows)
    {
        const DMatrixHandle handle = rows.handle();
        check(library().XGBoosterCreate(&handle, 1, &m_handle));
    }
    ~Booster()
    {
        if (m_handle != nullptr)
            library().XGBoosterFree(m_handle);
    }
    Booster(Booster&& other) noexcept : m_handle(std::exchange(other.m_handle, nullptr)) {}
    Booster& operator=(Booster&&) = delete;

    void set(const char* name, const std::string& value)
    {
        check(library().XGBoosterSetParam(m_handle, name, value.c_str()));
    }
    void set(const char* name, double value) { set(name, text(value)); }

    void grow(int iteration, const Rows& rows)
    {
        check(library().XGBoosterUpdateOneIter(m_handle, iteration, rows.handle()));
    }

    TreeEnsemble trees() const
    {
        bst_ulong length = 0;
        const char* model = nullptr;
        check(library().XGBoosterSaveModelToBuffer(m_handle, R"({"format":"json"})", &length,
                                                   &model));
        return readXGBoostModel({model, static_cast<std::size_t>(length)});
    }

    /// (rows, 1) predictions, type 0, or (rows, features + 1) contributions, type 2.
    Eigen::MatrixXd predict(const Rows& rows, int type) const
    {
        const auto options = R"({"type":)" + std::to_string(type) +
                             R"(,"training":false,"iteration_begin":0,"iteration_end":0,)"
                             R"("strict_shape":false})";
        const bst_ulong* shape = nullptr;
        bst_ulong dimensions = 0;
        const float* values = nullptr;
        check(library().XGBoosterPredictFromDMatrix(m_handle, rows.handle(), options.c_str(),
                                                    &shape, &dimensions, &values));
        using FloatRows = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
        return Eigen::Map<const FloatRows>(values, static_cast<Eigen::Index>(shape[0]),
                                           dimensions > 1 ? static_cast<Eigen::Index>(shape[1]) : 1)
            .cast<double>();
    }

private:
    BoosterHandle m_handle = nullptr;
};

void checkTable(const Eigen::MatrixXd& x, const Eigen::VectorXd& y)
{
    if (x.rows() == 0 || x.cols() == 0)
        throw InputError(SENTENCE("core", "Boosted trees need at least one row and one feature."));
    constexpr double kLargest = std::numeric_limits<float>::max();
    for (Eigen::Index row = 0; row < x.rows(); ++row) {
        for (Eigen::Index column = 0; column < x.cols(); ++column)
            if (std::abs(x(row, column)) > kLargest)
                throw InputError(
                    Message(SENTENCE("core", "Row %1, feature %2 is infinite; expected a finite "
                                             "number or a missing value."),
                            std::to_string(row + 1), std::to_string(column + 1)));
        if (!(std::abs(y(row)) <= kLargest))
            throw InputError(
                Message(SENTENCE("core", "The target of row %1 is missing or infinite; expected a "
                                         "finite number."),
                        std::to_string(row + 1)));
    }
}

Booster makeBooster(const Rows& rows, const BoostedOptions& options, double baseScore,
                    std::uint32_t seed)
{
    const bool forest = options.mode == BoostedMode::RandomForest;
    Booster booster(rows);
    booster.set("verbosity", "0");
    booster.set("nthread", "1");
    booster.set("objective", "reg:squarederror");
    booster.set("base_score", baseScore);
    booster.set("tree_method", "hist");
    booster.set("max_bin", options.maxBins);
    booster.set("max_depth", options.maxDepth);
    booster.set("eta", forest ? 1.0 : options.learningRate);
    booster.set("min_child_weight", options.minChildWeight);
    booster.set("lambda", options.lambda);
    booster.set("gamma", options.gamma);
    booster.set("subsample", options.subsample);
    booster.set("colsample_bytree", options.featuresPerTree);
    booster.set("colsample_bynode", options.featuresPerNode);
    // XGBoost keeps seeds in a signed number.
    booster.set("seed", std::to_string(seed & 0x7fffffffU));
    return booster;
}

} // namespace

/// One when boosting; of a forest one per tree, so that it can be stopped between them.
struct BoostedTrees::Boosters
{
    std::vector<Booster> all;

    Eigen::MatrixXd mean(const Eigen::MatrixXd& x, int type) const
    {
        const Rows rows(x);
        Eigen::MatrixXd sum = all.front().predict(rows, type);
        for (std::size_t i = 1; i < all.size(); ++i)
            sum += all[i].predict(rows, type);
        return sum / static_cast<double>(all.size());
    }
};

BoostedTrees::BoostedTrees() : m_boosters(std::make_unique<Boosters>()) {}
BoostedTrees::~BoostedTrees() = default;
BoostedTrees::BoostedTrees(BoostedTrees&&) noexcept = default;
BoostedTrees& BoostedTrees::operator=(BoostedTrees&&) noexcept = default;

bool BoostedTrees::available()
{
    try {
        library();
        return true;
    } catch (const InputError&) {
        return false;
    }
}

std::string BoostedTrees::libraryVersion()
{
    if (!available())
        return {};
    int major = 0;
    int minor = 0;
    int patch = 0;
    library().XGBoostVersion(&major, &minor, &patch);
    return std::to_string(major) + '.' + std::to_string(minor) + '.' + std::to_string(patch);
}

BoostedTrees BoostedTrees::fit(const Eigen::MatrixXd& x, const Eigen::VectorXd& y,
                               const BoostedOptions& options, const Progress& progress)
{
    assert(x.rows() == y.size());
    validate(options);
    checkTable(x, y);
    check(library().XGBSetGlobalConfig(R"({"verbosity":0})")); // of this thread

    Rows rows(x);
    rows.setTarget(y);
    const bool forest = options.mode == BoostedMode::RandomForest;
    const auto trees = static_cast<std::size_t>(options.trees);
    BoostedTrees result;
    auto& boosters = result.m_boosters->all;
    for (std::size_t tree = 0; tree < trees; ++tree) {
        progress.advance(tree, trees);
        if (forest || tree == 0)
            boosters.push_back(makeBooster(rows, options, y.mean(),
                                           options.randomState + static_cast<std::uint32_t>(tree)));
        boosters.back().grow(forest ? 0 : static_cast<int>(tree), rows);
    }
    for (const auto& booster : boosters) {
        auto part = booster.trees();
        if (&booster == &boosters.front()) {
            result.m_ensemble = std::move(part);
        } else {
            for (auto& tree : part.trees)
                result.m_ensemble.trees.push_back(std::move(tree));
        }
    }
    result.m_ensemble.scale = 1.0 / static_cast<double>(boosters.size());
    progress.advance(trees, trees);
    return result;
}

Eigen::VectorXd BoostedTrees::ownPrediction(const Eigen::MatrixXd& x) const
{
    return m_boosters->mean(x, 0).col(0);
}

Eigen::MatrixXd BoostedTrees::ownContributions(const Eigen::MatrixXd& x) const
{
    return m_boosters->mean(x, 2);
}

} // namespace core

// The SHAP kernel, compiled once per instruction set (core/torch/kernels/KernelVariant.cpp says
// what such a source must not do). A lane is a point of the quadrature; all rows of a block take a
// step of the tree's walk together, so that its factors are computed once for the block.
#include "core/trees/kernels/ShapKernel.h"

namespace core {

namespace {

constexpr int smaller(int a, int b)
{
    return a < b ? a : b;
}

template <int kLanes>
struct Vector
{
    static constexpr int kBytes = smaller(SURGESCOPE_VECTOR_BYTES, kLanes* int{sizeof(double)});
    static constexpr int kParts = kLanes * int{sizeof(double)} / kBytes;
    typedef double Native __attribute__((vector_size(kBytes)));

    Native part[kParts];
};

template <int L>
inline Vector<L> broadcast(double value)
{
    Vector<L> result;
    for (auto& part : result.part)
        part = typename Vector<L>::Native{} + value;
    return result;
}

// clang-format off
#define SURGESCOPE_LANE_OPERATOR(op)                                                               \
    template <int L>                                                                               \
    inline Vector<L> operator op(Vector<L> a, const Vector<L>& b)                                  \
    {                                                                                              \
        for (int i = 0; i < Vector<L>::kParts; ++i)                                                \
            a.part[i] = a.part[i] op b.part[i];                                                    \
        return a;                                                                                  \
    }
// clang-format on
SURGESCOPE_LANE_OPERATOR(+)
SURGESCOPE_LANE_OPERATOR(-)
SURGESCOPE_LANE_OPERATOR(*)
SURGESCOPE_LANE_OPERATOR(/)

/// What a row's product is multiplied by on the way to a child, and what a child's sum is
/// multiplied by for the value of the split's feature; by the row's side.
template <int L>
struct Factors
{
    Vector<L> down[2][3];
    Vector<L> value[2][3];
};

template <int L>
inline Factors<L> factors(const ShapSplit& split, const ShapBlock& block)
{
    const Vector<L> one = broadcast<L>(1.0);
    const Vector<L> zero = broadcast<L>(0.0);
    Factors<L> f;
    if (split.feature == block.fixedFeature) {
        for (int child = 0; child < 2; ++child) {
            for (int side = 0; side < 3; ++side) {
                f.down[child][side] = block.fixedKnown ? (side == child ? one : zero)
                                                       : broadcast<L>(split.share[child]);
                f.value[child][side] = zero;
            }
        }
        return f;
    }
    Vector<L> known; // the point t: the chance that a feature is known
    __builtin_memcpy(&known, block.points, sizeof(known));
    const Vector<L> unknown = one - known;
    const double before = split.shareBefore;
    const Vector<L> inverse = one / (broadcast<L>(before) * unknown + known);
    const Vector<L> valueBefore = broadcast<L>(1.0 - before) * inverse;
    const Vector<L> valueOff = zero - one / unknown;
    for (int child = 0; child < 2; ++child) {
        const double share = before * split.share[child];
        const Vector<L> on = broadcast<L>(share) * unknown + known;
        f.down[child][child] = on * inverse;
        f.down[child][1 - child] = broadcast<L>(share) * unknown * inverse;
        f.down[child][kShapOff] = broadcast<L>(split.share[child]);
        f.value[child][child] = broadcast<L>(1.0 - share) / on - valueBefore;
        f.value[child][1 - child] = valueOff - valueBefore;
        f.value[child][kShapOff] = zero;
    }
    return f;
}

/// The same for a child that is a leaf, its value included: the split's sum and value.
template <int L>
struct LeafFactors
{
    Vector<L> sum[3];
    Vector<L> value[3];
};

template <int L>
inline LeafFactors<L> leafFactors(const Factors<L>& f, int child, double leaf)
{
    LeafFactors<L> l;
    for (int side = 0; side < 3; ++side) {
        l.sum[side] = f.down[child][side] * broadcast<L>(leaf);
        l.value[side] = l.sum[side] * f.value[child][side];
    }
    return l;
}

typedef float FloatVector
    __attribute__((vector_size(SURGESCOPE_VECTOR_BYTES), aligned(4), may_alias));
typedef int IntVector __attribute__((vector_size(SURGESCOPE_VECTOR_BYTES), aligned(4), may_alias));

/// `x` is the split's feature for the rows of the block. Without a branch: rows fall as they like.
inline void findSides(const ShapSplit& split, const float* x, int* sides)
{
    constexpr std::ptrdiff_t kWidth = SURGESCOPE_VECTOR_BYTES / sizeof(float);
    static_assert(kShapRows % kWidth == 0);
    for (std::ptrdiff_t r = 0; r < kShapRows; r += kWidth) {
        const auto value = *reinterpret_cast<const FloatVector*>(x + r);
        // Comparisons are -1 where true.
        const IntVector off = (value <= split.below) | (value > split.above);
        const IntVector missing = value != value;
        const IntVector present =
            (off & kShapOff) | (~off & (kShapRight + (value <= split.threshold)));
        *reinterpret_cast<IntVector*>(sides + r) = (missing & split.missing) | (~missing & present);
    }
}

template <int L>
void addTree(const ShapSplit* splits, const ShapStep* steps, std::ptrdiff_t count,
             const ShapBlock& block)
{
    using V = Vector<L>;
    const std::ptrdiff_t rows = block.rows;
    V* const products = reinterpret_cast<V*>(block.products);
    V* const sums = reinterpret_cast<V*>(block.sums);
    V* const values = reinterpret_cast<V*>(block.values);
    for (std::ptrdiff_t r = 0; r < rows; ++r)
        __builtin_memcpy(products + r, block.weights, sizeof(V));

    for (const ShapStep* step = steps; step != steps + count; ++step) {
        const ShapSplit& split = splits[step->split];
        const auto at = step->depth * kShapRows;
        int* const sides = block.sides + at;
        V* const product = products + at;           // on the way to this split; its sum on leaving
        V* const child = products + at + kShapRows; // the same of the child
        V* const sum = sums + at;                   // of the left child, kept
        V* const value = values + split.feature * kShapRows;
        switch (step->kind) {
        case ShapStep::EnterLeft:
        case ShapStep::EnterRight: {
            const auto f = factors<L>(split, block);
            findSides(split, block.x + split.feature * kShapRows, sides);
            const auto* down = f.down[step->kind == ShapStep::EnterRight ? 1 : 0];
            for (std::ptrdiff_t r = 0; r < rows; ++r)
                child[r] = product[r] * down[sides[r]];
            break;
        }
        case ShapStep::TurnRight: {
            const auto f = factors<L>(split, block);
            for (std::ptrdiff_t r = 0; r < rows; ++r) {
                sum[r] = child[r];
                child[r] = product[r] * f.down[1][sides[r]];
            }
            break;
        }
        case ShapStep::LeaveBoth: {
            const auto f = factors<L>(split, block);
            for (std::ptrdiff_t r = 0; r < rows; ++r) {
                const int side = sides[r];
                product[r] = sum[r] + child[r];
                value[r] = value[r] + sum[r] * f.value[0][side] + child[r] * f.value[1][side];
            }
            break;
        }
        case ShapStep::LeaveLeft:
        case ShapStep::LeaveRight: {
            const auto f = factors<L>(split, block);
            const int inner = step->kind == ShapStep::LeaveRight ? 1 : 0;
            const auto leaf = leafFactors(f, 1 - inner, split.leaf[1 - inner]);
            for (std::ptrdiff_t r = 0; r < rows; ++r) {
                const int side = sides[r];
                const V before = product[r];
                product[r] = child[r] + before * leaf.sum[side];
                value[r] = value[r] + child[r] * f.value[inner][side] + before * leaf.value[side];
            }
            break;
        }
        case ShapStep::LeaveWithLeaves: {
            const auto f = factors<L>(split, block);
            findSides(split, block.x + split.feature * kShapRows, sides);
            auto both = leafFactors(f, 0, split.leaf[0]);
            const auto right = leafFactors(f, 1, split.leaf[1]);
            for (int side = 0; side < 3; ++side) {
                both.sum[side] = both.sum[side] + right.sum[side];
                both.value[side] = both.value[side] + right.value[side];
            }
            for (std::ptrdiff_t r = 0; r < rows; ++r) {
                const int side = sides[r];
                const V before = product[r];
                product[r] = before * both.sum[side];
                value[r] = value[r] + before * both.value[side];
            }
            break;
        }
        }
    }
}

} // namespace

#define SURGESCOPE_TABLE_NAME_OF(variant) shapKernels_##variant
#define SURGESCOPE_TABLE_NAME(variant) SURGESCOPE_TABLE_NAME_OF(variant)
#define SURGESCOPE_TEXT_OF(variant) #variant
#define SURGESCOPE_TEXT(variant) SURGESCOPE_TEXT_OF(variant)

extern const ShapKernels SURGESCOPE_TABLE_NAME(SURGESCOPE_KERNEL_VARIANT);
const ShapKernels SURGESCOPE_TABLE_NAME(SURGESCOPE_KERNEL_VARIANT) = {
    SURGESCOPE_TEXT(SURGESCOPE_KERNEL_VARIANT), addTree<4>, addTree<8>};

} // namespace core

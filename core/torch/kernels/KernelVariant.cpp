// The kernels, compiled once per instruction set: SURGESCOPE_KERNEL_VARIANT names the variant,
// SURGESCOPE_VECTOR_BYTES is the width of its vectors and SURGESCOPE_TILE_ROWS how many rows of a
// matrix product its registers hold.
//
// One-definition trap: inline code of a header compiled here with other flags could be merged by
// the linker with the same code elsewhere, and old processors would meet instructions they do not
// have. So nothing but declarations is included, all code is in an unnamed namespace, and a test
// compares the symbols of the variants.
#include "core/torch/kernels/KernelTable.h"

#include <math.h>

namespace core::nn {

namespace {

#include "core/torch/kernels/VectorMath.inl"

#include "core/torch/kernels/MatrixProduct.inl"

#include "core/torch/kernels/LstmLayer.inl"

#include "core/torch/kernels/AdamStep.inl"

} // namespace

#define SURGESCOPE_TABLE_NAME_OF(variant) kernels_##variant
#define SURGESCOPE_TABLE_NAME(variant) SURGESCOPE_TABLE_NAME_OF(variant)
#define SURGESCOPE_TEXT_OF(variant) #variant
#define SURGESCOPE_TEXT(variant) SURGESCOPE_TEXT_OF(variant)

extern const KernelTable SURGESCOPE_TABLE_NAME(SURGESCOPE_KERNEL_VARIANT);
const KernelTable SURGESCOPE_TABLE_NAME(SURGESCOPE_KERNEL_VARIANT) = {
    SURGESCOPE_TEXT(SURGESCOPE_KERNEL_VARIANT),
    {savedSize<float>, scratchSize<float>, forward<float>, backward<float>},
    {savedSize<double>, scratchSize<double>, forward<double>, backward<double>},
    sumOfSquares,
    adamStep,
};

} // namespace core::nn

// Adam over flat arrays in one pass; see `Adam` for the method.

double sumOfSquares(const float* values, std::ptrdiff_t size)
{
    // Partial sums in single precision over short stretches, their total in double.
    constexpr std::ptrdiff_t kStretch = 4096;
    double total = 0.0;
    for (std::ptrdiff_t begin = 0; begin < size; begin += kStretch) {
        const std::ptrdiff_t end = begin + kStretch < size ? begin + kStretch : size;
        Vector<float> sums{};
        for (std::ptrdiff_t i = begin; i < end; i += kLanes<float>) {
            const Vector<float> x = loadFirst(values + i, end - i);
            sums += x * x;
        }
        for (std::ptrdiff_t lane = 0; lane < kLanes<float>; ++lane)
            total += static_cast<double>(sums[lane]);
    }
    return total;
}

inline Vector<float> squareRoot(Vector<float> x)
{
    for (std::ptrdiff_t lane = 0; lane < kLanes<float>; ++lane)
        x[lane] = __builtin_sqrtf(x[lane]);
    return x;
}

void adamStep(const AdamArrays& a)
{
    for (std::ptrdiff_t i = 0; i < a.size; i += kLanes<float>) {
        const std::ptrdiff_t left = a.size - i;
        const Vector<float> g = loadFirst(a.gradient + i, left) * a.gradientScale;
        const Vector<float> m =
            loadFirst(a.mean + i, left) * a.meanDecay + g * (1.0F - a.meanDecay);
        const Vector<float> v =
            loadFirst(a.square + i, left) * a.squareDecay + g * g * (1.0F - a.squareDecay);
        const Vector<float> spread = squareRoot(v * a.squareCorrection) + a.epsilon;
        storeFirst(a.weights + i, loadFirst(a.weights + i, left) - a.meanCorrection * m / spread,
                   left);
        storeFirst(a.mean + i, m, left);
        storeFirst(a.square + i, v, left);
        storeFirst(a.gradient + i, Vector<float>{}, left);
    }
}

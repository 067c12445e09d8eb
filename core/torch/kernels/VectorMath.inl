// Vectors of one instruction set, by the compiler's vector extensions: no header's templates are
// involved, so nothing of one variant can be merged with another's by the linker.

template <typename Real>
struct VectorOf;
template <>
struct VectorOf<float>
{
    typedef float Type __attribute__((vector_size(SURGESCOPE_VECTOR_BYTES)));
    typedef float Loose
        __attribute__((vector_size(SURGESCOPE_VECTOR_BYTES), aligned(4), may_alias));
    typedef int Integer __attribute__((vector_size(SURGESCOPE_VECTOR_BYTES)));
};
template <>
struct VectorOf<double>
{
    typedef double Type __attribute__((vector_size(SURGESCOPE_VECTOR_BYTES)));
    typedef double Loose
        __attribute__((vector_size(SURGESCOPE_VECTOR_BYTES), aligned(8), may_alias));
};

template <typename Real>
using Vector = typename VectorOf<Real>::Type;

template <typename Real>
constexpr std::ptrdiff_t kLanes = SURGESCOPE_VECTOR_BYTES /
                                  static_cast<std::ptrdiff_t>(sizeof(Real));

template <typename Real>
inline Vector<Real> load(const Real* from)
{
    return *reinterpret_cast<const typename VectorOf<Real>::Loose*>(from);
}

template <typename Real>
inline void store(Real* to, Vector<Real> values)
{
    *reinterpret_cast<typename VectorOf<Real>::Loose*>(to) = values;
}

template <typename Real>
inline Vector<Real> broadcast(Real value)
{
    return Vector<Real>{} + value;
}

/// The first `count` values; zeros follow.
template <typename Real>
inline Vector<Real> loadFirst(const Real* from, std::ptrdiff_t count)
{
    if (count >= kLanes<Real>)
        return load(from);
    Vector<Real> values{};
    for (std::ptrdiff_t i = 0; i < count; ++i)
        values[i] = from[i];
    return values;
}

template <typename Real>
inline void storeFirst(Real* to, Vector<Real> values, std::ptrdiff_t count)
{
    if (count >= kLanes<Real>) {
        store(to, values);
        return;
    }
    for (std::ptrdiff_t i = 0; i < count; ++i)
        to[i] = values[i];
}

/// exp in single precision, right to about 1 unit in the last place: 2^n times a polynomial on
/// |r| <= ln(2) / 2 (the coefficients are 1/k!, the last two fitted to the truncation).
inline Vector<float> exponential(Vector<float> x)
{
    using Integer = VectorOf<float>::Integer;
    const Vector<float> low = broadcast(-87.0F);
    const Vector<float> high = broadcast(88.0F);
    x = x < low ? low : x;
    x = x > high ? high : x;
    const Vector<float> roundingShift = broadcast(12582912.0F); // 1.5 * 2^23
    const Vector<float> n = (x * 1.44269504088896341F + roundingShift) - roundingShift;
    // ln(2) in two parts, so that n ln(2) is exact to more than single precision.
    const Vector<float> r = (x - n * 0.693359375F) - n * -2.12194440e-4F;
    Vector<float> p = broadcast(1.0F / 5040.0F);
    p = p * r + 1.0F / 720.0F;
    p = p * r + 1.0F / 120.0F;
    p = p * r + 1.0F / 24.0F;
    p = p * r + 1.0F / 6.0F;
    p = p * r + 0.5F;
    p = p * r + 1.0F;
    p = p * r + 1.0F;
    const Integer exponent = (__builtin_convertvector(n, Integer) + 127) << 23;
    return p * (Vector<float>)exponent; // the same bits
}

inline Vector<float> sigmoid(Vector<float> x)
{
    return 1.0F / (1.0F + exponential(-x));
}

inline Vector<float> hyperbolicTangent(Vector<float> x)
{
    return 1.0F - 2.0F / (1.0F + exponential(2.0F * x));
}

// Double precision is for checks: the library's own functions, to the last digits.
inline Vector<double> sigmoid(Vector<double> x)
{
    for (std::ptrdiff_t i = 0; i < kLanes<double>; ++i)
        x[i] = 1.0 / (1.0 + ::exp(-x[i]));
    return x;
}

inline Vector<double> hyperbolicTangent(Vector<double> x)
{
    for (std::ptrdiff_t i = 0; i < kLanes<double>; ++i)
        x[i] = ::tanh(x[i]);
    return x;
}

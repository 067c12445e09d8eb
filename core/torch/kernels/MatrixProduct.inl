// C (rows, columns) = or += B (rows, depth) A (depth, columns), with vectors along the columns.
//
// A is packed into panels of two vectors' columns; a tile of some rows by one panel stays in
// registers over the whole depth. B is read by broadcasts and may have any strides.

constexpr std::ptrdiff_t kTileRows = SURGESCOPE_TILE_ROWS;
constexpr std::ptrdiff_t kBlockRows = 6 * kTileRows; // of B, so that they stay in the first cache

template <typename Real>
constexpr std::ptrdiff_t kPanel = 2 * kLanes<Real>;

template <typename Real>
inline std::ptrdiff_t roundUpToPanel(std::ptrdiff_t columns)
{
    return (columns + kPanel<Real> - 1) / kPanel<Real> * kPanel<Real>;
}

template <typename Real>
struct Strided
{
    const Real* values;
    std::ptrdiff_t rowStride;
    std::ptrdiff_t columnStride;
};

template <typename Real, int Rows>
inline void multiplyTile(const Real* panel, std::ptrdiff_t depth, Strided<Real> b, Real* c,
                         std::ptrdiff_t cStride, bool accumulate)
{
    constexpr std::ptrdiff_t lanes = kLanes<Real>;
    Vector<Real> left[Rows];
    Vector<Real> right[Rows];
    for (int row = 0; row < Rows; ++row) {
        left[row] = accumulate ? load(c + row * cStride) : Vector<Real>{};
        right[row] = accumulate ? load(c + row * cStride + lanes) : Vector<Real>{};
    }
    for (std::ptrdiff_t k = 0; k < depth; ++k) {
        const Vector<Real> a0 = load(panel + k * 2 * lanes);
        const Vector<Real> a1 = load(panel + k * 2 * lanes + lanes);
        const Real* column = b.values + k * b.columnStride;
        for (int row = 0; row < Rows; ++row) {
            const Vector<Real> factor = broadcast(column[row * b.rowStride]);
            left[row] += a0 * factor;
            right[row] += a1 * factor;
        }
    }
    for (int row = 0; row < Rows; ++row) {
        store(c + row * cStride, left[row]);
        store(c + row * cStride + lanes, right[row]);
    }
}

template <typename Real>
void multiplyRows(std::ptrdiff_t rows, const Real* panel, std::ptrdiff_t depth, Strided<Real> b,
                  Real* c, std::ptrdiff_t cStride, bool accumulate)
{
    switch (rows) {
    case 1:
        multiplyTile<Real, 1>(panel, depth, b, c, cStride, accumulate);
        break;
    case 2:
        multiplyTile<Real, 2>(panel, depth, b, c, cStride, accumulate);
        break;
    case 3:
        multiplyTile<Real, 3>(panel, depth, b, c, cStride, accumulate);
        break;
    case 4:
        multiplyTile<Real, 4>(panel, depth, b, c, cStride, accumulate);
        break;
    case 5:
        multiplyTile<Real, 5>(panel, depth, b, c, cStride, accumulate);
        break;
    case 6:
        multiplyTile<Real, 6>(panel, depth, b, c, cStride, accumulate);
        break;
#if SURGESCOPE_TILE_ROWS > 6
    case 7:
        multiplyTile<Real, 7>(panel, depth, b, c, cStride, accumulate);
        break;
    case 8:
        multiplyTile<Real, 8>(panel, depth, b, c, cStride, accumulate);
        break;
    case 9:
        multiplyTile<Real, 9>(panel, depth, b, c, cStride, accumulate);
        break;
    case 10:
        multiplyTile<Real, 10>(panel, depth, b, c, cStride, accumulate);
        break;
    case 11:
        multiplyTile<Real, 11>(panel, depth, b, c, cStride, accumulate);
        break;
    case 12:
        multiplyTile<Real, 12>(panel, depth, b, c, cStride, accumulate);
        break;
#endif
    default:
        break;
    }
}

/// `columns` is a multiple of a panel; `cStride` at least that.
template <typename Real>
void multiply(std::ptrdiff_t rows, std::ptrdiff_t columns, std::ptrdiff_t depth, Strided<Real> b,
              const Real* panels, Real* c, std::ptrdiff_t cStride, bool accumulate)
{
    for (std::ptrdiff_t block = 0; block < rows; block += kBlockRows) {
        const std::ptrdiff_t blockRows = rows - block < kBlockRows ? rows - block : kBlockRows;
        const std::ptrdiff_t tiles = (blockRows + kTileRows - 1) / kTileRows;
        for (std::ptrdiff_t column = 0; column < columns; column += kPanel<Real>) {
            const Real* panel = panels + column * depth;
            for (std::ptrdiff_t tile = 0; tile < tiles; ++tile) {
                // Tiles of equal height, give or take a row.
                const std::ptrdiff_t first = block + tile * blockRows / tiles;
                const std::ptrdiff_t end = block + (tile + 1) * blockRows / tiles;
                multiplyRows(
                    end - first, panel, depth,
                    Strided<Real>{b.values + first * b.rowStride, b.rowStride, b.columnStride},
                    c + first * cStride + column, cStride, accumulate);
            }
        }
    }
}

/// Packs (depth, columns) whose rows are `stride` apart.
template <typename Real>
void packRows(const Real* from, std::ptrdiff_t stride, std::ptrdiff_t depth, std::ptrdiff_t columns,
              Real* panels)
{
    for (std::ptrdiff_t column = 0; column < columns; column += kPanel<Real>) {
        for (std::ptrdiff_t k = 0; k < depth; ++k) {
            const Real* row = from + k * stride + column;
            store(panels, load(row));
            store(panels + kLanes<Real>, load(row + kLanes<Real>));
            panels += kPanel<Real>;
        }
    }
}

// One LSTM layer over whole sequences. Hidden sizes are padded with zeros to whole panels inside:
// a padded unit's weights are zero, so its state stays zero and it gives no gradient.

/// Sizes and the places of the arrays within `saved` and `scratch`.
template <typename Real>
struct Plan
{
    std::ptrdiff_t steps, sequences, inputs, hidden;
    std::ptrdiff_t unit;     // hidden, padded
    std::ptrdiff_t gate;     // 4 unit
    std::ptrdiff_t rows;     // steps sequences
    std::ptrdiff_t inputPad; // inputs, padded

    explicit Plan(const LstmLayerArrays<Real>& a)
        : steps(a.steps), sequences(a.sequences), inputs(a.inputs), hidden(a.hidden),
          unit(roundUpToPanel<Real>(a.hidden)), gate(4 * unit), rows(a.steps * a.sequences),
          inputPad(roundUpToPanel<Real>(a.inputs))
    {
    }

    // saved: gates (rows, gate) after their functions; cells ((steps + 1) sequences, unit) before
    // the first and after each step; their tanh (rows, unit); entering hidden states (rows, unit);
    // masked inputs (rows, inputs).
    std::ptrdiff_t cellsAt() const { return rows * gate; }
    std::ptrdiff_t tanhAt() const { return cellsAt() + (rows + sequences) * unit; }
    std::ptrdiff_t enteringAt() const { return tanhAt() + rows * unit; }
    std::ptrdiff_t maskedAt() const { return enteringAt() + rows * unit; }
    std::ptrdiff_t savedSize() const { return maskedAt() + rows * inputs; }
};

constexpr std::ptrdiff_t kDepthBlock = 240; // rows packed at once for weight gradients

template <typename Real>
std::ptrdiff_t savedSize(const LstmLayerArrays<Real>& a)
{
    return Plan<Real>(a).savedSize();
}

template <typename Real>
std::ptrdiff_t scratchSize(const LstmLayerArrays<Real>& a)
{
    const Plan<Real> p(a);
    // Forward: packed weights, padded bias; for inference one step's arrays.
    const std::ptrdiff_t step = p.gate + 3 * p.unit + p.inputs;
    const std::ptrdiff_t forward = (p.inputs + p.hidden + 1) * p.gate + p.sequences * step;
    // Backward: packed weights, gradients of the state, packed rows, gradients of the weights and
    // of the inputs before they are cut to size.
    const std::ptrdiff_t wide = p.unit > p.inputPad ? p.unit : p.inputPad;
    const std::ptrdiff_t backward = p.gate * wide + 2 * p.sequences * p.unit +
                                    kDepthBlock * p.gate + p.gate * (p.unit + p.inputs) +
                                    p.rows * p.inputPad;
    return forward > backward ? forward : backward;
}

/// Packs W^T for W (4 hidden, columns): panels over the padded gates, depth `columns`.
template <typename Real>
void packGatesTransposed(const Plan<Real>& p, const Real* weights, std::ptrdiff_t columns,
                         Real* panels)
{
    for (std::ptrdiff_t column = 0; column < p.gate; column += kPanel<Real>) {
        Real* panel = panels + column * columns;
        for (std::ptrdiff_t j = 0; j < kPanel<Real>; ++j) {
            const std::ptrdiff_t gate = (column + j) / p.unit;
            const std::ptrdiff_t unit = (column + j) % p.unit;
            const Real* row = weights + (gate * p.hidden + unit) * columns;
            for (std::ptrdiff_t k = 0; k < columns; ++k)
                panel[k * kPanel<Real> + j] = unit < p.hidden ? row[k] : Real(0);
        }
    }
}

/// Packs W (4 hidden, columns) as (gate, columns padded).
template <typename Real>
void packGates(const Plan<Real>& p, const Real* weights, std::ptrdiff_t columns, Real* panels)
{
    constexpr std::ptrdiff_t lanes = kLanes<Real>;
    for (std::ptrdiff_t column = 0; column < columns; column += kPanel<Real>) {
        for (std::ptrdiff_t k = 0; k < p.gate; ++k, panels += kPanel<Real>) {
            const std::ptrdiff_t unit = k % p.unit;
            const bool isPadded = unit >= p.hidden;
            const Real* row = weights + (k / p.unit * p.hidden + unit) * columns + column;
            const std::ptrdiff_t left = isPadded ? 0 : columns - column;
            store(panels, loadFirst(row, left));
            store(panels + lanes, loadFirst(row + lanes, left - lanes));
        }
    }
}

/// The state that enters a step: (sequences, unit), masked; zeros without a source.
template <typename Real>
void enterStep(const Plan<Real>& p, const LstmLayerArrays<Real>& a, const Real* hidden,
               Real* entering)
{
    for (std::ptrdiff_t n = 0; n < p.sequences; ++n) {
        Real* to = entering + n * p.unit;
        for (std::ptrdiff_t u = 0; u < p.unit; u += kLanes<Real>) {
            Vector<Real> h{};
            if (hidden != nullptr && u < p.hidden) {
                h = loadFirst(hidden + n * p.hidden + u, p.hidden - u);
                if (a.recurrentMask != nullptr)
                    h *= loadFirst(a.recurrentMask + n * a.recurrentMaskStride + u, p.hidden - u);
            }
            store(to + u, h);
        }
    }
}

/// Gates before their functions, x part, of some rows (time, sequences) from the first of a step.
template <typename Real>
void projectInputs(const Plan<Real>& p, const LstmLayerArrays<Real>& a, std::ptrdiff_t firstRow,
                   std::ptrdiff_t rows, const Real* panels, Real* masked, Real* gates)
{
    const Real* x = a.x + firstRow * p.inputs;
    if (a.inputMask != nullptr) {
        for (std::ptrdiff_t row = 0; row < rows; ++row) {
            const Real* mask = a.inputMask + row % p.sequences * a.inputMaskStride;
            for (std::ptrdiff_t i = 0; i < p.inputs; ++i)
                masked[row * p.inputs + i] = x[row * p.inputs + i] * mask[i];
        }
        x = masked;
    }
    multiply<Real>(rows, p.gate, p.inputs, {x, p.inputs, 1}, panels, gates, p.gate, false);
}

/// One step's functions: gates in place; cell, its tanh and the hidden state of each unit.
template <typename Real>
void applyStep(const Plan<Real>& p, const LstmLayerArrays<Real>& a, std::ptrdiff_t t,
               const Real* bias, Real* gates, const Real* cellBefore, Real* cell, Real* tanhCell,
               Real* hidden)
{
    for (std::ptrdiff_t n = 0; n < p.sequences; ++n) {
        Real* row = gates + n * p.gate;
        const Real* projected =
            a.projected == nullptr
                ? nullptr
                : a.projected +
                      (t * a.projectedSequences + n % a.projectedSequences) * 4 * p.hidden;
        for (std::ptrdiff_t u = 0; u < p.hidden; u += kLanes<Real>) {
            const std::ptrdiff_t left = p.hidden - u;
            Vector<Real> z[4];
            for (std::ptrdiff_t q = 0; q < 4; ++q) {
                z[q] = load(row + q * p.unit + u);
                z[q] += projected == nullptr ? load(bias + q * p.unit + u)
                                             : loadFirst(projected + q * p.hidden + u, left);
            }
            const Vector<Real> i = sigmoid(z[0]);
            const Vector<Real> f = sigmoid(z[1]);
            const Vector<Real> g = hyperbolicTangent(z[2]);
            const Vector<Real> o = sigmoid(z[3]);
            Vector<Real> c = i * g;
            if (cellBefore != nullptr)
                c += f * load(cellBefore + n * p.unit + u);
            const Vector<Real> th = hyperbolicTangent(c);
            store(row + u, i);
            store(row + p.unit + u, f);
            store(row + 2 * p.unit + u, g);
            store(row + 3 * p.unit + u, o);
            store(cell + n * p.unit + u, c);
            store(tanhCell + n * p.unit + u, th);
            storeFirst(hidden + n * p.hidden + u, o * th, left);
        }
    }
}

template <typename Real>
void setZero(Real* values, std::ptrdiff_t size)
{
    for (std::ptrdiff_t i = 0; i < size; ++i)
        values[i] = Real(0);
}

/// (sequences, hidden) to (sequences, unit); zeros without a source.
template <typename Real>
void padState(const Plan<Real>& p, const Real* from, Real* to)
{
    setZero(to, p.sequences * p.unit);
    for (std::ptrdiff_t n = 0; from != nullptr && n < p.sequences; ++n)
        for (std::ptrdiff_t u = 0; u < p.hidden; ++u)
            to[n * p.unit + u] = from[n * p.hidden + u];
}

template <typename Real>
void cutState(const Plan<Real>& p, const Real* from, Real* to)
{
    for (std::ptrdiff_t n = 0; n < p.sequences; ++n)
        for (std::ptrdiff_t u = 0; u < p.hidden; ++u)
            to[n * p.hidden + u] = from[n * p.unit + u];
}

template <typename Real>
void forward(const LstmLayerArrays<Real>& a)
{
    const Plan<Real> p(a);
    Real* inputPanels = a.scratch;
    Real* recurrentPanels = inputPanels + p.inputs * p.gate;
    Real* bias = recurrentPanels + p.hidden * p.gate;
    Real* step = bias + p.gate;
    packGatesTransposed(p, a.recurrentWeights, p.hidden, recurrentPanels);
    if (a.projected == nullptr) {
        packGatesTransposed(p, a.inputWeights, p.inputs, inputPanels);
        for (std::ptrdiff_t q = 0; q < 4; ++q)
            for (std::ptrdiff_t u = 0; u < p.unit; ++u)
                bias[q * p.unit + u] = u < p.hidden ? a.bias[q * p.hidden + u] : Real(0);
    }

    // Training keeps every step's arrays, inference uses one step's again and again.
    const bool keeps = a.saved != nullptr;
    Real* gates = keeps ? a.saved : step;
    Real* cells = keeps ? a.saved + p.cellsAt() : gates + p.sequences * p.gate;
    Real* tanhs = keeps ? a.saved + p.tanhAt() : cells + p.sequences * p.unit;
    Real* enterings = keeps ? a.saved + p.enteringAt() : tanhs + p.sequences * p.unit;
    Real* masked = keeps ? a.saved + p.maskedAt() : enterings + p.sequences * p.unit;
    const std::ptrdiff_t gateStep = keeps ? p.sequences * p.gate : 0;
    const std::ptrdiff_t unitStep = keeps ? p.sequences * p.unit : 0;
    if (keeps)
        projectInputs(p, a, 0, p.rows, inputPanels, masked, gates);
    padState(p, a.cellBefore, cells);

    const Real* before = a.hiddenBefore;
    for (std::ptrdiff_t t = 0; t < p.steps; ++t) {
        Real* gate = gates + t * gateStep;
        Real* entering = enterings + t * unitStep;
        if (!keeps && a.projected == nullptr)
            projectInputs(p, a, t * p.sequences, p.sequences, inputPanels, masked, gate);
        else if (!keeps && before == nullptr)
            setZero(gate, p.sequences * p.gate);
        enterStep(p, a, before, entering);
        if (before != nullptr)
            multiply<Real>(p.sequences, p.gate, p.hidden, {entering, p.unit, 1}, recurrentPanels,
                           gate, p.gate, keeps || a.projected == nullptr);
        Real* hidden =
            a.outputs == nullptr ? a.hiddenAfter : a.outputs + t * p.sequences * p.hidden;
        applyStep(p, a, t, bias, gate, cells + t * unitStep, cells + (keeps ? t + 1 : 0) * unitStep,
                  tanhs + t * unitStep, hidden);
        before = hidden;
    }
    if (a.outputs != nullptr)
        for (std::ptrdiff_t i = 0; i < p.sequences * p.hidden; ++i)
            a.hiddenAfter[i] = before[i];
    cutState(p, cells + p.steps * unitStep, a.cellAfter);
}

/// One step back: the saved gates become the gradients of what their functions took; `dc` goes from
/// the gradient of the cell after the step to that of the cell before it.
template <typename Real>
void reverseStep(const Plan<Real>& p, Real* gates, const Real* cellBefore, const Real* tanhCell,
                 const Real* dOutputs, const Real* dh, Real* dc)
{
    for (std::ptrdiff_t n = 0; n < p.sequences; ++n) {
        Real* row = gates + n * p.gate;
        for (std::ptrdiff_t u = 0; u < p.hidden; u += kLanes<Real>) {
            const std::ptrdiff_t at = n * p.unit + u;
            Vector<Real> h = load(dh + at);
            if (dOutputs != nullptr)
                h += loadFirst(dOutputs + n * p.hidden + u, p.hidden - u);
            const Vector<Real> i = load(row + u);
            const Vector<Real> f = load(row + p.unit + u);
            const Vector<Real> g = load(row + 2 * p.unit + u);
            const Vector<Real> o = load(row + 3 * p.unit + u);
            const Vector<Real> th = load(tanhCell + at);
            const Vector<Real> c = load(dc + at) + h * o * (Real(1) - th * th);
            store(row + u, c * g * i * (Real(1) - i));
            store(row + p.unit + u, c * load(cellBefore + at) * f * (Real(1) - f));
            store(row + 2 * p.unit + u, c * i * (Real(1) - g * g));
            store(row + 3 * p.unit + u, h * th * o * (Real(1) - o));
            store(dc + at, c * f);
        }
    }
}

/// d weights (4 hidden, columns) of gates before their functions = B W^T, B (rows, columns): sums
/// over all rows of dgates times B, as (columns, gate), then turned.
template <typename Real>
void weightGradient(const Plan<Real>& p, const Real* dgates, const Real* b, std::ptrdiff_t bStride,
                    std::ptrdiff_t columns, Real* packed, Real* turned, Real* gradient)
{
    for (std::ptrdiff_t first = 0; first < p.rows; first += kDepthBlock) {
        const std::ptrdiff_t depth = p.rows - first < kDepthBlock ? p.rows - first : kDepthBlock;
        packRows(dgates + first * p.gate, p.gate, depth, p.gate, packed);
        multiply<Real>(columns, p.gate, depth, {b + first * bStride, 1, bStride}, packed, turned,
                       p.gate, first > 0);
    }
    constexpr std::ptrdiff_t kSquare = 16; // turned in squares that stay in the first cache
    for (std::ptrdiff_t q = 0; q < 4; ++q)
        for (std::ptrdiff_t u0 = 0; u0 < p.hidden; u0 += kSquare)
            for (std::ptrdiff_t i0 = 0; i0 < columns; i0 += kSquare)
                for (std::ptrdiff_t u = u0; u < u0 + kSquare && u < p.hidden; ++u)
                    for (std::ptrdiff_t i = i0; i < i0 + kSquare && i < columns; ++i)
                        gradient[(q * p.hidden + u) * columns + i] =
                            turned[i * p.gate + q * p.unit + u];
}

template <typename Real>
void biasGradient(const Plan<Real>& p, const Real* dgates, Real* gradient)
{
    for (std::ptrdiff_t q = 0; q < 4; ++q) {
        for (std::ptrdiff_t u = 0; u < p.hidden; u += kLanes<Real>) {
            Vector<Real> sum{};
            for (std::ptrdiff_t row = 0; row < p.rows; ++row)
                sum += load(dgates + row * p.gate + q * p.unit + u);
            storeFirst(gradient + q * p.hidden + u, sum, p.hidden - u);
        }
    }
}

template <typename Real>
void backward(const LstmLayerArrays<Real>& a, const LstmLayerGradients<Real>& d)
{
    const Plan<Real> p(a);
    const std::ptrdiff_t wide = p.unit > p.inputPad ? p.unit : p.inputPad;
    Real* panels = a.scratch;
    Real* dh = panels + p.gate * wide;
    Real* dc = dh + p.sequences * p.unit;
    Real* packed = dc + p.sequences * p.unit;
    Real* turned = packed + kDepthBlock * p.gate;
    Real* dx = turned + p.gate * (p.unit + p.inputs);
    Real* gates = a.saved;
    const Real* cells = a.saved + p.cellsAt();
    const Real* tanhs = a.saved + p.tanhAt();
    const Real* enterings = a.saved + p.enteringAt();

    packGates(p, a.recurrentWeights, p.hidden, panels);
    padState(p, d.hiddenAfter, dh);
    padState(p, d.cellAfter, dc);
    for (std::ptrdiff_t t = p.steps - 1; t >= 0; --t) {
        Real* gate = gates + t * p.sequences * p.gate;
        reverseStep(p, gate, cells + t * p.sequences * p.unit, tanhs + t * p.sequences * p.unit,
                    d.outputs == nullptr ? nullptr : d.outputs + t * p.sequences * p.hidden, dh,
                    dc);
        if (t == 0 && d.hiddenBefore == nullptr)
            break;
        multiply<Real>(p.sequences, p.unit, p.gate, {gate, p.gate, 1}, panels, dh, p.unit, false);
        if (a.recurrentMask != nullptr)
            for (std::ptrdiff_t n = 0; n < p.sequences; ++n)
                for (std::ptrdiff_t u = 0; u < p.hidden; ++u)
                    dh[n * p.unit + u] *= a.recurrentMask[n * a.recurrentMaskStride + u];
    }
    if (d.hiddenBefore != nullptr)
        cutState(p, dh, d.hiddenBefore);
    if (d.cellBefore != nullptr)
        cutState(p, dc, d.cellBefore);

    weightGradient(p, gates, enterings, p.unit, p.hidden, packed, turned, d.recurrentWeights);
    const Real* x = a.inputMask == nullptr ? a.x : a.saved + p.maskedAt();
    weightGradient(p, gates, x, p.inputs, p.inputs, packed, turned, d.inputWeights);
    biasGradient(p, gates, d.bias);
    if (d.x == nullptr)
        return;
    packGates(p, a.inputWeights, p.inputs, panels);
    multiply<Real>(p.rows, p.inputPad, p.gate, {gates, p.gate, 1}, panels, dx, p.inputPad, false);
    for (std::ptrdiff_t row = 0; row < p.rows; ++row) {
        const Real* mask =
            a.inputMask == nullptr ? nullptr : a.inputMask + row % p.sequences * a.inputMaskStride;
        for (std::ptrdiff_t i = 0; i < p.inputs; ++i)
            d.x[row * p.inputs + i] =
                dx[row * p.inputPad + i] * (mask == nullptr ? Real(1) : mask[i]);
    }
}

#pragma once

namespace core {

/// Bytes that can still be taken: of the machine, of the control group the program runs in, of the
/// limits that were set for it; infinite where nothing is known.
double freeMemory();

/// Throws `TooLittleMemory` unless so many bytes can be taken now, for work that takes them piece
/// by piece and in libraries that would not come back from a refusal. `bytes` is an estimate;
/// `reserved` is taken of the address space alone, where that is limited (stacks of threads, the C
/// library's pools).
void requireMemory(double bytes, double reserved = 0.0);

} // namespace core

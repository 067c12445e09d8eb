#pragma once

/// Under a sanitizer programs are slower, take more address space, and give memory back late.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
inline constexpr bool kIsSanitized = true;
inline constexpr int kSlowness = 10;
#else
inline constexpr bool kIsSanitized = false;
inline constexpr int kSlowness = 1;
#endif

#!/usr/bin/env bash
# Builds Surgescope and runs all its tests.
#
#   installer/test.sh [--sanitize]
#
# Installs the Debian packages that are missing (as root or with sudo). What reads files is fuzzed
# for 20 s each, then the tests run. With --sanitize the tests run twice instead: under
# AddressSanitizer with UndefinedBehaviorSanitizer, and under ThreadSanitizer. The last lines are
# ctest's, and so is the exit code.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck source=installer/packages.sh
. "$root/installer/packages.sh"

case "$#:${1:-}" in
0:) presets=(fuzz release) ;;
1:--sanitize) presets=(asan tsan) ;;
*)
    echo "Usage: installer/test.sh [--sanitize]" >&2
    exit 2
    ;;
esac

ensure_packages "${build_packages[@]}" "${test_packages[@]}"

export QT_QPA_PLATFORM=offscreen
cd "$root"
jobs=$(build_jobs)
for preset in "${presets[@]}"; do
    cmake --preset "$preset"
    cmake --build --preset "$preset" --parallel "$jobs"
    ctest --preset "$preset" --parallel "$jobs"
done

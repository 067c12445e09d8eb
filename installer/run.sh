#!/usr/bin/env bash
# Builds Surgescope and opens its window on FILE.csv, or on made-up demo data without one.
#
#   installer/run.sh [FILE.csv]
#
# Installs the Debian packages that are missing (as root or with sudo). Without a display the same
# analysis runs without a window, into ./surgescope-results.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck source=installer/packages.sh
. "$root/installer/packages.sh"

if [ $# -gt 1 ] || [[ ${1:-} == -* ]]; then
    echo "Usage: installer/run.sh [FILE.csv]" >&2
    exit 2
fi
if [ $# -eq 1 ] && [ ! -r "$1" ]; then
    echo "The file $1 cannot be read." >&2
    exit 2
fi

ensure_packages "${build_packages[@]}"

# A build directory of its own: without tests, so that Catch2 is not needed.
build=$root/build/run
(
    cd "$root"
    cmake --preset release -B "$build" -DBUILD_TESTING=OFF
    cmake --build "$build" --parallel "$(build_jobs)"
) >&2
program=$build/bin/surgescope

if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    exec "$program" "${@:---demo}"
fi

results=$PWD/surgescope-results
echo "There is no display: forecasting without a window." >&2
if [ $# -eq 1 ]; then
    exec "$program" forecast --data "$1" --preset recommended --out "$results"
fi
exec "$program" forecast --demo --preset recommended --out "$results"

#!/usr/bin/env bash
# Makes the packages of Surgescope for this release of Debian: a DEB and a TGZ.
#
#   installer/package.sh
#
# Installs the Debian packages that are missing (as root or with sudo). The last line says where the
# packages are.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck source=installer/packages.sh
. "$root/installer/packages.sh"

if [ $# -gt 0 ]; then
    echo "Usage: installer/package.sh" >&2
    exit 2
fi

ensure_packages "${build_packages[@]}" "${package_packages[@]}"

# That of run.sh: it is built without tests as well.
build=$root/build/run
cd "$root"
cmake --preset release -B "$build" -DBUILD_TESTING=OFF
cmake --build "$build" --parallel "$(build_jobs)"
cd "$build"
cpack -G "DEB;TGZ"
echo "The packages are in $build/packages."

#!/usr/bin/env bash
# Checks that sources are laid out as .clang-format has it, and what .clang-tidy asks for.
#
#   installer/lint.sh [FILE...]
#
# Without files all of app, core, tests and ui: some hundred sources, each of which takes clang-tidy
# as long as a compiler. Installs the Debian packages that are missing (as root or with sudo).
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck source=installer/packages.sh
. "$root/installer/packages.sh"
ensure_packages "${build_packages[@]}" "${lint_packages[@]}"

if [ $# -gt 0 ]; then
    mapfile -t files < <(realpath -- "$@")
    cd "$root"
else
    cd "$root"
    mapfile -t files < <(git ls-files '*.cpp' '*.h' '*.inl' | sed "s|^|$PWD/|")
fi
clang-format --dry-run -Werror "${files[@]}"

# The preset "dev" compiles each source alone, so that it has a command for each; headers are checked
# with the sources that include them. Clang 14 refuses LibTorch's headers.
cmake --preset dev
mapfile -t sources < <(printf '%s\n' "${files[@]}" |
    grep -xFf <(sed -n '/"command":/{/torch\/csrc/d;n;s/^ *"file": "\(.*\)",\?$/\1/p}' \
        build/dev/compile_commands.json) || true)
if [ "${#sources[@]}" -gt 0 ]; then
    printf '%s\0' "${sources[@]}" | xargs -0 -n 1 -P "$(build_jobs)" clang-tidy --quiet -p build/dev \
        --extra-arg=-Wno-unknown-warning-option
fi

# shellcheck shell=bash
# shellcheck disable=SC2034 # the lists are used by the scripts that source this
# Sourced by run.sh, test.sh and package.sh: what the program needs of Debian, and how it is installed.

# Names of Debian 12. Where a later release has folded one into another (libqt6opengl6-dev into
# qt6-base-dev on Debian 13), the other provides the name, for apt and for the check below.
build_packages=(
    g++ cmake ninja-build ccache
    qt6-base-dev libqt6opengl6-dev qt6-charts-dev libqt6svg6-dev libqcustomplot-dev libgl-dev libopengl-dev
    qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools qt6-translations-l10n
    libtorch-dev libopenblas0-pthread libeigen3-dev libtbb-dev
    nlohmann-json3-dev libcli11-dev libssl-dev libsqlitecpp-dev libzstd-dev libxgboost-dev
    liborcus-dev libhowardhinnant-date-dev zlib1g-dev
    fonts-dejavu-core librsvg2-bin
)
test_packages=(
    catch2 clang libclang-rt-dev
    desktop-file-utils appstream libxml2-utils shared-mime-info shellcheck mandoc
)
lint_packages=(catch2 clang-format clang-tidy libbenchmark-dev)
package_packages=(dpkg-dev file)

# Runs a command as root: as it is, or with sudo.
as_root()
{
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    else
        sudo "$@"
    fi
}

# Prints those of the named packages that are neither installed nor provided by an installed one.
missing_packages()
{
    local present name
    present=$(dpkg-query -W -f '${db:Status-Status} ${Package}, ${Provides}\n' |
        sed -n 's/^installed //p' | sed 's/([^)]*)//g' | tr ',' '\n' | tr -d ' ')
    for name in "$@"; do
        grep -qxF -- "$name" <<<"$present" || echo "$name"
    done
}

apt_get()
{
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -y "$@"
}

# Installs what is missing of the named packages; without a word or a network when nothing is.
ensure_packages()
{
    local missing
    if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
        echo "This script installs packages with apt; on another system install the libraries" \
            "named in installer/packages.sh and build with CMake." >&2
        return 1
    fi
    mapfile -t missing < <(missing_packages "$@")
    if [ "${#missing[@]}" -gt 0 ]; then
        if [ "$(id -u)" -ne 0 ] && ! command -v sudo >/dev/null; then
            echo "These packages are missing, and installing them needs root or sudo:" \
                "${missing[*]}" >&2
            return 1
        fi
        echo "Installing ${missing[*]}" >&2
        local install=(install --no-install-recommends "${missing[@]}")
        # The package lists are fetched only when they are absent or too old to install from.
        if ! apt-get -s "${install[@]}" >/dev/null 2>&1 || ! apt_get "${install[@]}" >&2; then
            apt_get update >&2
            apt_get "${install[@]}" >&2
        fi
    fi
    check_blas
}

# LibTorch on the reference BLAS is several times slower. OpenBLAS takes its place when it is
# installed, unless somebody has chosen by hand: that is respected, and said.
check_blas()
{
    local chosen
    chosen=$(update-alternatives --get-selections | awk '$1 ~ /^libblas\.so\.3-/ {print $1, $3}')
    case $chosen in
    "" | *openblas*) ;;
    *)
        echo "The BLAS chosen on this machine is ${chosen#* }, not OpenBLAS; training will be" \
            "slower. \"update-alternatives --auto ${chosen%% *}\" (as root) changes that." >&2
        ;;
    esac
}

# Compilers at once: one per processor, but a LibTorch source takes 1.1 GB.
build_jobs()
{
    local processors memory
    processors=$(nproc)
    memory=$(awk '/^MemAvailable:/ {print int($2 / 1200000)}' /proc/meminfo)
    [ "$memory" -ge 1 ] || memory=1
    echo $((processors < memory ? processors : memory))
}

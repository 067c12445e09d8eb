#!/usr/bin/env bash
# Makes an AppImage of a build. A recipe that has not been tried: it needs linuxdeploy with its Qt
# plugin on the PATH, and LibTorch makes the result large.
#
#   installer/appimage.sh BUILD_FOLDER
set -euo pipefail

if [ $# -ne 1 ] || [ ! -d "$1" ]; then
    echo "Usage: installer/appimage.sh BUILD_FOLDER" >&2
    exit 2
fi
folder=$PWD/Surgescope.AppDir
DESTDIR=$folder cmake --install "$1" --prefix /usr --strip
linuxdeploy --appdir "$folder" --plugin qt --output appimage \
    --deploy-deps-only "$folder/usr/lib/surgescope" \
    --desktop-file "$folder/usr/share/applications/surgescope.desktop" \
    --icon-file "$folder/usr/share/icons/hicolor/scalable/apps/surgescope.svg"

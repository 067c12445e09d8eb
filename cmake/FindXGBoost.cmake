# Finds XGBoost's C library: its headers as the imported target XGBoost::Headers, and XGBoost_FILE,
# the name to load it by when the program runs (libxgboost.so.0). The configuration file that Debian
# 12 ships names files that are not there.
find_path(XGBoost_INCLUDE_DIR xgboost/c_api.h)
find_library(XGBoost_LIBRARY xgboost)
mark_as_advanced(XGBoost_INCLUDE_DIR XGBoost_LIBRARY)

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(XGBoost REQUIRED_VARS XGBoost_LIBRARY XGBoost_INCLUDE_DIR)

if(XGBoost_FOUND AND NOT TARGET XGBoost::Headers)
    add_library(XGBoost::Headers INTERFACE IMPORTED)
    target_include_directories(XGBoost::Headers INTERFACE "${XGBoost_INCLUDE_DIR}")
endif()
if(XGBoost_FOUND)
    set(XGBoost_FILE "${XGBoost_LIBRARY}")
    if(IS_SYMLINK "${XGBoost_LIBRARY}")
        file(READ_SYMLINK "${XGBoost_LIBRARY}" XGBoost_FILE)
    endif()
    # A library outside the loader's folders keeps its path.
    if(NOT XGBoost_LIBRARY MATCHES "^/(usr/)?lib")
        cmake_path(GET XGBoost_LIBRARY PARENT_PATH _folder)
        cmake_path(ABSOLUTE_PATH XGBoost_FILE BASE_DIRECTORY "${_folder}")
    elseif(IS_ABSOLUTE "${XGBoost_FILE}")
        cmake_path(GET XGBoost_FILE FILENAME XGBoost_FILE)
    endif()
endif()

# Finds XGBoost's C library and defines the imported target XGBoost::XGBoost. (The configuration
# file that Debian 12 ships names files that are not there.)
find_path(XGBoost_INCLUDE_DIR xgboost/c_api.h)
find_library(XGBoost_LIBRARY xgboost)
mark_as_advanced(XGBoost_INCLUDE_DIR XGBoost_LIBRARY)

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(XGBoost REQUIRED_VARS XGBoost_LIBRARY XGBoost_INCLUDE_DIR)

if(XGBoost_FOUND AND NOT TARGET XGBoost::XGBoost)
    add_library(XGBoost::XGBoost INTERFACE IMPORTED)
    target_include_directories(XGBoost::XGBoost INTERFACE "${XGBoost_INCLUDE_DIR}")
    target_link_libraries(XGBoost::XGBoost INTERFACE "${XGBoost_LIBRARY}")
endif()

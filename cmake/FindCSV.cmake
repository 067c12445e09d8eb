# Finds libcsv and defines the imported target CSV::CSV.
find_path(CSV_INCLUDE_DIR csv.h)
find_library(CSV_LIBRARY csv)
mark_as_advanced(CSV_INCLUDE_DIR CSV_LIBRARY)

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(CSV REQUIRED_VARS CSV_LIBRARY CSV_INCLUDE_DIR)

if(CSV_FOUND AND NOT TARGET CSV::CSV)
    add_library(CSV::CSV INTERFACE IMPORTED)
    target_include_directories(CSV::CSV INTERFACE "${CSV_INCLUDE_DIR}")
    target_link_libraries(CSV::CSV INTERFACE "${CSV_LIBRARY}")
endif()

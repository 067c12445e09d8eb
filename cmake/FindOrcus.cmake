# Finds liborcus's XML parser, whichever version is there (the files carry it in their names), and
# defines the imported target Orcus::Parser.
if(NOT Orcus_INCLUDE_DIR)
    file(GLOB _orcus_folders LIST_DIRECTORIES true
        ${CMAKE_PREFIX_PATH}/include/liborcus-* /usr/local/include/liborcus-* /usr/include/liborcus-*)
    list(SORT _orcus_folders COMPARE NATURAL ORDER DESCENDING)
endif()
find_path(Orcus_INCLUDE_DIR orcus/sax_parser.hpp HINTS ${_orcus_folders})
string(REGEX MATCH "liborcus-([0-9.]+)$" _orcus_match "${Orcus_INCLUDE_DIR}")
set(Orcus_VERSION "${CMAKE_MATCH_1}")
find_library(Orcus_PARSER_LIBRARY orcus-parser-${Orcus_VERSION})
mark_as_advanced(Orcus_INCLUDE_DIR Orcus_PARSER_LIBRARY)

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(Orcus
    REQUIRED_VARS Orcus_PARSER_LIBRARY Orcus_INCLUDE_DIR VERSION_VAR Orcus_VERSION)

if(Orcus_FOUND AND NOT TARGET Orcus::Parser)
    add_library(Orcus::Parser INTERFACE IMPORTED)
    target_include_directories(Orcus::Parser INTERFACE "${Orcus_INCLUDE_DIR}")
    target_link_libraries(Orcus::Parser INTERFACE "${Orcus_PARSER_LIBRARY}")
endif()

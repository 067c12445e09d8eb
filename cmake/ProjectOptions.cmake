# Flags travel on one interface target, never on global variables.
add_library(project_options INTERFACE)
target_compile_features(project_options INTERFACE cxx_std_20)
target_include_directories(project_options INTERFACE "${PROJECT_SOURCE_DIR}")
target_compile_options(project_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow)
# Options are structs of which callers write only what differs; GCC warns of the rest even so.
target_compile_options(project_options INTERFACE -Wno-missing-field-initializers)
if(SURGESCOPE_WERROR)
    target_compile_options(project_options INTERFACE -Werror)
endif()
if(SURGESCOPE_SANITIZE)
    target_compile_options(project_options INTERFACE
        -fsanitize=${SURGESCOPE_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
    target_link_options(project_options INTERFACE -fsanitize=${SURGESCOPE_SANITIZE})
    if(SURGESCOPE_SANITIZE MATCHES "thread")
        # ThreadSanitizer cannot see through oneTBB's hand-written synchronisation.
        target_compile_definitions(project_options INTERFACE SURGESCOPE_PARALLEL_STD_THREAD)
    endif()
endif()

# For what computes nothing, command lines and tests: optimised in full it took a third of the build.
add_library(light_optimisation INTERFACE)
target_compile_options(light_optimisation INTERFACE $<$<CONFIG:Release>:-O1>)

set(CMAKE_CXX_EXTENSIONS OFF)
if(NOT CMAKE_BUILD_TYPE)
    set(CMAKE_BUILD_TYPE Release CACHE STRING "Build type" FORCE)
endif()

# The build tree mirrors the installed one, so that a program finds the module beside itself:
# bin/surgescope and lib/surgescope/libsurgescope_nn.so.
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/bin")
set(SURGESCOPE_MODULE_DIR "${PROJECT_BINARY_DIR}/lib/surgescope")

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    # The sloppiness is what ccache asks for to cache sources that use a precompiled header.
    set(CMAKE_CXX_COMPILER_LAUNCHER "${CMAKE_COMMAND}" -E env
        CCACHE_SLOPPINESS=pch_defines,time_macros "${CCACHE_PROGRAM}")
    target_compile_options(project_options BEFORE INTERFACE -fpch-preprocess)
endif()

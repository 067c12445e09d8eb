# surgescope_kernel(target name source variant vectorBytes flags...) compiles a kernel source for one
# instruction set, as the object library ${name}_${variant}, and adds it to the target: no
# precompiled header, no unity build, no link-time optimisation, optimised in every build type and
# never instrumented. Kernels include declarations only (see core/torch/kernels/KernelVariant.cpp).
function(surgescope_kernel target name source variant vectorBytes)
    set(object ${name}_${variant})
    add_library(${object} OBJECT ${source})
    target_include_directories(${object} PRIVATE "${PROJECT_SOURCE_DIR}")
    target_compile_features(${object} PRIVATE cxx_std_20)
    target_compile_definitions(${object} PRIVATE SURGESCOPE_KERNEL_VARIANT=${variant}
        SURGESCOPE_VECTOR_BYTES=${vectorBytes})
    target_compile_options(${object} PRIVATE
        -O3 -ffp-contract=fast -fno-math-errno -Wall -Wextra -Wshadow ${ARGN})
    set_target_properties(${object} PROPERTIES POSITION_INDEPENDENT_CODE ON
        UNITY_BUILD OFF INTERPROCEDURAL_OPTIMIZATION OFF)
    target_sources(${target} PRIVATE $<TARGET_OBJECTS:${object}>)
endfunction()

if(CMAKE_SYSTEM_PROCESSOR MATCHES "x86_64|AMD64")
    set(SURGESCOPE_X86 ON)
endif()

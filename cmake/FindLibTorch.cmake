# Finds LibTorch's headers and libraries and defines the imported target LibTorch::LibTorch.
#
# The configuration files that LibTorch ships set global compiler flags and search for much that is
# not needed here, so they are not used. A LibTorch elsewhere (a CUDA build) is chosen with
# CMAKE_PREFIX_PATH; its CUDA libraries are linked when they lie beside the others.
find_path(LibTorch_INCLUDE_DIR torch/csrc/autograd/custom_function.h)
find_path(LibTorch_API_INCLUDE_DIR torch/nn/module.h
          PATH_SUFFIXES torch/csrc/api/include include/torch/csrc/api/include)
find_library(LibTorch_TORCH_LIBRARY torch)
find_library(LibTorch_CPU_LIBRARY torch_cpu)
find_library(LibTorch_C10_LIBRARY c10)
find_library(LibTorch_CUDA_LIBRARY torch_cuda)
find_library(LibTorch_C10_CUDA_LIBRARY c10_cuda)
mark_as_advanced(LibTorch_INCLUDE_DIR LibTorch_API_INCLUDE_DIR LibTorch_TORCH_LIBRARY
    LibTorch_CPU_LIBRARY LibTorch_C10_LIBRARY LibTorch_CUDA_LIBRARY LibTorch_C10_CUDA_LIBRARY)

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(LibTorch REQUIRED_VARS LibTorch_TORCH_LIBRARY
    LibTorch_CPU_LIBRARY LibTorch_C10_LIBRARY LibTorch_INCLUDE_DIR LibTorch_API_INCLUDE_DIR)

if(LibTorch_FOUND AND NOT TARGET LibTorch::LibTorch)
    add_library(LibTorch::LibTorch INTERFACE IMPORTED)
    target_include_directories(LibTorch::LibTorch INTERFACE
        "${LibTorch_INCLUDE_DIR}" "${LibTorch_API_INCLUDE_DIR}")
    target_link_libraries(LibTorch::LibTorch INTERFACE
        "${LibTorch_TORCH_LIBRARY}" "${LibTorch_CPU_LIBRARY}" "${LibTorch_C10_LIBRARY}")
    if(LibTorch_CUDA_LIBRARY AND LibTorch_C10_CUDA_LIBRARY)
        # Nothing refers to the CUDA library by name: it registers itself when it is loaded.
        target_link_libraries(LibTorch::LibTorch INTERFACE
            -Wl,--no-as-needed "${LibTorch_CUDA_LIBRARY}" "${LibTorch_C10_CUDA_LIBRARY}" -Wl,--as-needed)
    endif()
endif()

find_package(Eigen3 3.4 REQUIRED NO_MODULE)
find_package(TBB REQUIRED)
find_package(nlohmann_json 3.11 REQUIRED)
find_package(CLI11 2.1 REQUIRED)
find_package(Threads REQUIRED)
find_package(OpenSSL REQUIRED COMPONENTS Crypto)
find_package(SQLite3 3.37 REQUIRED)
find_package(SQLiteCpp REQUIRED)
find_package(zstd REQUIRED)

# LibTorch's own configuration sets global flags and links what we do not use; only its libraries
# and include folders are taken. CMAKE_PREFIX_PATH at another LibTorch (a CUDA build) chooses that.
find_package(LibTorch REQUIRED)

# The second learner of the explanations: on where its library is found.
find_package(XGBoost)
option(SURGESCOPE_XGBOOST "Build the boosted trees (needs XGBoost's C library)" ${XGBoost_FOUND})
if(SURGESCOPE_XGBOOST AND NOT XGBoost_FOUND)
    message(FATAL_ERROR "SURGESCOPE_XGBOOST is on, but XGBoost's C library was not found.")
endif()

if(SURGESCOPE_GUI)
    find_package(Qt6 6.4 REQUIRED COMPONENTS Widgets Charts PrintSupport Svg LinguistTools)
    find_package(QCustomPlotQt6 REQUIRED)
endif()
if(BUILD_TESTING)
    find_package(Catch2 REQUIRED)
    if(SURGESCOPE_GUI)
        find_package(Qt6 6.4 REQUIRED COMPONENTS Test)
    endif()
endif()
if(SURGESCOPE_BENCHMARKS)
    find_package(benchmark REQUIRED)
endif()

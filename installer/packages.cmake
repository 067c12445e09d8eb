# cpack -G DEB or TGZ; -G NSIS on Windows and -G DragNDrop on macOS are recipes nobody has tried.
set(CPACK_PACKAGE_NAME surgescope)
set(CPACK_PACKAGE_VENDOR "Surgescope contributors")
set(CPACK_PACKAGE_CONTACT "Surgescope contributors <surgescope@example.org>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "forecasts of holiday demand with honest bands")
set(CPACK_PACKAGE_DESCRIPTION
"Surgescope reads one CSV file with a value per hour and forecasts it with a
Bayesian LSTM and prediction intervals, beside the models it has to beat. It
says what drives a series or any table by SHAP values of repeated
cross-validation, and how far that can be trusted.
.
It has a window and a command line.")
set(CPACK_RESOURCE_FILE_LICENSE "${PROJECT_SOURCE_DIR}/LICENSE")
set(CPACK_PACKAGE_DIRECTORY "${PROJECT_BINARY_DIR}/packages")
set(CPACK_STRIP_FILES ON)
set(CPACK_PACKAGE_CHECKSUM SHA256)
if(APPLE)
    set(CPACK_GENERATOR DragNDrop)
    set(CPACK_DMG_VOLUME_NAME Surgescope)
elseif(WIN32)
    set(CPACK_GENERATOR NSIS)
    set(CPACK_NSIS_DISPLAY_NAME Surgescope)
    set(CPACK_NSIS_MODIFY_PATH ON)
    set(CPACK_PACKAGE_EXECUTABLES surgescope Surgescope)
else()
    set(CPACK_GENERATOR DEB TGZ)
endif()

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
# Of what is linked dpkg-shlibdeps knows; LibTorch takes whatever BLAS there is, and the reference
# BLAS is several times slower. XGBoost is opened where it is there.
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS libopenblas0)
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS libxgboost0)
if(SURGESCOPE_GUI)
    set(CPACK_DEBIAN_PACKAGE_SUGGESTS fonts-dejavu-core)
endif()
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_PROJECT_CONFIG_FILE "${CMAKE_CURRENT_LIST_DIR}/cpack.cmake")
include(CPack)

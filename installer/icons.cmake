# The icon set, rendered from the one drawing; without rsvg-convert the drawing alone is installed.
set(drawing "${PROJECT_SOURCE_DIR}/resources/icons/surgescope.svg")
set(icons "${CMAKE_INSTALL_DATADIR}/icons/hicolor")
install(FILES "${drawing}" DESTINATION ${icons}/scalable/apps)

find_program(RSVG_CONVERT rsvg-convert)
mark_as_advanced(RSVG_CONVERT)
if(RSVG_CONVERT)
    set(pictures)
    foreach(size 16 22 24 32 48 64 128 256 512)
        set(picture "${CMAKE_CURRENT_BINARY_DIR}/icons/${size}/surgescope.png")
        file(MAKE_DIRECTORY "${CMAKE_CURRENT_BINARY_DIR}/icons/${size}")
        add_custom_command(OUTPUT "${picture}" DEPENDS "${drawing}" VERBATIM
            COMMAND "${RSVG_CONVERT}" -w ${size} -h ${size} -o "${picture}" "${drawing}")
        install(FILES "${picture}" DESTINATION ${icons}/${size}x${size}/apps)
        list(APPEND pictures "${picture}")
    endforeach()
    add_custom_target(icons ALL DEPENDS ${pictures})
endif()

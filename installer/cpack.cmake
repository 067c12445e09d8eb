# Read by cpack for each package it makes.
if(CPACK_GENERATOR STREQUAL "DEB")
    # Without these it would make a package that depends on hardly anything, and say so in passing.
    foreach(tool IN ITEMS dpkg-shlibdeps file)
        find_program(${tool}_PROGRAM ${tool})
        if(NOT ${tool}_PROGRAM)
            message(FATAL_ERROR "${tool} is missing, which finds out what a DEB depends on; "
                "install the packages dpkg-dev and file.")
        endif()
    endforeach()
endif()

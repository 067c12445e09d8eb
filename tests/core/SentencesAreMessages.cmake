# Fails where the core makes a sentence for people by hand: what is not a pattern in SENTENCE is not
# collected for translation, and what is glued together cannot be.
file(GLOB_RECURSE sources "${SOURCE}/core/*.cpp" "${SOURCE}/core/*.h" "${SOURCE}/core/*.inl")
set(byHand "")
foreach(source IN LISTS sources)
    file(READ "${source}" text)
    string(REPLACE ";" "," text "${text}")
    foreach(made "(InputError|Failure|NoSeries|Message)[({][ \n]*\"[^\"]*[a-z][a-z][^\"]*\""
            "(notes|warnings|verdict)(\\.push_back\\(| = )[ \n]*\"[^\"]*\""
            "(InputError|Failure|NoSeries)\\([^\n]*\" \\+")
        string(REGEX MATCHALL "${made}" found "${text}")
        foreach(one IN LISTS found)
            string(APPEND byHand "${source}: ${one}\n")
        endforeach()
    endforeach()
endforeach()
if(byHand)
    message(FATAL_ERROR "Not a message with a pattern:\n${byHand}")
endif()

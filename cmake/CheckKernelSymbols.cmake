# Fails when two kernel variants define the same weak symbol: the linker would keep one of them, and
# a processor could meet another's instructions. Run with -DNM=... -DOBJECTS=a.o;b.o
set(seen "")
foreach(object IN LISTS OBJECTS)
    execute_process(COMMAND "${NM}" --defined-only "${object}"
                    OUTPUT_VARIABLE symbols COMMAND_ERROR_IS_FATAL ANY)
    string(REGEX MATCHALL "[0-9a-f]+ [WVu] [^\n]+" weak "${symbols}")
    foreach(line IN LISTS weak)
        string(REGEX REPLACE "^[0-9a-f]+ [WVu] " "" symbol "${line}")
        if(symbol IN_LIST seen)
            message(FATAL_ERROR "weak symbol in two kernel variants: ${symbol}")
        endif()
        list(APPEND seen "${symbol}")
    endforeach()
endforeach()
list(LENGTH OBJECTS count)
message(STATUS "${count} kernel variants share no weak symbol")

# Fails when the sources have text that the translation does not know: `cmake --build . --target
# translations` takes it in, to be translated then.
file(COPY_FILE "${TRANSLATION}" "${COPY}")
execute_process(COMMAND "${LUPDATE}" -silent -locations none -no-obsolete -I "${SOURCE}"
    -tr-function-alias QT_TRANSLATE_NOOP+=SENTENCE "${SOURCE}/app" "${SOURCE}/core" "${SOURCE}/ui" -ts "${COPY}" ERROR_QUIET COMMAND_ERROR_IS_FATAL ANY)
file(READ "${COPY}" text)
string(REGEX MATCHALL "<source>[^<]*</source>[^/]*type=\"unfinished\"" missing "${text}")
if(missing)
    message(FATAL_ERROR "Not translated:\n${missing}")
endif()

#pragma once

#include "core/base/InputError.h"
#include "tests/Catch.h"

#include <string>

/// The sentence of the `InputError` that `work` throws; "no error" when it throws none.
template <typename Work>
std::string errorSentence(const Work& work)
{
    try {
        work();
    } catch (const core::InputError& error) {
        return error.what();
    }
    return "no error";
}

/// Whether the sentence has that part.
inline bool says(const std::string& sentence, const std::string& part)
{
    UNSCOPED_INFO(sentence);
    return sentence.find(part) != std::string::npos;
}

#pragma once

#include "app/commands/UsageError.h"

#include <string>

/// The sentence of the `UsageError` that `call` throws; "no mistake" when it throws none.
template <typename Call>
std::string mistakeOf(const Call& call)
{
    try {
        call();
    } catch (const commands::UsageError& error) {
        return error.what();
    }
    return "no mistake";
}

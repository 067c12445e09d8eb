#pragma once

#include <stdexcept>

namespace commands {

/// A mistake on the command line or in a settings file, told in one sentence.
class UsageError : public std::runtime_error
{
public:
    using std::runtime_error::runtime_error;
};

} // namespace commands

#pragma once

#include "core/base/Message.h"

namespace core {

/// What an exception means for the user, in a sentence of ours: no library speaks to them.
struct CurrentError
{
    enum class Kind
    {
        Cancelled,
        Data,    ///< the user's data are at fault
        Setting, ///< a setting is
        Memory,  ///< there is too little
        Machine, ///< it refused something: room on a disk, a file, a thread
        Program, ///< a fault in this program
    };
    Kind kind = Kind::Program;
    Message sentence;
};

/// Of the exception that is being handled, in a `catch (...)`. The one place where exceptions of
/// libraries are told apart.
CurrentError currentError();

} // namespace core

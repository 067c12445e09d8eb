#pragma once

#include "core/base/Message.h"

#include <stdexcept>
#include <string>
#include <utility>

namespace core {

/// What the machine refuses (room on a disk, a folder, a library), told in one sentence of ours.
/// What the user gave is not at fault: that is an `InputError`.
class Failure : public std::runtime_error
{
public:
    explicit Failure(Message sentence)
        : std::runtime_error(sentence.text()), m_message(std::move(sentence))
    {
    }

    const Message& message() const noexcept { return m_message; }

private:
    Message m_message;
};

/// Less memory is free than the work needs.
class TooLittleMemory : public Failure
{
public:
    using Failure::Failure;
};

} // namespace core

#pragma once

#include "core/base/Message.h"
#include "core/data/AskedColumns.h"
#include "core/data/ReadingChoices.h"

#include <optional>
#include <string>

namespace core {

/// Two choices of which only one can be followed.
struct Contradiction
{
    std::string option; ///< "thousands"
    std::string other;  ///< "decimal"
    Message message;    ///< one sentence that names both
};

/// The first contradiction that choices have whatever the file: one mark for decimals and
/// thousands, times in two places, no groups beside one, two orders of a date; nothing where there
/// is none.
std::optional<Contradiction> contradictionIn(const ReadingChoices& choices);

/// A column that is chosen for two things. A covariate may be known ahead, and one of
/// several columns of values the group to take alone.
std::optional<Contradiction> contradictionIn(const AskedColumns& asked);

/// Throws `InputError` (its setting is the key of one of the two) for a contradiction.
void requireConsistent(const ReadingChoices& choices);
void requireConsistent(const AskedColumns& asked);

} // namespace core

#pragma once

#include "core/base/Message.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace core {

/// Something a person should know of how their file was read: what was left out, repaired, counted
/// or could have been read in another way.
struct Finding
{
    Message message = {};
    std::string option = {};             ///< which changes it ("decimal"); empty: none does
    std::string value = {};              ///< that one would choose, where there is such a one
    std::optional<std::size_t> row = {}; ///< of the table, from 0: the first that shows it
    std::optional<std::size_t> column = {};
    bool isSuspicious = false; ///< it may well be wrong: shown first

    bool operator==(const Finding&) const = default;
};

using Findings = std::vector<Finding>;

/// A way on from a reading that gives no series: an option and its value.
struct WayOut
{
    std::string option; ///< "count-rows"
    std::string value;  ///< "1h"
    Message label;      ///< "count the rows of each hour"

    bool operator==(const WayOut&) const = default;
};

} // namespace core

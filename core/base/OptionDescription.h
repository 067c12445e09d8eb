#pragma once

#include "core/base/Message.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// One of the values that an option can take.
struct OptionValue
{
    std::string name; ///< as it is written: "day-month-year"
    Message label;    ///< for people: "day first"
};

/// An option of a command, a key of its settings file and a field of a form, described once.
///
/// Values pass as texts, in the form that a command line has: `set` reads them and throws
/// `InputError` (setting `key()`) for any that is not what was expected; `get` writes them so that
/// `set` gives the same value again, and gives nothing for an option that is not set.
template <typename Options>
struct OptionDescription
{
    std::string_view name;                ///< "date-order"
    std::string_view kind;                ///< what stands for its value in a help text: "COLUMN"
    Message help = {};                    ///< one sentence, without a full stop
    bool isList = false;                  ///< may be given several times
    std::vector<OptionValue> values = {}; ///< those it can take, where these are few
    /// Those it can take, where they are many: helps who types one.
    std::function<std::vector<std::string>()> suggest = {};

    std::function<std::vector<std::string>(const Options&)> get = {};
    std::function<void(Options&, const std::vector<std::string>&)> set = {};

    /// The name in a settings file: "date_order".
    std::string key() const
    {
        std::string key(name);
        for (char& c : key)
            if (c == '-')
                c = '_';
        return key;
    }
};

} // namespace core

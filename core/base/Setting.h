#pragma once

#include "core/base/Message.h"
#include "core/base/OptionDescription.h"
#include "core/base/Range.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

namespace core {

/// What a setting is set to: a choice to the name of its value, and nothing where it is left to the
/// program.
using SettingValue =
    std::variant<std::monostate, bool, int, double, std::uint32_t, std::vector<int>, std::string>;

/// Yes or no.
struct SwitchForm
{
    bool isFlag = false; ///< no by itself, and on a command line a word without a value
};

struct WholeForm
{
    Range<int> range;
    const char* outOfRange = ""; ///< a sentence with places for the value and the ends of its range
    const char* unit = "";       ///< "steps"
    const char* unitOfOne = "";  ///< "step"; the unit where it is empty
    const char* lowest = "";     ///< what the lowest value means: "none"
    const char* unset = "";      ///< what nothing means: "automatic"; empty: it has to be set
    const char* unsetName = "";  ///< nothing on a command line: "none"
};

struct RealForm
{
    Range<double> range;
    const char* outOfRange = "";
    int decimals = 3; ///< 0: it spans many powers of ten, and is written as 0.002 or 2e-3
    double step = 0.01;
    const char* expected = "a number"; ///< on a command line
    const char* unset = "";            ///< see `WholeForm`
    bool isShare = false;              ///< of something, for people in per cent
    bool mayBeCount = false;           ///< a whole number is another thing, from 1
};

/// Whole numbers, "64,32".
struct SizesForm
{
    Range<int> range;
    std::size_t most = 1;
    const char* outOfRange = ""; ///< of one of them
    const char* tooMany = "";    ///< a sentence with places for how many they are and may be
    const char* isEmpty = "";    ///< a sentence; empty where none at all is allowed
};

/// From 0 to 4294967295.
struct SeedForm
{
};

struct ChoiceForm
{
    std::vector<OptionValue> values;
    const char* unset = ""; ///< see `WholeForm`
};

/// A text that its setting reads.
struct TextForm
{
    const char* kind = "TEXT"; ///< what stands for it in a help text: "A=1,2;..."
    const char* unset = "";    ///< what no text means
};

using SettingForm =
    std::variant<SwitchForm, WholeForm, RealForm, SizesForm, SeedForm, ChoiceForm, TextForm>;

/// What a setting is called, what it means and what it may be: all that a settings file, its
/// schema, a command line and a form need to know.
struct SettingDescription
{
    std::string key;     ///< in a settings file: "encoderHidden"
    const char* label;   ///< in a form: "Encoder sizes"
    const char* meaning; ///< one sentence
    SettingForm form;
    const char* group = "";    ///< heading of those it stands with; empty: in no form
    const char* onlyWith = ""; ///< what is said where it does not apply; place for its option

    /// On a command line, without the dashes: "encoder-hidden".
    std::string optionName() const;
};

/// What nothing means for a setting that may be left to the program; else empty.
const char* unsetText(const SettingDescription& setting);

/// The values of a switch or of a choice; none of anything else.
std::vector<SettingValue> choicesOf(const SettingDescription& setting);

/// A setting of `Options`. `set` takes what `get` gives, and for a choice any text: it throws
/// `InputError` for a name that no value has.
template <typename Options>
struct Setting : SettingDescription
{
    std::function<SettingValue(const Options&)> get;
    std::function<void(Options&, const SettingValue&)> set;
    std::function<bool(const Options&)> applies = {}; ///< empty: always

    bool appliesTo(const Options& options) const { return !applies || applies(options); }
};

/// The setting that lies where `place(options)` refers to; `place` takes options const or not.
template <typename Options, typename Place>
Setting<Options> settingAt(Place place, SettingDescription description)
{
    using Value = std::remove_cvref_t<decltype(place(std::declval<Options&>()))>;
    return {std::move(description),
            [place](const Options& options) { return SettingValue(place(options)); },
            [place](Options& options, const SettingValue& value) {
                place(options) = std::get<Value>(value);
            },
            {}};
}

/// The same for an enumeration whose values have names: `nameOf(value)` and `named(text)`.
template <typename Options, typename Place, typename Named>
Setting<Options> choiceAt(Place place, Named named, SettingDescription description)
{
    return {std::move(description),
            [place](const Options& options) {
                return SettingValue(std::string(nameOf(place(options))));
            },
            [place, named](Options& options, const SettingValue& value) {
                place(options) = named(std::get<std::string>(value));
            },
            {}};
}

template <typename Options>
const Setting<Options>* findSetting(const std::vector<Setting<Options>>& settings,
                                    std::string_view key)
{
    for (const auto& setting : settings)
        if (setting.key == key)
            return &setting;
    return nullptr;
}

/// What is usual for a setting, also for one that only applies where a switch or a choice is set.
template <typename Options>
SettingValue usualValue(const std::vector<Setting<Options>>& settings,
                        const Setting<Options>& setting)
{
    if (const Options usual; setting.appliesTo(usual))
        return setting.get(usual);
    for (const Setting<Options>& other : settings)
        for (const SettingValue& value : choicesOf(other)) {
            Options options;
            other.set(options, value);
            if (setting.appliesTo(options))
                return setting.get(options);
        }
    return {};
}

/// Throws `InputError` (naming the setting) where the value is out of its range; a form without a
/// sentence for that is checked where it is used.
void checkRange(const SettingDescription& setting, const SettingValue& value);

template <typename Options>
void checkRanges(const std::vector<Setting<Options>>& settings, const Options& options)
{
    for (const auto& setting : settings)
        if (setting.appliesTo(options))
            checkRange(setting, setting.get(options));
}

} // namespace core

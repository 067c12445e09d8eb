#include "core/forecast/ForecastOptionsJson.h"

#include "core/base/InputError.h"
#include "core/base/SettingsJson.h"
#include "core/forecast/ForecastFields.h"

#include <nlohmann/json.hpp>

#include <limits>
#include <type_traits>

namespace core {

namespace {

using Json = nlohmann::ordered_json;

/// What one settings text holds and how mistakes in it are told.
class SettingsReader
{
public:
    SettingsReader(const std::string& text, const std::string& source)
        : m_source(source), m_json(settingsJson(text, source))
    {
    }

    const Json* find(const std::string& key) const
    {
        const auto entry = m_json.find(key);
        return entry == m_json.end() ? nullptr : &*entry;
    }

    void refuseUnknownKeys() const
    {
        std::string known = "preset";
        ForecastOptions options;
        forEachField(options, [&](const char* key, auto&) { known += std::string(", ") + key; });
        const std::string list = ", " + known + ",";
        for (const auto& entry : m_json.items())
            if (list.find(", " + entry.key() + ",") == std::string::npos)
                throw InputError(Message(SENTENCE("core", "%1: the setting \"%2\" is unknown; "
                                                          "expected one of %3."),
                                         m_source, entry.key(), known),
                                 entry.key());
    }

    void read(const std::string& key, bool& value) const
    {
        readIf(key, value, &Json::is_boolean, SENTENCE("core", "true or false"));
    }

    void read(const std::string& key, double& value) const
    {
        readIf(key, value, &Json::is_number, SENTENCE("core", "a number"));
    }

    template <typename Integer>
    requires std::is_integral_v<Integer>
    void read(const std::string& key, Integer& value) const
    {
        if (const Json* entry = find(key))
            value = integer<Integer>(key, *entry);
    }

    void read(const std::string& key, std::vector<int>& values) const
    {
        const Json* entry = find(key);
        if (entry == nullptr)
            return;
        if (!entry->is_array())
            throw wrongType(key, *entry, SENTENCE("core", "a list of layer sizes like [64, 32]"));
        values.clear();
        for (const Json& size : *entry)
            values.push_back(integer<int>(key, size));
    }

    void read(const std::string& key, Target& value) const { readName(key, value, targetNamed); }
    void read(const std::string& key, Preset& value) const { readName(key, value, presetNamed); }
    void read(const std::string& key, Head& value) const { readName(key, value, headNamed); }
    void read(const std::string& key, BandKind& value) const
    {
        readName(key, value, bandKindNamed);
    }
    void read(const std::string& key, DeviceChoice& value) const
    {
        readName(key, value, deviceNamed);
    }

private:
    InputError wrongType(const std::string& key, const Json& entry, const Message& expected) const
    {
        return InputError(
            Message(SENTENCE("core", "%1: the setting \"%2\" is %3; expected %4."), m_source, key,
                    entry.dump(-1, ' ', false, Json::error_handler_t::replace), expected),
            key);
    }

    template <typename T>
    void readIf(const std::string& key, T& value, bool (Json::*isType)() const noexcept,
                const Message& expected) const
    {
        const Json* entry = find(key);
        if (entry == nullptr)
            return;
        if (!(entry->*isType)())
            throw wrongType(key, *entry, expected);
        value = entry->get<T>();
    }

    template <typename Integer>
    Integer integer(const std::string& key, const Json& entry) const
    {
        using Limits = std::numeric_limits<Integer>;
        const bool small = entry.is_number_unsigned()
                               ? entry.get<std::uint64_t>() <= std::uint64_t{Limits::max()}
                               : entry.is_number_integer() &&
                                     entry.get<std::int64_t>() >= std::int64_t{Limits::min()};
        if (!small)
            throw wrongType(key, entry,
                            std::is_signed_v<Integer>
                                ? Message(SENTENCE("core", "a whole number"))
                                : Message(SENTENCE("core", "a whole number from 0 to %1"),
                                          std::to_string(Limits::max())));
        return entry.get<Integer>();
    }

    template <typename T>
    void readName(const std::string& key, T& value, T (*named)(std::string_view)) const
    {
        std::string name;
        readIf(key, name, &Json::is_string, SENTENCE("core", "a name in quotes"));
        if (find(key) == nullptr)
            return;
        try {
            value = named(name);
        } catch (const InputError& error) {
            throw InputError(Message(SENTENCE("core", "%1: %2"), m_source, error.message()), key);
        }
    }

    std::string m_source;
    Json m_json;
};

} // namespace

std::string toJson(const ForecastOptions& options)
{
    Json json;
    json["preset"] = nameOf(options.preset);
    forEachField(options, [&](const char* key, const auto& value) {
        if constexpr (std::is_enum_v<std::decay_t<decltype(value)>>)
            json[key] = nameOf(value);
        else
            json[key] = value;
    });
    return json.dump(4);
}

ForecastOptions forecastOptionsFromJson(const std::string& text, const std::string& source,
                                        const ForecastOptions& defaults,
                                        std::optional<Preset> preset)
{
    const SettingsReader reader(text, source);
    reader.refuseUnknownKeys();

    Preset named = defaults.preset;
    reader.read("preset", named);
    ForecastOptions options = defaults;
    if (preset || reader.find("preset") != nullptr)
        options = optionsFor(preset.value_or(named));
    forEachField(options, [&](const char* key, auto& value) { reader.read(key, value); });
    if (reader.find("recentErrors") == nullptr)
        followTarget(options);
    return options;
}

} // namespace core

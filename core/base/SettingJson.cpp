#include "core/base/SettingJson.h"

#include "core/base/InputError.h"

#include <limits>

namespace core {

namespace {

/// One entry of a settings file, and how a mistake in it is told.
class Entry
{
public:
    Entry(const std::string& key, const Json& json, const std::string& source)
        : m_key(key), m_json(json), m_source(source)
    {
    }

    SettingValue as(const SwitchForm&) const
    {
        require(m_json.is_boolean(), m_json, SENTENCE("core", "true or false"));
        return m_json.get<bool>();
    }
    SettingValue as(const RealForm& form) const
    {
        if (form.mayBeCount && m_json.is_number_integer())
            return integer<int>(m_json);
        require(m_json.is_number(), m_json, SENTENCE("core", "a number"));
        return m_json.get<double>();
    }
    SettingValue as(const WholeForm&) const { return integer<int>(m_json); }
    SettingValue as(const SeedForm&) const { return integer<std::uint32_t>(m_json); }
    SettingValue as(const SizesForm&) const
    {
        require(m_json.is_array(), m_json, SENTENCE("core", "a list of layer sizes like [64, 32]"));
        std::vector<int> sizes;
        for (const Json& size : m_json)
            sizes.push_back(integer<int>(size));
        return sizes;
    }
    SettingValue as(const TextForm&) const
    {
        require(m_json.is_string(), m_json, SENTENCE("core", "a text in quotes"));
        return m_json.get<std::string>();
    }
    SettingValue as(const ChoiceForm&) const
    {
        require(m_json.is_string(), m_json, SENTENCE("core", "a name in quotes"));
        return m_json.get<std::string>();
    }

private:
    void require(bool holds, const Json& found, const Message& expected) const
    {
        if (holds)
            return;
        throw InputError(
            Message(SENTENCE("core", "%1: the setting \"%2\" is %3; expected %4."), m_source, m_key,
                    found.dump(-1, ' ', false, Json::error_handler_t::replace), expected),
            m_key);
    }

    template <typename Integer>
    Integer integer(const Json& found) const
    {
        using Limits = std::numeric_limits<Integer>;
        const bool fits = found.is_number_unsigned()
                              ? found.get<std::uint64_t>() <= std::uint64_t{Limits::max()}
                              : found.is_number_integer() &&
                                    found.get<std::int64_t>() >= std::int64_t{Limits::min()};
        require(fits, found,
                std::is_signed_v<Integer> ? Message(SENTENCE("core", "a whole number"))
                                          : Message(SENTENCE("core", "a whole number from 0 to %1"),
                                                    std::to_string(Limits::max())));
        return found.get<Integer>();
    }

    const std::string& m_key;
    const Json& m_json;
    const std::string& m_source;
};

Json typeOf(const SwitchForm&)
{
    return {{"type", "boolean"}};
}
Json typeOf(const WholeForm& form)
{
    return {{"type", "integer"}, {"minimum", form.range.min}, {"maximum", form.range.max}};
}
Json typeOf(const RealForm& form)
{
    return {{"type", "number"}, {"minimum", form.range.min}, {"maximum", form.range.max}};
}
Json typeOf(const SizesForm& form)
{
    return {
        {"type", "array"},
        {"maxItems", form.most},
        {"items", {{"type", "integer"}, {"minimum", form.range.min}, {"maximum", form.range.max}}}};
}
Json typeOf(const SeedForm&)
{
    return {{"type", "integer"},
            {"minimum", 0},
            {"maximum", std::numeric_limits<std::uint32_t>::max()}};
}
Json typeOf(const TextForm&)
{
    return {{"type", "string"}};
}
Json typeOf(const ChoiceForm& form)
{
    Json names = Json::array();
    for (const OptionValue& value : form.values)
        names.push_back(value.name);
    return {{"type", "string"}, {"enum", names}};
}

} // namespace

Json jsonOf(const SettingValue& value)
{
    return std::visit(
        [](const auto& held) {
            if constexpr (std::is_same_v<std::decay_t<decltype(held)>, std::monostate>)
                return Json();
            else
                return Json(held);
        },
        value);
}

SettingValue settingFromJson(const SettingDescription& setting, const Json& entry,
                             const std::string& source)
{
    if (entry.is_null() && *unsetText(setting) != '\0')
        return {};
    return std::visit([&](const auto& form) { return Entry(setting.key, entry, source).as(form); },
                      setting.form);
}

Json schemaOf(const SettingDescription& setting)
{
    Json schema = std::visit([](const auto& form) { return typeOf(form); }, setting.form);
    schema["description"] = setting.meaning;
    return schema;
}

} // namespace core

#include "core/base/SettingText.h"

namespace core {

namespace {

struct TextOf
{
    const SettingDescription& setting;

    Message operator()(std::monostate) const { return unsetText(setting); }
    Message operator()(bool isOn) const
    {
        return isOn ? SENTENCE("core", "on") : SENTENCE("core", "off");
    }
    Message operator()(int number) const
    {
        const auto* form = std::get_if<WholeForm>(&setting.form);
        if (form != nullptr && *form->lowest != '\0' && number == form->range.min)
            return form->lowest;
        return Message("%1", number);
    }
    Message operator()(double number) const { return Message("%1", number); }
    Message operator()(std::uint32_t seed) const { return std::to_string(seed); }
    Message operator()(const std::vector<int>& sizes) const
    {
        std::string text;
        for (const int size : sizes)
            text += (text.empty() ? "" : "-") + std::to_string(size);
        return text.empty() ? Message(SENTENCE("core", "none")) : Message(text);
    }
    Message operator()(const std::string& name) const
    {
        if (const auto* form = std::get_if<ChoiceForm>(&setting.form))
            for (const OptionValue& choice : form->values)
                if (choice.name == name)
                    return choice.label;
        return name;
    }
};

} // namespace

Message settingText(const SettingDescription& setting, const SettingValue& value)
{
    return std::visit(TextOf{setting}, value);
}

} // namespace core

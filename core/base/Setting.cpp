#include "core/base/Setting.h"

#include "core/base/InputError.h"

namespace core {

namespace {

template <typename T>
void check(T value, Range<T> range, const char* sentence, const std::string& key)
{
    // Written so that NaN fails as well.
    if (value >= range.min && value <= range.max)
        return;
    throw InputError(Message(sentence, value, range.min, range.max), key);
}

void check(const std::vector<int>& sizes, const SizesForm& form, const std::string& key)
{
    if (sizes.empty() && *form.isEmpty != '\0')
        throw InputError(form.isEmpty, key);
    if (sizes.size() > form.most)
        throw InputError(Message(form.tooMany, sizes.size(), form.most), key);
    for (const int size : sizes)
        check(size, form.range, form.outOfRange, key);
}

} // namespace

const char* unsetText(const SettingDescription& setting)
{
    return std::visit(
        [](const auto& form) {
            if constexpr (requires { form.unset; })
                return form.unset;
            else
                return "";
        },
        setting.form);
}

std::vector<SettingValue> choicesOf(const SettingDescription& setting)
{
    if (std::holds_alternative<SwitchForm>(setting.form))
        return {false, true};
    std::vector<SettingValue> values;
    if (const auto* choice = std::get_if<ChoiceForm>(&setting.form))
        for (const OptionValue& value : choice->values)
            values.emplace_back(value.name);
    return values;
}

std::string SettingDescription::optionName() const
{
    std::string name;
    for (const char c : key) {
        const bool isUpper = c >= 'A' && c <= 'Z';
        if (isUpper)
            name += '-';
        name += c == '_' ? '-' : isUpper ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return name;
}

void checkRange(const SettingDescription& setting, const SettingValue& value)
{
    const auto* whole = std::get_if<WholeForm>(&setting.form);
    const auto* real = std::get_if<RealForm>(&setting.form);
    const auto* sizes = std::get_if<SizesForm>(&setting.form);
    if (const auto* count = std::get_if<int>(&value); count && whole && *whole->outOfRange != '\0')
        check(*count, whole->range, whole->outOfRange, setting.key);
    else if (const auto* number = std::get_if<double>(&value);
             number && real && *real->outOfRange != '\0')
        check(*number, real->range, real->outOfRange, setting.key);
    else if (const auto* list = std::get_if<std::vector<int>>(&value); list && sizes)
        check(*list, *sizes, setting.key);
}

} // namespace core

#include "app/commands/OptionValues.h"

#include "core/base/InputError.h"
#include "core/base/ListText.h"
#include "core/base/ShortestText.h"

#include <charconv>
#include <cmath>

namespace commands {

namespace {

[[noreturn]] void refuse(std::string_view text, const std::string& option,
                         const std::string& expected)
{
    throw UsageError(option + " is \"" + std::string(text) + "\"; expected " + expected + ".");
}

template <typename Number>
bool readsAs(std::string_view text, Number& number)
{
    const char* end = text.data() + text.size();
    const auto result = std::from_chars(text.data(), end, number);
    return result.ec == std::errc() && result.ptr == end;
}

} // namespace

int wholeNumber(std::string_view text, const std::string& option, int least)
{
    int number = 0;
    if (!readsAs(text, number) || number < least)
        refuse(text, option, "a whole number from " + std::to_string(least));
    return number;
}

std::uint32_t seedNumber(std::string_view text, const std::string& option)
{
    std::uint32_t number = 0;
    if (!readsAs(text, number))
        refuse(text, option, "a whole number from 0 to 4294967295");
    return number;
}

double realNumber(std::string_view text, const std::string& option, const std::string& expected)
{
    double number = 0.0;
    if (!readsAs(text, number) || !std::isfinite(number))
        refuse(text, option, expected);
    return number;
}

namespace {

/// What `read()` gives, its complaint as one of the command line.
template <typename Read>
auto asUsage(Read&& read)
{
    try {
        return read();
    } catch (const core::InputError& error) {
        throw UsageError(error.what());
    }
}

} // namespace

std::vector<std::string> partsOf(std::string_view text, char separator, const std::string& option)
{
    return asUsage([&] { return core::partsOf(text, separator, option); });
}

namespace {

/// "forest or boosted".
std::string namesOf(const core::ChoiceForm& form)
{
    std::string names;
    for (std::size_t i = 0; i < form.values.size(); ++i)
        names += (i == 0 ? "" : i + 1 < form.values.size() ? ", " : " or ") + form.values[i].name;
    return names;
}

/// What a setting is by itself, as a command line has it; empty for what says nothing.
struct UsualText
{
    std::string operator()(std::monostate) const { return {}; }
    std::string operator()(bool value) const { return value ? "yes" : "no"; }
    std::string operator()(double value) const { return core::shortestText(value); }
    std::string operator()(const std::string& value) const { return value; }
    std::string operator()(const std::vector<int>& values) const
    {
        std::string text;
        for (const int value : values)
            text += (text.empty() ? "" : ",") + std::to_string(value);
        return text;
    }
    std::string operator()(auto value) const { return std::to_string(value); }
};

/// Reads the text of a setting as its form has it.
struct ValueReader
{
    core::SettingValue operator()(const core::SwitchForm&) const
    {
        if (text != "yes" && text != "no")
            refuse(text, option, "yes or no");
        return text == "yes";
    }
    core::SettingValue operator()(const core::WholeForm& form) const
    {
        if (*form.unsetName != '\0' && text == form.unsetName)
            return {};
        const int number = wholeNumber(text, option, form.range.min);
        if (*form.outOfRange == '\0' && number > form.range.max)
            throw UsageError(option + " is " + std::to_string(number) + "; expected " +
                             std::to_string(form.range.min) + " to " +
                             std::to_string(form.range.max) + ".");
        return number;
    }
    core::SettingValue operator()(const core::RealForm& form) const
    {
        if (form.mayBeCount && text.find_first_not_of("0123456789") == std::string::npos)
            return wholeNumber(text, option, 1);
        const double number = realNumber(text, option, form.expected);
        if (*form.outOfRange == '\0' && !(number >= form.range.min && number <= form.range.max))
            refuse(text, option, form.expected);
        return number;
    }
    core::SettingValue operator()(const core::SizesForm& form) const
    {
        std::vector<int> sizes;
        for (const auto& part : partsOf(text, ',', option))
            sizes.push_back(wholeNumber(part, option, form.range.min));
        return sizes;
    }
    core::SettingValue operator()(const core::SeedForm&) const { return seedNumber(text, option); }
    core::SettingValue operator()(const core::TextForm&) const { return text; }
    core::SettingValue operator()(const core::ChoiceForm& form) const
    {
        for (const auto& value : form.values)
            if (value.name == text)
                return text;
        refuse(text, option, namesOf(form));
    }

    const std::string& text;
    const std::string& option;
};

struct KindOfForm
{
    std::string operator()(const core::SwitchForm&) const { return "yes|no"; }
    std::string operator()(const core::WholeForm&) const { return "N"; }
    std::string operator()(const core::RealForm&) const { return "X"; }
    std::string operator()(const core::SizesForm&) const { return "N,N,..."; }
    std::string operator()(const core::SeedForm&) const { return "N"; }
    std::string operator()(const core::ChoiceForm&) const { return "NAME"; }
    std::string operator()(const core::TextForm& form) const { return form.kind; }
};

} // namespace

core::SettingValue settingValue(const core::SettingDescription& setting, const std::string& text)
{
    const std::string option = "--" + setting.optionName();
    return std::visit(ValueReader{text, option}, setting.form);
}

std::string helpOf(const core::SettingDescription& setting, const core::SettingValue& usual)
{
    std::string help = core::Message(setting.meaning).text();
    if (help.ends_with('.'))
        help.pop_back();
    if (const auto* choice = std::get_if<core::ChoiceForm>(&setting.form))
        help += "; " + namesOf(*choice);
    const auto* form = std::get_if<core::SwitchForm>(&setting.form);
    const std::string text = std::visit(UsualText{}, usual);
    return text.empty() || (form != nullptr && form->isFlag) ? help : help + " [" + text + "]";
}

std::string kindOf(const core::SettingDescription& setting)
{
    return std::visit(KindOfForm{}, setting.form);
}

} // namespace commands

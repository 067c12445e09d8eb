#include "app/commands/OptionValues.h"

#include "core/data/ParseNumber.h"

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

/// Cuts at separators outside of quotes, which stay.
std::vector<std::string_view> cut(std::string_view text, char separator)
{
    std::vector<std::string_view> pieces;
    bool isQuoted = false;
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        if (i < text.size() && text[i] == '"')
            isQuoted = !isQuoted;
        if (i < text.size() && (isQuoted || text[i] != separator))
            continue;
        pieces.push_back(core::trimmed(text.substr(begin, i - begin)));
        begin = i + 1;
    }
    return pieces;
}

std::string unquoted(std::string_view text, const std::string& option)
{
    if (!text.starts_with('"'))
        return std::string(text);
    if (text.size() < 2 || !text.ends_with('"'))
        refuse(text, option, "its quotes to be closed");
    std::string result;
    for (std::size_t i = 1; i + 1 < text.size(); ++i) {
        result += text[i];
        if (text[i] == '"')
            ++i;
    }
    return result;
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

std::vector<std::string> partsOf(std::string_view text, char separator, const std::string& option)
{
    std::vector<std::string> parts;
    if (core::trimmed(text).empty())
        return parts;
    for (const auto piece : cut(text, separator)) {
        if (piece.empty())
            refuse(text, option, "a name between the separators");
        parts.push_back(unquoted(piece, option));
    }
    return parts;
}

std::vector<NamedList> namedListsOf(std::string_view text, const std::string& option)
{
    std::vector<NamedList> lists;
    if (core::trimmed(text).empty())
        return lists;
    for (const auto piece : cut(text, ';')) {
        if (piece.empty())
            continue; // after the last one
        const std::string_view name = cut(piece, '=').front();
        if (name.empty() || name.size() == piece.size())
            refuse(text, option, "NAME=A,B;OTHER=C");
        const auto items = core::trimmed(piece.substr(name.size())).substr(1);
        lists.push_back({unquoted(name, option), partsOf(items, ',', option)});
    }
    return lists;
}

namespace {

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
        return wholeNumber(text, option, form.range.min);
    }
    core::SettingValue operator()(const core::RealForm& form) const
    {
        return realNumber(text, option, form.expected);
    }
    core::SettingValue operator()(const core::SizesForm& form) const
    {
        std::vector<int> sizes;
        for (const auto& part : partsOf(text, ',', option))
            sizes.push_back(wholeNumber(part, option, form.range.min));
        return sizes;
    }
    core::SettingValue operator()(const core::SeedForm&) const { return seedNumber(text, option); }
    core::SettingValue operator()(const core::ChoiceForm&) const { return text; }

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
};

} // namespace

core::SettingValue settingValue(const core::SettingDescription& setting, const std::string& text)
{
    const std::string option = "--" + setting.optionName();
    return std::visit(ValueReader{text, option}, setting.form);
}

std::string helpOf(const core::SettingDescription& setting)
{
    std::string help = core::Message(setting.meaning).text();
    if (help.ends_with('.'))
        help.pop_back();
    const auto* choice = std::get_if<core::ChoiceForm>(&setting.form);
    if (choice == nullptr)
        return help;
    for (std::size_t i = 0; i < choice->values.size(); ++i)
        help += (i == 0                          ? "; "
                 : i + 1 < choice->values.size() ? ", "
                                                 : " or ") +
                choice->values[i].name;
    return help;
}

std::string kindOf(const core::SettingDescription& setting)
{
    return std::visit(KindOfForm{}, setting.form);
}

} // namespace commands

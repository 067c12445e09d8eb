#include "core/base/ListText.h"

#include "core/base/InputError.h"

namespace core {

namespace {

[[noreturn]] void refuseList(const char* sentence, std::string_view text, const std::string& name)
{
    throw InputError(Message(sentence, name, text), name);
}

std::string_view withoutBlanks(std::string_view text)
{
    constexpr std::string_view kBlanks = " \t\r\n";
    const std::size_t begin = text.find_first_not_of(kBlanks);
    return begin == std::string_view::npos
               ? std::string_view()
               : text.substr(begin, text.find_last_not_of(kBlanks) - begin + 1);
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
        pieces.push_back(withoutBlanks(text.substr(begin, i - begin)));
        begin = i + 1;
    }
    return pieces;
}

std::string unquoted(std::string_view text, const std::string& name)
{
    if (!text.starts_with('"'))
        return std::string(text);
    if (text.size() < 2 || !text.ends_with('"'))
        refuseList(SENTENCE("core", "%1 is \"%2\"; expected its quotes to be closed."), text, name);
    std::string result;
    for (std::size_t i = 1; i + 1 < text.size(); ++i) {
        result += text[i];
        if (text[i] == '"')
            ++i;
    }
    return result;
}

std::string quoted(const std::string& name)
{
    if (name.find_first_of(",;=\"") == std::string::npos)
        return name;
    std::string text = "\"";
    for (const char c : name)
        text.append(c == '"' ? 2 : 1, c);
    return text + '"';
}

} // namespace

std::vector<std::string> partsOf(std::string_view text, char separator, const std::string& name)
{
    std::vector<std::string> parts;
    if (withoutBlanks(text).empty())
        return parts;
    for (const auto piece : cut(text, separator)) {
        if (piece.empty())
            refuseList(SENTENCE("core", "%1 is \"%2\"; expected a name between the separators."),
                       text, name);
        parts.push_back(unquoted(piece, name));
    }
    return parts;
}

std::vector<NamedList> namedListsOf(std::string_view text, const std::string& name)
{
    std::vector<NamedList> lists;
    if (withoutBlanks(text).empty())
        return lists;
    for (const auto piece : cut(text, ';')) {
        if (piece.empty())
            continue; // after the last one
        const std::string_view first = cut(piece, '=').front();
        if (first.empty() || first.size() == piece.size())
            refuseList(SENTENCE("core", "%1 is \"%2\"; expected NAME=A,B;OTHER=C."), text, name);
        const auto items = withoutBlanks(piece.substr(first.size())).substr(1);
        lists.push_back({unquoted(first, name), partsOf(items, ',', name)});
    }
    return lists;
}

std::string listOf(const std::vector<std::string>& names)
{
    std::string text;
    for (const std::string& name : names)
        text += (text.empty() ? "" : ",") + quoted(name);
    return text;
}

} // namespace core

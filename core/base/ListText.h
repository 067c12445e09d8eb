#pragma once

#include <string>
#include <string_view>
#include <vector>

/// Lists in one line of text, as a command line and a settings file have them.
///
/// Blanks around an item are dropped; in double quotes a separator is text, and a doubled quote one
/// of them. What cannot be read is an `InputError` that begins with `name`, what the text is called
/// where it was typed.
namespace core {

/// "a,b" or "x=1;y=2" in parts. No parts in an empty text.
std::vector<std::string> partsOf(std::string_view text, char separator, const std::string& name);

/// "name=a,b;other=c": what belongs to each name, which ends at the first "=" outside of quotes.
struct NamedList
{
    std::string name;
    std::vector<std::string> items;
};
std::vector<NamedList> namedListsOf(std::string_view text, const std::string& name);

/// "temp,dewp", in quotes where a name holds a separator: `partsOf` reads it.
std::string listOf(const std::vector<std::string>& names);

} // namespace core

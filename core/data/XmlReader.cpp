#include "core/data/XmlReader.h"

#include "core/base/InputError.h"
#include "core/data/Utf8.h"

#include <orcus/exception.hpp>
#include <orcus/sax_parser.hpp>

#include <charconv>
#include <cstdint>
#include <type_traits>
#include <utility>

namespace core {

namespace {

constexpr std::size_t kDeepest = 256;
constexpr std::size_t kMostAttributes = 1000;

// liborcus's parser asserts, or runs past the end, where a document stops within a reference, an
// attribute, a comment or a CDATA section. This end closes each of them, so that the parser stops
// at an error or with elements open; behind it are zeros for the blocks it looks ahead by.
constexpr std::string_view kStop = ";\"'-->]]>?>          ";
constexpr std::size_t kLookAhead = 64;

[[noreturn]] void refuse(const Message& source)
{
    throw InputError(Message(SENTENCE("core", "%1 is not readable XML; open the workbook in a "
                                              "spreadsheet program and save it again."),
                             source));
}

/// Whether a "&#...;" is a character: the parser takes any number, and asserts where there is none.
bool isCharacter(std::string_view reference)
{
    const bool isHexadecimal = reference.starts_with('x');
    reference.remove_prefix(isHexadecimal ? 1 : 0);
    std::uint32_t value = 0;
    const auto [end, error] = std::from_chars(reference.data(), reference.data() + reference.size(),
                                              value, isHexadecimal ? 16 : 10);
    const bool isSurrogate = value >= 0xD800 && value < 0xE000;
    return error == std::errc{} && end == reference.data() + reference.size() && value > 0 &&
           value < 0x110000 && !isSurrogate;
}

bool hasOnlyCharacters(std::string_view document)
{
    for (std::size_t at = document.find("&#"); at != std::string_view::npos;
         at = document.find("&#", at + 2)) {
        const std::string_view reference = document.substr(at + 2, 12);
        const std::size_t end = reference.find(';');
        if (end == std::string_view::npos || !isCharacter(reference.substr(0, end)))
            return false;
    }
    return true;
}

/// Passes on what liborcus finds, and keeps the elements in order, which liborcus does not check.
class Events : public orcus::sax_handler
{
public:
    Events(const Message& source, XmlHandler& handler) : m_source(source), m_handler(handler) {}

    bool isComplete() const { return m_hasRoot && m_open.empty(); }

    void attribute(const orcus::sax::parser_attribute& attribute)
    {
        if (m_element.attributes.size() == kMostAttributes)
            refuse(m_source);
        m_element.attributes.push_back({attribute.ns, attribute.name, attribute.value});
    }

    void end_declaration(std::string_view) { m_element.attributes.clear(); }

    void start_element(const orcus::sax::parser_element& element)
    {
        if (m_open.size() == kDeepest)
            refuse(m_source);
        m_hasRoot = true;
        m_open.push_back(element.name);
        m_element.name = element.name;
        m_element.end = static_cast<std::size_t>(element.end_pos);
        m_handler.start(m_element);
        m_element.attributes.clear();
    }

    void end_element(const orcus::sax::parser_element& element)
    {
        if (m_open.empty() || m_open.back() != element.name)
            refuse(m_source);
        m_open.pop_back();
        m_handler.end(element.name);
    }

    void characters(std::string_view text, bool)
    {
        if (!m_open.empty())
            m_handler.text(text);
    }

private:
    const Message& m_source;
    XmlHandler& m_handler;
    XmlElement m_element;
    std::vector<std::string_view> m_open;
    bool m_hasRoot = false;
};

/// liborcus 0.17 takes a pointer and a size, later versions a view.
template <typename Parser, typename Handler>
void parse(std::string_view document, Handler& handler)
{
    if constexpr (std::is_constructible_v<Parser, std::string_view, Handler&>)
        Parser(document, handler).parse();
    else
        Parser(document.data(), document.size(), handler).parse();
}

} // namespace

std::string_view XmlElement::operator[](std::string_view attribute) const
{
    for (const XmlAttribute& candidate : attributes)
        if (candidate.name == attribute)
            return candidate.value;
    return {};
}

void readXml(std::string document, const Message& source, XmlHandler& handler)
{
    if (document.empty() || !isUtf8(document) || !hasOnlyCharacters(document))
        refuse(source);
    document += kStop;
    const std::size_t size = document.size();
    document.append(kLookAhead, '\0');
    Events events(source, handler);
    try {
        parse<orcus::sax_parser<Events>>(std::string_view(document).substr(0, size), events);
    } catch (const orcus::general_error&) {
        refuse(source);
    }
    if (!events.isComplete())
        refuse(source);
}

} // namespace core

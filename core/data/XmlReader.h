#pragma once

#include "core/base/Message.h"

#include <string>
#include <string_view>
#include <vector>

namespace core {

struct XmlAttribute
{
    std::string_view prefix; ///< before the colon; empty without one
    std::string_view name;
    std::string_view value; ///< entities decoded
};

/// An element as it opens. The views live until the callback returns.
struct XmlElement
{
    std::string_view name; ///< without prefix: writers differ in those
    std::vector<XmlAttribute> attributes;
    std::size_t end = 0; ///< bytes of the document up to the end of this tag

    /// Value of the first attribute of that name, empty without one.
    std::string_view operator[](std::string_view attribute) const;
};

/// What is made of an XML document; an exception thrown here ends the reading and passes through.
class XmlHandler
{
public:
    virtual ~XmlHandler() = default;
    virtual void start(const XmlElement& element) = 0;
    virtual void end(std::string_view name) = 0;
    /// A piece of the text of the element open now; text may come in several.
    virtual void text(std::string_view piece) = 0;
};

/// Reads a document in UTF-8 with liborcus's parser. Other documents than XML, truncated ones, one
/// with unclosed elements, elements nested deeper than 256 or with more than 1,000 attributes end
/// in an `InputError` naming `source`. Entities beyond the five of XML stay as they are, so that
/// none can grow.
void readXml(std::string document, const Message& source, XmlHandler& handler);

} // namespace core

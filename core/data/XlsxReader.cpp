#include "core/data/XlsxReader.h"

#include "core/base/InputError.h"
#include "core/data/SpreadsheetNumber.h"
#include "core/data/SpreadsheetTime.h"
#include "core/data/Utf8.h"
#include "core/data/XmlReader.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <utility>

namespace core {

namespace {

/// Bytes of a part other than a sheet or the texts: ten times the largest met.
constexpr std::size_t kOverviewLimit = std::size_t{64} << 20;

std::optional<std::size_t> count(std::string_view text)
{
    std::size_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

/// The target of a relationship as a name in the archive: relative to the folder of `part`.
std::string resolved(std::string_view part, std::string_view target)
{
    std::string path;
    if (!target.starts_with('/')) {
        const std::size_t slash = part.rfind('/');
        path = slash == std::string_view::npos ? "" : std::string(part.substr(0, slash + 1));
    }
    path += target.substr(target.starts_with('/') ? 1 : 0);
    return std::filesystem::path(path).lexically_normal().generic_string();
}

struct Relationship
{
    std::string id;
    std::string type; ///< its last word: "worksheet"
    std::string target;
};

class Relationships : public XmlHandler
{
public:
    static std::vector<Relationship> of(const ZipArchive& archive, const std::string& part,
                                        const Message& source)
    {
        const std::size_t slash = part.rfind('/');
        const std::size_t file = slash == std::string::npos ? 0 : slash + 1;
        const std::string name = part.substr(0, file) + "_rels/" + part.substr(file) + ".rels";
        Relationships handler(part);
        readXml(archive.read(name, kOverviewLimit), source, handler);
        return std::move(handler.m_found);
    }

    void start(const XmlElement& element) override
    {
        if (element.name != "Relationship" || element["TargetMode"] == "External")
            return;
        const std::string_view type = element["Type"];
        m_found.push_back({std::string(element["Id"]),
                           std::string(type.substr(type.rfind('/') + 1)),
                           resolved(m_part, element["Target"])});
    }
    void end(std::string_view) override {}
    void text(std::string_view) override {}

private:
    explicit Relationships(const std::string& part) : m_part(part) {}

    const std::string& m_part;
    std::vector<Relationship> m_found;
};

/// The list of sheets and the date system: xl/workbook.xml.
class WorkbookPart : public XmlHandler
{
public:
    struct Entry
    {
        std::string name;
        std::string id;
        bool isHidden;
    };
    std::vector<Entry> sheets;
    DateSystem dates = DateSystem::From1900;

    void start(const XmlElement& element) override
    {
        if (element.name == "workbookPr") {
            const std::string_view is1904 = element["date1904"];
            if (is1904 == "1" || is1904 == "true" || is1904 == "on")
                dates = DateSystem::From1904;
        } else if (element.name == "sheet") {
            const std::string_view state = element["state"];
            sheets.push_back({std::string(element["name"]), std::string(element["id"]),
                              state == "hidden" || state == "veryHidden"});
        }
    }
    void end(std::string_view) override {}
    void text(std::string_view) override {}
};

/// Collects the text of <t> elements, without phonetic ones; "_x000D_" stands for a character.
class RichText
{
public:
    void start(std::string_view name)
    {
        m_phonetic += name == "rPh" ? 1 : 0;
        m_isInText = name == "t" && m_phonetic == 0;
    }
    void end(std::string_view name)
    {
        m_phonetic -= name == "rPh" && m_phonetic > 0 ? 1 : 0;
        m_isInText = false;
    }
    void add(std::string_view piece)
    {
        if (m_isInText)
            m_text += piece;
    }
    std::string take()
    {
        std::string text = std::exchange(m_text, {});
        for (std::size_t at = text.find("_x"); at != std::string::npos;
             at = text.find("_x", at + 1)) {
            std::uint32_t value = 0;
            const char* digits = text.data() + at + 2;
            if (at + 7 > text.size() || text[at + 6] != '_' ||
                std::from_chars(digits, digits + 4, value, 16).ptr != digits + 4 || value == 0 ||
                (value >= 0xD800 && value < 0xE000))
                continue;
            std::string character;
            appendUtf8(character, value);
            text.replace(at, 7, character);
        }
        return text;
    }

private:
    std::string m_text;
    int m_phonetic = 0;
    bool m_isInText = false;
};

/// Texts one after the other, without an allocation each.
class TextList
{
public:
    std::size_t size() const { return m_ends.size(); }
    void add(std::string_view text)
    {
        m_texts += text;
        m_ends.push_back(static_cast<std::uint32_t>(m_texts.size()));
    }
    std::string_view operator[](std::size_t i) const
    {
        const std::size_t begin = i == 0 ? 0 : m_ends[i - 1];
        return std::string_view(m_texts).substr(begin, m_ends[i] - begin);
    }

private:
    std::string m_texts; ///< below `ZipArchive::kSizeLimit`
    std::vector<std::uint32_t> m_ends;
};

class SharedStrings : public XmlHandler
{
public:
    TextList strings;

    void start(const XmlElement& element) override { m_text.start(element.name); }
    void end(std::string_view name) override
    {
        m_text.end(name);
        if (name == "si")
            strings.add(m_text.take());
    }
    void text(std::string_view piece) override { m_text.add(piece); }

private:
    RichText m_text;
};

/// Which cell styles show dates and times, and which percent.
class Styles : public XmlHandler
{
public:
    std::vector<CellTimeFormat> formats; ///< by the number of the style
    std::vector<bool> percents;          ///< likewise: shown as percent

    void start(const XmlElement& element) override
    {
        if (element.name == "numFmt") {
            if (const auto id = count(element["numFmtId"]))
                m_codes[*id] = {cellTimeFormatOf(element["formatCode"]),
                                isPercentFormat(element["formatCode"])};
        } else if (element.name == "cellXfs") {
            m_isInCells = true;
        } else if (element.name == "xf" && m_isInCells) {
            const Format format = formatOf(count(element["numFmtId"]).value_or(0));
            formats.push_back(format.time);
            percents.push_back(format.isPercent);
        }
    }
    void end(std::string_view name) override
    {
        if (name == "cellXfs")
            m_isInCells = false;
    }
    void text(std::string_view) override {}

private:
    struct Format
    {
        CellTimeFormat time = CellTimeFormat::None;
        bool isPercent = false;
    };

    Format formatOf(std::size_t id) const
    {
        const auto own = m_codes.find(id);
        if (own != m_codes.end())
            return own->second;
        const bool isPercent = id == 9 || id == 10; // 0% and 0.00%
        return id < 100 ? Format{builtInTimeFormat(static_cast<int>(id)), isPercent} : Format{};
    }

    std::map<std::size_t, Format> m_codes;
    bool m_isInCells = false;
};

/// What the cells of all sheets refer to.
struct Shared
{
    TextList strings;
    std::vector<CellTimeFormat> formats;
    std::vector<bool> percents;
    DateSystem dates = DateSystem::From1900;
};

/// "AB12" as column and row from 0.
struct CellAddress
{
    std::size_t column;
    std::size_t row;
};

std::optional<CellAddress> addressOf(std::string_view text)
{
    std::size_t column = 0;
    std::size_t letters = 0;
    for (; letters < text.size() && letters < 4; ++letters) {
        const char c = static_cast<char>(text[letters] & ~0x20);
        if (c < 'A' || c > 'Z')
            break;
        column = 26 * column + static_cast<std::size_t>(c - 'A' + 1);
    }
    const auto row = count(text.substr(letters));
    if (letters == 0 || !row || *row == 0)
        return std::nullopt;
    return CellAddress{column - 1, *row - 1};
}

class SheetPart : public XmlHandler
{
public:
    SheetPart(const Shared& shared, const Message& source, SheetBuilder& builder,
              std::function<void(std::size_t)> report)
        : m_shared(shared), m_source(source), m_builder(builder), m_report(std::move(report))
    {
    }

    void start(const XmlElement& element) override
    {
        if (element.name == "row")
            startRow(element);
        else if (element.name == "c")
            startCell(element);
        m_isInValue = element.name == "v";
        m_inline.start(element.name);
    }

    void end(std::string_view name) override
    {
        m_isInValue = false;
        m_inline.end(name);
        if (name == "c") {
            m_builder.add(m_row, m_column, cellText());
            ++m_column;
        } else if (name == "row") {
            ++m_row;
        }
    }

    void text(std::string_view piece) override
    {
        if (m_isInValue)
            m_value += piece;
        else
            m_inline.add(piece);
    }

private:
    /// Rows and cells say where they are; one that does not follows the one before.
    void startRow(const XmlElement& element)
    {
        m_report(element.end);
        if (const auto number = count(element["r"]); number && *number > 0)
            m_row = *number - 1;
        m_column = 0;
    }

    void startCell(const XmlElement& element)
    {
        if (const auto address = addressOf(element["r"])) {
            m_column = address->column;
            m_row = address->row;
        }
        m_type = element["t"];
        m_style = count(element["s"]).value_or(0);
        m_value.clear();
        m_inline.take();
    }

    std::string cellText()
    {
        if (m_type == "inlineStr")
            return m_inline.take();
        if (m_value.empty())
            return {};
        if (m_type == "s") {
            const auto index = count(m_value);
            if (!index || *index >= m_shared.strings.size())
                throw InputError(
                    Message(SENTENCE("core", "%1, row %2 refers to a text that the file does not "
                                             "hold; open it in a spreadsheet program and save it "
                                             "again."),
                            m_source, std::to_string(m_row + 1)));
            return std::string(m_shared.strings[*index]);
        }
        if (m_type == "b")
            return m_value == "1" || m_value == "true" ? "true" : "false";
        if (m_type == "d")
            return isoText(m_value);
        if (m_type == "str" || m_type == "e")
            return m_value;
        const auto number = xmlNumber(m_value);
        if (!number)
            return m_value;
        const CellTimeFormat format =
            m_style < m_shared.formats.size() ? m_shared.formats[m_style] : CellTimeFormat::None;
        auto time = serialText(*number, format, m_shared.dates);
        if (time)
            return std::move(*time);
        const bool isPercent = m_style < m_shared.percents.size() && m_shared.percents[m_style];
        return isPercent ? percentText(*number) : plainNumber(*number);
    }

    const Shared& m_shared;
    const Message& m_source;
    SheetBuilder& m_builder;
    std::function<void(std::size_t)> m_report; ///< takes the bytes of the part that are read
    std::size_t m_row = 0;
    std::size_t m_column = 0;
    std::string m_type;
    std::size_t m_style = 0;
    std::string m_value;
    RichText m_inline;
    bool m_isInValue = false;
};

/// The part of that type, and of that id where one is given; nothing where there is none.
const std::string* partOf(const std::vector<Relationship>& relationships, std::string_view type,
                          std::optional<std::string_view> id = std::nullopt)
{
    for (const Relationship& candidate : relationships)
        if (candidate.type == type && (!id || candidate.id == *id))
            return &candidate.target;
    return nullptr;
}

Shared readShared(const ZipArchive& archive, const std::vector<Relationship>& related,
                  DateSystem dates, const Message& source)
{
    Shared shared;
    shared.dates = dates;
    if (const std::string* const strings = partOf(related, "sharedStrings")) {
        SharedStrings handler;
        readXml(archive.read(*strings), source, handler);
        shared.strings = std::move(handler.strings);
    }
    if (const std::string* const styles = partOf(related, "styles")) {
        Styles handler;
        readXml(archive.read(*styles, kOverviewLimit), source, handler);
        shared.formats = std::move(handler.formats);
        shared.percents = std::move(handler.percents);
    }
    return shared;
}

} // namespace

Workbook readXlsx(const ZipArchive& archive, const std::string& source, const Progress& progress)
{
    const Message file("%1", source);
    const std::vector<Relationship> top = Relationships::of(archive, "", file);
    const std::string* const document = partOf(top, "officeDocument");
    if (document == nullptr)
        throw InputError(Message(SENTENCE("core", "%1 is no Excel workbook; an .xlsx, .ods or CSV "
                                                  "file was expected."),
                                 source));
    WorkbookPart parts;
    readXml(archive.read(*document, kOverviewLimit), file, parts);
    const std::vector<Relationship> related = Relationships::of(archive, *document, file);
    const Shared shared = readShared(archive, related, parts.dates, file);

    struct Target
    {
        const WorkbookPart::Entry& entry;
        const std::string& part;
    };
    std::vector<Target> targets;
    std::size_t total = 0;
    for (const WorkbookPart::Entry& entry : parts.sheets) {
        const std::string* const part = partOf(related, "worksheet", entry.id);
        if (part == nullptr) // a chart, a dialog or a macro
            continue;
        targets.push_back({entry, *part});
        total += archive.sizeOf(*part);
    }
    if (total > ZipArchive::kSizeLimit || targets.size() > kSheetLimit)
        throw InputError(Message(
            SENTENCE("core", "%1 is too large when unpacked; save the sheet as CSV."), source));

    Workbook workbook;
    SheetBudget budget;
    std::size_t done = 0;
    for (const Target& target : targets) {
        const Message where(SENTENCE("core", "%1, sheet \"%2\""), source, target.entry.name);
        SheetBuilder builder(source, target.entry.name, budget);
        SheetPart handler(shared, where, builder, [&](std::size_t offset) {
            progress.advance(std::min(done + offset, total), total);
        });
        readXml(archive.read(target.part), where, handler);
        done += archive.sizeOf(target.part);
        workbook.sheets.push_back(builder.finish());
        workbook.sheets.back().isHidden = target.entry.isHidden;
    }
    return workbook;
}

} // namespace core

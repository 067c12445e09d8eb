#include "core/data/OdsReader.h"

#include "core/base/InputError.h"
#include "core/data/SpreadsheetNumber.h"
#include "core/data/SpreadsheetTime.h"
#include "core/data/XmlReader.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <set>
#include <utility>

namespace core {

namespace {

constexpr std::size_t kLongestText = 32'767; ///< of a cell; blanks beyond are left out

/// A count of at least 1, as of repeated cells; never more than a sheet can have.
std::size_t repetitions(std::string_view text)
{
    std::size_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error == std::errc::result_out_of_range)
        return SheetBuilder::kRowLimit;
    return std::clamp<std::size_t>(value, 1, SheetBuilder::kRowLimit);
}

/// One cell as its attributes and its paragraphs describe it.
class OdsCell
{
public:
    explicit OdsCell(const XmlElement& element)
    {
        for (const XmlAttribute& attribute : element.attributes) {
            // LibreOffice marks errors beside the type, which is then an empty string.
            if (attribute.name == "value-type" && attribute.value == "error")
                m_isError = true;
            else if (attribute.name == "value-type" && attribute.prefix != "calcext")
                m_type = attribute.value;
            else if (attribute.name == "value" || attribute.name == "date-value" ||
                     attribute.name == "time-value" || attribute.name == "boolean-value" ||
                     attribute.name == "string-value")
                m_value = attribute.value;
        }
    }

    void startParagraph()
    {
        if (m_hasParagraph)
            m_text += '\n';
        m_hasParagraph = true;
    }
    void add(std::string_view piece) { m_text += piece; }
    void addBlanks(std::size_t count)
    {
        m_text.append(std::min(count, kLongestText - std::min(kLongestText, m_text.size())), ' ');
    }

    std::string text() const
    {
        if (m_isError || m_value.empty())
            return m_text;
        if (m_type == "float" || m_type == "percentage" || m_type == "currency") {
            const auto number = xmlNumber(m_value);
            if (!number)
                return m_value;
            return m_type == "percentage" ? percentText(*number) : plainNumber(*number);
        }
        if (m_type == "date")
            return isoText(m_value);
        if (m_type == "time")
            return durationText(m_value).value_or(m_text);
        return m_value;
    }

private:
    std::string m_type;
    std::string m_value;
    std::string m_text;
    bool m_isError = false;
    bool m_hasParagraph = false;
};

/// Walks through content.xml; m_depth says which element closes.
class ContentPart : public XmlHandler
{
public:
    ContentPart(const std::string& source, const Progress& progress, std::size_t size)
        : m_source(source), m_progress(progress), m_size(size)
    {
    }

    Workbook workbook;

    void start(const XmlElement& element) override
    {
        ++m_depth;
        if (m_skippedFrom != 0)
            return;
        if (m_paragraphDepth != 0)
            startInParagraph(element);
        else if (m_cell)
            startInCell(element);
        else if (m_builder)
            startInTable(element);
        else
            startOutside(element);
    }

    void end(std::string_view name) override
    {
        if (m_skippedFrom == m_depth)
            m_skippedFrom = 0;
        else if (m_paragraphDepth == m_depth)
            m_paragraphDepth = 0;
        else if (m_skippedFrom == 0 && m_paragraphDepth == 0)
            endTablePart(name);
        --m_depth;
    }

    void text(std::string_view piece) override
    {
        if (m_paragraphDepth != 0 && m_skippedFrom == 0)
            m_cell->add(piece);
    }

private:
    /// What stands within this element is not part of the table.
    void skip() { m_skippedFrom = m_depth; }

    void startOutside(const XmlElement& element)
    {
        if (element.name == "style") {
            m_style = element["name"];
        } else if (element.name == "table-properties" && element["display"] == "false") {
            m_hiddenStyles.insert(m_style);
        } else if (element.name == "tracked-changes") { // earlier contents of cells
            skip();
        } else if (element.name == "table") {
            if (workbook.sheets.size() == kSheetLimit)
                throw InputError(Message(
                    SENTENCE("core", "%1 has more than 10,000 sheets; save the sheet as CSV."),
                    m_source));
            m_builder.emplace(m_source, std::string(element["name"]), m_budget);
            m_tableDepth = m_depth;
            m_isHidden = m_hiddenStyles.contains(element["style-name"]);
            m_row = 0;
        }
    }

    void startInTable(const XmlElement& element)
    {
        if (element.name == "table-row") {
            m_progress.advance(std::min(element.end, m_size), m_size);
            m_rowRepetitions = repetitions(element["number-rows-repeated"]);
            m_cells.clear();
            m_column = 0;
        } else if (element.name == "table-cell") {
            m_cell.emplace(element);
            m_cellRepetitions = repetitions(element["number-columns-repeated"]);
        } else if (element.name == "covered-table-cell") { // below a merged cell
            m_column += repetitions(element["number-columns-repeated"]);
            skip();
        } else if (element.name != "table-row-group" && element.name != "table-rows" &&
                   element.name != "table-header-rows") {
            skip();
        }
    }

    /// Only paragraphs: a comment or a drawing has paragraphs of its own.
    void startInCell(const XmlElement& element)
    {
        if (element.name != "p") {
            skip();
            return;
        }
        m_cell->startParagraph();
        m_paragraphDepth = m_depth;
    }

    void startInParagraph(const XmlElement& element)
    {
        if (element.name == "s") {
            m_cell->addBlanks(repetitions(element["c"]));
        } else if (element.name == "tab") {
            m_cell->add("\t");
        } else if (element.name == "line-break") {
            m_cell->add("\n");
        } else if (element.name == "annotation" || element.name == "note") {
            skip();
        }
    }

    void endTablePart(std::string_view name)
    {
        if (m_cell && name == "table-cell") {
            std::string text = m_cell->text();
            if (text.find_first_not_of(" \t\r\n") != std::string::npos)
                addRun(std::move(text));
            m_column += m_cellRepetitions;
            m_cell.reset();
        } else if (m_builder && name == "table-row") {
            endRow();
        } else if (m_builder && m_depth == m_tableDepth) {
            workbook.sheets.push_back(m_builder->finish());
            workbook.sheets.back().isHidden = m_isHidden;
            m_builder.reset();
        }
    }

    void addRun(std::string text)
    {
        if (m_column >= SheetBuilder::kColumnLimit)
            m_builder->refuse(
                SENTENCE("core", "%1, sheet \"%2\" has a cell beyond column 16,384; save the sheet "
                                 "as CSV, or keep only the table in it."));
        m_cells.push_back({m_column, m_cellRepetitions, std::move(text)});
    }

    void endRow()
    {
        // Sheets end with a row repeated to the last one possible; without text it costs nothing.
        for (std::size_t i = 0; i < m_rowRepetitions && !m_cells.empty(); ++i)
            for (const Run& run : m_cells)
                for (std::size_t k = 0; k < run.repetitions; ++k)
                    m_builder->add(m_row + i, run.column + k, run.text);
        m_row += m_rowRepetitions;
    }

    /// Equal cells beside each other.
    struct Run
    {
        std::size_t column;
        std::size_t repetitions;
        std::string text;
    };

    const std::string& m_source;
    const Progress& m_progress;
    std::size_t m_size;
    SheetBudget m_budget;

    std::string m_style;
    std::set<std::string, std::less<>> m_hiddenStyles;

    std::optional<SheetBuilder> m_builder;
    std::optional<OdsCell> m_cell;
    std::vector<Run> m_cells; ///< of the row open now
    std::size_t m_depth = 0;
    std::size_t m_tableDepth = 0;
    std::size_t m_skippedFrom = 0;    ///< depth of the element that is skipped; 0 outside of one
    std::size_t m_paragraphDepth = 0; ///< likewise of the paragraph
    std::size_t m_row = 0;
    std::size_t m_column = 0;
    std::size_t m_rowRepetitions = 1;
    std::size_t m_cellRepetitions = 1;
    bool m_isHidden = false;
};

} // namespace

Workbook readOds(const ZipArchive& archive, const std::string& source, const Progress& progress)
{
    constexpr std::string_view content = "content.xml";
    ContentPart handler(source, progress, archive.sizeOf(content));
    readXml(archive.read(content), Message("%1", source), handler);
    return std::move(handler.workbook);
}

} // namespace core

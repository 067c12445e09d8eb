#include "tests/Catch.h"
#include "tests/ZipWriter.h"
#include "tests/core/data/ErrorSentence.h"

#include "core/base/InputError.h"
#include "core/data/Workbook.h"

#include <string>
#include <utility>
#include <vector>

namespace {

using Parts = std::vector<std::pair<std::string, std::string>>;
using Rows = std::vector<std::vector<std::string>>;

const std::string kRelation =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

/// What an .xlsx file holds besides its sheets: styles 0 to 9, shared texts "time" and "näme".
Parts xlsxParts(const std::vector<std::string>& sheets, const std::string& properties = "")
{
    const auto relation = [](const std::string& id, const std::string& type,
                             const std::string& to) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + kRelation + type + "\" Target=\"" + to +
               "\"/>";
    };
    std::string list;
    std::string relations = relation("s", "sharedStrings", "sharedStrings.xml") +
                            relation("f", "styles", "/xl/styles.xml");
    Parts parts;
    for (std::size_t i = 0; i < sheets.size(); ++i) {
        const std::string number = std::to_string(i + 1);
        list += "<sheet name=\"Sheet " + number + "\" sheetId=\"" + number + "\" r:id=\"r" +
                number + "\"/>";
        relations += relation("r" + number, "worksheet", "worksheets/sheet" + number + ".xml");
        parts.emplace_back("xl/worksheets/sheet" + number + ".xml",
                           "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<worksheet><sheetData>" +
                               sheets[i] + "</sheetData></worksheet>");
    }
    parts.emplace_back("_rels/.rels", "<Relationships>" +
                                          relation("w", "officeDocument", "xl/workbook.xml") +
                                          "</Relationships>");
    parts.emplace_back("xl/workbook.xml",
                       "<workbook>" + properties + "<sheets>" + list + "</sheets></workbook>");
    parts.emplace_back("xl/_rels/workbook.xml.rels",
                       "<Relationships>" + relations + "</Relationships>");
    parts.emplace_back("xl/sharedStrings.xml",
                       "<sst><si><t>time</t></si><si><r><t>n&#228;</t></r><r><t>me</t></r>"
                       "<rPh sb=\"0\" eb=\"1\"><t>phonetic</t></rPh></si></sst>");
    parts.emplace_back("xl/styles.xml",
                       "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy "
                       "hh:mm\"/><numFmt numFmtId=\"165\" formatCode=\"0.0&quot; "
                       "days&quot;\"/></numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
                       "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/>"
                       "<xf numFmtId=\"20\"/><xf numFmtId=\"46\"/><xf numFmtId=\"165\"/>"
                       "<xf numFmtId=\"9\"/></cellXfs></styleSheet>");
    return parts;
}

std::string odsOf(const std::string& tables)
{
    return zipOf(
        {{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
         {"content.xml", "<office:document-content><office:body><office:spreadsheet>" + tables +
                             "</office:spreadsheet></office:body>"
                             "</office:document-content>"}});
}

core::Workbook read(const std::string& bytes)
{
    return core::readWorkbookBytes(bytes, "book");
}

Rows rowsOf(const core::Sheet& sheet)
{
    Rows rows(sheet.rowCount());
    for (std::size_t i = 0; i < rows.size(); ++i)
        for (std::size_t k = 0; k < sheet.width(i); ++k)
            rows[i].emplace_back(sheet.cell(i, k));
    return rows;
}

Rows xlsxRows(const std::string& sheet, const std::string& properties = "")
{
    return rowsOf(read(zipOf(xlsxParts({sheet}, properties))).sheets.at(0));
}

Rows odsRows(const std::string& rows)
{
    return rowsOf(
        read(odsOf("<table:table table:name=\"A\">" + rows + "</table:table>")).sheets.at(0));
}

std::string refusal(const std::string& bytes)
{
    return errorSentence([&] { read(bytes); });
}

} // namespace

TEST_CASE("Texts, numbers, truth values, errors and formulas of .xlsx are read", "[workbook]")
{
    const Rows rows = xlsxRows(
        R"(<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>)"
        R"(<c r="C1" t="inlineStr"><is><t>in &amp; line_x000D_</t></is></c></row>)"
        R"(<row r="2"><c r="A2"><v>0.10000000000000001</v></c><c r="B2"><v>1E5</v></c>)"
        R"(<c r="C2"><f>A2+B2</f><v>100000.1</v></c><c r="D2" s="6"><v>0.25</v></c></row>)"
        R"(<row r="3"><c r="A3" t="b"><v>1</v></c><c r="B3" t="b"><v>0</v></c>)"
        R"(<c r="C3" t="e"><v>#N/A</v></c><c r="D3" t="str"><f>"a"</f><v>a</v></c></row>)"
        R"(<row r="4"><c r="A4"><v>-1234567890123456</v></c><c r="B4" s="5"><v>45355</v></c>)"
        R"(<c r="C4" t="d"><v>2024-03-04T05:06:07</v></c><c r="D4"/></row>)");
    CHECK(rows == Rows{{"time", "näme", "in & line\r"},
                       {"0.1", "100000", "100000.1", "25%"},
                       {"true", "false", "#N/A", "a"},
                       {"-1234567890123456", "45355", "2024-03-04 05:06:07"}});
}

TEST_CASE("Dates and times of .xlsx go by their format", "[workbook]")
{
    const std::string cells =
        R"(<row><c s="1"><v>45355</v></c><c s="2"><v>45355.041666666664</v></c>)"
        R"(<c s="3"><v>0.5625</v></c><c s="4"><v>1.5</v></c><c s="3"><v>1</v></c></row>)"
        R"(<row><c s="1"><v>59</v></c><c s="1"><v>61</v></c><c s="1"><v>-1</v></c></row>)";
    CHECK(xlsxRows(cells) ==
          Rows{{"2024-03-04 00:00:00", "2024-03-04 01:00:00", "13:30:00", "36:00:00", "24:00:00"},
               {"1900-02-28 00:00:00", "1900-03-01 00:00:00", "-1"}});
    // 1462 days lie between the two systems.
    CHECK(xlsxRows(R"(<row><c s="1"><v>43893</v></c><c s="1"><v>0</v></c></row>)",
                   "<workbookPr date1904=\"1\"/>") ==
          Rows{{"2024-03-04 00:00:00", "1904-01-01 00:00:00"}});
}

TEST_CASE("Cells keep the row and column numbers of the sheet", "[workbook]")
{
    const core::Workbook book = read(zipOf(
        xlsxParts({R"(<row r="1"><c r="A1"/></row><row r="3"><c r="C3"><v>1</v></c></row>)"
                   R"(<row r="5"><c r="B5"><v>2</v></c><c r="D5"><v>3</v></c></row><row r="9"/>)"}),
        true));
    const core::Sheet& sheet = book.sheets.at(0);
    CHECK(sheet.firstRow() == 3);
    CHECK(sheet.firstColumn() == 2);
    CHECK(sheet.columnCount() == 3);
    CHECK(rowsOf(sheet) == Rows{{"", "1"}, {}, {"2", "", "3"}});
    CHECK(sheet.cell(0, 100).empty());
}

TEST_CASE("The main sheet is the first with a table", "[workbook]")
{
    const std::string table = "<row><c><v>1</v></c><c><v>2</v></c></row>"
                              "<row><c><v>3</v></c><c><v>4</v></c></row>";
    const core::Workbook book =
        read(zipOf(xlsxParts({"<row><c><v>1</v></c></row>", "", table, table})));
    REQUIRE(book.sheets.size() == 4);
    CHECK(core::mainSheet(book, "book") == 2);
    CHECK(core::sheetNamed(book, "Sheet 4", "book") == 3);
    CHECK(core::sheetNamed(book, "2", "book") == 1);
    CHECK_THROWS_WITH(core::sheetNamed(book, "Other", "book"),
                      "book has no sheet \"Other\"; its sheets are \"Sheet 1\", \"Sheet 2\", "
                      "\"Sheet 3\" and \"Sheet 4\".");
    CHECK_THROWS_AS(core::mainSheet(read(zipOf(xlsxParts({""}))), "book"), core::InputError);
}

TEST_CASE("Cells of .ods are read by their type", "[workbook]")
{
    const auto cell = [](const std::string& attributes, const std::string& text) {
        return "<table:table-cell " + attributes + "><text:p>" + text +
               "</text:p></table:table-cell>";
    };
    const auto row = [](const std::string& cells) {
        return "<table:table-row>" + cells + "</table:table-row>";
    };
    const Rows rows = odsRows(
        row(cell("office:value-type='string'", "a<text:s text:c='2'/>b<text:line-break/>c") +
            cell("office:value-type='float' office:value='1234.5'", "1.234,50") +
            cell("office:value-type='percentage' office:value='0.25'", "25%") +
            cell("office:value-type='currency' office:value='9.99'", "9,99 €")) +
        row(cell("office:value-type='date' office:date-value='2024-03-04'", "4.3.24") +
            cell("office:value-type='date' office:date-value='2024-03-04T12:59:59.999999999'",
                 "x") +
            cell("office:value-type='time' office:time-value='PT13H30M00S'", "13:30") +
            cell("office:value-type='boolean' office:boolean-value='true'", "WAHR")) +
        row(cell("table:formula='of:=NA()' office:value-type='string' office:string-value='' "
                 "calcext:value-type='error'",
                 "#N/A") +
            cell("table:formula='of:=1+1' calcext:value-type='float' office:value-type='float' "
                 "office:value='2'",
                 "2") +
            "<table:table-cell><office:annotation><text:p>no</text:p></office:annotation>"
            "<text:p>yes</text:p><text:p>too</text:p></table:table-cell>"));
    CHECK(rows == Rows{{"a  b\nc", "1234.5", "25%", "9.99"},
                       {"2024-03-04 00:00:00", "2024-03-04 13:00:00", "13:30:00", "true"},
                       {"#N/A", "2", "yes\ntoo"}});
}

TEST_CASE("Repeated cells and rows of .ods stand where they belong", "[workbook]")
{
    const std::string one = "<table:table-cell office:value-type='float' office:value='1'";
    const core::Workbook book = read(odsOf(
        "<table:table table:name='A'><table:table-header-rows>"
        "<table:table-row table:number-rows-repeated='2'><table:table-cell/></table:table-row>"
        "</table:table-header-rows><table:table-row table:number-rows-repeated='2'>"
        "<table:table-cell table:number-columns-repeated='2'/>" +
        one + " table:number-columns-repeated='2'/><table:covered-table-cell/>" + one +
        "/></table:table-row><table:table-row table:number-rows-repeated='1048572'>"
        "<table:table-cell "
        "table:number-columns-repeated='1024'/></table:table-row></table:table>"));
    const core::Sheet& sheet = book.sheets.at(0);
    CHECK(sheet.firstRow() == 3);
    CHECK(sheet.firstColumn() == 3);
    CHECK(rowsOf(sheet) == Rows{{"1", "1", "", "1"}, {"1", "1", "", "1"}});
}

TEST_CASE("A hostile or damaged workbook ends in one sentence", "[workbook]")
{
    CHECK(core::isWorkbook("PK\3\4"));
    CHECK(core::isWorkbook("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"));
    CHECK_FALSE(core::isWorkbook("a,b"));
    CHECK(says(refusal("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1..."), "save it as .xlsx"));
    CHECK(says(refusal(zipOf({{"a.csv", "a,b"}})), "without a workbook"));
    CHECK(says(refusal(zipOf({{"_rels/.rels", "<Relationships/>"}})), "no Excel workbook"));
    CHECK(says(refusal(zipOf(xlsxParts({"<row><c t='s'><v>7</v></c></row>"}))),
               "row 1 refers to a text"));
    CHECK(says(refusal(zipOf(xlsxParts(
                   {"<row r='9'><c><v>7</v></c></row><row r='3'><c><v>7</v></c></row>"}))),
               "out of order in row 3"));
    CHECK(
        says(refusal(zipOf(xlsxParts({"<row r='1048577'><c><v>7</v></c></row>"}))), "beyond row"));

    const std::string one = "<table:table-cell office:value-type='float' office:value='1' "
                            "table:number-columns-repeated='";
    CHECK(says(refusal(odsOf("<table:table table:name='A'><table:table-row "
                             "table:number-rows-repeated='1000000000'>" +
                             one + "16384'/></table:table-row></table:table>")),
               "more than 50 million cells"));
    CHECK(says(refusal(odsOf("<table:table table:name='A'><table:table-row>" + one +
                             "1000000000'/></table:table-row></table:table>")),
               "column 16,384"));
    // Entities of its own would grow when replaced.
    CHECK(says(refusal(zipOf({{"content.xml", "<!DOCTYPE a [<!ENTITY b \"bbbb\">]><a>&b;</a>"}})),
               "not readable XML"));
    CHECK(says(refusal(zipOf({{"content.xml", std::string(64 << 20, ' ')}}, true)), "250 times"));
}

TEST_CASE("A workbook cut off or changed anywhere is refused or read, never more", "[workbook]")
{
    const std::string xlsx = zipOf(xlsxParts({"<row><c t='s'><v>1</v></c></row>"}), true);
    for (std::size_t size = 0; size < xlsx.size(); ++size)
        CHECK(refusal(xlsx.substr(0, size)) != "no error");

    // A part that ends within any of XML's constructions, in an archive that is whole.
    const std::string content = "<?xml version='1.0'?><!-- note --><a b=\"&amp;&#228;\" c='&lt;'>"
                                "<d/><![CDATA[ text ]]>&gt;text</a>";
    CHECK(refusal(zipOf({{"content.xml", content}})) == "no error");
    for (std::size_t size = 0; size < content.size(); ++size) {
        CAPTURE(size);
        CHECK(says(refusal(zipOf({{"content.xml", content.substr(0, size)}})), "not readable XML"));
    }
    for (const std::string reference : {"&#x110000;", "&#-5;", "&#;", "&#x;", "&#xD800;", "&#0;"})
        CHECK(says(refusal(zipOf({{"content.xml", "<a>" + reference + "</a>"}})),
                   "not readable XML"));
}

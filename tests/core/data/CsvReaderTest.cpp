#include "core/data/CsvReader.h"
#include "core/base/RandomStream.h"
#include "core/data/CsvBody.h"
#include "tests/Catch.h"
#include "tests/core/data/ErrorSentence.h"

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

using core::readCsv;
using core::readCsvText;
using core::Table;

namespace {

using Texts = std::vector<std::vector<std::string>>; ///< header and rows

Texts textsOf(const Table& table)
{
    Texts texts(1 + table.rows());
    for (const auto& column : table.columns) {
        texts[0].push_back(column.name());
        for (std::size_t row = 0; row < table.rows(); ++row)
            texts[1 + row].emplace_back(column[row]);
    }
    return texts;
}

Texts read(std::string_view text)
{
    return textsOf(readCsvText(text, "x.csv"));
}

std::string errorOf(std::string_view text)
{
    return errorSentence([&] { readCsvText(text, "x.csv"); });
}

const Texts kTwoByTwo{{"a", "b"}, {"1", "2"}, {"3", "4"}};

} // namespace

TEST_CASE("LF, CRLF and lone CR end a row, with or without one at the end of the file", "[csv]")
{
    for (const std::string end : {"\n", "\r\n", "\r"}) {
        REQUIRE(read("a,b" + end + "1,2" + end + "3,4" + end) == kTwoByTwo);
        REQUIRE(read("a,b" + end + "1,2" + end + "3,4") == kTwoByTwo);
    }
}

TEST_CASE("the separator is comma, semicolon, tab or a vertical bar", "[csv]")
{
    REQUIRE(read("a | b\n1 | 2\n3 | 4\n") == kTwoByTwo);
    REQUIRE(read("a;b\n1;2\n3;4\n") == kTwoByTwo);
    REQUIRE(read("a\tb\n1\t2\n3\t4\n") == kTwoByTwo);
    REQUIRE(read("\"a, or b\";c\n1,5;2\n") == Texts{{"a, or b", "c"}, {"1,5", "2"}});
    REQUIRE(read("a\n1\n") == Texts{{"a"}, {"1"}});
    REQUIRE(read("a\tb\n\t\n1\t\n") == Texts{{"a", "b"}, {"1", ""}});
}

TEST_CASE("a UTF-8 byte order mark is no part of the first name", "[csv]")
{
    REQUIRE(read("\xEF\xBB\xBF"
                 "a,b\n1,2\n3,4\n") == kTwoByTwo);
    REQUIRE(read("\xEF\xBB\xBF\"a\",b\n1,2\n3,4\n") == kTwoByTwo);
}

TEST_CASE("quoted fields hold separators, line ends and doubled quotes", "[csv]")
{
    REQUIRE(read("\"a\",\"b\"\n\"1,\n2\",\"say \"\"hi\"\"\"\n\"\"\"\"  ,  \" x \"\n") ==
            Texts{{"a", "b"}, {"1,\n2", "say \"hi\""}, {"\"", " x "}});
}

TEST_CASE("a quote inside an unquoted field is text", "[csv]")
{
    REQUIRE(read("a,b\n5\" pipe,6\"\n1,2\n") == Texts{{"a", "b"}, {"5\" pipe", "6\""}, {"1", "2"}});
}

TEST_CASE("rows without text are left out, and row numbers still count them", "[csv]")
{
    const Table table = readCsvText("\r\na,b\r\n\r\n1,2\r\n,\r\n\r\n3,4\r\n\r\n", "x.csv");
    REQUIRE(textsOf(table) == kTwoByTwo);
    REQUIRE(table.sheetRow(0) == 4);
    REQUIRE(table.sheetRow(1) == 7);
    REQUIRE(readCsvText("a,b\n1,2\n", "x.csv").sheetRow(0) == 2);
}

TEST_CASE("the comment of an export is left out", "[csv]")
{
    const std::string text = "# surgescope {\"a, b; c\": \"\"}\na,b\n1,2\n3,4\n";
    const Table table = readCsvText(text, "x.csv");
    CHECK(textsOf(table) == kTwoByTwo);
    CHECK(table.sheetRow(0) == 3);
    // Another header that begins with # is a header.
    CHECK(read("# surge,b\n1,2\n") == Texts{{"# surge", "b"}, {"1", "2"}});
    CHECK_THROWS_WITH(readCsvText("# surgescope {}", "x.csv"), "x.csv is empty.");
}

TEST_CASE("a table knows the fingerprint of its bytes", "[csv]")
{
    // From sha256sum.
    const Table table = readCsvText("a,b\n1,2\n", "x.csv");
    CHECK(table.sha256 == "492d5ea496056f1a6a6592241032fab764c321596317930b4fa0e1e8bc3b7470");
    CHECK(table.bytes == 8);
}

TEST_CASE("a column without a name is called by its number", "[csv]")
{
    const Table table = readCsvText(",b,\n1,2,3\n", "x.csv");
    REQUIRE(textsOf(table) == Texts{{"column 1", "b", "column 3"}, {"1", "2", "3"}});
    REQUIRE(table.indexOf("b") == 1U);
    REQUIRE_FALSE(table.indexOf("c"));
}

TEST_CASE("text beyond ASCII is read as UTF-8", "[csv]")
{
    REQUIRE(read("città,b\nSão Paulo,\U0001F600\n") ==
            Texts{{"città", "b"}, {"São Paulo", "\U0001F600"}});
}

TEST_CASE("each fault of a CSV text has its sentence", "[csv]")
{
    REQUIRE(errorOf("") == "x.csv is empty.");
    REQUIRE(errorOf("\n\n , \n") == "x.csv is empty.");
    REQUIRE(errorOf(std::string(1 << 20, '\n')) ==
            "x.csv has no text in its first 153,600 rows; a CSV file was expected.");
    REQUIRE(errorOf("a,b\n") == "x.csv has a header but no data rows.");
    REQUIRE(errorOf("a,b\n,\n") == "x.csv has a header but no data rows.");
    REQUIRE(errorOf("a,b,c\n1,2,3\n\nx,2\n4,5,6\n7,8,9\n") ==
            "x.csv, row 4: there are 2 fields, but the header names 3 columns.");
    REQUIRE(errorOf("a,b\n1,2,3\n") ==
            "x.csv, row 2: there are 3 fields, but the header names 2 columns.");
    REQUIRE(errorOf("a,b\n1,2\n\"x\"y,2\n") ==
            "x.csv, row 3, column \"a\": a quote inside a quoted field must be doubled.");
    REQUIRE(errorOf("a,b\n1,2\n1,\"2\n3,4\n") ==
            "x.csv, row 3, column \"b\": the quote is not closed.");
    REQUIRE(errorOf("\"a,b\n1,2\n") == "x.csv, row 1, column 1: the quote is not closed.");
    REQUIRE(errorOf(std::string_view("a,b\n1,\0\n", 8)) ==
            "x.csv is not a text file (it holds zero bytes, the first in line 2); a CSV file was "
            "expected.");
    REQUIRE(errorOf(std::string_view("\xFF\xFE"
                                     "a\0,\0b\0\n\0",
                                     10)) == "x.csv is UTF-16 text; save it as UTF-8.");
    REQUIRE(errorOf(std::string_view("\xFE\xFF\0a\0,\0b\0\n", 10)) ==
            "x.csv is UTF-16 text; save it as UTF-8.");
    for (const std::string bad : {"S\xE3o", "\xC0\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xE3"})
        REQUIRE(errorOf("a,b\n1," + bad + "\n") ==
                "x.csv, row 2, column \"b\": the text is not UTF-8; save the file as UTF-8.");
}

TEST_CASE("a file that cannot be read says so with its path", "[csv]")
{
    const auto folder = std::filesystem::temp_directory_path();
    REQUIRE(errorSentence([&] { readCsv(folder); }) ==
            folder.string() + " is a folder; a CSV file was expected.");
    const auto missing = folder / "surgescope-no-such-file.csv";
    REQUIRE(errorSentence([&] { readCsv(missing); }) == missing.string() + " does not exist.");
}

TEST_CASE("a file is read like its text, and named without its folder", "[csv]")
{
    const auto file = std::filesystem::temp_directory_path() / "surgescope-CsvReaderTest.csv";
    std::string text = "time,value\r\n";
    for (int i = 0; i < 200000; ++i)
        text += "\"2015-01-01 \"\"x\"\"\"," + std::to_string(i) + "\r\n";
    std::ofstream(file, std::ios::binary) << text;

    double last = -1.0;
    bool isAscending = true;
    const Table table = readCsv(file, core::Progress([&](const core::Message&, double fraction) {
                                    isAscending = isAscending && fraction >= last;
                                    last = fraction;
                                }));
    std::filesystem::remove(file);
    REQUIRE(table.source == "surgescope-CsvReaderTest.csv");
    REQUIRE(textsOf(table) == read(text));
    REQUIRE(isAscending);
    REQUIRE(last == 1.0);
}

TEST_CASE("reading stops when asked to", "[csv]")
{
    std::stop_source stop;
    stop.request_stop();
    REQUIRE_THROWS_AS(readCsvText("a\n1\n", "x.csv", core::Progress({}, stop.get_token())),
                      core::Cancelled);
}

namespace {

/// A table of cells and one way of writing it.
struct RandomTable
{
    Texts texts;
    std::string csv;
    char separator = ',';
};

RandomTable randomTable(std::uint64_t seed)
{
    const std::vector<std::string> kAtoms{"a",  "7", " ",  "\"", ",", ";",
                                          "\t", "|", "\n", "\r", "é"};
    core::RandomStream random(seed);
    const std::size_t columns = 1 + random.below(5);
    const std::size_t rows = 1 + random.below(12);
    RandomTable table;
    table.separator = ",;\t|"[random.below(4)];
    const std::vector<std::string> ends{"\n", "\r\n", "\r"};
    const std::string end = ends[random.below(3)];
    table.texts.assign(1 + rows, std::vector<std::string>(columns));
    table.csv = random.below(2) == 0 ? "\xEF\xBB\xBF" : "";
    for (std::size_t row = 0; row <= rows; ++row) {
        for (std::size_t column = 0; column < columns; ++column) {
            std::string& text = table.texts[row][column];
            // A name or a first field without text would be renamed or left out.
            if (row == 0 || column == 0)
                text = std::string("n").append(std::to_string(column));
            for (std::uint64_t k = random.below(4); row > 0 && k > 0; --k)
                text += kAtoms[random.below(kAtoms.size())];
            const bool isPlain = text.find_first_of(" \",;|\t\n\r") == std::string::npos;
            if (column > 0)
                table.csv += table.separator;
            if (isPlain && random.below(2) == 0) {
                table.csv += text;
                continue;
            }
            table.csv += '"';
            for (const char c : text)
                table.csv += c == '"' ? "\"\"" : std::string(1, c);
            table.csv += '"';
        }
        if (row < rows || random.below(2) == 0)
            table.csv += end;
    }
    return table;
}

} // namespace

TEST_CASE("random tables come back from any way of writing them", "[csv]")
{
    for (std::uint64_t seed = 0; seed < 2000; ++seed) {
        const RandomTable table = randomTable(seed);
        INFO(table.csv);
        const auto chosen = core::readTable(
            table.csv, "x.csv", {.separator = table.separator, .header = core::HeaderRows{}});
        REQUIRE(textsOf(chosen.table) == table.texts);
        REQUIRE(textsOf(core::tableOfCells(table.texts, "x.xlsx",
                                           {.separator = {}, .header = core::HeaderRows{}})
                            .table) == table.texts);
        REQUIRE(read(table.csv) == table.texts);
    }
}

TEST_CASE("where the text is cut into pieces makes no difference", "[csv]")
{
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        RandomTable table = randomTable(seed);
        // Some are damaged, so that rows are odd and quotes open.
        core::RandomStream random(seed);
        if (random.below(2) == 0)
            table.csv[random.below(table.csv.size())] = "\",\nx\xC3"[random.below(5)];
        core::TableShape shape;
        shape.width = table.texts[0].size();
        shape.kinds.assign(shape.width, core::CellKind::Text);
        const auto split = [&](std::size_t pieceBytes) {
            std::string beside;
            auto body = core::splitCsv(table.csv, shape,
                                       {.separator = table.separator,
                                        .pieceBytes = pieceBytes,
                                        .beside = [&](std::string_view text) { beside += text; }},
                                       {});
            if (!body.fault)
                REQUIRE(beside == table.csv);
            return body;
        };
        const core::CsvBody whole = split(1 << 20);
        for (const std::size_t pieceBytes : {1U, 2U, 3U, 5U, 11U, 40U}) {
            const core::CsvBody cut = split(pieceBytes);
            INFO(table.csv << " in pieces of " << pieceBytes);
            REQUIRE(cut.rows.rows() == whole.rows.rows());
            REQUIRE(cut.endsInRow == whole.endsInRow);
            REQUIRE(cut.rows.blankRows() == whole.rows.blankRows());
            REQUIRE(cut.rows.oddRows().size() == whole.rows.oddRows().size());
            for (std::size_t i = 0; i < cut.rows.oddRows().size(); ++i) {
                REQUIRE(cut.rows.oddRows()[i].row == whole.rows.oddRows()[i].row);
                REQUIRE(cut.rows.oddRows()[i].before == whole.rows.oddRows()[i].before);
                REQUIRE(cut.rows.oddRows()[i].texts == whole.rows.oddRows()[i].texts);
            }
            REQUIRE(cut.rows.paddedCount() == whole.rows.paddedCount());
            REQUIRE(cut.rows.lastPadded() == whole.rows.lastPadded());
            REQUIRE(cut.fault.has_value() == whole.fault.has_value());
            if (cut.fault) {
                REQUIRE(cut.fault->kind == whole.fault->kind);
                REQUIRE(cut.fault->row == whole.fault->row);
                REQUIRE(cut.fault->field == whole.fault->field);
            }
            for (std::size_t column = 0; column < shape.width; ++column) {
                const auto& here = cut.rows.columns()[column];
                const auto& there = whole.rows.columns()[column];
                REQUIRE(here.size() == there.size());
                for (std::size_t row = 0; row < here.size(); ++row)
                    REQUIRE(here[row] == there[row]);
            }
        }
    }
}

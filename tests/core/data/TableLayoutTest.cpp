#include "core/data/TableReader.h"
#include "tests/Catch.h"
#include "tests/core/data/ErrorSentence.h"

#include <string>
#include <vector>

using core::HeaderRows;
using core::LayoutFinding;
using core::ReadTable;
using core::readTable;
using Kind = core::LayoutFinding::Kind;
using Names = std::vector<std::string>;

namespace {

Names namesOf(const ReadTable& read)
{
    Names names;
    for (const auto& column : read.table.columns)
        names.push_back(column.name());
    return names;
}

ReadTable read(std::string_view text, const core::LayoutChoices& choices = {})
{
    return readTable(text, "x.csv", choices);
}

/// The only finding of the kind; a default one where there is none.
LayoutFinding found(const ReadTable& read, Kind kind)
{
    LayoutFinding only;
    std::size_t count = 0;
    for (const LayoutFinding& finding : read.findings) {
        if (finding.kind != kind)
            continue;
        only = finding;
        ++count;
    }
    CHECK(count == 1);
    return only;
}

std::string errorOf(std::string_view text)
{
    return errorSentence([&] { read(text); });
}

/// Hours of a day below whatever stands above them.
std::string loadsByHour(const std::string& above, char separator = ',', const std::string& end = "",
                        const std::string& value = "98.5")
{
    std::string text = above;
    for (int hour = 10; hour < 24; ++hour)
        text += "2024-03-04 " + std::to_string(hour) + ":00" + separator + "3" + value + end + "\n";
    return text;
}

} // namespace

TEST_CASE("lines before the header are left out and counted", "[layout]")
{
    struct Case
    {
        std::string above;
        std::size_t lines;
        std::size_t header;
    };
    const std::vector<Case> cases{
        {"Hourly demand report,\nCreated 2024-04-01 08:00,\nFor 2024,\n", 3, 4},
        {"Hourly demand report\nCreated 2024-04-01 08:00\n\n", 2, 4},
        {"\n\n", 0, 3},
        {"# meta: {\"a\": 1, \"b\": [2,3]}\n# more, text\n", 2, 3},
        {"# station: Berlin\n# from: A, B and C\n", 2, 3},
        {"Station,Berlin\nLatitude,52.5\nPeriod,2024\n", 3, 4},
        {"Station,Berlin\nLatitude,52.5\n\n", 2, 4},
        {"Report of A, B, C, and D\n", 1, 2},
        {"Region,North,South,East\n1,2,3,4\n\n", 2, 4},
        {"\"Report\" of 2024\n\"not closed\n", 2, 3},
    };
    for (const Case& c : cases) {
        INFO(c.above);
        const ReadTable table = read(loadsByHour(c.above + "time,load\n"));
        CHECK(namesOf(table) == Names{"time", "load"});
        CHECK(table.table.rows() == 14);
        CHECK(table.layout.separator == ',');
        CHECK(table.layout.header == HeaderRows{c.header, 1});
        CHECK(table.layout.linesBefore == c.header - 1);
        CHECK(table.table.sheetRow(0) == c.header + 1);
        CHECK(table.findings.size() == (c.lines > 0 ? 1 : 0));
        if (c.lines > 0)
            CHECK(found(table, Kind::LinesBefore).count == c.lines);
        // What was found reads the same table.
        const ReadTable again = read(loadsByHour(c.above + "time,load\n"),
                                     {table.layout.separator, table.layout.header});
        CHECK(namesOf(again) == namesOf(table));
        CHECK(again.table.rows() == table.table.rows());
    }
}

TEST_CASE("a stray text among the first rows is no header", "[layout]")
{
    CHECK(read("time,load\n2024-03-04,error\n2024-03-05,5\n2024-03-06,6\n2024-03-07,6\n")
              .table.rows() == 4);
    CHECK(read("zone,load\nA,error\nB,5\nC,6\nD,7\n").table.rows() == 4);
    CHECK(read("load\nerror\n5\n6\n7\n").table.rows() == 4);
    CHECK(read("a,b\n1,error\n2,5\n3,6\n4,7\n").table.rows() == 4);
    CHECK(namesOf(read("a,b\nx,y\nu,v\n")) == Names{"a", "b"});
}

TEST_CASE("the separator is found from the rows as a whole", "[layout]")
{
    const auto separatorOf = [](const std::string& text) { return read(text).layout.separator; };
    CHECK(separatorOf(loadsByHour("time;load\n", ';', "", ",5")) == ';');
    CHECK(separatorOf(loadsByHour("Datum;Last, brutto [MW]\n", ';', "", ",5")) == ';');
    CHECK(separatorOf(loadsByHour("time|load\n", '|')) == '|');
    CHECK(separatorOf(loadsByHour("time\tload\n", '\t', "", ",5")) == '\t');
    CHECK(separatorOf(loadsByHour("A, B, C, D; E\ntime;load\n", ';', "", ",5")) == ';');
    CHECK(separatorOf("value\n377,4\n350,1\n361,9\n") == '\0');
    CHECK(separatorOf("remark\nHello, world\nGood\nSo, so, la la\n") == '\0');
    CHECK(read("value\n377,4\n350,1\n361,9\n").table.columns.size() == 1);
    CHECK(separatorOf("\"a, b\";\"c\"\n\"1,5\";\"x, y\"\n\"1,7\";\"z\"\n") == ';');
    CHECK(separatorOf("a,b\n\"1;5\",\"x;y\"\n\"1;7\",\"z\"\n") == ',');

    const ReadTable excel = read("sep=;\na;b\n1,5;2\n");
    CHECK(namesOf(excel) == Names{"a", "b"});
    CHECK(excel.table.sheetRow(0) == 2);
    CHECK(excel.findings.empty());
    CHECK(namesOf(read("a;b,c\n1;2,3\n", {.separator = ',', .header = {}})) == Names{"a;b", "c"});
}

TEST_CASE("two rows of the header are joined to one name", "[layout]")
{
    const ReadTable units = read("time,load,temp\n,[MW],degC\n2024-03-04,5,1\n2024-03-05,6,2\n");
    CHECK(namesOf(units) == Names{"time", "load [MW]", "temp degC"});
    CHECK(units.layout.header == HeaderRows{1, 2});
    CHECK(found(units, Kind::JoinedHeaderRows).count == 2);
    CHECK(units.table.sheetRow(0) == 3);
    CHECK(namesOf(read("load\nMW\n5\n6\n7\n")) == Names{"load MW"});

    const std::string rows = "2024-03-04,5,1,7,3\n2024-03-05,6,2,8,4\n2024-03-06,6,2,8,4\n";
    const Names joined{"time", "Berlin load", "Berlin price", "Hamburg load", "Hamburg price"};
    CHECK(namesOf(read(",Berlin,,Hamburg,\ntime,load,price,load,price\n" + rows)) == joined);
    CHECK(namesOf(read("time,Berlin,,Hamburg,\n,load,price,load,price\n" + rows)) == joined);
    CHECK(
        namesOf(read("A report,,,,\n,Berlin,Berlin,Hamburg,Hamburg\ntime,load,price,load,price\n" +
                     rows)) == joined);
    CHECK(namesOf(read(",Berlin,,Hamburg,\ntime,load,price,load,price\n,MW,EUR/MWh,MW,EUR/MWh\n" +
                       rows)) == Names{"time", "Berlin load MW", "Berlin price EUR/MWh",
                                       "Hamburg load MW", "Hamburg price EUR/MWh"});
    // As psql and Markdown draw it.
    const ReadTable drawn =
        read(" time | load \n------+-----\n 2024-03-04 | 5\n 2024-03-05 | 6\n(2 rows)\n");
    CHECK(namesOf(drawn) == Names{"time", "load"});
    CHECK(drawn.table.rows() == 2);
}

TEST_CASE("a header that looks like data is kept and noticed", "[layout]")
{
    const ReadTable table = read("M,0.954,1.907\nF,0.638,2.275\nM,0.802,1.604\nF,0.888,2.776\n");
    CHECK(namesOf(table) == Names{"M", "0.954", "1.907"});
    CHECK(found(table, Kind::HeaderLooksLikeData).count == 2);
    CHECK(found(table, Kind::HeaderLooksLikeData).of == 3);
    CHECK(found(read(loadsByHour("")), Kind::HeaderLooksLikeData).count == 2);
    CHECK(read("day,0,1,2,3\n2024-03-04,5,6,7,8\n2024-03-05,5,6,7,8\n").findings.empty());
    CHECK(read("month,2022,2023\n1,5,6\n2,5,6\n3,5,6\n").findings.empty());
    CHECK(read(",2022,2023\nJan,5,6\nFeb,5,6\nMar,5,6\n").findings.empty());
    CHECK(read("zone,2024-03-04,2024-03-05\nA,5,6\nB,5,6\n").findings.empty());
}

TEST_CASE("the header can be chosen, none included", "[layout]")
{
    const std::string text = "M,0.954,1.907\nF,0.638,2.275\nM,0.802,1.604\n";
    const ReadTable none = read(text, {.separator = {}, .header = HeaderRows{1, 0}});
    CHECK(namesOf(none) == Names{"column 1", "column 2", "column 3"});
    CHECK(none.table.rows() == 3);
    CHECK(none.table.sheetRow(0) == 1);
    CHECK(none.table.sheetRow(2) == 3);
    const ReadTable second = read(text, {.separator = {}, .header = HeaderRows{2, 1}});
    CHECK(namesOf(second) == Names{"F", "0.638", "2.275"});
    CHECK(second.table.sheetRow(0) == 3);
    CHECK(errorSentence([&] {
              read(text, {.separator = {}, .header = HeaderRows{9, 1}});
          }) == "x.csv has 3 rows; the header cannot be in row 9.");
    // A title above data without a header.
    const ReadTable titled = read("A report,,\n2024-03-04,5,1\n2024-03-05,6,2\n2024-03-06,6,2\n");
    CHECK(titled.table.rows() == 3);
    CHECK(titled.table.sheetRow(0) == 2);
    CHECK(found(titled, Kind::NoHeader).row == 2);
}

TEST_CASE("repeated names are made different, and this is said", "[layout]")
{
    const ReadTable table = read("time,load,load,load (2),load\n2024-03-04,1,2,3,4\n");
    CHECK(namesOf(table) == Names{"time", "load", "load (3)", "load (2)", "load (4)"});
    CHECK(table.findings.size() == 2);
    CHECK(found(read("a,a\n1,2\n"), Kind::RenamedColumn).name == "a (2)");
    CHECK(found(read("a,a\n1,2\n"), Kind::RenamedColumn).text == "a");
    CHECK(found(read("a,a\n1,2\n"), Kind::RenamedColumn).count == 2);
}

TEST_CASE("separators at the ends of lines make no column", "[layout]")
{
    for (const std::string header : {"time,load", "time,load,", "time,load,,"}) {
        const ReadTable table = read(loadsByHour(header + "\n", ',', ","));
        CHECK(namesOf(table) == Names{"time", "load"});
        CHECK(table.findings.empty());
    }
    CHECK(errorOf(loadsByHour("time,load\n", ',', ",") + "2024-03-05 01:00,5,6\n") ==
          "x.csv, row 16: there are 3 fields, but the header names 2 columns.");
}

TEST_CASE("sums and remarks at the end are left out", "[layout]")
{
    struct Case
    {
        std::string end;
        std::size_t rows;
        std::size_t first;
        std::string text;
    };
    for (const Case& c :
         std::vector<Case>{{"Total,5579\n", 1, 16, "Total"},
                           {"Summe;5579\n", 1, 16, "Summe;5579"},
                           {"\nSource: the grid, 2024\n", 1, 17, "Source: the grid"},
                           {"\n* provisional\n# end", 1, 17, "* provisional"},
                           {"Average,1\nMax,2\n\nNote: a, b, c, and d\n", 3, 16, "Average"},
                           {"------,----\nTotal,5\n", 2, 16, "------"}}) {
        INFO(c.end);
        const ReadTable table = read(loadsByHour("time,load\n") + c.end);
        CHECK(table.table.rows() == 14);
        CHECK(table.layout.footerRows == c.rows);
        const LayoutFinding footer = found(table, Kind::FooterLeftOut);
        CHECK(footer.count == c.rows);
        CHECK(footer.row == c.first);
        CHECK(footer.text == c.text);
    }
    // A group may be called Total.
    CHECK(read("zone,load\nA,1\nTotal,2\nA,1\nTotal,2\n").table.rows() == 4);
    CHECK(read("zone,load\nA,1\nB,2\nC,1\nTotal,4\n").table.rows() == 3);
    // A stray value at the end is a row.
    CHECK(read(loadsByHour("time,load\n") + "2024-03-05 00:00,error\n").table.rows() == 15);
}

TEST_CASE("a row that the end of the file cuts off is left out", "[layout]")
{
    for (const std::string end :
         {"2024-03-0", "2024-03-05 00:00", "\"2024-03-05 00", "2024-03-05 00:00,\"3"}) {
        INFO(end);
        const ReadTable table = read(loadsByHour("time,load\n") + end);
        CHECK(table.table.rows() == 14);
        CHECK(found(table, Kind::CutOffRow).row == 16);
        CHECK(table.findings.size() == 1);
    }
    CHECK(read(loadsByHour("time,load\n") + "2024-03-05 00:00,3").findings.empty());
    CHECK(errorOf(loadsByHour("time,load\n") + "\"2024-03-05 00:00,5\n2024-03-05 01:00,6") ==
          "x.csv, row 16, column \"time\": the quote is not closed.");
}

TEST_CASE("rows that lack cells at their end are filled up where none is written", "[layout]")
{
    const ReadTable table =
        read("time,load,note\n2024-03-04,5,x\n2024-03-05,6\n2024-03-06\n2024-03-07,8,y\n");
    CHECK(table.table.rows() == 4);
    CHECK(table.table.columns[2][1].empty());
    CHECK(table.table.columns[1][2].empty());
    CHECK(table.table.columns[1][3] == "8");
    CHECK(found(table, Kind::PaddedRows).count == 2);
    CHECK(found(table, Kind::PaddedRows).row == 3);
    // Whoever writes empty cells at the end does not leave them out.
    CHECK(
        errorOf("time,load,note\n2024-03-04,5,x\n2024-03-05,6\n2024-03-06,7,\n2024-03-07,8,y\n") ==
        "x.csv, row 3: there are 2 fields, but the header names 3 columns.");
    // A cell missing in the middle shows by those that follow.
    CHECK(
        errorOf("time,load,note\n2024-03-04,5,x\n2024-03-05,y\n2024-03-06,7,z\n2024-03-07,8,z\n") ==
        "x.csv, row 3: there are 2 fields, but the header names 3 columns.");
}

TEST_CASE("up to five rows of a wrong size are listed", "[layout]")
{
    CHECK(errorOf(loadsByHour("time,load\n2024-03-04,5,6\n2024-03-04,5,6,7\n")) ==
          "x.csv: there are 3 fields in row 2 and 4 fields in row 3, but the header names 2 "
          "columns.");
    std::string many = loadsByHour("time,load\n");
    for (int i = 0; i < 7; ++i)
        many += "2024-03-05,5,6\n";
    CHECK(errorOf(many) ==
          "x.csv: there are 3 fields in row 16, 3 fields in row 17, 3 fields in row 18, 3 fields "
          "in row 19, 3 fields in row 20 and so on in 7 rows, but the header names 2 columns.");
}

TEST_CASE("the cells of a workbook follow the same rules", "[layout]")
{
    const std::vector<core::CellRow> rows{
        {"A report"},        {}, {"time", "load", "load"},         {"2024-03-04", "5", "6"},
        {"2024-03-05", "5"}, {}, {"2024-03-06", "5", "7", "", ""}, {"Total", "15", "13"}};
    const ReadTable table = core::tableOfCells(rows, "x.xlsx");
    CHECK(namesOf(table) == Names{"time", "load", "load (2)"});
    CHECK(table.table.rows() == 3);
    CHECK(table.table.sheetRow(0) == 4);
    CHECK(table.table.sheetRow(2) == 7);
    CHECK(found(table, Kind::LinesBefore).count == 1);
    CHECK(found(table, Kind::FooterLeftOut).row == 8);
    CHECK(found(table, Kind::PaddedRows).row == 5);
}

TEST_CASE("one long line is read in time in proportion to it", "[layout]")
{
    const std::string line(std::size_t{1} << 25U, 'x');
    CHECK(errorOf(line) == "x.csv has a header but no data rows.");
    CHECK(errorOf("a\n\"" + line + "\n") == "x.csv, row 2, column \"a\": the quote is not closed.");
    CHECK(read("a\n" + line + "\n").table.columns[0][0].size() == line.size());
}

TEST_CASE("dates of the export above the names of the columns are no data", "[layout]")
{
    std::string rows;
    for (int day = 1; day < 31; ++day) {
        const std::string date = (day < 10 ? "0" : "") + std::to_string(day) + ".03.2023";
        rows += date + ";" + date + ";" + std::to_string(day * 7 % 30) + ",50\n";
    }
    for (const char* above : {"Von;01.03.2023\n\n", "Von;01.03.2023\nBis;31.03.2023\n",
                              "Konto;DE00;\nStand;01.03.2023\n\n"}) {
        INFO(above);
        const ReadTable table = read(above + std::string("Buchung;Valuta;Betrag\n") + rows);
        CHECK(namesOf(table) == Names{"Buchung", "Valuta", "Betrag"});
        CHECK(table.table.rows() == 30);
    }
}

#include "core/data/Reading.h"

#include "core/base/InputError.h"
#include "core/base/Sha256.h"
#include "core/data/Contradictions.h"
#include "core/data/CountedTimes.h"
#include "core/data/CsvReader.h"
#include "core/data/FillDown.h"
#include "core/data/HalfDays.h"
#include "core/data/IdleChoices.h"
#include "core/data/LayoutMessages.h"
#include "core/data/LegacyEncoding.h"
#include "core/data/LostZeros.h"
#include "core/data/NoSeries.h"
#include "core/data/PackedText.h"
#include "core/data/TableReader.h"
#include "core/data/TextEncoding.h"
#include "core/data/TriedWays.h"
#include "core/data/Workbook.h"

#include <algorithm>
#include <utility>

namespace core {

namespace {

LayoutChoices layoutChoices(const ReadingChoices& asked)
{
    return {.separator = asked.separator, .header = asked.header};
}

/// All cells of a sheet, its empty first rows included, so that rows are counted as it shows them.
std::vector<CellRow> cellsOf(const Sheet& sheet)
{
    std::vector<CellRow> rows(sheet.firstRow() - 1 + sheet.rowCount());
    for (std::size_t row = 0; row < sheet.rowCount(); ++row) {
        CellRow& cells = rows[sheet.firstRow() - 1 + row];
        cells.resize(sheet.width(row));
        for (std::size_t column = 0; column < cells.size(); ++column)
            cells[column] = std::string(sheet.cell(row, column));
    }
    return rows;
}

/// The file that a table comes from, where it is not the text or the sheet itself.
struct FileMark
{
    std::string sha256;
    std::size_t bytes = 0;
};

Finding filledFinding(const Table& table, const FilledColumn& filled)
{
    return {.message = Message::counted(
                filled.cells,
                SENTENCE("core", "%1 empty cell in column \"%2\" was filled with the text above it "
                                 "(row %3)."),
                SENTENCE("core", "%1 empty cells in column \"%2\" were filled with the text above "
                                 "them, the first in row %3."),
                table.columns[filled.column].name(),
                std::to_string(table.sheetRow(filled.firstRow))),
            .option = "fill-down",
            .value = "none",
            .row = filled.firstRow,
            .column = filled.column};
}

/// A table and what was decided of its file.
Reading fileReading(ReadTable read, const ReadingChoices& asked)
{
    Reading reading;
    reading.choices = asked;
    reading.choices.header = read.layout.header;
    reading.fileFindings = layoutFindings(read.findings);
    for (const FilledColumn& filled : fillDown(read.table, asked.fillDown)) {
        reading.fileFindings.push_back(filledFinding(read.table, filled));
        if (asked.fillDown.empty())
            reading.choices.fillDown.push_back(read.table.columns[filled.column].name());
    }
    if (const auto halves = joinHalfDays(read.table))
        reading.fileFindings.push_back(
            {.message = Message(
                 SENTENCE("core", "AM and PM in column \"%1\" belong to the times in "
                                  "column \"%2\"."),
                 read.table.columns[halves->half].name(), read.table.columns[halves->clock].name()),
             .column = halves->clock});
    if (const auto lost = restoreZeros(read.table))
        reading.fileFindings.push_back(
            {.message = Message::counted(
                 lost->cells,
                 SENTENCE("core", "%1 month in column \"%2\" had lost its last zero, as in "
                                  "spreadsheets: \"%3\" in row %4."),
                 SENTENCE("core", "%1 months in column \"%2\" had lost their last zero, as in "
                                  "spreadsheets; the first is \"%3\" in row %4."),
                 read.table.columns[lost->column].name(), lost->text,
                 std::to_string(read.table.sheetRow(lost->firstRow))),
             .row = lost->firstRow,
             .column = lost->column});
    reading.table = asked.start ? withCountedTimes(read.table, asked)
                                : std::make_shared<const Table>(std::move(read.table));
    return reading;
}

Reading ofText(std::string_view bytes, std::string source, const ReadingChoices& asked,
               const std::optional<FileMark>& file, const Progress& progress)
{
    const Encoding encoding = asked.encoding ? *asked.encoding : detectEncoding(bytes, source);
    const DecodedText decoded = decodeText(bytes, encoding, source);
    ReadTable read = readTable(decoded.text(), std::move(source), layoutChoices(asked), progress);
    if (file) {
        read.table.sha256 = file->sha256;
        read.table.bytes = file->bytes;
    } else if (decoded.text().size() != bytes.size() || decoded.isOwned()) {
        read.table.sha256 = sha256Of(bytes);
        read.table.bytes = bytes.size();
    }
    const char separator = read.layout.separator;
    Reading reading = fileReading(std::move(read), asked);
    if (asked.sheet)
        reading.fileFindings.push_back(
            withoutEffect("sheet", SENTENCE("core", "the file is not a workbook")));
    reading.choices.sheet.reset();
    reading.choices.encoding = encoding;
    if (separator != '\0')
        reading.choices.separator = separator;
    if (encoding == Encoding::Windows1252 && !asked.encoding)
        reading.fileFindings.push_back(
            {.message = SENTENCE("core", "The file is not UTF-8; it was read as Windows-1252."),
             .option = "encoding"});
    else if (isLegacy(encoding) && !asked.encoding)
        reading.fileFindings.push_back(
            {.message = Message(SENTENCE("core", "The file is not UTF-8; it was read as %1, which "
                                                 "fits its bytes best. Choose another encoding if "
                                                 "names look wrong."),
                                std::string(nameOf(encoding))),
             .option = "encoding",
             .isSuspicious = true});
    return reading;
}

Reading ofWorkbook(std::string bytes, std::string source, const ReadingChoices& asked,
                   const std::optional<FileMark>& file, const Progress& progress)
{
    const FileMark mark = file ? *file : FileMark{sha256Of(bytes), bytes.size()};
    const Workbook workbook = readWorkbookBytes(std::move(bytes), source, progress);
    const std::size_t chosen =
        asked.sheet ? sheetNamed(workbook, *asked.sheet, source) : mainSheet(workbook, source);
    const Sheet& sheet = workbook.sheets[chosen];
    ReadTable read = tableOfCells(cellsOf(sheet), source, layoutChoices(asked));
    read.table.sha256 = mark.sha256;
    read.table.bytes = mark.bytes;
    Reading reading = fileReading(std::move(read), asked);
    reading.choices.sheet = sheet.name;
    const Message why(SENTENCE("core", "the file is a workbook"));
    if (asked.encoding)
        reading.fileFindings.push_back(withoutEffect("encoding", why));
    if (asked.separator)
        reading.fileFindings.push_back(withoutEffect("separator", why));
    reading.choices.encoding.reset();
    reading.choices.separator.reset();
    for (const Sheet& one : workbook.sheets)
        reading.sheets.push_back(one.name);
    if (reading.sheets.size() > 1 && !asked.sheet)
        reading.fileFindings.push_back(
            {.message = Message(SENTENCE("core", "The workbook has %1 sheets; \"%2\" was read."),
                                reading.sheets.size(), sheet.name),
             .option = "sheet"});
    return reading;
}

/// The choices with the column of counted times as that of the times.
ReadingChoices withTimesOf(const Table& table, ReadingChoices asked)
{
    asked.time = {table.columns.back().name()};
    asked.start.reset();
    return asked;
}

Finding countedFinding(const ReadingChoices& asked)
{
    return {.message =
                Message(SENTENCE("core", "Times were assigned to the rows: the first is %1, and "
                                         "each row after it is %2 later."),
                        *asked.start, stepMessage(asked.step.value_or(TimeStep()))),
            .option = asked.step ? "start" : "step",
            .isSuspicious = !asked.step};
}

/// What the columns are for, added to what is known of the file.
Reading interpreted(Reading reading, const ReadingChoices& asked, const Progress& progress)
{
    const ReadingChoices ofFile = reading.choices;
    reading.asked = asked;
    Interpretation meant =
        interpret(*reading.table, asked.start ? withTimesOf(*reading.table, asked) : asked,
                  ofFile.separator.value_or(','), progress);
    reading.choices = std::move(meant.choices);
    reading.choices.encoding = ofFile.encoding;
    reading.choices.separator = ofFile.separator;
    reading.choices.header = ofFile.header;
    reading.choices.sheet = ofFile.sheet;
    reading.choices.fillDown = ofFile.fillDown;
    reading.roles = std::move(meant.roles);
    reading.valueCandidates = std::move(meant.valueCandidates);
    reading.problem = std::move(meant.problem);
    reading.findings = reading.fileFindings;
    if (asked.start) {
        reading.choices.time.clear(); // the column is made, not chosen
        reading.choices.timeFormat.reset();
        reading.choices.dateOrder.reset();
        reading.choices.start = asked.start;
        reading.findings.push_back(countedFinding(asked));
    }
    reading.findings.insert(reading.findings.end(), meant.findings.begin(), meant.findings.end());
    if (!reading.problem)
        reading.groups = groupsOf(*reading.table, reading.roles);
    return reading;
}

Finding unpackedFinding(const std::string& name)
{
    if (name.empty())
        return {.message = SENTENCE("core", "The file was unpacked.")};
    return {.message = Message(SENTENCE("core", "\"%1\" in the archive was read."), name)};
}

Reading readBytes(std::string bytes, std::string source, const ReadingChoices& asked,
                  const Progress& progress)
{
    requireConsistent(asked);
    const Progress splitting = progress.part({}, 0.0, 0.6);
    std::optional<FileMark> file;
    std::optional<Finding> unpacked;
    if (isPacked(bytes)) {
        file = FileMark{sha256Of(bytes), bytes.size()};
        if (auto text = packedText(bytes, source)) {
            unpacked = unpackedFinding(text->name);
            bytes = std::move(text->bytes);
        }
    }
    Reading reading = isWorkbook(std::string_view(bytes).substr(0, 8))
                          ? ofWorkbook(std::move(bytes), std::move(source), asked, file, splitting)
                          : ofText(bytes, std::move(source), asked, file, splitting);
    if (unpacked)
        reading.fileFindings.push_back(std::move(*unpacked));
    bytes = {}; // a large file is not held twice for longer than it takes to split it
    return interpreted(std::move(reading), asked, progress.part({}, 0.6, 1.0));
}

} // namespace

Reading readData(const std::filesystem::path& file, const ReadingChoices& asked,
                 const Progress& progress)
{
    std::string bytes = fileBytes(file, progress.part({}, 0.0, 0.1));
    return readBytes(std::move(bytes), file.filename().string(), asked,
                     progress.part({}, 0.1, 1.0));
}

Reading readDataText(std::string_view bytes, std::string source, const ReadingChoices& asked,
                     const Progress& progress)
{
    return readBytes(std::string(bytes), std::move(source), asked, progress);
}

Reading readAgain(const Reading& reading, const ReadingChoices& asked, const Progress& progress)
{
    Reading again;
    again.table = reading.choices.start ? withoutCountedTimes(*reading.table) : reading.table;
    if (asked.start)
        again.table = withCountedTimes(*again.table, asked);
    again.choices = reading.choices;
    again.fileFindings = reading.fileFindings;
    again.sheets = reading.sheets;
    return interpreted(std::move(again), asked, progress);
}

MadeSeries seriesOf(const Reading& reading, const Progress& progress)
{
    SeriesOutcome outcome = outcomeOf(reading, progress);
    if (outcome.made)
        return std::move(*outcome.made);
    ReadingProblem& problem = *outcome.problem;
    throw NoSeries(std::move(problem.message), std::move(problem.waysOut),
                   std::move(problem.setting));
}

SeriesOutcome outcomeOf(const Reading& reading, const Progress& progress)
{
    SeriesOutcome outcome;
    outcome.findings = reading.findings;
    outcome.problem = reading.problem;
    if (!reading.problem) {
        try {
            outcome.made = makeSeries(*reading.table, reading.roles, progress.part({}, 0.0, 0.9));
            outcome.findings.insert(outcome.findings.end(), outcome.made->findings.begin(),
                                    outcome.made->findings.end());
        } catch (const NoSeries& error) {
            outcome.problem = ReadingProblem{error.message(), error.waysOut(), error.setting()};
        } catch (const InputError& error) {
            outcome.problem = ReadingProblem{error.message(), {}, error.setting()};
        }
    }
    if (outcome.problem)
        outcome.problem->waysOut =
            triedWays(reading, *outcome.problem, progress.part({}, 0.9, 1.0));
    progress.advance(1, 1);
    std::stable_partition(outcome.findings.begin(), outcome.findings.end(),
                          [](const Finding& finding) { return finding.isSuspicious; });
    return outcome;
}

} // namespace core

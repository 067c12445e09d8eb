#include "core/data/Workbook.h"

#include "core/base/InputError.h"
#include "core/data/OdsReader.h"
#include "core/data/XlsxReader.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace core {

namespace {

constexpr std::string_view kZipMark("PK\3\4", 4);
constexpr std::string_view kCompoundMark("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8);

MessageList namesOf(const Workbook& workbook)
{
    MessageList names;
    for (const Sheet& sheet : workbook.sheets)
        names.emplace_back(SENTENCE("core", "\"%1\""), sheet.name);
    return names;
}

} // namespace

bool isWorkbook(std::string_view firstBytes)
{
    return firstBytes.starts_with(kZipMark) || firstBytes.starts_with(kCompoundMark);
}

Workbook readWorkbookBytes(std::string bytes, const std::string& source, const Progress& progress)
{
    if (bytes.starts_with(kCompoundMark))
        throw InputError(
            Message(SENTENCE("core", "%1 is an Excel file of before 2007 (.xls) or protected by a "
                                     "password; save it as .xlsx without a password, or as CSV."),
                    source));
    const ZipArchive archive(std::move(bytes), source);
    if (archive.contains("xl/workbook.bin"))
        throw InputError(Message(
            SENTENCE("core", "%1 is a binary workbook (.xlsb); save it as .xlsx or CSV."), source));
    if (archive.contains("_rels/.rels"))
        return readXlsx(archive, source, progress);
    if (archive.contains("content.xml"))
        return readOds(archive, source, progress);
    throw InputError(
        Message(SENTENCE("core", "%1 is a ZIP archive without a workbook; unpack it and "
                                 "open the file within."),
                source));
}

std::size_t mainSheet(const Workbook& workbook, std::string_view source)
{
    for (const bool hidden : {false, true}) {
        const auto& sheets = workbook.sheets;
        const auto found = std::find_if(sheets.begin(), sheets.end(), [hidden](const Sheet& sheet) {
            return sheet.isHidden == hidden && sheet.rowCount() >= 2 && sheet.columnCount() >= 2;
        });
        if (found != sheets.end())
            return static_cast<std::size_t>(found - sheets.begin());
    }
    throw InputError(
        Message(SENTENCE("core", "%1 has no sheet with a table: at least two rows and two "
                                 "columns were expected."),
                source));
}

std::size_t sheetNamed(const Workbook& workbook, std::string_view name, std::string_view source)
{
    for (std::size_t i = 0; i < workbook.sheets.size(); ++i)
        if (workbook.sheets[i].name == name)
            return i;
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), number);
    if (error == std::errc{} && end == name.data() + name.size() && number >= 1 &&
        number <= workbook.sheets.size())
        return number - 1;
    throw InputError(Message(SENTENCE("core", "%1 has no sheet \"%2\"; its sheets are %3."), source,
                             name, namesOf(workbook)),
                     "sheet");
}

} // namespace core

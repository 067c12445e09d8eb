#include "core/data/LayoutMessages.h"

#include "core/data/CellFaults.h"

#include <map>
#include <string>
#include <utility>

namespace core {

namespace {

/// One finding of all columns that were called otherwise: of some, and how many there are.
Finding manyNames(const std::vector<LayoutFinding>& findings, LayoutFinding::Kind kind)
{
    constexpr std::size_t kShown = 3;
    MessageList names;
    std::size_t count = 0;
    for (const LayoutFinding& finding : findings) {
        if (finding.kind != kind)
            continue;
        if (++count <= kShown)
            names.emplace_back(SENTENCE("core", "\"%1\""), finding.name);
    }
    if (count > kShown)
        names.emplace_back(SENTENCE("core", "others"));
    return {.message = kind == LayoutFinding::Kind::RenamedColumn
                           ? Message(SENTENCE("core", "%1 columns were renamed because their names "
                                                      "occur more than once: %2."),
                                     count, std::move(names))
                           : Message(SENTENCE("core", "The long names of %1 columns were cut: %2."),
                                     count, std::move(names))};
}

Finding layoutFinding(const LayoutFinding& finding)
{
    using Kind = LayoutFinding::Kind;
    const std::string row = std::to_string(finding.row);
    const std::size_t count = finding.count;
    switch (finding.kind) {
    case Kind::LinesBefore:
        return {.message = Message::counted(
                    count, SENTENCE("core", "%1 line before the header is left out."),
                    SENTENCE("core", "%1 lines before the header are left out.")),
                .option = "header-row"};
    case Kind::HeaderLooksLikeData:
        return {.message = Message(
                    SENTENCE("core", "Row %1 was used as the column names, but %2 of its %3 cells "
                                     "look like data. Does the file have no header?"),
                    row, count, finding.of),
                .option = "header-row",
                .value = "none",
                .isSuspicious = true};
    case Kind::NoHeader:
        return {.message = Message(
                    SENTENCE("core", "The file has no header; the data begin in row %1."), row),
                .option = "header-row",
                .isSuspicious = true};
    case Kind::JoinedHeaderRows:
        return {
            .message = Message(
                SENTENCE("core", "The column names are joined from %1 rows, starting with row %2."),
                count, row),
            .option = "header-row"};
    case Kind::RenamedColumn:
        return {.message = Message(SENTENCE("core", "Column %1, \"%2\", was renamed \"%3\" because "
                                                    "its name occurs more than once."),
                                   count, shownText(finding.text), finding.name),
                .column = count - 1};
    case Kind::ShortenedName:
        return {.message =
                    Message(SENTENCE("core", "The name of column %1 has %2 bytes; it was cut "
                                             "to \"%3\"."),
                            row, count, finding.name),
                .column = finding.row - 1};
    case Kind::FooterLeftOut:
        return {
            .message = Message::counted(
                count, SENTENCE("core", "%1 row at the end is left out: row %2, \"%3\"."),
                SENTENCE("core", "%1 rows at the end are left out, starting with row %2: \"%3\"."),
                row, shownText(finding.text))};
    case Kind::CutOffRow:
        return {
            .message = Message(
                SENTENCE("core", "The file ends in the middle of row %1, which is left out."), row),
            .isSuspicious = true};
    case Kind::UnnamedFirstColumn:
        return {.message = Message(SENTENCE("core", "The header in row %1 has one name fewer than "
                                                    "the rows have cells; the first column has no "
                                                    "name, as R writes row names."),
                                   row),
                .option = "header-row"};
    case Kind::NotesLeftOut:
        return {.message = Message::counted(
                    count,
                    SENTENCE("core", "%1 text to the right of the table is left out: row %2, "
                                     "\"%3\"."),
                    SENTENCE("core", "%1 texts to the right of the table are left out, the first "
                                     "in row %2: \"%3\"."),
                    row, shownText(finding.text)),
                .isSuspicious = count > 10};
    case Kind::CommentsLeftOut:
        return {.message = Message::counted(
                    count,
                    SENTENCE("core", "%1 comment among the data is left out: row %2, \"%3\"."),
                    SENTENCE("core", "%1 comments among the data are left out, the first in row "
                                     "%2: \"%3\"."),
                    row, shownText(finding.text))};
    case Kind::PaddedRows:
        break;
    }
    return {.message = Message::counted(
                count,
                SENTENCE("core", "%1 row (row %2) has fewer cells than the header; the cells it "
                                 "lacks count as missing."),
                SENTENCE("core", "%1 rows have fewer cells than the header, the first is row %2; "
                                 "the cells they lack count as missing."),
                row),
            .isSuspicious = true};
}

} // namespace

Findings layoutFindings(const std::vector<LayoutFinding>& findings)
{
    using Kind = LayoutFinding::Kind;
    std::map<Kind, std::size_t> counts;
    for (const LayoutFinding& finding : findings)
        ++counts[finding.kind];
    Findings told;
    for (const LayoutFinding& finding : findings) {
        const bool isOfName =
            finding.kind == Kind::RenamedColumn || finding.kind == Kind::ShortenedName;
        std::size_t& count = counts[finding.kind];
        if (!isOfName || count == 1)
            told.push_back(layoutFinding(finding));
        else if (count > 1)
            told.push_back(manyNames(findings, finding.kind));
        if (isOfName)
            count = 0; // the others are told with it
    }
    return told;
}

} // namespace core

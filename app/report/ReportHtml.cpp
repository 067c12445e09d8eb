#include "app/report/Markup.h"
#include "app/report/Report.h"

namespace report {

namespace {

constexpr const char* kStyle = R"(
body { font: 15px/1.5 "DejaVu Sans", Helvetica, Arial, sans-serif; color: #1a1a1a; background: #fff;
       max-width: 920px; margin: 2em auto; padding: 0 1.2em; }
h1 { font-size: 1.7em; margin: 0; }
h2 { font-size: 1.2em; margin: 1.8em 0 0.5em; border-bottom: 1px solid #ccc; padding-bottom: 0.2em; }
.subtitle { color: #5a5a5a; margin: 0.2em 0 1em; }
.banner { background: #fff6e5; border-left: 4px solid #e69f00; padding: 0.5em 0.9em; margin: 0.8em 0; }
.banner p { margin: 0.2em 0; }
figure { margin: 1em 0; break-inside: avoid; }
figure svg { width: 100%; height: auto; }
figcaption { color: #5a5a5a; font-size: 0.88em; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; margin: 0.8em 0; font-size: 0.88em; }
th, td { text-align: right; padding: 0.25em 0.7em; border-bottom: 1px solid #ddd; }
th { color: #5a5a5a; font-weight: normal; border-bottom: 1px solid #999; }
th:first-child, td:first-child, .words td { text-align: left; }
.words td { overflow-wrap: anywhere; vertical-align: top; }
.words td:nth-child(odd) { color: #5a5a5a; white-space: nowrap; }
tr { break-inside: avoid; }
@page { size: A4; margin: 15mm; }
@media print { body { margin: 0; font-size: 11px; } h2 { break-after: avoid; } }
)";

std::string paragraph(const std::string& text)
{
    return "<p>" + escaped(text) + "</p>\n";
}

std::string cells(const std::vector<std::string>& row, const std::string& tag)
{
    std::string text = "<tr>";
    for (const std::string& cell : row)
        text += '<' + tag + '>' + escaped(cell) + "</" + tag + '>';
    return text + "</tr>\n";
}

std::string tableHtml(const Table& table)
{
    std::string text = table.isWide ? "<div class=\"scroll\"><table>\n"
                                    : "<div class=\"scroll\"><table class=\"words\">\n";
    if (!table.header.empty())
        text += "<thead>" + cells(table.header, "th") + "</thead>\n";
    text += "<tbody>\n";
    for (const auto& row : table.rows)
        text += cells(row, "td");
    return text + "</tbody></table></div>\n";
}

std::string sectionHtml(const Section& section)
{
    std::string text = "<section>\n<h2>" + escaped(section.title) + "</h2>\n";
    if (!section.banner.empty()) {
        text += "<div class=\"banner\">\n";
        for (const auto& sentence : section.banner)
            text += paragraph(sentence);
        text += "</div>\n";
    }
    for (const auto& words : section.paragraphs)
        text += paragraph(words);
    for (std::size_t i = 0; i < section.figures.size(); ++i)
        text += "<figure>\n" + section.figures[i].finish() + "<figcaption>" +
                escaped(section.captions[i]) + "</figcaption></figure>\n";
    for (const Table& table : section.tables)
        text += tableHtml(table);
    return text + "</section>\n";
}

} // namespace

std::string reportHtml(const Report& report)
{
    std::string text = "<!DOCTYPE html>\n"
                       "<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"" +
                       escaped(report.language.code) +
                       "\">\n<head>\n"
                       "<meta charset=\"utf-8\"/>\n"
                       "<meta name=\"viewport\" content=\"width=device-width\"/>\n"
                       "<meta name=\"generator\" content=\"Surgescope\"/>\n"
                       "<meta http-equiv=\"Content-Security-Policy\" "
                       "content=\"default-src 'none'; style-src 'unsafe-inline'\"/>\n"
                       "<title>" +
                       escaped(report.title) + "</title>\n<style>" + kStyle +
                       "</style>\n</head>\n<body>\n<h1>" + escaped(report.title) +
                       "</h1>\n<p class=\"subtitle\">" + escaped(report.subtitle) + "</p>\n";
    for (const Section& section : report.sections)
        text += sectionHtml(section);
    return text + "</body>\n</html>\n";
}

} // namespace report

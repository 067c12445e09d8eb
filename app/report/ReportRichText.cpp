#include "app/report/Markup.h"
#include "app/report/Report.h"
#include "core/data/CellFaults.h"

namespace report {

namespace {

constexpr const char* kMutedText = "#5a5a5a";
constexpr std::size_t kLongest = 4000; ///< letters; laying out pages of one word takes minutes

std::string shown(const std::string& text)
{
    return escaped(core::shownText(text, kLongest));
}

std::string cells(const std::vector<std::string>& row, bool isHeader, bool isWide)
{
    std::string text = "<tr>";
    for (std::size_t i = 0; i < row.size(); ++i) {
        const bool isLeft = i == 0 || !isWide;
        const bool isMuted = isHeader || (!isWide && i % 2 == 0);
        text += std::string("<td align=\"") + (isLeft ? "left" : "right") + "\">";
        text += isMuted
                    ? std::string("<font color=\"") + kMutedText + "\">" + shown(row[i]) + "</font>"
                    : shown(row[i]);
        text += "</td>";
    }
    return text + "</tr>\n";
}

std::string tableText(const Table& table)
{
    std::string text = "<p></p>\n<table cellspacing=\"0\" cellpadding=\"3\" width=\"100%\">\n";
    if (!table.header.empty())
        text += "<thead>" + cells(table.header, true, table.isWide) + "</thead>\n";
    for (const auto& row : table.rows)
        text += cells(row, false, table.isWide);
    return text + "</table>\n";
}

} // namespace

std::string reportRichText(const Report& report)
{
    std::string text = "<h1>" + shown(report.title) + "</h1>\n<p><font color=\"" + kMutedText +
                       "\">" + shown(report.subtitle) + "</font></p>\n";
    std::size_t figure = 0;
    for (const Section& section : report.sections) {
        text += "<h2>" + shown(section.title) + "</h2>\n";
        if (!section.banner.empty()) {
            text += "<table width=\"100%\" cellpadding=\"6\" bgcolor=\"#fff6e5\"><tr><td>";
            for (const auto& sentence : section.banner)
                text += "<p>" + shown(sentence) + "</p>";
            text += "</td></tr></table>\n";
        }
        for (const auto& words : section.paragraphs)
            text += "<p>" + shown(words) + "</p>\n";
        for (std::size_t i = 0; i < section.figures.size(); ++i)
            text += "<p><img src=\"figure:" + std::to_string(figure++) +
                    "\"/></p>\n<p><font color=\"" + kMutedText + "\">" +
                    shown(section.captions[i]) + "</font></p>\n";
        for (const Table& table : section.tables)
            text += tableText(table);
    }
    return text;
}

} // namespace report

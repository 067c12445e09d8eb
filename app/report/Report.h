#pragma once

#include "app/report/Language.h"
#include "app/report/Svg.h"
#include "core/data/Series.h"
#include "core/explain/Importance.h"
#include "core/forecast/Forecast.h"
#include "core/project/Provenance.h"

#include <string>
#include <vector>

/// The report for a planner: what was forecast, how good that is, what drives it, and where it all
/// comes from. Without Qt: the same on a server and in the window.
namespace report {

/// What a report tells of; what is absent is left out of it. Copies are made by who keeps it.
struct Findings
{
    const core::Series* series = nullptr;         ///< of the forecast
    const core::Forecast* forecast = nullptr;     ///< nothing: no part on it
    const core::Importance* importance = nullptr; ///< nothing: no part on it
    core::MessageList warnings;                   ///< of the table that is explained
    std::vector<core::CalendarEvent> events;      ///< the analyst's
    core::Provenance provenance;
    Language language; ///< that it is told in
};

struct Table
{
    std::vector<std::string> header;
    std::vector<std::vector<std::string>>
        rows;           ///< the first cell to the left, numbers to the right
    bool isWide = true; ///< numbers in columns; else words, each beside what it is of
};

/// A part of the report, in this order; what is empty is not there.
struct Section
{
    std::string title;
    std::vector<std::string> banner;     ///< sentences to be seen first
    std::vector<std::string> paragraphs; ///< plain text
    std::vector<Svg> figures;
    std::vector<std::string> captions; ///< one per figure
    std::vector<Table> tables;
};

struct Report
{
    Language language; ///< of all its texts
    std::string title;
    std::string subtitle;
    std::vector<Section> sections;
};

/// At least a forecast or an importance.
Report makeReport(const Findings& findings);

/// The report as one page that needs nothing from elsewhere: pictures are inline SVG, no script.
/// XML as well as HTML. Every text of the data is escaped.
std::string reportHtml(const Report& report);

/// The same in what QTextDocument understands, for a PDF: figure i of the report, counted from 0,
/// is <img src="figure:i"> of its size.
std::string reportRichText(const Report& report);

} // namespace report

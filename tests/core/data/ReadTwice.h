#pragma once

#include "core/base/Wording.h"
#include "core/data/Reading.h"
#include "tests/Catch.h"

#include <algorithm>
#include <cmath>
#include <string>

/// A text as it is read, after reading it again with all that was decided gave the same.
struct ReadTwice
{
    core::Reading reading;
    core::Series series;
    core::Findings findings; ///< of file and series

    bool says(const std::string& words) const
    {
        return std::any_of(findings.begin(), findings.end(), [&](const core::Finding& finding) {
            return finding.message.text().find(words) != std::string::npos;
        });
    }
    /// "24 steps of 1 hour from 2024-03-04 00:00"
    std::string span() const
    {
        return std::to_string(series.size()) + " steps of " + stepMessage(series.step()).text() +
               " from " + core::timeText(series.start);
    }
    double at(std::chrono::sys_seconds time) const
    {
        return series.values.at(static_cast<std::size_t>(series.stepAt(time)));
    }
};

inline bool areSame(const std::vector<double>& one, const std::vector<double>& other)
{
    return std::equal(one.begin(), one.end(), other.begin(), other.end(), [](double a, double b) {
        return a == b || (std::isnan(a) && std::isnan(b));
    });
}

inline ReadTwice readTwice(const std::string& text, const core::ReadingChoices& asked = {},
                           const std::string& source = "x.csv")
{
    ReadTwice read;
    read.reading = core::readDataText(text, source, asked);
    const core::SeriesOutcome outcome = core::outcomeOf(read.reading);
    for (const core::Finding& finding : outcome.findings)
        UNSCOPED_INFO(finding.message.text());
    if (outcome.problem)
        FAIL(outcome.problem->message.text());
    read.series = outcome.made->series;
    read.findings = outcome.findings;
    const std::string json = core::toJson(read.reading.choices);
    CAPTURE(json);
    const auto choices = core::readingChoicesFromJson(json, "x");
    REQUIRE(choices == read.reading.choices);
    const core::Reading again = core::readDataText(text, source, choices);
    REQUIRE(core::toJson(again.choices) == json);
    const core::Series series = core::seriesOf(again).series;
    REQUIRE(series.start == read.series.start);
    REQUIRE(series.step() == read.series.step());
    REQUIRE(areSame(series.values, read.series.values));
    return read;
}

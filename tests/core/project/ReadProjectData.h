#pragma once

#include "core/data/Reading.h"
#include "core/project/DataItems.h"

#include <memory>
#include <string>
#include <utility>

/// The text of a file as a project has it.
inline core::ProjectData readProjectData(const std::string& text, const std::string& source,
                                         const core::ReadingChoices& asked = {})
{
    core::Reading reading = core::readDataText(text, source, asked);
    core::ProjectData data;
    data.series = std::make_shared<const core::Series>(core::seriesOf(reading).series);
    data.table = std::move(reading.table);
    data.asked = asked;
    data.choices = std::move(reading.choices);
    data.roles = std::move(reading.roles.roles);
    data.fileFindings = std::move(reading.fileFindings);
    data.group = std::move(reading.roles.onlyGroup);
    return data;
}

#include "app/commands/ReadingJson.h"

#include "app/commands/TimeText.h"
#include "core/base/JsonText.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace commands {

namespace {

using Json = nlohmann::ordered_json;

Json findingJson(const core::Table& table, const core::Finding& finding)
{
    Json json = {{"message", finding.message.text()}, {"suspicious", finding.isSuspicious}};
    if (!finding.option.empty())
        json["option"] = finding.option;
    if (!finding.value.empty())
        json["value"] = finding.value;
    if (finding.row)
        json["row"] = table.sheetRow(*finding.row);
    if (finding.column)
        json["column"] = table.columns[*finding.column].name();
    return json;
}

Json seriesJson(const core::Series& series)
{
    const auto known = std::count_if(series.values.begin(), series.values.end(),
                                     [](double value) { return !std::isnan(value); });
    Json holidays = Json::array();
    for (const core::CalendarEvent& holiday : series.holidays)
        holidays.push_back({{"name", holiday.name},
                            {"from", isoTime(holiday.start)},
                            {"to", isoTime(holiday.end)}});
    Json covariates = Json::array();
    for (const core::Covariate& covariate : series.covariates)
        covariates.push_back({{"name", covariate.name}, {"knownAhead", covariate.knownAhead}});
    return {{"value", series.valueName},       {"step", core::optionText(series.step())},
            {"steps", series.size()},          {"known", known},
            {"from", isoTime(series.start)},   {"to", isoTime(series.time(series.size() - 1))},
            {"holidays", std::move(holidays)}, {"covariates", std::move(covariates)}};
}

Json problemJson(const core::ReadingProblem& problem)
{
    Json ways = Json::array();
    for (const core::WayOut& way : problem.waysOut)
        ways.push_back(
            {{"option", way.option}, {"value", way.value}, {"meaning", way.label.text()}});
    Json json = {{"message", problem.message.text()}, {"waysOut", std::move(ways)}};
    if (!problem.setting.empty())
        json["setting"] = problem.setting;
    return json;
}

} // namespace

std::string readingJson(const core::Reading& reading, const core::SeriesOutcome& outcome)
{
    const core::Table& table = *reading.table;
    Json columns = Json::array();
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        columns.push_back(
            {{"name", table.columns[i].name()}, {"role", core::nameOf(reading.roles.roles[i])}});
    Json findings = Json::array();
    for (const core::Finding& finding : outcome.findings)
        findings.push_back(findingJson(table, finding));
    Json json = {{"file", table.source},
                 {"sha256", table.sha256},
                 {"bytes", table.bytes},
                 {"rows", table.rows()},
                 {"columns", std::move(columns)},
                 {"choices", core::parseJson(core::toJson(reading.choices))},
                 {"valueCandidates", reading.valueCandidates},
                 {"groups", reading.groups},
                 {"findings", std::move(findings)}};
    if (outcome.made)
        json["series"] = seriesJson(outcome.made->series);
    if (outcome.problem)
        json["problem"] = problemJson(*outcome.problem);
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

} // namespace commands

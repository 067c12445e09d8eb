#include "core/project/DataItems.h"

#include "core/project/MessageItems.h"

#include <algorithm>

namespace core {

// Found by their arguments, so not in a namespace without a name.

/// A column's texts end to end, and how long each is.
struct ColumnTexts
{
    std::string name;
    std::vector<std::uint8_t> text;
    std::vector<std::int64_t> lengths;
};

template <typename Archive>
void describe(Archive& archive, Kept<Archive, ColumnTexts>& column)
{
    archive("name", column.name);
    archive("text", column.text);
    archive("lengths", column.lengths);
}

template <typename Archive>
void describe(Archive& archive, Kept<Archive, Covariate>& covariate)
{
    archive("name", covariate.name);
    archive("knownAhead", covariate.knownAhead);
    archive("values", covariate.values);
}

template <typename Archive>
void describe(Archive& archive, Kept<Archive, Finding>& finding)
{
    std::string message;
    if constexpr (!Archive::isReading)
        message = toJson(finding.message);
    archive("message", message);
    if constexpr (Archive::isReading)
        finding.message = archive.named(message, messageFromJson);
    archive("option", finding.option);
    archive("value", finding.value);
    archive("isSuspicious", finding.isSuspicious);
}

template <typename Archive>
void describe(Archive& archive, Kept<Archive, KnownFuture>& future)
{
    archive("holiday", future.holiday);
    archive("covariates", future.covariates);
}

template <typename Archive>
void describe(Archive& archive, Kept<Archive, Series>& series)
{
    archive("valueName", series.valueName);
    archive("start", series.start);
    archive.since("clock", series.clock, series.clock == LocalClock{});
    archive("stepSeconds", series.stepSeconds);
    archive.since("stepMonths", series.stepMonths, series.stepMonths == 0);
    archive("values", series.values);
    archive("holiday", series.holiday);
    archive("holidays", series.holidays);
    archive("covariates", series.covariates);
    archive("events", series.events);
    describeMessages(archive, "warnings", series.warnings);
    archive.since("future", series.future, series.future.size() == 0);
}

namespace {

ColumnTexts textsOf(const TextColumn& column)
{
    ColumnTexts texts{.name = column.name(), .text = {}, .lengths = {}};
    texts.text.reserve(column.bytes());
    texts.lengths.reserve(column.size());
    for (std::size_t row = 0; row < column.size(); ++row) {
        texts.text.insert(texts.text.end(), column[row].begin(), column[row].end());
        texts.lengths.push_back(static_cast<std::int64_t>(column[row].size()));
    }
    return texts;
}

TextColumn columnOf(const ItemReader& reader, const ColumnTexts& texts)
{
    TextColumn column(texts.name);
    column.reserve(texts.lengths.size(), texts.text.size());
    std::string_view rest(reinterpret_cast<const char*>(texts.text.data()), texts.text.size());
    for (const std::int64_t length : texts.lengths) {
        reader.check(length >= 0 && static_cast<std::size_t>(length) <= rest.size());
        column.append(rest.substr(0, static_cast<std::size_t>(length)));
        rest.remove_prefix(static_cast<std::size_t>(length));
    }
    reader.check(rest.empty());
    return column;
}

std::vector<std::string> roleNames(const std::vector<Role>& roles)
{
    std::vector<std::string> names;
    for (const Role role : roles)
        names.emplace_back(nameOf(role));
    return names;
}

/// Choices that say what the roles of a file of format 1 said.
ReadingChoices choicesOf(const Table& table, const std::vector<Role>& roles, DateOrder order,
                         const std::string& group)
{
    ReadingChoices choices;
    choices.dateOrder = order;
    choices.holiday = "none";
    // It counted an absent group as nothing, and averaged the rows of one step.
    choices.absentGroups = AbsentGroups::Zero;
    choices.combine = Combine::Mean;
    for (std::size_t i = 0; i < roles.size(); ++i) {
        const std::string& name = table.columns[i].name();
        switch (roles[i]) {
        case Role::Time:
            choices.time.push_back(name);
            break;
        case Role::Date:
            choices.date = name;
            break;
        case Role::Hour:
            choices.clock = name;
            break;
        case Role::Value:
            choices.value.push_back(name);
            break;
        case Role::Group:
            choices.group.push_back(name);
            break;
        case Role::HolidayFlag:
        case Role::HolidayName:
            choices.holiday = name;
            break;
        case Role::Covariate:
            choices.covariates.push_back(name);
            break;
        default:
            choices.ignore.push_back(name);
            break;
        }
    }
    if (choices.group.empty())
        choices.group = {"none"};
    else if (!group.empty())
        choices.group = {choices.group.front() + '=' + group};
    if (choices.covariates.empty())
        choices.covariates = {"none"};
    return choices;
}

std::vector<Role> rolesIn(ItemReader& reader, const Table& table)
{
    std::vector<std::string> names;
    reader("roles", names);
    reader.check(names.size() == table.columns.size());
    std::vector<Role> roles;
    for (const std::string& name : names)
        roles.push_back(reader.named(name, roleNamed));
    return roles;
}

} // namespace

void writeTable(ItemWriter& writer, const Table& table, const std::string& path)
{
    writer("source", table.source);
    writer("path", path);
    writer("sha256", table.sha256);
    writer("bytes", table.bytes);
    writer("blankRows", table.blankRows);
    writer.since("headerRows", table.headerRows, table.headerRows == 1);
    std::vector<ColumnTexts> columns;
    for (const TextColumn& column : table.columns)
        columns.push_back(textsOf(column));
    writer("columns", columns);
}

void readTable(ItemReader& reader, ProjectData& data)
{
    Table table;
    reader("source", table.source);
    reader("path", data.path);
    reader("sha256", table.sha256);
    reader("bytes", table.bytes);
    reader("blankRows", table.blankRows);
    reader.since("headerRows", table.headerRows, false);
    reader.check(std::is_sorted(table.blankRows.begin(), table.blankRows.end()));
    std::vector<ColumnTexts> columns;
    reader("columns", columns);
    reader.check(!columns.empty());
    for (const ColumnTexts& texts : columns) {
        table.columns.push_back(columnOf(reader, texts));
        reader.check(table.columns.back().size() == table.rows());
    }
    data.table = std::make_shared<const Table>(std::move(table));
}

void writeSeries(ItemWriter& writer, const ProjectData& data)
{
    writer("roles", roleNames(data.roles));
    writer.object("choices", toJson(data.choices));
    writer.object("asked", toJson(data.asked));
    writer("findings", data.fileFindings);
    writer("group", data.group);
    if (data.series)
        writer("series", *data.series);
    else
        writer("series", std::optional<Series>());
}

void readSeries(ItemReader& reader, ProjectData& data)
{
    data.roles = rolesIn(reader, *data.table);
    reader("group", data.group);
    if (reader.has("choices")) {
        std::string choices;
        std::string asked;
        reader.object("choices", choices);
        reader.object("asked", asked);
        const auto read = [](const std::string& json) {
            return readingChoicesFromJson(json, "the project");
        };
        data.choices = reader.named(choices, read);
        data.asked = reader.named(asked, read);
        reader("findings", data.fileFindings);
    } else { // format 1
        auto order = DateOrder::YearMonthDay;
        reader.oneOf("dateOrder", order, {"year-month-day", "month-day-year", "day-month-year"});
        data.choices = choicesOf(*data.table, data.roles, order, data.group);
        data.asked = data.choices;
    }

    std::optional<Series> series;
    reader("series", series);
    if (!series)
        return;
    const auto fits = [&](const auto& values) { return values.size() == series->size(); };
    reader.check(series->step().isUsable());
    reader.check(fits(series->holiday));
    for (const Covariate& covariate : series->covariates)
        reader.check(fits(covariate.values));
    for (const Covariate& covariate : series->future.covariates)
        reader.check(covariate.values.size() == series->future.size());
    data.series = std::make_shared<const Series>(std::move(*series));
}

} // namespace core

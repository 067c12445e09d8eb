#include "core/project/DataItems.h"

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
    archive("stepSeconds", series.stepSeconds);
    archive.since("stepMonths", series.stepMonths, series.stepMonths == 0);
    archive("values", series.values);
    archive("holiday", series.holiday);
    archive("holidays", series.holidays);
    archive("covariates", series.covariates);
    archive("events", series.events);
    archive("warnings", series.warnings);
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

std::vector<std::string> roleNames(const ColumnRoles& roles)
{
    std::vector<std::string> names;
    for (const Role role : roles.roles)
        names.emplace_back(nameOf(role));
    return names;
}

template <typename Archive>
void describeRoles(Archive& archive, Kept<Archive, ColumnRoles>& roles,
                   Kept<Archive, std::vector<std::string>>& names)
{
    archive("roles", names);
    archive.oneOf("dateOrder", roles.dateOrder,
                  {"year-month-day", "month-day-year", "day-month-year"});
    archive("notes", roles.notes);
}

} // namespace

void writeTable(ItemWriter& writer, const Table& table, const std::string& path)
{
    writer("source", table.source);
    writer("path", path);
    writer("sha256", table.sha256);
    writer("bytes", table.bytes);
    writer("blankRows", table.blankRows);
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
    describeRoles(writer, data.roles, roleNames(data.roles));
    writer("group", data.group);
    if (data.series)
        writer("series", *data.series);
    else
        writer("series", std::optional<Series>());
}

void readSeries(ItemReader& reader, ProjectData& data)
{
    std::vector<std::string> names;
    describeRoles(reader, data.roles, names);
    reader.check(names.size() == data.table->columns.size());
    for (const std::string& name : names)
        data.roles.roles.push_back(reader.named(name, roleNamed));
    reader("group", data.group);

    std::optional<Series> series;
    reader("series", series);
    if (!series)
        return;
    const auto fits = [&](const auto& values) { return values.size() == series->size(); };
    reader.check(isSeriesStep(series->stepSeconds, series->stepMonths));
    reader.check(fits(series->holiday));
    for (const Covariate& covariate : series->covariates)
        reader.check(fits(covariate.values));
    for (const Covariate& covariate : series->future.covariates)
        reader.check(covariate.values.size() == series->future.size());
    data.series = std::make_shared<const Series>(std::move(*series));
}

} // namespace core

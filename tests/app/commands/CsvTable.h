#pragma once

#include "core/data/CsvReader.h"
#include "core/data/ParseNumber.h"
#include "tests/Catch.h"

#include <cmath>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

/// A CSV as it was written, read again.
class CsvTable
{
public:
    explicit CsvTable(const std::filesystem::path& file) : m_table(core::readCsv(file)) {}

    std::size_t rows() const { return m_table.rows(); }
    std::string header() const
    {
        std::string text;
        for (const auto& column : m_table.columns)
            text += (text.empty() ? "" : ",") + column.name();
        return text;
    }
    std::string text(const std::string& column, std::size_t row) const
    {
        const auto index = m_table.indexOf(column);
        REQUIRE(index);
        return std::string(m_table.columns[*index][row]);
    }
    /// NaN for what is no number.
    double number(const std::string& column, std::size_t row) const
    {
        return core::parseNumber(text(column, row)).value_or(std::nan(""));
    }

private:
    core::Table m_table;
};

/// The numbers of shap_values.csv by feature, repeat and row of the file.
inline std::map<std::string, std::vector<std::vector<double>>>
shapValuesIn(const std::filesystem::path& file)
{
    const CsvTable table(file);
    REQUIRE(table.header() == "row,repeat,feature,value");
    std::map<std::string, std::vector<std::vector<double>>> values;
    for (std::size_t line = 0; line < table.rows(); ++line) {
        auto& repeats = values[table.text("feature", line)];
        const auto repeat = static_cast<std::size_t>(table.number("repeat", line));
        const auto row = static_cast<std::size_t>(table.number("row", line));
        repeats.resize(std::max(repeats.size(), repeat + 1));
        repeats[repeat].resize(std::max(repeats[repeat].size(), row + 1), std::nan(""));
        repeats[repeat][row] = table.number("value", line);
    }
    return values;
}

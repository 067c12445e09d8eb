#include "core/data/ColumnFindings.h"

#include "core/data/CellFaults.h"
#include "core/data/ColumnNames.h"
#include "core/data/ParseNumber.h"
#include "core/data/Sentinel.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace core {

namespace {

/// The first cell of a column that two formats read differently.
std::optional<std::size_t> firstDiffering(const TableFacts& facts, std::size_t column,
                                          const NumberFormat& one, const NumberFormat& other)
{
    const TextColumn& texts = facts.table().columns[column];
    for (std::size_t row = 0; row < texts.size(); ++row)
        if (parseNumber(texts[row], one) != parseNumber(texts[row], other))
            return row;
    return std::nullopt;
}

double valueOf(std::string_view text, const NumberFormat& format)
{
    return parseNumber(text, format).value_or(0.0);
}

std::optional<Finding> formatFinding(const TableFacts& facts, std::size_t column)
{
    const NumberColumn& numbers = facts.numbers()[column];
    const TextColumn& texts = facts.table().columns[column];
    if (numbers.other && !suggests(texts.name(), NameHint::Coordinate)) {
        const auto row = firstDiffering(facts, column, numbers.format, *numbers.other);
        if (!row)
            return std::nullopt;
        return Finding{
            .message =
                Message(SENTENCE("core", "\"%1\" in column \"%2\" can mean %3 or %4, and nothing "
                                         "in the file decides which; it was read as %3."),
                        shownText(texts[*row]), texts.name(), valueOf(texts[*row], numbers.format),
                        valueOf(texts[*row], *numbers.other)),
            .option = "decimal",
            .value = numbers.other->decimal == ',' ? "comma" : "point",
            .row = row,
            .column = column,
            .isSuspicious = true};
    }
    if (numbers.source != FormatSource::SmallIntegers)
        return std::nullopt;
    const NumberFormat plain{.decimal = numbers.format.thousands == ',' ? ',' : '.'};
    const auto row = firstDiffering(facts, column, numbers.format, plain);
    if (!row)
        return std::nullopt;
    return Finding{.message = Message(
                       SENTENCE("core", "\"%1\" in column \"%2\" was read as %3: its "
                                        "numbers below 1,000 have no separator."),
                       shownText(texts[*row]), texts.name(), valueOf(texts[*row], numbers.format)),
                   .option = "thousands",
                   .row = row,
                   .column = column};
}

std::optional<Finding> sentinelFinding(const TableFacts& facts, std::size_t column)
{
    const TextColumn& texts = facts.table().columns[column];
    const auto sentinel = sentinelOf(numbersOf(texts, facts.numbers()[column], facts.missing()));
    if (!sentinel)
        return std::nullopt;
    return Finding{
        .message = Message(SENTENCE("core", "%1 appears in %2 of %3 rows of column \"%4\", first "
                                            "in row %5. Does it stand for a missing value?"),
                           sentinel->value, sentinel->count, texts.size(), texts.name(),
                           std::to_string(facts.table().sheetRow(sentinel->firstRow))),
        .option = "missing",
        .value = std::string(texts[sentinel->firstRow]),
        .row = sentinel->firstRow,
        .column = column,
        .isSuspicious = true};
}

/// "10,501" beside "10.579": groups of three digits behind a mark that is no decimal one, in
/// numbers that are all a hundred times the others, which have decimals.
std::optional<Finding> mixedMarksFinding(const TableFacts& facts, std::size_t column)
{
    const NumberColumn& numbers = facts.numbers()[column];
    const NumberFormat& format = numbers.format;
    if (format.thousands != ',' && format.thousands != '.')
        return std::nullopt;
    constexpr std::size_t kFewest = 2; // of either kind
    constexpr double kFarApart = 100.0;
    const TextColumn& texts = facts.table().columns[column];
    std::optional<std::size_t> grouped;
    std::optional<std::size_t> decimal;
    std::size_t groupedCount = 0;
    std::size_t decimalCount = 0;
    double smallestGrouped = 0.0;
    double largestDecimal = 0.0;
    for (std::size_t row = 0; row < texts.size(); ++row) {
        const std::string_view text = trimmed(texts[row]);
        const auto number = parseNumber(text, format);
        if (!number)
            continue;
        const auto group = text.find(format.thousands);
        const auto point = text.find(format.decimal);
        const double size = std::abs(*number);
        if (group != std::string_view::npos && point == std::string_view::npos) {
            smallestGrouped = groupedCount++ == 0 ? size : std::min(smallestGrouped, size);
            grouped = grouped ? grouped : row;
        } else if (group == std::string_view::npos) {
            largestDecimal = std::max(largestDecimal, size);
            if (point != std::string_view::npos) {
                ++decimalCount;
                decimal = decimal ? decimal : row;
            }
        } else {
            return std::nullopt;
        }
    }
    if (groupedCount < kFewest || decimalCount < kFewest ||
        smallestGrouped < kFarApart * largestDecimal)
        return std::nullopt;
    return Finding{
        .message = Message(
            SENTENCE("core", "Column \"%1\" has \"%2\" (row %3) beside \"%4\" (row %5): the "
                             "numbers seem to be written in two ways. \"%2\" was read as %6."),
            texts.name(), shownText(texts[*grouped]),
            std::to_string(facts.table().sheetRow(*grouped)), shownText(texts[*decimal]),
            std::to_string(facts.table().sheetRow(*decimal)), valueOf(texts[*grouped], format)),
        .option = "decimal",
        .row = grouped,
        .column = column,
        .isSuspicious = true};
}

/// Flags of statistical offices beside numbers, the commonest ones by their count.
std::optional<Finding> flagFinding(const TableFacts& facts, std::size_t column)
{
    const NumberColumn& numbers = facts.numbers()[column];
    if (numbers.flagged == 0)
        return std::nullopt;
    const TextColumn& texts = facts.table().columns[column];
    const std::size_t row = numbers.firstFlagged;
    return Finding{
        .message = Message::counted(
            numbers.flagged,
            SENTENCE("core", "%1 number in column \"%2\" has a flag, which was left out: \"%3\" in "
                             "row %4."),
            SENTENCE("core", "%1 numbers in column \"%2\" have a flag, which was left out; the "
                             "first is \"%3\" in row %4."),
            texts.name(), shownText(texts[row]), std::to_string(facts.table().sheetRow(row))),
        .option = "missing",
        .value = std::string(texts[row]),
        .row = row,
        .column = column};
}

/// More numbers than other texts, but not enough to be a column of numbers.
std::optional<Finding> mixedFinding(const TableFacts& facts, std::size_t column)
{
    const NumberColumn& numbers = facts.numbers()[column];
    if (numbers.isNumeric() || numbers.known <= numbers.strays || facts.time(column))
        return std::nullopt;
    const TextColumn& texts = facts.table().columns[column];
    const std::size_t row = numbers.strayRows.front();
    return Finding{
        .message = Message(SENTENCE("core", "Column \"%1\" was read as text: %2 of its %3 cells "
                                            "are not numbers; the first is \"%4\" in row %5."),
                           texts.name(), numbers.strays, numbers.known + numbers.strays,
                           shownText(texts[row]), std::to_string(facts.table().sheetRow(row))),
        .option = "missing",
        .row = row,
        .column = column,
        .isSuspicious = true};
}

} // namespace

Findings columnFindings(const TableFacts& facts, std::size_t column, Role role)
{
    Findings findings;
    const auto tell = [&](std::optional<Finding> finding) {
        if (finding)
            findings.push_back(std::move(*finding));
    };
    if (role == Role::Ignored) {
        tell(mixedFinding(facts, column));
        return findings;
    }
    if (role != Role::Value && role != Role::Covariate && role != Role::KnownAhead)
        return findings;
    const NumberColumn& numbers = facts.numbers()[column];
    const std::string& name = facts.table().columns[column].name();
    tell(formatFinding(facts, column));
    tell(mixedMarksFinding(facts, column));
    if (numbers.currenciesDiffer)
        tell(Finding{
            .message = Message(
                SENTENCE(
                    "core",
                    "Column \"%1\" has amounts in different currencies; they were not converted."),
                name),
            .column = column,
            .isSuspicious = true});
    if (numbers.percents > 0 && numbers.percents < numbers.known)
        tell(Finding{
            .message = Message(
                SENTENCE(
                    "core",
                    "%2 of %3 numbers in column \"%1\" have a percent sign; the sign was ignored."),
                name, numbers.percents, numbers.known),
            .column = column,
            .isSuspicious = true});
    tell(flagFinding(facts, column));
    tell(sentinelFinding(facts, column));
    return findings;
}

} // namespace core

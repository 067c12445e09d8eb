#include "core/data/GroupSums.h"

#include "core/data/CellFaults.h"
#include "core/data/CellKind.h"
#include "core/data/ColumnNames.h"
#include "core/data/NoSeries.h"
#include "core/data/ParseNumber.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <utility>

namespace core {

namespace {

using Texts = std::vector<std::string>;

template <std::size_t N>
bool isOneOf(std::string_view text, const std::array<std::string_view, N>& words)
{
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return equalsIgnoringCase(text, word); });
}

/// The different texts of a column, in order of appearance; empty where there are many.
Texts textsOf(const TextColumn& column)
{
    constexpr std::size_t kMany = 50;
    std::set<std::string_view> seen;
    Texts texts;
    for (std::size_t row = 0; row < column.size(); ++row) {
        const auto text = trimmed(column[row]);
        if (text.empty() || !seen.insert(text).second)
            continue;
        if (texts.size() == kMany)
            return {};
        texts.emplace_back(text);
    }
    return texts;
}

bool isActual(std::string_view text)
{
    constexpr auto kWords = std::to_array<std::string_view>(
        {"actual", "actuals", "act", "ac", "ist", "ist-wert", "observed", "measured", "realised",
         "realized", "réel", "réalisé", "real", "consuntivo", "final", "实际", "实绩", "実績"});
    return isOneOf(text, kWords);
}

/// A forecast, a plan, another year or an early estimate of the value.
bool isOtherVersion(std::string_view text)
{
    constexpr auto kWords = std::to_array<std::string_view>({"budget",
                                                             "bud",
                                                             "fc",
                                                             "fcst",
                                                             "plan",
                                                             "planned",
                                                             "target",
                                                             "soll",
                                                             "ziel",
                                                             "prior year",
                                                             "previous year",
                                                             "last year",
                                                             "py",
                                                             "vorjahr",
                                                             "année précédente",
                                                             "año anterior",
                                                             "anno precedente",
                                                             "preliminary",
                                                             "provisional",
                                                             "vorläufig",
                                                             "provisoire",
                                                             "预算",
                                                             "计划",
                                                             "预测",
                                                             "去年",
                                                             "予算",
                                                             "前年"});
    return isOneOf(text, kWords) || suggests(text, NameHint::Forecast);
}

/// How sure the office is of a value: preliminary ones belong to the series.
bool isEstimate(std::string_view text)
{
    constexpr auto kWords = std::to_array<std::string_view>(
        {"final", "preliminary", "provisional", "estimated", "revised", "actual", "vorläufig",
         "endgültig", "geschätzt", "revidiert", "provisoire", "définitif", "estimé", "a", "e", "p",
         "r"});
    return isOneOf(text, kWords);
}

bool namesQuantities(std::string_view name)
{
    constexpr auto kWords = std::to_array<std::string_view>(
        {"metric", "measure", "variable", "indicator", "parameter", "kpi", "kennzahl", "messgröße",
         "größe", "metrik", "indicateur", "mesure", "indicador", "indicatore", "指标", "指標"});
    return isOneOf(name, kWords);
}

/// "unit", "currency"
bool namesUnits(std::string_view name)
{
    constexpr auto kWords = std::to_array<std::string_view>(
        {"unit", "units", "uom", "einheit", "unité", "unite", "unidad", "unità", "eenheid",
         "currency", "währung", "devise", "moneda", "valuta", "单位", "币种", "货币", "単位",
         "通貨"});
    return isOneOf(trimmed(name), kWords);
}

MessageList quoted(const Texts& texts)
{
    constexpr std::size_t kMost = 4;
    MessageList list;
    for (std::size_t i = 0; i < std::min(kMost, texts.size()); ++i)
        list.emplace_back(SENTENCE("core", "\"%1\""), shownText(texts[i]));
    if (texts.size() > kMost)
        list.emplace_back(SENTENCE("core", "others"));
    return list;
}

NoSeries versionsError(const TableFacts& facts, const std::string& name, Texts texts, WayOut all)
{
    std::stable_partition(texts.begin(), texts.end(), isActual);
    std::vector<WayOut> ways;
    constexpr std::size_t kMost = 4;
    for (std::size_t i = 0; i < std::min(kMost, texts.size()); ++i)
        ways.push_back(
            {"group", name + "=" + texts[i],
             Message(SENTENCE("core", "use the rows with \"%1\""), shownText(texts[i]))});
    ways.push_back(std::move(all));
    return NoSeries(Message(SENTENCE("core", "%1: column \"%2\" has several versions of the value "
                                             "(%3), which are not one series."),
                            facts.table().source, name, quoted(texts)),
                    std::move(ways));
}

/// Budget is a class of hotels, Target a shop: beside actual values it is something else.
bool haveVersions(const Texts& texts)
{
    return std::any_of(texts.begin(), texts.end(), isOtherVersion) &&
           std::any_of(texts.begin(), texts.end(), isActual);
}

Finding differentQuantities(std::size_t column, const std::string& name, const Texts& texts)
{
    return {.message = Message(SENTENCE("core", "The groups of \"%1\" (%2) seem to be different "
                                                "quantities, whose sum means little: take one of "
                                                "them alone."),
                               name, quoted(texts)),
            .option = "group",
            .column = column,
            .isSuspicious = true};
}

} // namespace

void requireOneVersion(const TableFacts& facts, std::size_t column)
{
    const Texts texts = textsOf(facts.table().columns[column]);
    if (!haveVersions(texts) || std::all_of(texts.begin(), texts.end(), isEstimate))
        return;
    const std::string name(facts.name(column));
    throw versionsError(facts, name, texts,
                        {"ignore", name, SENTENCE("core", "use all rows all the same")});
}

Findings groupSumFindings(const TableFacts& facts, const std::vector<std::size_t>& columns)
{
    Findings findings;
    for (const std::size_t column : columns) {
        const std::string name(facts.name(column));
        const Texts texts = textsOf(facts.table().columns[column]);
        const bool areVersions = haveVersions(texts);
        if (areVersions && columns.size() == 1)
            throw versionsError(facts, name, texts,
                                {"group", name, SENTENCE("core", "add them up all the same")});
        const bool haveRates = std::any_of(texts.begin(), texts.end(), namesRate) &&
                               !std::all_of(texts.begin(), texts.end(), namesRate);
        const bool areUnits = std::all_of(texts.begin(), texts.end(), isUnit);
        const bool areNamed = // a unit of a hospital is none
            namesQuantities(name) ||
            (namesUnits(name) && std::any_of(texts.begin(), texts.end(), isUnit));
        if (areVersions || haveRates || (texts.size() > 1 && (areUnits || areNamed)))
            findings.push_back(differentQuantities(column, name, texts));
    }
    for (std::size_t column = 0; column < facts.columns() && !columns.empty(); ++column) {
        const bool isGroup = std::find(columns.begin(), columns.end(), column) != columns.end();
        if (isGroup || !namesUnits(facts.name(column)))
            continue;
        const Texts texts = textsOf(facts.table().columns[column]);
        if (texts.size() > 1 && std::any_of(texts.begin(), texts.end(), isUnit))
            findings.push_back(
                {.message = Message(SENTENCE("core", "Values of different units (%1 in column "
                                                     "\"%2\") are added up, which means little: "
                                                     "take one group alone."),
                                    quoted(texts), std::string(facts.name(column))),
                 .option = "group",
                 .column = column,
                 .isSuspicious = true});
    }
    return findings;
}

} // namespace core

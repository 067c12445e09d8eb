#include "core/data/ValueGuess.h"

#include "core/data/ColumnNames.h"

#include <algorithm>

namespace core {

namespace {

// What counts for and against a column; only their order matters. A fit is at most 2.
constexpr double kNamed = 10.0;    ///< times its fit
constexpr double kWeather = 30.0;  ///< also where it is named like a value, "wind energy" apart
constexpr double kForecast = 40.0; ///< loses against any other measured quantity
constexpr double kFlag = 50.0;
constexpr double kCalendar = 60.0;
constexpr double kCounter = 70.0;
constexpr double kClose = 4.0;      ///< scores nearer than this are as likely
constexpr double kPossible = -45.0; ///< what is worth naming as an alternative

struct Candidate
{
    std::size_t column;
    double score;
};

double scoreOf(const TableFacts& facts, std::size_t column)
{
    const auto name = facts.name(column);
    const double value = fitOf(name, NameHint::Value);
    double score = kNamed * value;
    if (suggests(name, NameHint::Forecast))
        score -= kForecast;
    if (fitOf(name, NameHint::Weather) > value)
        score -= kWeather;
    if (fitOf(name, NameHint::Calendar) > value)
        score -= kCalendar;
    if (suggests(name, NameHint::Time) && value == 0.0) // "decimal date"
        score -= kCalendar;
    if (facts.isFlag(column))
        score -= kFlag;
    if (facts.countsRows(column) && value < 1.0)
        score -= kCounter;
    const NumberColumn& numbers = facts.numbers()[column];
    const auto rows = static_cast<double>(facts.table().rows());
    // What is mostly missing is hardly it; a few missing values change nothing.
    return 2.0 * static_cast<double>(numbers.known) < rows ? score - 5.0 : score;
}

/// The rows' names, which R and pandas write in front without a name for them.
bool areRowNames(const TableFacts& facts, std::size_t column)
{
    return column == 0 && facts.columns() > 1 && facts.name(0) == "column 1" &&
           facts.name(1) != "column 2"; // as without a header
}

bool canBeValue(const TableFacts& facts, std::size_t column)
{
    const auto name = facts.name(column);
    // "Latitude (y)" is a coordinate, "y" alone is not: the whole name counts more than its words.
    const bool isNamedSo = fitOf(name, NameHint::Value) >= 1.0;
    return facts.isNumber(column) && !facts.isConstant(column) && !areRowNames(facts, column) &&
           (isNamedSo ||
            (!suggests(name, NameHint::Coordinate) && !suggests(name, NameHint::Identifier)));
}

} // namespace

std::optional<ValueGuess> guessValue(const TableFacts& facts, const std::vector<bool>& free)
{
    std::vector<Candidate> candidates;
    for (std::size_t column = 0; column < facts.columns(); ++column)
        if (free[column] && canBeValue(facts, column))
            candidates.push_back({column, scoreOf(facts, column)});
    if (candidates.empty())
        return std::nullopt;
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](const Candidate& a, const Candidate& b) { return a.score > b.score; });
    ValueGuess guess{.column = candidates.front().column};
    for (std::size_t i = 1; i < candidates.size(); ++i) {
        if (candidates[i].score < kPossible)
            continue;
        guess.others.push_back(candidates[i].column);
        if (suggests(facts.name(candidates[i].column), NameHint::Value))
            guess.named.push_back(candidates[i].column);
        guess.isClose = guess.isClose || candidates.front().score - candidates[i].score < kClose;
    }
    return guess;
}

} // namespace core

#include "core/base/RandomStream.h"
#include "core/data/NumberColumn.h"
#include "tests/Catch.h"

#include <cstdint>
#include <string>
#include <vector>

using core::NumberFormat;
using core::RandomStream;

namespace {

/// How a program writes its numbers besides the marks.
struct Dialect
{
    NumberFormat marks;
    std::string blank{}; ///< the kind of blank or apostrophe that parts the groups
    std::string minus = "-";
    std::string front{}; ///< before the sign
    std::string back{};
    bool hasParentheses = false;
    bool isIndian = false;
};

std::string grouped(std::string integer, const Dialect& dialect)
{
    const std::string mark =
        dialect.blank.empty() ? std::string(1, dialect.marks.thousands) : dialect.blank;
    std::size_t step = 3;
    for (std::size_t end = integer.size(); end > step;) {
        end -= step;
        integer.insert(end, mark);
        step = dialect.isIndian ? 2 : 3;
    }
    return integer;
}

/// `digits` as "-1234.5".
std::string written(std::string digits, const Dialect& dialect)
{
    const bool isNegative = digits[0] == '-';
    digits.erase(0, isNegative ? 1 : 0);
    const std::size_t point = digits.find('.');
    std::string text = digits.substr(0, point);
    if (dialect.marks.thousands != '\0')
        text = grouped(text, dialect);
    if (point != std::string::npos)
        text += dialect.marks.decimal + digits.substr(point + 1);
    if (isNegative && dialect.hasParentheses)
        return "(" + dialect.front + text + dialect.back + ")";
    return dialect.front + (isNegative ? dialect.minus : "") + text + dialect.back;
}

/// "-1234.5" with up to 15 digits, so that it is read back exactly.
std::string randomDigits(RandomStream& random)
{
    std::string digits = random.below(3) == 0 ? "-" : "";
    digits += static_cast<char>('1' + random.below(9));
    for (std::uint64_t i = random.below(9); i > 0; --i)
        digits += static_cast<char>('0' + random.below(10));
    if (random.below(2) == 0) {
        digits += '.';
        for (std::uint64_t i = 1 + random.below(5); i > 0; --i)
            digits += static_cast<char>('0' + random.below(10));
    }
    return digits;
}

std::vector<Dialect> dialects()
{
    std::vector<Dialect> all;
    for (const NumberFormat& marks : core::kNumberFormats) {
        std::vector<std::string> kinds{""};
        if (marks.thousands == ' ')
            kinds = {" ", "\u00A0", "\u202F", "\u2009"};
        if (marks.thousands == '\'')
            kinds = {"'", "\u2019"};
        for (const std::string& kind : kinds) {
            all.push_back({marks, kind});
            all.push_back({marks, kind, "\u2212"});
            all.push_back({marks, kind, "- ", "", " %"});
            all.push_back({marks, kind, "-", "CHF "});
            all.push_back({marks, kind, "-", "$", "", true});
            all.push_back({marks, kind, "-", "", "\u00A0€"});
            all.push_back({marks, kind, "-", " ", " MW"});
        }
    }
    all.push_back({{'.', ','}, "", "-", "₹", "", false, true});
    return all;
}

} // namespace

TEST_CASE("numbers written in any dialect read back, once a cell settles it", "[numbercolumn]")
{
    RandomStream random(15);
    const core::MissingTexts missing;
    for (const Dialect& dialect : dialects()) {
        for (int repeat = 0; repeat < 20; ++repeat) {
            // 0.5 settles the decimal mark, 1234567 the separator.
            std::vector<std::string> numbers{"0.5", "1234567"};
            for (int i = 0; i < 60; ++i)
                numbers.push_back(randomDigits(random));
            core::TextColumn column("value");
            for (const std::string& number : numbers)
                column.append(written(number, dialect));
            const core::NumberColumn decided = core::numberColumn(column, missing);
            INFO(column[3] << " | " << column[4]);
            REQUIRE(decided.format == dialect.marks);
            REQUIRE_FALSE(decided.other);
            REQUIRE(decided.known == numbers.size());
            const auto values = core::numbersOf(column, decided, missing);
            for (std::size_t i = 0; i < numbers.size(); ++i)
                REQUIRE(values[i] == std::stod(numbers[i]));
        }
    }
}

TEST_CASE("no number is read in two ways without a word", "[numbercolumn]")
{
    // Programs write a column with as many decimals in each cell: without a settling cell the true
    // reading is taken or offered.
    RandomStream random(16);
    const core::MissingTexts missing;
    for (int repeat = 0; repeat < 5000; ++repeat) {
        const bool isEnglish = random.below(2) == 0;
        const Dialect dialect{isEnglish ? NumberFormat{'.', ','} : NumberFormat{',', '.'}, ""};
        const std::uint64_t decimals = random.below(2) == 0 ? 3 * random.below(2) : random.below(5);
        core::TextColumn column("value");
        std::vector<double> truth;
        for (std::uint64_t i = 1 + random.below(6); i > 0; --i) {
            std::string digits = std::to_string(random.below(random.below(2) == 0 ? 1000 : 20000));
            for (std::uint64_t k = 0; k < decimals; ++k)
                digits.append(k == 0 ? "." : "").append(std::to_string(random.below(10)));
            column.append(written(digits, dialect));
            truth.push_back(std::stod(digits));
        }
        core::NumberColumn decided = core::numberColumn(column, missing);
        const bool isRight = core::numbersOf(column, decided, missing) == truth;
        INFO(column[0]);
        if (decided.source != core::FormatSource::Unsettled) {
            REQUIRE(isRight);
            continue;
        }
        REQUIRE(decided.other);
        decided.format = *decided.other;
        REQUIRE((isRight || core::numbersOf(column, decided, missing) == truth));
    }
}

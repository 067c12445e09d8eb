#include "core/base/InputError.h"
#include "core/base/Wording.h"
#include "core/data/CountedTimes.h"
#include "core/data/LocalClock.h"
#include "core/data/ParseNumber.h"
#include "core/data/ReadingChoices.h"
#include "core/data/TimeFormat.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace core {

namespace {

using Texts = std::vector<std::string>;
using Option = OptionDescription<ReadingChoices>;

/// A value of an option by its name, and what it stands for.
template <typename Value>
struct Named
{
    Value value;
    std::string_view name;
    Message label;
};

const std::vector<Named<Encoding>>& encodings()
{
    const auto named = [](Encoding encoding, Message label) {
        return Named<Encoding>{encoding, nameOf(encoding), std::move(label)};
    };
    static const std::vector<Named<Encoding>> all{
        named(Encoding::Utf8, "UTF-8"),
        named(Encoding::Utf16LittleEndian, "UTF-16 LE"),
        named(Encoding::Utf16BigEndian, "UTF-16 BE"),
        named(Encoding::Windows1252, "Windows-1252"),
        named(Encoding::Gb18030, SENTENCE("core", "GB 18030 (Chinese)")),
        named(Encoding::ShiftJis, SENTENCE("core", "Shift-JIS (Japanese)")),
        named(Encoding::EucKr, SENTENCE("core", "EUC-KR (Korean)")),
        named(Encoding::Windows1250, SENTENCE("core", "Windows-1250 (Central European)")),
        named(Encoding::Windows1251, SENTENCE("core", "Windows-1251 (Cyrillic)")),
        named(Encoding::Windows1253, SENTENCE("core", "Windows-1253 (Greek)")),
        named(Encoding::Windows1254, SENTENCE("core", "Windows-1254 (Turkish)")),
    };
    return all;
}

const std::array<Named<char>, 5>& separators()
{
    static const std::array<Named<char>, 5> all{{
        {',', "comma", SENTENCE("core", "commas")},
        {';', "semicolon", SENTENCE("core", "semicolons")},
        {'\t', "tab", SENTENCE("core", "tabs")},
        {'|', "pipe", SENTENCE("core", "vertical bars")},
        {' ', "blank", SENTENCE("core", "spaces")},
    }};
    return all;
}

const std::array<Named<char>, 2>& decimals()
{
    static const std::array<Named<char>, 2> all{{
        {'.', "point", SENTENCE("core", "decimal point")},
        {',', "comma", SENTENCE("core", "decimal comma")},
    }};
    return all;
}

const std::array<Named<char>, 5>& thousands()
{
    static const std::array<Named<char>, 5> all{{
        {'\0', "none", SENTENCE("core", "no thousands separator")},
        {',', "comma", SENTENCE("core", "commas between thousands")},
        {'.', "point", SENTENCE("core", "dots between thousands")},
        {' ', "blank", SENTENCE("core", "spaces between thousands")},
        {'\'', "apostrophe", SENTENCE("core", "apostrophes between thousands")},
    }};
    return all;
}

const std::array<Named<DateOrder>, 3>& dateOrders()
{
    static const std::array<Named<DateOrder>, 3> all{{
        {DateOrder::YearMonthDay, "year-month-day", SENTENCE("core", "year first")},
        {DateOrder::MonthDayYear, "month-day-year", SENTENCE("core", "month first")},
        {DateOrder::DayMonthYear, "day-month-year", SENTENCE("core", "day first")},
    }};
    return all;
}

const std::array<Named<Combine>, 3>& combinations()
{
    static const std::array<Named<Combine>, 3> all{{
        {Combine::Mean, "mean", SENTENCE("core", "rows of the same step averaged")},
        {Combine::Sum, "sum", SENTENCE("core", "rows of the same step added up")},
        {Combine::Count, "count", SENTENCE("core", "rows counted")},
    }};
    return all;
}

const std::array<Named<AbsentGroups>, 2>& absences()
{
    static const std::array<Named<AbsentGroups>, 2> all{{
        {AbsentGroups::Zero, "zero", SENTENCE("core", "groups without a value count as 0")},
        {AbsentGroups::Unknown, "unknown",
         SENTENCE("core", "steps that lack a group's row are unknown")},
    }};
    return all;
}

const std::array<Named<Totals>, 2>& totals()
{
    static const std::array<Named<Totals>, 2> all{{
        {Totals::LeaveOut, "leave-out", SENTENCE("core", "a total beside its groups left out")},
        {Totals::Add, "add", SENTENCE("core", "a total beside its groups added up with them")},
    }};
    return all;
}

[[noreturn]] void refuse(const Option& option, const std::string& text, const Message& expected)
{
    throw InputError(Message(SENTENCE("core", "--%1 is \"%2\"; expected %3."),
                             std::string(option.name), text, expected),
                     option.key());
}

/// The one value of an option that takes one: of several the last counts, as on a command line.
template <typename Choice, typename Read>
void setOne(Choice& choice, const Texts& texts, const Read& read)
{
    if (texts.empty())
        choice.reset();
    else
        choice = read(texts.back());
}

template <typename Value, typename NamedValues>
Option oneOf(std::string_view name, Message help, std::optional<Value> ReadingChoices::*member,
             const NamedValues& values)
{
    Option option{.name = name, .kind = "NAME", .help = std::move(help)};
    for (const auto& value : values)
        option.values.push_back({std::string(value.name), value.label});
    option.get = [member, &values](const ReadingChoices& choices) {
        const auto& chosen = choices.*member;
        const auto named = std::find_if(values.begin(), values.end(), [&](const auto& value) {
            return chosen && value.value == *chosen;
        });
        return named == values.end() ? Texts{} : Texts{std::string(named->name)};
    };
    option.set = [member, &values, name](ReadingChoices& choices, const Texts& texts) {
        setOne(choices.*member, texts, [&](const std::string& text) {
            for (const auto& value : values) {
                if (equalsIgnoringCase(text, value.name))
                    return value.value;
                if constexpr (std::is_same_v<Value, char>) {
                    if (text.size() == 1 && text.front() == value.value)
                        return value.value;
                }
            }
            MessageList names;
            for (const auto& value : values)
                names.emplace_back("%1", std::string(value.name));
            refuse(readingOption(name), text,
                   Message(SENTENCE("core", "one of %1"), std::move(names)));
        });
    };
    return option;
}

/// An option of one value, which `write` makes a text of and `read` a value again.
template <typename Value, typename Write, typename Read>
Option single(std::string_view name, std::string_view kind, Message help,
              std::optional<Value> ReadingChoices::*member, Write write, Read read)
{
    return {.name = name,
            .kind = kind,
            .help = std::move(help),
            .get =
                [member, write](const ReadingChoices& choices) {
                    return choices.*member ? Texts{write(*(choices.*member))} : Texts{};
                },
            .set = [member, read](ReadingChoices& choices,
                                  const Texts& texts) { setOne(choices.*member, texts, read); }};
}

Option text(std::string_view name, std::string_view kind, Message help,
            std::optional<std::string> ReadingChoices::*member)
{
    const auto same = [](const std::string& text) { return text; };
    return single(name, kind, std::move(help), member, same, same);
}

Option list(std::string_view name, std::string_view kind, Message help,
            Texts ReadingChoices::*member)
{
    return {
        .name = name,
        .kind = kind,
        .help = std::move(help),
        .isList = true,
        .get = [member](const ReadingChoices& choices) { return choices.*member; },
        .set = [member](ReadingChoices& choices, const Texts& texts) { choices.*member = texts; }};
}

Option step(std::string_view name, Message help)
{
    return single(name, "STEP", std::move(help), &ReadingChoices::step, optionText,
                  [name](const std::string& text) {
                      const auto step = parseStep(text);
                      if (!step || !step->isUsable())
                          refuse(readingOption(name), text,
                                 SENTENCE("core", "a step that divides a day, such as 15min or "
                                                  "1h, or 1d, 1w or 1month"));
                      return *step;
                  });
}

Option start()
{
    return single("start", "TIME",
                  SENTENCE("core", "Time of the first row of a table without times, such as "
                                   "\"2015-06-27 22:00\"; the others follow step by step"),
                  &ReadingChoices::start, timeText, [](const std::string& text) {
                      const auto start = parseStart(text);
                      if (!start)
                          refuse(readingOption("start"), text,
                                 SENTENCE("core", "a time such as 2015-06-27 22:00"));
                      return *start;
                  });
}

/// `--count-rows 1h` is short for `--step 1h --combine count`, `--sum-rows` for that with sum.
Option combinedRows(std::string_view name, Combine combine, Message help)
{
    Option option = step(name, std::move(help));
    option.get = [](const ReadingChoices&) { return Texts{}; };
    option.set = [set = option.set, combine](ReadingChoices& choices, const Texts& texts) {
        set(choices, texts);
        if (texts.empty())
            choices.combine.reset();
        else
            choices.combine = combine;
    };
    return option;
}

/// "4": the header is row 4; "4-5": rows 4 and 5 are; "none": there is none.
HeaderRows headerRows(const std::string& text)
{
    if (equalsIgnoringCase(text, "none") || text == "0")
        return {.first = 1, .count = 0};
    HeaderRows header;
    const char* const end = text.data() + text.size();
    auto read = std::from_chars(text.data(), end, header.first);
    std::size_t last = header.first;
    if (read.ec == std::errc() && read.ptr != end && *read.ptr == '-')
        read = std::from_chars(read.ptr + 1, end, last);
    if (read.ec != std::errc() || read.ptr != end || header.first < 1 || last < header.first ||
        last > header.first + 1)
        refuse(readingOption("header-row"), text,
               SENTENCE("core", "a row such as 4, two rows such as 4-5, or none"));
    header.count = last - header.first + 1;
    return header;
}

std::string headerText(const HeaderRows& rows)
{
    if (rows.count == 0)
        return "none";
    std::string text = std::to_string(rows.first);
    if (rows.count > 1)
        text += '-' + std::to_string(rows.first + rows.count - 1);
    return text;
}

Option headerRow()
{
    return single("header-row", "ROW",
                  SENTENCE("core", "Row with the column names, counted from 1 as in a "
                                   "spreadsheet; 4-5 for two rows; none if there is no header"),
                  &ReadingChoices::header, headerText, headerRows);
}

bool isTimeFormat(const std::string& name)
{
    const auto names = timeFormatNames();
    return std::find(names.begin(), names.end(), name) != names.end();
}

std::vector<Option> makeOptions()
{
    using C = ReadingChoices;
    std::vector<Option> options;
    const auto add = [&](Option option) { options.push_back(std::move(option)); };
    add(oneOf("encoding", SENTENCE("core", "Character encoding of the file"), &C::encoding,
              encodings()));
    add(oneOf("separator", SENTENCE("core", "Field separator"), &C::separator, separators()));
    add(headerRow());
    add(text("sheet", "NAME", SENTENCE("core", "Sheet of the workbook to read"), &C::sheet));
    add(list("fill-down", "COLUMN",
             SENTENCE("core", "Column whose empty cells have the text above them, such as dates "
                              "written once a day; none for no such column"),
             &C::fillDown));
    add(oneOf("decimal", SENTENCE("core", "Decimal mark of the numbers"), &C::decimal, decimals()));
    add(oneOf("thousands", SENTENCE("core", "Thousands separator of the numbers"), &C::thousands,
              thousands()));
    add(list(
        "missing", "TEXT",
        SENTENCE("core",
                 "Text that counts as missing, in addition to empty cells, NA, -, ? and the like"),
        &C::missing));
    add(list(
        "time", "COLUMN",
        SENTENCE("core",
                 "Column with the times, or each of the columns with year, month, day and hour"),
        &C::time));
    add(text("date", "COLUMN",
             SENTENCE("core", "Column with the dates, where the time of day is in another column"),
             &C::date));
    add(text("clock", "COLUMN", SENTENCE("core", "Column with the hour or time of day"),
             &C::clock));
    add(oneOf("date-order",
              SENTENCE("core", "Order of day, month and year in dates written as numbers"),
              &C::dateOrder, dateOrders()));
    Option format = text("time-format", "NAME",
                         SENTENCE("core", "Format of the times where they are not plain dates: "
                                          "week, epoch seconds, excel serial, ..."),
                         &C::timeFormat);
    format.set = [set = format.set](ReadingChoices& choices, const Texts& texts) {
        for (const std::string& name : texts)
            if (!isTimeFormat(name))
                refuse(readingOption("time-format"), name,
                       Message(SENTENCE("core", "one of %1"), verbatim(timeFormatNames())));
        set(choices, texts);
    };
    add(std::move(format));
    Option zone = text("time-zone", "ZONE",
                       SENTENCE("core", "Time zone of the times, such as Europe/Berlin: the series "
                                        "is then in UTC, so that no hour occurs twice"),
                       &C::timeZone);
    zone.suggest = timeZoneNames;
    zone.set = [](ReadingChoices& choices, const Texts& texts) {
        setOne(choices.timeZone, texts,
               [](const std::string& name) { return timeZoneNamed(name); });
    };
    add(std::move(zone));
    add(step("step", SENTENCE("core", "Step of the series: 15min, 1h, 1d, 1w, 1month")));
    add(start());
    add(list("value", "COLUMN",
             SENTENCE("core", "Column with the values; several columns are one series each"),
             &C::value));
    add(list(
        "group", "NAME",
        SENTENCE("core", "Column with the groups, or the one group to use; none for no groups"),
        &C::group));
    add(text(
        "holiday-column", "COLUMN",
        SENTENCE("core", "Column with the holidays (flags, codes or names); none for no holidays"),
        &C::holiday));
    add(list("covariates", "COLUMN",
             SENTENCE("core", "Covariate, in place of those found; none for no covariates"),
             &C::covariates));
    add(list("known-ahead", "COLUMN", SENTENCE("core", "Covariate whose future values are known"),
             &C::knownAhead));
    add(list("ignore", "COLUMN", SENTENCE("core", "Column to ignore"), &C::ignore));
    add(oneOf("combine", SENTENCE("core", "How several rows of the same step are combined"),
              &C::combine, combinations()));
    add(combinedRows(
        "count-rows", Combine::Count,
        SENTENCE("core", "Count the rows in each step of this length, as for an event log")));
    add(combinedRows(
        "sum-rows", Combine::Sum,
        SENTENCE("core", "Add up the values of the rows in each step of this length")));
    add(oneOf("absent-groups", SENTENCE("core", "How a group without a value in a step counts"),
              &C::absentGroups, absences()));
    add(oneOf("totals", SENTENCE("core", "What becomes of a group that is the sum of the others"),
              &C::totals, totals()));
    return options;
}

} // namespace

const std::vector<Option>& readingOptions()
{
    static const std::vector<Option> options = makeOptions();
    return options;
}

const Option& readingOption(std::string_view name)
{
    for (const Option& option : readingOptions()) {
        if (option.name == name || option.key() == name)
            return option;
    }
    MessageList names;
    for (const Option& option : readingOptions())
        names.emplace_back("%1", option.key());
    throw InputError(
        Message(
            SENTENCE("core", "\"%1\" is not a setting of how a file is read; expected one of %2."),
            std::string(name), std::move(names)),
        std::string(name));
}

void choose(ReadingChoices& choices, std::string_view option, const Texts& values)
{
    readingOption(option).set(choices, values);
}

} // namespace core

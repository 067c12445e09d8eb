#include "core/data/ReadingPhrases.h"

#include <algorithm>
#include <iterator>

namespace core {

namespace {

using Texts = std::vector<std::string>;

constexpr std::size_t kMostOffered = 200; ///< in one menu; more can be typed

Message quoted(const std::string& name)
{
    return Message(SENTENCE("core", "\"%1\""), name);
}

Message quotedList(const Texts& names)
{
    MessageList list;
    std::transform(names.begin(), names.end(), std::back_inserter(list), quoted);
    return Message("%1", std::move(list));
}

/// Puts the sentence together, part by part.
class Phrases
{
public:
    Phrases(const Reading& reading, const MadeSeries* made) : m_reading(reading), m_made(made) {}

    std::vector<ReadingPhrase> all()
    {
        addFile();
        addCells();
        addTimes();
        addSeries();
        return std::move(m_phrases);
    }

private:
    const ReadingChoices& choices() const { return m_reading.choices; }
    const ColumnRoles& roles() const { return m_reading.roles; }

    Texts columnsWith(Role role) const
    {
        Texts names;
        for (std::size_t column = 0; column < roles().roles.size(); ++column)
            if (roles().roles[column] == role)
                names.push_back(m_reading.table->columns[column].name());
        return names;
    }

    ReadingPhrase& add(Message text, std::string option)
    {
        return m_phrases.emplace_back(
            ReadingPhrase{.text = std::move(text), .option = std::move(option), .choices = {}});
    }

    /// The values of an option, the one that was decided marked; then "find out".
    void offerValues(ReadingPhrase& phrase) { offerValues(phrase, choices()); }

    /// The same where `decided` has what was found out.
    void offerValues(ReadingPhrase& phrase, const ReadingChoices& decided)
    {
        const auto& option = readingOption(phrase.option);
        const Texts chosen = option.get(decided);
        for (const OptionValue& value : option.values)
            phrase.choices.push_back(
                {{value.name}, value.label, !chosen.empty() && chosen.front() == value.name});
        offerFindingOut(phrase);
    }

    void offerFindingOut(ReadingPhrase& phrase)
    {
        phrase.choices.push_back({{}, SENTENCE("core", "detect automatically"), false});
    }

    /// All columns of the table, `first` in front; "none" where that can be.
    void offerColumns(ReadingPhrase& phrase, const Texts& first, bool canBeNone)
    {
        const Texts chosen = readingOption(phrase.option).get(choices());
        Texts names = first;
        for (const TextColumn& column : m_reading.table->columns) {
            if (names.size() >= kMostOffered)
                break;
            if (std::find(names.begin(), names.end(), column.name()) == names.end())
                names.push_back(column.name());
        }
        for (std::string& name : names) {
            const bool isChosen = std::find(chosen.begin(), chosen.end(), name) != chosen.end();
            phrase.choices.push_back({{name}, Message("%1", std::move(name)), isChosen});
        }
        if (canBeNone)
            phrase.choices.push_back(
                {{"none"}, SENTENCE("core", "none"), chosen == Texts{"none"} || chosen.empty()});
        offerFindingOut(phrase);
    }

    void addFile()
    {
        if (choices().sheet) {
            ReadingPhrase& phrase =
                add(Message(SENTENCE("core", "sheet %1"), quoted(*choices().sheet)), "sheet");
            for (const std::string& sheet : m_reading.sheets)
                phrase.choices.push_back(
                    {{sheet}, Message("%1", sheet), sheet == *choices().sheet});
        }
        if (choices().encoding && *choices().encoding != Encoding::Utf8)
            offerValues(add(labelOf("encoding"), "encoding"));
        if (choices().separator)
            offerValues(add(labelOf("separator"), "separator"));
        if (choices().header) {
            const HeaderRows& header = *choices().header;
            const std::string first = std::to_string(header.first);
            ReadingPhrase& phrase = add(
                header.count == 0   ? Message(SENTENCE("core", "no header"))
                : header.count == 1 ? Message(SENTENCE("core", "header in row %1"), first)
                                    : Message(SENTENCE("core", "header in rows %1 and %2"), first,
                                              std::to_string(header.first + header.count - 1)),
                "header-row");
            for (const std::string row : {"1", "2", "3", "4", "5", "1-2", "none"})
                phrase.choices.push_back(
                    {{row},
                     row == "none" ? Message(SENTENCE("core", "no header"))
                                   : Message(SENTENCE("core", "row %1"), row),
                     readingOption("header-row").get(choices()) == Texts{row}});
            offerFindingOut(phrase);
        }
    }

    Message labelOf(const char* option) const { return labelOf(option, choices()); }

    static Message labelOf(const char* option, const ReadingChoices& decided)
    {
        const auto& described = readingOption(option);
        const Texts chosen = described.get(decided);
        const auto value = std::find_if(
            described.values.begin(), described.values.end(),
            [&](const OptionValue& one) { return !chosen.empty() && one.name == chosen.front(); });
        return value == described.values.end() ? Message() : value->label;
    }

    void addCells()
    {
        const auto value = std::find(roles().roles.begin(), roles().roles.end(), Role::Value);
        if (value == roles().roles.end())
            return;
        NumberFormat format;
        if (!roles().numbers.empty())
            format =
                roles().numbers[static_cast<std::size_t>(value - roles().roles.begin())].format;
        ReadingChoices decided;
        decided.decimal = format.decimal;
        decided.thousands = format.thousands;
        offerValues(add(labelOf("decimal", decided), "decimal"), decided);
        if (format.thousands != '\0')
            offerValues(add(labelOf("thousands", decided), "thousands"), decided);
        if (!choices().missing.empty())
            add(Message(SENTENCE("core", "%1 treated as missing"), quotedList(choices().missing)),
                "missing")
                .choices = {{{}, SENTENCE("core", "only the standard texts"), false}};
    }

    void addTimes()
    {
        const Texts time = columnsWith(Role::Time);
        const Texts date = columnsWith(Role::Date);
        const Texts hour = columnsWith(Role::Hour);
        ReadingChoices decided; // also where no series came out, which completes no choices
        decided.dateOrder = roles().time.order;
        if (roles().time.kind == TimeKind::Calendar &&
            roles().time.order != DateOrder::YearMonthDay)
            offerValues(add(labelOf("date-order", decided), "date-order"), decided);
        if (!time.empty() && roles().time.kind != TimeKind::Calendar)
            add(Message(SENTENCE("core", "times as %1"), nameOf(roles().time)), "time-format");
        if (choices().start)
            add(Message(SENTENCE("core", "first row at %1"), *choices().start), "start");
        else if (!time.empty())
            offerColumns(add(Message(SENTENCE("core", "times in %1"), quotedList(time)), "time"),
                         time, false);
        if (!date.empty())
            offerColumns(add(Message(SENTENCE("core", "dates in %1"), quotedList(date)), "date"),
                         date, false);
        if (!columnsWith(Role::Year).empty()) {
            Texts parts = columnsWith(Role::Year);
            for (const Role role :
                 {Role::Month, Role::HalfYear, Role::Quarter, Role::Week, Role::Day})
                for (const std::string& name : columnsWith(role))
                    parts.push_back(name);
            add(Message(SENTENCE("core", "dates in %1"), quotedList(parts)), "time");
        }
        if (!hour.empty())
            offerColumns(add(Message(SENTENCE("core", "hours in %1"), quotedList(hour)), "clock"),
                         hour, false);
        if (m_made == nullptr)
            return;
        if (!roles().timeZone.empty()) {
            ReadingPhrase& zone = add(
                m_made->series.clock.zone.empty()
                    ? Message(SENTENCE("core", "time zone %1, without effect"), roles().timeZone)
                    : Message(SENTENCE("core", "converted from %1 to UTC"), roles().timeZone),
                "time-zone");
            zone.choices = {{{}, SENTENCE("core", "wall-clock times as written"), false},
                            {{roles().timeZone}, Message("%1", roles().timeZone), true}};
        }
        ReadingPhrase& step = add(
            Message(SENTENCE("core", "steps of %1"), stepMessage(m_made->series.step())), "step");
        for (const char* text : {"15min", "30min", "1h", "1d", "1w", "1month"})
            step.choices.push_back(
                {{text}, stepMessage(*parseStep(text)), m_made->series.step() == *parseStep(text)});
        offerFindingOut(step);
    }

    void addSeries()
    {
        const Texts values = columnsWith(Role::Value);
        if (roles().combine == Combine::Count) {
            offerValues(add(SENTENCE("core", "rows counted"), "combine"));
        } else if (!values.empty()) {
            ReadingPhrase& phrase =
                add(values.size() > 3
                        ? Message(SENTENCE("core", "values in %1 columns, \"%2\" to \"%3\""),
                                  values.size(), values.front(), values.back())
                        : Message(SENTENCE("core", "values in %1"), quotedList(values)),
                    "value");
            offerColumns(phrase, m_reading.valueCandidates, false);
        }
        if (roles().combine && *roles().combine != Combine::Count)
            offerValues(add(labelOf("combine"), "combine"));
        addGroups();
        Texts holidays = columnsWith(Role::HolidayFlag);
        for (const std::string& name : columnsWith(Role::HolidayName))
            holidays.push_back(name);
        if (!holidays.empty())
            offerColumns(add(Message(SENTENCE("core", "holidays in %1"), quotedList(holidays)),
                             "holiday-column"),
                         holidays, true);
    }

    void addGroups()
    {
        const Texts groups = columnsWith(Role::Group);
        if (groups.empty())
            return;
        const std::string& only = roles().onlyGroup;
        ReadingPhrase& phrase =
            add(only.empty()
                    ? Message(SENTENCE("core", "all groups of %1 added up"), quotedList(groups))
                    : Message(SENTENCE("core", "group \"%1\" of %2"), only, quotedList(groups)),
                "group");
        phrase.choices.push_back({groups, SENTENCE("core", "all groups added up"), only.empty()});
        for (const std::string& name : m_reading.groups) {
            Texts with = groups;
            with.push_back(groups.size() == 1 ? groups.front() + '=' + name : name);
            phrase.choices.push_back({std::move(with), Message("%1", name), only == name});
        }
        phrase.choices.push_back({{"none"}, SENTENCE("core", "no groups"), false});
        offerFindingOut(phrase);
        if (roles().absentGroups)
            offerValues(add(labelOf("absent-groups"), "absent-groups"));
    }

    const Reading& m_reading;
    const MadeSeries* m_made;
    std::vector<ReadingPhrase> m_phrases;
};

} // namespace

std::vector<ReadingPhrase> readingPhrases(const Reading& reading, const MadeSeries* made)
{
    return Phrases(reading, made).all();
}

} // namespace core

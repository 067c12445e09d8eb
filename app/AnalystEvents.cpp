#include "app/AnalystEvents.h"

#include "core/base/ListText.h"


#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimeZone>

#include <algorithm>
#include <iterator>
#include <optional>

namespace app {

namespace {

const char* const kRecurrences[] = {"once", "weekly", "yearly"}; ///< as in core::Recurrence
const QString kHoliday = QStringLiteral("holiday"); ///< as its recurrence: the name of one
const QString kMoment = QStringLiteral("yyyy-MM-dd HH:mm");

/// Labels of the clock on the wall: as UTC, so that nothing is converted.
QString momentText(std::chrono::sys_seconds time)
{
    return QDateTime::fromSecsSinceEpoch(time.time_since_epoch().count(), QTimeZone::utc())
        .toString(kMoment);
}

std::optional<std::chrono::sys_seconds> momentOf(const QString& text)
{
    QDateTime moment = QDateTime::fromString(text, kMoment);
    if (!moment.isValid())
        return std::nullopt;
    moment.setTimeZone(QTimeZone::utc());
    return std::chrono::sys_seconds(std::chrono::seconds(moment.toSecsSinceEpoch()));
}

QJsonObject toJson(const core::RecurringEvent& event)
{
    return {{QStringLiteral("name"), QString::fromStdString(event.first.name)},
            {QStringLiteral("start"), momentText(event.first.start)},
            {QStringLiteral("end"), momentText(event.first.end)},
            {QStringLiteral("recurrence"),
             QLatin1String(kRecurrences[static_cast<int>(event.recurrence)])}};
}

QJsonObject toJson(const core::CalendarEvent& holiday)
{
    QJsonObject json = toJson(core::RecurringEvent{holiday});
    json[QLatin1String("recurrence")] = kHoliday;
    return json;
}

void addFromJson(const QJsonObject& json, AnalystEvents& events)
{
    const auto start = momentOf(json[QLatin1String("start")].toString());
    const auto end = momentOf(json[QLatin1String("end")].toString());
    const QString name = json[QLatin1String("name")].toString();
    const QString recurrence = json[QLatin1String("recurrence")].toString();
    if (!start || !end || !(*start < *end) || name.isEmpty())
        return;
    const core::CalendarEvent event{name.toStdString(), *start, *end};
    const auto* known = std::find(std::begin(kRecurrences), std::end(kRecurrences), recurrence);
    if (recurrence == kHoliday)
        events.holidayNames.push_back(event);
    else if (known != std::end(kRecurrences))
        events.events.push_back(
            {event, static_cast<core::Recurrence>(known - std::begin(kRecurrences))});
}

} // namespace

QByteArray eventsToJson(const AnalystEvents& events)
{
    QJsonArray array;
    for (const core::RecurringEvent& event : events.events)
        array.append(toJson(event));
    for (const core::CalendarEvent& holiday : events.holidayNames)
        array.append(toJson(holiday));
    return QJsonDocument(array).toJson(QJsonDocument::Compact);
}

AnalystEvents eventsFromJson(const QByteArray& json)
{
    AnalystEvents events;
    for (const QJsonValue& value : QJsonDocument::fromJson(json).array())
        addFromJson(value.toObject(), events);
    return events;
}

std::vector<core::CalendarEvent> namedHolidays(std::vector<core::CalendarEvent> holidays,
                                               const std::vector<core::CalendarEvent>& names)
{
    for (core::CalendarEvent& holiday : holidays)
        for (const core::CalendarEvent& name : names)
            if (name.start == holiday.start)
                holiday.name = name.name;
    return holidays;
}

QString eventText(const core::RecurringEvent& event)
{
    QString text = QString::fromStdString(core::listOf({event.first.name})) + QLatin1Char(',') + momentText(event.first.start) +
                   QLatin1Char(',') + momentText(event.first.end);
    if (event.recurrence != core::Recurrence::None)
        text += QLatin1Char(',') + QLatin1String(kRecurrences[static_cast<int>(event.recurrence)]);
    return text;
}

} // namespace app

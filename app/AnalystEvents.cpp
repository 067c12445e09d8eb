#include "app/AnalystEvents.h"

#include "app/OptionText.h"

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

std::optional<core::RecurringEvent> fromJson(const QJsonObject& json)
{
    const auto start = momentOf(json[QLatin1String("start")].toString());
    const auto end = momentOf(json[QLatin1String("end")].toString());
    const QString name = json[QLatin1String("name")].toString();
    const auto* recurrence = std::find(std::begin(kRecurrences), std::end(kRecurrences),
                                       json[QLatin1String("recurrence")].toString());
    if (!start || !end || !(*start < *end) || name.isEmpty() ||
        recurrence == std::end(kRecurrences))
        return std::nullopt;
    return core::RecurringEvent{
        {name.toStdString(), *start, *end},
        static_cast<core::Recurrence>(recurrence - std::begin(kRecurrences))};
}

} // namespace

QByteArray eventsToJson(const std::vector<core::RecurringEvent>& events)
{
    QJsonArray array;
    for (const core::RecurringEvent& event : events)
        array.append(toJson(event));
    return QJsonDocument(array).toJson(QJsonDocument::Compact);
}

std::vector<core::RecurringEvent> eventsFromJson(const QByteArray& json)
{
    std::vector<core::RecurringEvent> events;
    for (const QJsonValue& value : QJsonDocument::fromJson(json).array())
        if (const auto event = fromJson(value.toObject()))
            events.push_back(*event);
    return events;
}

QString eventText(const core::RecurringEvent& event)
{
    QString text = listText({event.first.name}) + QLatin1Char(',') + momentText(event.first.start) +
                   QLatin1Char(',') + momentText(event.first.end);
    if (event.recurrence != core::Recurrence::None)
        text += QLatin1Char(',') + QLatin1String(kRecurrences[static_cast<int>(event.recurrence)]);
    return text;
}

} // namespace app

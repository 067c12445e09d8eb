#include "ui/plots/Tickers.h"

#include "ui/base/Format.h"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr double kHour = 3600.0;
constexpr double kDay = 86400.0;
constexpr double kMonth = 30.44 * kDay;
constexpr double kYear = 365.25 * kDay;

double axisFromDate(QDate date)
{
    static const QDate epoch(1970, 1, 1);
    return kDay * static_cast<double>(epoch.daysTo(date));
}

} // namespace

TimeTicker::TimeTicker()
{
    setTickCount(8);
}

TimeTicker::Step TimeTicker::stepFor(double seconds)
{
    static const Step steps[] = {
        {Unit::Minutes, 5, 300.0},     {Unit::Minutes, 15, 900.0},    {Unit::Hours, 1, kHour},
        {Unit::Hours, 3, 3 * kHour},   {Unit::Hours, 6, 6 * kHour},   {Unit::Hours, 12, 12 * kHour},
        {Unit::Days, 1, kDay},         {Unit::Weeks, 1, 7 * kDay},    {Unit::Weeks, 2, 14 * kDay},
        {Unit::Months, 1, kMonth},     {Unit::Months, 3, 3 * kMonth}, {Unit::Months, 6, 6 * kMonth},
        {Unit::Years, 1, kYear},       {Unit::Years, 2, 2 * kYear},   {Unit::Years, 5, 5 * kYear},
        {Unit::Years, 10, 10 * kYear}, {Unit::Years, 50, 50 * kYear}};
    constexpr double kSmallest = 0.9; // of what was asked: a month has two times 15 days, not 14
    const auto* step = std::find_if(std::begin(steps), std::end(steps), [&](const Step& s) {
        return s.seconds >= kSmallest * seconds;
    });
    return step == std::end(steps) ? *std::prev(step) : *step;
}

double TimeTicker::getTickStep(const QCPRange& range)
{
    m_step = stepFor(range.size() / std::max(1, tickCount()));
    const double days = range.size() / std::max(1, m_shortCount) / kDay;
    if (m_step.seconds > kDay && days <= 2.0)
        m_step = {Unit::Days, days <= 1.0 ? 1 : 2, days <= 1.0 ? kDay : 2 * kDay, true};
    return m_step.seconds;
}

int TimeTicker::getSubTickCount(double)
{
    switch (m_step.unit) {
    case Unit::Hours:
        return m_step.count == 1 ? 3 : m_step.count == 12 ? 3 : m_step.count - 1;
    case Unit::Days:
        return m_step.count == 1 ? 3 : 1;
    case Unit::Weeks:
        return m_step.count == 1 ? 6 : 1;
    default:
        return 0; // months and years are not of equal length
    }
}

QVector<double> TimeTicker::createTickVector(double tickStep, const QCPRange& range)
{
    QVector<double> ticks;
    if (m_step.unit == Unit::Months || m_step.unit == Unit::Years) {
        const int months = m_step.unit == Unit::Months ? m_step.count : 12 * m_step.count;
        const QDate first = dateOf(timeFromAxis(range.lower));
        // Counted from year 0, so that quarters start in January and decades in years with a 0.
        int month = (first.year() * 12 + first.month() - 1) / months * months;
        for (;; month += months) {
            const double tick = axisFromDate(QDate(month / 12, month % 12 + 1, 1));
            ticks.append(tick);
            if (tick > range.upper)
                return ticks;
        }
    }
    // 1970-01-05 was a Monday.
    const double origin = m_step.unit == Unit::Weeks ? 4 * kDay : 0.0;
    double tick = origin + std::floor((range.lower - origin) / tickStep) * tickStep;
    for (; tick <= range.upper + tickStep; tick += tickStep)
        ticks.append(tick);
    return ticks;
}

QString TimeTicker::getTickLabel(double tick, const QLocale&, QChar, int)
{
    const auto moment = timeFromAxis(tick);
    const QDate date = dateOf(moment);
    switch (m_step.unit) {
    case Unit::Minutes:
    case Unit::Hours:
        return timeOf(moment) == QTime(0, 0) ? dayText(date) : clockText(timeOf(moment));
    case Unit::Days:
    case Unit::Weeks:
        return m_step.isShort ? shortDayText(date) : dayText(date);
    case Unit::Months:
        return monthText(date);
    case Unit::Years:
        break;
    }
    return QString::number(date.year());
}

double ValueTicker::getTickStep(const QCPRange& range)
{
    const double step = QCPAxisTicker::getTickStep(range);
    m_form = core::tickForm(step, std::max(std::abs(range.lower), std::abs(range.upper)));
    return step;
}

QString ValueTicker::getTickLabel(double tick, const QLocale&, QChar, int)
{
    return valueText(tick, m_form);
}

} // namespace ui

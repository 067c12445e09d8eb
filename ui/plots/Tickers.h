#pragma once

#include "core/base/Figure.h"

#include <qcustomplot.h>

namespace ui {

/// Ticks where people look for dates: full hours, midnights, Mondays, starts of months and years.
///
/// The axis counts seconds since 1970 of wall-clock labels; no time zone is involved. How many
/// ticks there is room for is set with `setTickCount`; days of less than a month are named shorter
/// where that gives each, or every second, its name.
class TimeTicker : public QCPAxisTicker
{
public:
    TimeTicker();

    /// How many ticks there is room for where days are named by `shortDayText`.
    void setShortTickCount(int count) { m_shortCount = count; }

protected:
    double getTickStep(const QCPRange& range) override;
    int getSubTickCount(double tickStep) override;
    QString getTickLabel(double tick, const QLocale& locale, QChar formatChar,
                         int precision) override;
    QVector<double> createTickVector(double tickStep, const QCPRange& range) override;

private:
    enum class Unit
    {
        Minutes,
        Hours,
        Days,
        Weeks,
        Months,
        Years
    };
    struct Step
    {
        Unit unit;
        int count;
        double seconds; ///< about
        bool isShort = false;
    };
    static Step stepFor(double seconds);

    int m_shortCount = 12;
    Step m_step{Unit::Days, 1, 86400.0};
};

/// Round numbers with the thousands separators of the user's locale.
class ValueTicker : public QCPAxisTicker
{
protected:
    QString getTickLabel(double tick, const QLocale& locale, QChar formatChar,
                         int precision) override;
    double getTickStep(const QCPRange& range) override;

private:
    core::FigureForm m_form;
};

} // namespace ui

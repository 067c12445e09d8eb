#pragma once

#include "tests/Catch.h"
#include "tests/ui/HandMade.h"

#include <QFile>
#include <QString>
#include <QTemporaryDir>

/// Rides of 20 days in a file.
inline QString writeRides(const QTemporaryDir& folder)
{
    const QString name = folder.filePath("rides.csv");
    QFile file(name);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("when,rides\n");
    const auto series = handmade::series();
    for (std::size_t i = 0; i < series->size(); ++i)
        file.write(QStringLiteral("2015-06-%1 %2:00,%3\n")
                       .arg(i / 24 + 1, 2, 10, QLatin1Char('0'))
                       .arg(i % 24, 2, 10, QLatin1Char('0'))
                       .arg(series->values[i])
                       .toUtf8());
    return name;
}

/// The same hours with two columns that could be the value.
inline QString writeTwoColumns(const QTemporaryDir& folder, const QString& file = "both.csv")
{
    const QString name = folder.filePath(file);
    QFile out(name);
    REQUIRE(out.open(QIODevice::WriteOnly));
    out.write("when,rides,taxis\n");
    for (int hour = 0; hour < 480; ++hour)
        out.write(QStringLiteral("2015-06-%1 %2:00,%3,%4\n")
                      .arg(hour / 24 + 1, 2, 10, QLatin1Char('0'))
                      .arg(hour % 24, 2, 10, QLatin1Char('0'))
                      .arg(100 + hour * 7 % 50)
                      .arg(200 + hour * 11 % 70)
                      .toUtf8());
    return name;
}

/// 30 houses without a time.
inline QString writeHouses(const QTemporaryDir& folder)
{
    const QString name = folder.filePath("houses.csv");
    QFile file(name);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("rooms,age,price\n");
    for (int i = 0; i < 30; ++i)
        file.write(
            QStringLiteral("%1,%2,%3\n").arg(i % 7).arg(i * 5 % 11).arg(i % 7 * 10).toUtf8());
    return name;
}

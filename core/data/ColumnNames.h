#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// What the name of a column says of its contents: words of some ten languages, as exports use
/// them. Names hint; contents decide wherever they can.
enum class NameHint
{
    Value,      ///< a measured total: demand, load, sales, Verbrauch, 销量
    Forecast,   ///< of the value, or planned: "Forecast load", "day-ahead", Prognose
    Weather,    ///< temp, wind, humidity
    Calendar,   ///< year, weekday, season, week
    Coordinate, ///< lat, longitude, x, easting
    Identifier, ///< id, index, row, code
    Group,      ///< city, store, zone
    Holiday,    ///< holiday, Feiertag, férié
    Time,       ///< date, timestamp, Datum
    Clock       ///< hour, time, Uhrzeit, Heure
};

/// How well a name fits a hint: 0 not at all; higher is better, words of a list that stand further
/// in front and names of one word alone more than others.
double fitOf(std::string_view columnName, NameHint hint);

inline bool suggests(std::string_view columnName, NameHint hint)
{
    return fitOf(columnName, hint) > 0.0;
}

/// True of a quantity whose sum over groups means nothing: a rate, a share, a price, an average, a
/// temperature, what is measured in %.
bool namesRate(std::string_view columnName);

/// "is_holiday", "IsHoliday" and "Is Holiday" as {"is", "holiday"}: words in lower case, accents
/// and other letters beyond ASCII kept, digits part of the word before them.
std::vector<std::string> wordsOf(std::string_view name);

} // namespace core

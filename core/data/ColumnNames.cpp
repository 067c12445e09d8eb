#include "core/data/ColumnNames.h"

#include "core/data/Characters.h"

#include <algorithm>
#include <array>

namespace core {

namespace {

using Words = std::span<const std::string_view>;

constexpr auto kValue = std::to_array<std::string_view>(
    {"pickups",    "demand",       "y",          "value",      "sales",     "load",
     "target",     "trips",        "rides",      "orders",     "cnt",       "count",
     "total",      "volume",       "visits",     "calls",      "amount",    "quantity",
     "passengers", "values",       "counts",     "qty",        "requests",  "usage",
     "traffic",    "energy",       "mw",         "mwh",        "kwh",       "consumption",
     "units",      "bikes",        "riders",     "ridership",  "arrivals",  "customers",
     "users",      "revenue",      "generation", "production", "actual",    "netzlast",
     "last",       "verbrauch",    "absatz",     "umsatz",     "nachfrage", "wert",
     "anzahl",     "menge",        "abrufe",     "fahrten",    "besucher",  "demande",
     "charge",     "consommation", "ventes",     "valeur",     "quantité",  "nombre",
     "demanda",    "consumo",      "ventas",     "valor",      "cantidad",  "vendas",
     "carga",      "domanda",      "carico",     "vendite",    "valore",    "quantità",
     "vraag",      "verbruik",     "aantal",     "waarde",     "verkoop",   "销量",
     "销售额",     "需求",         "负荷",       "数量",       "客流",      "订单",
     "值",         "price",        "preis",      "prix",       "precio",    "kosten",
     "cost",       "gesamt",       "summe",      "insgesamt",  "somme",     "suma",
     "totale",     "合计",         "总计"});
constexpr auto kForecast = std::to_array<std::string_view>(
    {"forecast",   "forecasted", "predicted",   "prediction", "pred",     "yhat",
     "dayahead",   "planned",    "plan",        "scheduled",  "schedule", "estimate",
     "estimated",  "prognose",   "prognosis",   "vorhersage", "geplant",  "prévision",
     "prevision",  "prevu",      "prévu",       "prevista",   "previsto", "programada",
     "previsione", "previsão",   "verwachting", "预测",       "计划",     "budget",
     "projected",  "expected",   "fcst",        "outlook",    "upper",    "lower"});
constexpr auto kWeather = std::to_array<std::string_view>(
    {"spd",         "vsb",        "temp",        "atemp",       "dewp",         "slp",
     "pcp01",       "pcp06",      "pcp24",       "sd",          "hum",          "temperature",
     "humidity",    "wind",       "windspeed",   "rain",        "precip",       "precipitation",
     "prcp",        "snow",       "pressure",    "visibility",  "clouds",       "cloud",
     "weather",     "weathersit", "dew",         "tmax",        "tmin",         "rhum",
     "wspd",        "tavg",       "temperatur",  "luftfeuchte", "niederschlag", "luftdruck",
     "température", "pluie",      "temperatura", "lluvia",      "humedad",      "pioggia",
     "vento",       "viento",     "温度",        "湿度",        "降水",         "风速",
     "radiation",   "irradiance", "sunshine",    "feelslike",   "dewpoint"});
constexpr auto kCalendar = std::to_array<std::string_view>(
    {"year",  "yr",    "month",  "mnth",   "day",     "weekday",   "dow",     "dayofweek",
     "hour",  "hr",    "minute", "week",   "quarter", "season",    "weekend", "workingday",
     "jahr",  "monat", "tag",    "stunde", "woche",   "wochentag", "quartal", "saison",
     "année", "annee", "mois",   "jour",   "heure",   "semaine",   "año",     "mes",
     "día",   "dia",   "hora",   "semana", "anno",    "mese",      "giorno",  "ora",
     "ano",   "mês",   "jaar",   "maand",  "dag",     "uur",       "年",      "月",
     "日",    "时",    "小时",   "星期",   "周",      "isweekend", "doy",     "dayofyear"});
constexpr auto kCoordinate = std::to_array<std::string_view>(
    {"lat", "lon", "lng", "long", "latitude", "longitude", "easting", "northing", "altitude",
     "elevation", "breite", "länge", "breitengrad", "längengrad", "纬度", "经度", "x"});
constexpr auto kIdentifier = std::to_array<std::string_view>(
    {"id",      "index",    "idx", "row", "rownum", "rownames", "rowname", "rowid",
     "unnamed", "instant",  "no",  "nr",  "key",    "uuid",     "code",    "zip",
     "zipcode", "postcode", "plz", "ean", "编号",   "序号"});
constexpr auto kGroup = std::to_array<std::string_view>(
    {"borough", "group",  "city",    "region",     "zone",     "area",   "district", "store",
     "shop",    "site",   "station", "location",   "country",  "state",  "category", "product",
     "item",    "series", "sku",     "branch",     "filiale",  "gruppe", "stadt",    "standort",
     "magasin", "ville",  "tienda",  "ciudad",     "negozio",  "城市",   "门店",     "站点",
     "地区",    "depot",  "dept",    "department", "terminal", "route",  "line"});
constexpr auto kHoliday = std::to_array<std::string_view>(
    {"holiday", "holidays",  "hday",      "feiertag",   "feiertage", "ferie",
     "ferien",  "férié",     "ferié",     "férie",      "festivo",   "festivos",
     "feriado", "feriados",  "feestdag",  "vacation",   "节假日",    "假日",
     "节日",    "festivita", "festività", "bankholiday"});
constexpr auto kTime = std::to_array<std::string_view>(
    {"datetime",   "timestamp", "time",        "date",      "ds",       "dt",       "day",
     "zeit",       "datum",     "zeitstempel", "zeitpunkt", "fecha",    "data",     "ora",
     "horodatage", "jour",      "heure",       "moment",    "period",   "interval", "week",
     "month",      "日期",      "时间",        "utc",       "from",     "start",    "begin",
     "epoch",      "ts",        "fechahora",   "tijd",      "tijdstip", "hour"});
constexpr auto kClock = std::to_array<std::string_view>(
    {"hour", "hr",    "hh",     "h",        "time",    "clock", "uhrzeit", "stunde",
     "zeit", "heure", "hora",   "ora",      "uur",     "tijd",  "tid",     "he",
     "hod",  "hours", "period", "interval", "start",   "时间",  "小时",    "时",
     "时刻", "von",   "from",   "periodo",  "période", "slot",  "std"});

constexpr auto kRate = std::to_array<std::string_view>(
    {"rate",       "rates",        "ratio",       "share",       "percent",     "percentage",
     "pct",        "perc",         "price",       "prices",      "average",     "avg",
     "mean",       "median",       "index",       "temperature", "temp",        "humidity",
     "speed",      "occupancy",    "utilization", "utilisation", "efficiency",  "score",
     "rating",     "temperatur",   "preis",       "kurs",        "anteil",      "quote",
     "auslastung", "durchschnitt", "mittelwert",  "prozent",     "prix",        "taux",
     "moyenne",    "température",  "pourcentage", "precio",      "tasa",        "promedio",
     "porcentaje", "temperatura",  "prezzo",      "tasso",       "percentuale", "preço",
     "prijs",      "gemiddelde",   "tarief",      "voltage",     "spannung",    "tension",
     "druck",      "pressure",     "pression",    "füllstand",   "fuellstand",  "pegel",
     "level",      "niveau",       "nivel",       "ph",          "co2",         "ppm",
     "soc",        "latency",      "latenz",      "celsius",     "frequency",   "frequenz"});
constexpr auto kRateEnds = std::to_array<std::string_view>(
    {"率", "价格", "单价", "比例", "占比", "温度", "湿度", "指数", "均值", "平均"});

Words wordsFor(NameHint hint)
{
    switch (hint) {
    case NameHint::Value:
        return kValue;
    case NameHint::Forecast:
        return kForecast;
    case NameHint::Weather:
        return kWeather;
    case NameHint::Calendar:
        return kCalendar;
    case NameHint::Coordinate:
        return kCoordinate;
    case NameHint::Identifier:
        return kIdentifier;
    case NameHint::Group:
        return kGroup;
    case NameHint::Holiday:
        return kHoliday;
    case NameHint::Time:
        return kTime;
    case NameHint::Clock:
        break;
    }
    return kClock;
}

double fitOfWord(Words known, std::string_view word, double ofAll)
{
    const auto found = std::find(known.begin(), known.end(), word);
    if (found == known.end())
        return 0.0;
    const double place = static_cast<double>(found - known.begin());
    return ofAll + 0.5 * (1.0 - place / static_cast<double>(known.size()));
}

} // namespace

bool namesRate(std::string_view columnName)
{
    const auto words = wordsOf(columnName);
    return columnName.find('%') != std::string_view::npos ||
           std::any_of(words.begin(), words.end(), [](const std::string& word) {
               return std::find(kRate.begin(), kRate.end(), word) != kRate.end() ||
                      std::any_of(kRateEnds.begin(), kRateEnds.end(),
                                  [&](std::string_view end) { return word.ends_with(end); });
           });
}

std::vector<std::string> wordsOf(std::string_view name)
{
    std::vector<std::string> words(1);
    bool afterSmall = false;
    for (const char c : name) {
        const bool isSmall = isSmallLetter(c) || isDigit(c) || isBeyondAscii(c);
        if ((isCapital(c) && afterSmall) || (!isCapital(c) && !isSmall))
            words.emplace_back();
        if (isCapital(c) || isSmall)
            words.back() += lowerCase(c);
        afterSmall = isSmall;
    }
    std::erase(words, "");
    return words;
}

double fitOf(std::string_view columnName, NameHint hint)
{
    const auto words = wordsOf(columnName);
    const Words known = wordsFor(hint);
    std::string joined;
    for (const std::string& word : words)
        joined += word;
    double best = fitOfWord(known, joined, 1.5);
    if (words.size() > 1)
        for (const std::string& word : words)
            best = std::max(best, fitOfWord(known, word, 0.5));
    // Holidays go by many a compound: "schoolholiday", "isHolidayInState".
    if (hint == NameHint::Holiday && best == 0.0 && joined.find("holiday") != std::string::npos)
        best = 0.5;
    return best;
}

} // namespace core

#include "tests/core/data/ReadTwice.h"

#include <string>

namespace {

std::string padded(int number)
{
    return (number < 10 ? "0" : "") + std::to_string(number);
}

/// Days of March 2024 in `columns` of dates; `row(day)` is what stands in them.
std::string daysWith(const std::string& header, const auto& row)
{
    std::string text = header + '\n';
    for (int day = 1; day <= 31; ++day)
        text += row(day) + ',' + std::to_string(100 + day * 7 % 11) + '\n';
    return text;
}

} // namespace

TEST_CASE("times at which rows were written are not those of the values", "[times]")
{
    const ReadTwice read = readTwice(daysWith("created_at,date,visitors", [](int day) {
        return "2024-04-02T10:00:" + padded(day) + "Z,2024-03-" + padded(day);
    }));
    CHECK(read.span() == "31 steps of 1 day from 2024-03-01 00:00");
    CHECK(read.says("Column \"created_at\" holds times, too; those in column \"date\" are used."));
    // Alone they are what there is.
    CHECK(readTwice(daysWith("created_at,visitors", [](int day) {
              return "2024-03-" + padded(day) + "T00:00:00Z";
          })).span() == "31 steps of 1 day from 2024-03-01 00:00");
}

TEST_CASE("the creation of a ticket is an event of its own", "[times]")
{
    CHECK(readTwice(daysWith("created_at,closed_at,minutes", [](int day) {
              return "2024-03-" + padded(day) + " 09:00,2024-04-" + padded(1 + day % 28) + " 17:00";
          })).span() == "31 steps of 1 day from 2024-03-01 09:00");
}

TEST_CASE("of beginning and end of an interval the beginning is taken", "[times]")
{
    const ReadTwice read = readTwice(daysWith("Ende,Beginn,kWh", [](int day) {
        return "2024-03-" + padded(day) + " 23:00,2024-03-" + padded(day) + " 11:00";
    }));
    CHECK(read.span() == "31 steps of 1 day from 2024-03-01 11:00");
}

TEST_CASE("dates beside a clock go from day to day where they could go from month to month",
          "[times]")
{
    std::string text = "Datum,Stunde,Preis\n";
    for (int day = 1; day <= 6; ++day)
        for (int hour = 0; hour < 24; ++hour)
            text += padded(day) + "-01-2020," + padded(hour) + ":00," + std::to_string(hour + day) +
                    '\n';
    const ReadTwice read = readTwice(text);
    CHECK(read.span() == "144 steps of 1 hour from 2020-01-01 00:00");
    CHECK(read.says("were read day first, which makes their steps regular"));
}

TEST_CASE("years of other calendars are told", "[times]")
{
    for (const char* year : {"2567", "1402"}) {
        std::string text = "day,y\n";
        for (int day = 1; day <= 28; ++day)
            text += std::string(year) + "-02-" + padded(day) + ',' + std::to_string(day % 7) + '\n';
        CHECK(readTwice(text).says("of the Buddhist, Persian or Islamic calendar"));
    }
    CHECK_FALSE(readTwice(daysWith("day,y", [](int day) {
                    return "2024-03-" + padded(day);
                })).says("Buddhist"));
}

TEST_CASE("dates with names of months are read in the languages of Europe", "[times]")
{
    // The fifth of April 2019 and the days after it.
    for (const std::string pattern :
         {"%1 апреля 2019 г.", "%1 kwietnia 2019", "%1 Nisan 2019", "%1 Απριλίου 2019",
          "2019. április %1.", "%1. dubna 2019", "%1. huhtikuuta 2019", "%1 квітня 2019",
          "%1 aprilie 2019", "%1 abril 2019", "%1 avril 2019"}) {
        CAPTURE(pattern);
        std::string text = "d;v\n";
        for (int day = 5; day <= 28; ++day) {
            std::string date = pattern;
            text += date.replace(date.find("%1"), 2, std::to_string(day)) + ';' +
                    std::to_string(1000 + day) + '\n';
        }
        CHECK(readTwice(text).span() == "24 steps of 1 day from 2019-04-05 00:00");
    }
    for (const std::string& months :
         {std::string("январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь "
                      "декабрь"),
          std::string("styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień "
                      "październik listopad grudzień"),
          std::string("Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık"),
          std::string("Ιανουάριος Φεβρουάριος Μάρτιος Απρίλιος Μάιος Ιούνιος Ιούλιος Αύγουστος "
                      "Σεπτέμβριος Οκτώβριος Νοέμβριος Δεκέμβριος"),
          std::string("leden únor březen duben květen červen červenec srpen září říjen listopad "
                      "prosinec"),
          std::string("tammikuu helmikuu maaliskuu huhtikuu toukokuu kesäkuu heinäkuu elokuu "
                      "syyskuu lokakuu marraskuu joulukuu"),
          std::string("ianuarie februarie martie aprilie mai iunie iulie august septembrie "
                      "octombrie noiembrie decembrie"),
          std::string("січень лютий березень квітень травень червень липень серпень вересень "
                      "жовтень листопад грудень"),
          std::string("január február március április május június július augusztus szeptember "
                      "október november december")}) {
        CAPTURE(months);
        std::string text = "d;v\n";
        int value = 10;
        for (int year = 2019; year < 2021; ++year)
            for (std::size_t begin = 0; begin < months.size();) {
                const std::size_t end = std::min(months.find(' ', begin), months.size());
                text += months.substr(begin, end - begin) + ' ' + std::to_string(year) + ';' +
                        std::to_string(++value) + '\n';
                begin = end + 1;
            }
        CHECK(readTwice(text).span() == "24 steps of 1 month from 2019-01-01 00:00");
    }
}

#include "core/data/DemoWeather.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace core {

namespace {

constexpr std::array<const char*, 9> kNames{"spd",   "vsb",   "temp",  "dewp", "slp",
                                            "pcp01", "pcp06", "pcp24", "sd"};

/// A quantity that forgets: x(t) = memory x(t-1) + noise, with standard deviation 1 in the long
/// run.
class SlowNoise
{
public:
    explicit SlowNoise(double memory) : m_memory(memory) {}
    double next(RandomStream& random)
    {
        m_value = m_memory * m_value + std::sqrt(1.0 - m_memory * m_memory) * random.normal();
        return m_value;
    }

private:
    double m_memory;
    double m_value = 0.0;
};

double rounded(double value, double perUnit)
{
    return std::round(value * perUnit) / perUnit;
}

double sumOfLast(const std::vector<double>& values, std::size_t hour, std::size_t hours)
{
    double sum = 0.0;
    for (std::size_t i = hour + 1 - std::min(hour + 1, hours); i <= hour; ++i)
        sum += values[i];
    return sum;
}

} // namespace

std::vector<Covariate> demoWeather(std::size_t hours, RandomStream& random)
{
    std::vector<Covariate> weather;
    for (const char* name : kNames)
        weather.push_back({name, false, std::vector<double>(hours)});
    enum Column
    {
        Spd,
        Vsb,
        Temp,
        Dewp,
        Slp,
        Pcp01,
        Pcp06,
        Pcp24,
        Sd
    };
    const auto column = [&](Column c) -> std::vector<double>& { return weather[c].values; };

    SlowNoise front(0.98); // days: temperature
    SlowNoise pressure(0.985);
    SlowNoise wind(0.9);
    SlowNoise damp(0.95);
    bool isWet = false;
    double snow = 0.0;
    for (std::size_t t = 0; t < hours; ++t) {
        const double day = static_cast<double>(t) / 24.0;
        const double season = -std::cos(2.0 * std::numbers::pi * (day - 20.0) / 365.25);
        const double sun = -std::cos(2.0 * std::numbers::pi * (day - 3.0 / 24.0));
        const double temp = 54.0 + 23.0 * season + 5.0 * sun + 7.0 * front.next(random);
        const double dampness = damp.next(random);

        isWet = random.uniform() < (isWet ? 0.8 : 0.015); // spells of some five hours
        const double drop = isWet ? -0.06 * std::log(1.0 - random.uniform()) : 0.0;
        const double rain = isWet ? rounded(std::min(drop, 0.5), 100.0) : 0.0;
        if (temp < 33.0)
            snow += 8.0 * rain;
        else
            snow = std::max(0.0, snow - 0.02 * (temp - 33.0));

        column(Temp)[t] = rounded(temp, 10.0);
        column(Dewp)[t] = rounded(temp - (isWet ? 2.0 : 12.0 + 4.0 * std::tanh(dampness)), 10.0);
        column(Slp)[t] = rounded(1017.0 + 7.0 * pressure.next(random) - (isWet ? 5.0 : 0.0), 10.0);
        column(Spd)[t] = rounded(std::abs(6.0 + 3.5 * wind.next(random)), 1.0);
        column(Vsb)[t] = isWet ? rounded(std::max(0.5, 8.0 - 40.0 * rain), 10.0) : 10.0;
        column(Pcp01)[t] = rain;
        column(Pcp06)[t] = rounded(sumOfLast(column(Pcp01), t, 6), 100.0);
        column(Pcp24)[t] = rounded(sumOfLast(column(Pcp01), t, 24), 100.0);
        column(Sd)[t] = rounded(snow, 10.0);
    }
    return weather;
}

} // namespace core

#include "app/report/Figures.h"

#include "app/report/Ticks.h"
#include "core/base/Figure.h"
#include "core/data/CellFaults.h"
#include "core/data/Utf8.h"

#include <algorithm>
#include <cmath>

namespace report {

namespace {

constexpr double kWidth = 900.0;
constexpr double kHeight = 330.0;
constexpr double kLeft = 62.0;
constexpr double kRight = 888.0;
constexpr double kTop = 44.0;
constexpr double kBottom = 300.0;
constexpr double kSize = 11.0;  ///< of letters, the usual one of `Svg::text`
constexpr double kLetter = 6.2; ///< about their width

constexpr const char* kActual = "#1A1A1A";
constexpr const char* kMean = "#0072B2";
constexpr const char* kHoliday = "#CC79A7";
constexpr const char* kEvent = "#009E73";
constexpr const char* kOutside = "#D55E00";
constexpr const char* kGrid = "#DDDDDD";
constexpr const char* kMuted = "#5A5A5A";

/// About the width of a text; a Chinese character, of three bytes, is as wide as it is high.
double widthOf(std::string_view text)
{
    double width = 0.0;
    for (const char c : text)
        if (!core::continuesCharacter(c))
            width += static_cast<unsigned char>(c) < 0xE3 ? kLetter : kSize;
    return width;
}

/// From times and values to places in the picture.
struct Frame
{
    std::chrono::sys_seconds begin;
    std::chrono::sys_seconds end;
    double low = 0.0;
    double high = 1.0;

    double x(std::chrono::sys_seconds time) const
    {
        const double share = static_cast<double>((time - begin).count()) /
                             static_cast<double>(std::max<std::int64_t>(1, (end - begin).count()));
        return kLeft + std::clamp(share, 0.0, 1.0) * (kRight - kLeft);
    }
    double y(double value) const
    {
        return kBottom - (value - low) / (high - low) * (kBottom - kTop);
    }
};

Frame frameOf(const core::Forecast& forecast, std::size_t begin, std::size_t end)
{
    Frame frame{forecast.times[begin], forecast.times[end - 1]};
    double high = -INFINITY;
    double low = 0.0; // demand is seen against nothing, and falls below it only where it does
    for (const auto* values :
         {&forecast.actual, &forecast.bayesian.upper, &forecast.bayesian.lower})
        for (std::size_t i = begin; i < end; ++i)
            if (std::isfinite((*values)[i])) {
                high = std::max(high, (*values)[i]);
                low = std::min(low, (*values)[i]);
            }
    frame.low = low;
    frame.high = high > low ? high + 0.04 * (high - low) : low + 1.0;
    return frame;
}

/// The stretches as shaded columns with their names above, where there is room for them.
void drawStretches(Svg& svg, const Frame& frame, const std::vector<core::CalendarEvent>& stretches,
                   const char* colour, double& labelEnd)
{
    for (const core::CalendarEvent& stretch : stretches) {
        if (stretch.end <= frame.begin || stretch.start > frame.end)
            continue;
        const double left = frame.x(stretch.start);
        const double right = std::max(left + 2.0, frame.x(stretch.end));
        svg.rect({left, kTop}, right - left, kBottom - kTop, {.fill = colour, .opacity = 0.16});
        const double width = widthOf(stretch.name);
        if (left < labelEnd || left + width > kRight + 4.0)
            continue;
        svg.text({left, kTop - 5.0}, stretch.name, Anchor::Start, kMuted);
        labelEnd = left + width + 8.0;
    }
}

void drawAxes(Svg& svg, const Frame& frame, const std::string& unit, const Language& language)
{
    for (const ValueTick& tick : valueTicks(frame.low, frame.high, 5)) {
        const double y = frame.y(tick.value);
        svg.line({{kLeft, y}, {kRight, y}}, {.stroke = kGrid});
        svg.text({kLeft - 6.0, y + 4.0}, language.text(tick.label), Anchor::End, kMuted);
    }
    for (const TimeTick& tick : timeTicks(frame.begin, frame.end)) {
        const double x = frame.x(tick.time);
        svg.line({{x, kBottom}, {x, kBottom + 4.0}}, {.stroke = kMuted});
        const std::string label = language.text(tick.label);
        if (x + widthOf(label) <= kRight + 4.0)
            svg.text({x, kBottom + 17.0}, label, Anchor::Start, kMuted);
    }
    svg.line({{kLeft, frame.y(0.0)}, {kRight, frame.y(0.0)}}, {.stroke = kMuted});
    svg.text({kLeft - 56.0, 14.0}, unit, Anchor::Start, kMuted);
}

void drawBand(Svg& svg, const Frame& frame, const core::Forecast& forecast, std::size_t begin,
              std::size_t end, const std::vector<double>& lower, const std::vector<double>& upper,
              double opacity)
{
    std::vector<Point> above;
    std::vector<Point> below;
    const auto close = [&] {
        above.insert(above.end(), below.rbegin(), below.rend());
        if (above.size() > 3)
            svg.polygon(above, {.fill = kMean, .opacity = opacity});
        above.clear();
        below.clear();
    };
    for (std::size_t i = begin; i < end; ++i) {
        if (std::isnan(lower[i]) || std::isnan(upper[i])) {
            close();
            continue;
        }
        above.push_back({frame.x(forecast.times[i]), frame.y(upper[i])});
        below.push_back({frame.x(forecast.times[i]), frame.y(lower[i])});
    }
    close();
}

std::vector<Point> curve(const Frame& frame, const core::Forecast& forecast, std::size_t begin,
                         std::size_t end, const std::vector<double>& values)
{
    std::vector<Point> points;
    for (std::size_t i = begin; i < end; ++i)
        points.push_back({frame.x(forecast.times[i]), frame.y(values[i])});
    return points;
}

void drawLegend(Svg& svg, double level, const Language& language)
{
    double x = kLeft + 120.0;
    const double y = 14.0;
    const auto name = [&](const core::Message& message) {
        const std::string text = language.text(message);
        svg.text({x + 26.0, y}, text);
        x += 26.0 + widthOf(text) + 22.0;
    };
    svg.line({{x, y - 4.0}, {x + 20.0, y - 4.0}}, {.stroke = kActual, .width = 1.4});
    name(SENTENCE("core", "actual"));
    svg.line({{x, y - 4.0}, {x + 20.0, y - 4.0}}, {.stroke = kMean, .width = 1.8});
    name(SENTENCE("core", "forecast"));
    svg.rect({x, y - 10.0}, 20.0, 11.0, {.fill = kMean, .opacity = 0.2});
    name(core::Message(SENTENCE("core", "%1 % interval"), core::levelFigure(level)));
    svg.circle({x + 10.0, y - 4.0}, 3.5, {.stroke = kOutside, .width = 1.4});
    name(SENTENCE("core", "outside of it"));
    svg.rect({x, y - 10.0}, 20.0, 11.0, {.fill = kHoliday, .opacity = 0.3});
    name(SENTENCE("core", "holiday"));
    svg.rect({x, y - 10.0}, 20.0, 11.0, {.fill = kEvent, .opacity = 0.3});
    name(SENTENCE("core", "event"));
}

} // namespace

Svg forecastFigure(const core::Forecast& forecast, std::size_t begin, std::size_t end,
                   const std::vector<core::CalendarEvent>& holidays,
                   const std::vector<core::CalendarEvent>& events, const Language& language)
{
    Svg svg(kWidth, kHeight,
            language.text(core::Message(
                SENTENCE("core", "Actual values, forecast and interval of %1 from %2 to %3"),
                forecast.valueName, momentMessage(forecast.times[begin]),
                momentMessage(forecast.times[end - 1]))));
    const Frame frame = frameOf(forecast, begin, end);
    double labelEnd = 0.0;
    drawStretches(svg, frame, holidays, kHoliday, labelEnd);
    drawStretches(svg, frame, events, kEvent, labelEnd);
    drawAxes(svg, frame, forecast.valueName, language);
    const core::ModelForecast& model = forecast.bayesian;
    drawBand(svg, frame, forecast, begin, end, model.lower, model.upper, 0.2);
    svg.line(curve(frame, forecast, begin, end, model.mean), {.stroke = kMean, .width = 1.8});
    svg.line(curve(frame, forecast, begin, end, forecast.actual),
             {.stroke = kActual, .width = 1.2});
    for (std::size_t i = begin; i < end; ++i)
        if (forecast.actual[i] < model.lower[i] || forecast.actual[i] > model.upper[i])
            svg.circle({frame.x(forecast.times[i]), frame.y(forecast.actual[i])}, 3.2,
                       {.stroke = kOutside, .width = 1.4});
    drawLegend(svg, forecast.options.level, language);
    return svg;
}

Svg importanceFigure(const core::Importance& importance, std::size_t count,
                     const Language& language)
{
    const core::ShapSummary& summary = importance.summary;
    std::vector<double> lowest(summary.features.size(), INFINITY);
    std::vector<double> highest(summary.features.size(), 0.0);
    for (const core::ShapRepeat& repeat : importance.shap.repeats)
        for (std::size_t feature = 0; feature < summary.features.size(); ++feature) {
            const double value = repeat.meanAbs(static_cast<Eigen::Index>(feature));
            lowest[feature] = std::min(lowest[feature], value);
            highest[feature] = std::max(highest[feature], value);
        }
    constexpr double kNames = 230.0;
    constexpr double kRow = 24.0;
    const std::size_t shown = std::min(count, summary.ranking.size());
    const double bottom = 12.0 + kRow * static_cast<double>(shown);
    Svg svg(kWidth, bottom + 40.0,
            language.text(SENTENCE("core", "Mean absolute SHAP value per feature")));
    double high = 0.0;
    for (std::size_t place = 0; place < shown; ++place)
        high = std::max(high, highest[summary.ranking[place]]);
    high = high > 0.0 ? 1.02 * high : 1.0;
    const auto x = [&](double value) { return kNames + value / high * (kRight - kNames); };
    for (const ValueTick& tick : valueTicks(0.0, high, 6)) {
        svg.line({{x(tick.value), 8.0}, {x(tick.value), bottom}}, {.stroke = kGrid});
        svg.text({x(tick.value), bottom + 15.0}, language.text(tick.label), Anchor::Middle, kMuted);
    }
    for (std::size_t place = 0; place < shown; ++place) {
        const std::size_t feature = summary.ranking[place];
        const double y = 12.0 + kRow * static_cast<double>(place);
        constexpr std::size_t kLongest = 32;
        const std::string name = language.text(summary.features[feature].label);
        svg.text({kNames - 8.0, y + 14.0}, core::shownText(name, kLongest), Anchor::End);
        svg.rect({kNames, y + 4.0}, x(summary.features[feature].meanAbs) - kNames, kRow - 9.0,
                 {.fill = kMean, .opacity = 0.75});
        if (!summary.hasSpread)
            continue;
        const double middle = y + 4.0 + (kRow - 9.0) / 2.0;
        svg.line({{x(lowest[feature]), middle}, {x(highest[feature]), middle}},
                 {.stroke = kActual, .width = 1.6});
        for (const double value : {lowest[feature], highest[feature]})
            svg.line({{x(value), middle - 4.0}, {x(value), middle + 4.0}},
                     {.stroke = kActual, .width = 1.6});
    }
    svg.text(
        {(kNames + kRight) / 2.0, bottom + 34.0},
        language.text(summary.hasSpread
                          ? SENTENCE("core", "mean |SHAP|; the whisker is the range of the repeats")
                          : SENTENCE("core", "mean |SHAP|")),
        Anchor::Middle, kMuted);
    return svg;
}

} // namespace report

#include "core/project/BacktestItem.h"

#include "core/options/ForecastOptionsJson.h"
#include "core/project/DataItems.h"
#include "core/project/ForecastCheck.h"
#include "core/project/ForecastItem.h"

#include <utility>

namespace core {

namespace {

constexpr const char* kFoldKind = "fold";

std::vector<int> numbersOf(const BacktestFolds& finished)
{
    std::vector<int> numbers;
    for (const std::size_t place : finished.which)
        numbers.push_back(static_cast<int>(place) + 1);
    return numbers;
}

} // namespace

void RunItem<AskedBacktest>::write(ItemWriter& writer, const AskedBacktestView& asked)
{
    const BacktestRequest& request = asked.request;
    writer("folds", request.folds);
    writer("share", request.share);
    writer.object("options", toJson(request.options));
    writer("events", request.events);
    writer.parts(kFoldKind, numbersOf(asked.finished),
                 [&folds = asked.finished.folds](std::size_t place, ItemWriter& fold) {
                     RunItem<Forecast>::write(fold, folds[place]);
                 });
}

AskedBacktest RunItem<AskedBacktest>::read(ItemReader& reader, const Series& series)
{
    AskedBacktest kept;
    std::string options;
    BacktestRequest& request = kept.request;
    reader("folds", request.folds);
    reader("share", request.share);
    reader.object("options", options);
    reader("events", request.events);
    reader.named(options, [&](const std::string& text) {
        request.options = forecastOptionsFromJson(text, "the project");
        validate(request.options);
    });

    BacktestFolds& finished = kept.finished;
    finished.asked = request.folds;
    reader.parts(kFoldKind, [&](int number, ItemReader& fold) {
        fold.check(number >= 1 && static_cast<std::size_t>(number) <= request.folds);
        finished.folds.push_back(RunItem<Forecast>::read(fold, series));
        finished.which.push_back(static_cast<std::size_t>(number) - 1);
    });
    reader.check(areFolds(finished.folds));
    return kept;
}

} // namespace core

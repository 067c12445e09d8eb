#include "core/project/BacktestItem.h"

#include "core/forecast/ForecastOptionsJson.h"
#include "core/project/DataItems.h"
#include "core/project/ForecastCheck.h"
#include "core/project/ForecastItem.h"

namespace core {

void writeBacktest(ItemWriter& writer, const BacktestRequest& request)
{
    writer("folds", request.folds);
    writer("share", request.share);
    writer.object("options", toJson(request.options));
    writer("events", request.events);
}

AskedBacktest readBacktest(ItemReader& reader, const std::map<int, std::int64_t>& folds,
                           const Series& series)
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
    for (const auto& [number, item] : folds) {
        reader.check(number >= 1 && static_cast<std::size_t>(number) <= request.folds);
        ItemReader fold = reader.beside(item);
        finished.folds.push_back(RunItem<Forecast>::read(fold, series));
        finished.which.push_back(static_cast<std::size_t>(number) - 1);
    }
    reader.check(areFolds(finished.folds));
    return kept;
}

} // namespace core

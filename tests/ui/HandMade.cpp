#include "tests/ui/HandMade.h"

#include "core/base/RandomStream.h"

#include <cmath>
#include <numbers>

namespace handmade {

namespace {

constexpr std::size_t kHours = 480;
constexpr std::size_t kTest = 120;
constexpr std::size_t kPasses = 20;

double usualAt(std::size_t hour)
{
    const double wave = std::sin(2.0 * std::numbers::pi * static_cast<double>(hour % 24) / 24.0);
    return 1000.0 + 500.0 * wave;
}

double valueAt(std::size_t hour)
{
    const std::size_t test = hour + kTest - kHours;
    const bool odd = hour >= kHours - kTest && (test == 3 || test == 30);
    return usualAt(hour) + (odd ? 100.0 : 0.0);
}

core::ModelForecast model(const char* key, const char* name, double error)
{
    core::ModelForecast model;
    model.key = key;
    model.name = name;
    for (std::size_t i = 0; i < kTest; ++i) {
        const std::size_t hour = kHours - kTest + i;
        const double mean = valueAt(hour) - (i == 3 || i == 30 ? 100.0 : 0.0) + error;
        model.mean.push_back(mean);
        model.lower.push_back(mean - 50.0);
        model.upper.push_back(mean + 50.0);
    }
    model.metrics.n = kTest;
    model.metrics.rmse = std::abs(error);
    model.metrics.mae = std::abs(error);
    model.metrics.smape = 1.3;
    model.metrics.peakN = 6;
    model.metrics.peakRmse = 2 * std::abs(error);
    model.metrics.coverage = 118.0 / 120.0;
    model.metrics.coverageInterval = {0.941, 0.995};
    model.metrics.meanWidth = 100.0;
    model.metrics.winkler = 110.0 + std::abs(error);
    model.metrics.crps = 0.5 * std::abs(error);
    return model;
}

} // namespace

std::shared_ptr<const core::Series> series()
{
    using namespace std::chrono;
    core::Series series;
    series.valueName = "rides";
    series.start = sys_days(year(2015) / June / 1);
    for (std::size_t i = 0; i < kHours; ++i)
        series.values.push_back(valueAt(i));
    series.holiday.assign(kHours, 0);
    std::fill_n(series.holiday.begin() + 15 * 24, 24, std::uint8_t{1});
    const sys_seconds day = sys_days(year(2015) / June / 16);
    series.holidays = {{"Bloomsday", day, day + days(1)}};
    core::Covariate weather{"temp", false, {}};
    for (std::size_t i = 0; i < kHours; ++i)
        weather.values.push_back(60.0 + static_cast<double>(i % 24));
    series.covariates = {weather};
    series.warnings = {"2 hours have no row and stay empty."};
    return std::make_shared<const core::Series>(std::move(series));
}

std::shared_ptr<const core::Forecast> forecast()
{
    const auto whole = series();
    core::Forecast forecast;
    forecast.split = {0, 324, kHours - kTest, kHours};
    forecast.valueName = whole->valueName;
    for (std::size_t i = kHours - kTest; i < kHours; ++i) {
        forecast.times.push_back(whole->time(i));
        forecast.actual.push_back(whole->values[i]);
    }
    forecast.bayesian = model("bayesian", "Bayesian LSTM", -10.0);
    forecast.comparisons = {model("lstm", "Plain LSTM", 20.0),
                            model("drift", "Seasonal drift", -30.0),
                            model("week", "Last week", 40.0)};
    forecast.epistemic.assign(kTest, 3.0);
    forecast.aleatoric.assign(kTest, 4.0);
    for (std::size_t i = kHours - kTest; i < kHours; ++i) {
        forecast.holiday.push_back(whole->holiday[i]);
        forecast.weekAfterHoliday.push_back(0);
    }
    for (int epoch = 1; epoch <= 6; ++epoch)
        forecast.losses.push_back(
            {epoch, 1.0 / epoch, epoch < 5 ? 1.2 / epoch : 0.3 + 0.01 * epoch, epoch < 5});
    forecast.device = "CPU";
    forecast.networkLibrary = "LibTorch 1.13.1";
    forecast.notes = {"The test part contains one holiday."};
    return std::make_shared<const core::Forecast>(std::move(forecast));
}

std::shared_ptr<const core::Forecast> bandedForecast()
{
    const auto whole = series();
    core::Forecast forecast = *handmade::forecast();
    core::KeptPasses kept;
    core::BandInputs& inputs = kept.inputs;
    inputs.transform = core::TargetTransform::fit(*whole, forecast.split, core::Target::Raw);
    inputs.noise = 0.02;
    core::RandomStream random(1);
    const auto scaled = [&](double value) {
        return static_cast<float>(inputs.transform.toScaled(value, 0.0));
    };
    const auto draw = [&](std::size_t begin, std::size_t count, double spread) {
        core::PredictiveSamples samples{kPasses, count, {}};
        for (std::size_t i = 0; i < kPasses * count; ++i)
            samples.values.push_back(
                scaled(usualAt(begin + i % count) - 10.0 + spread * random.normal()));
        return samples;
    };
    const auto scales = [](std::size_t count) {
        return core::PredictiveSamples{kPasses, count, std::vector<float>(kPasses * count, 0.03F)};
    };
    const std::size_t validation = forecast.split.validationEnd - forecast.split.trainEnd;
    inputs.samples = draw(kHours - kTest, kTest, 8.0);
    inputs.predNetSamples = draw(kHours - kTest, kTest, 4.0);
    inputs.validationSamples = draw(forecast.split.trainEnd, validation, 8.0);
    inputs.scales = scales(kTest);
    inputs.validationScales = scales(validation);
    inputs.bases.assign(kTest, 0.0);
    for (std::size_t i = 0; i < validation; ++i)
        inputs.validationTargets.push_back(
            scaled(valueAt(forecast.split.trainEnd + i) + 20.0 * random.normal()));
    for (std::size_t i = 0; i < kTest; ++i) {
        kept.points.push_back(i);
        forecast.holiday[i] = i < 24 ? 1 : 0;
        forecast.windowOrigins.push_back(forecast.times[i] - std::chrono::hours(1));
        const double angle = 2.0 * std::numbers::pi * static_cast<double>(i % 24) / 24.0;
        forecast.embedding.components.push_back({std::cos(angle), std::sin(angle)});
        forecast.embedding.distance.push_back(0.1);
        forecast.embedding.percentile.push_back(0.5);
    }
    forecast.embedding.size = 2;
    forecast.embedding.explained = {0.7, 0.2};
    for (core::ModelForecast& model : forecast.comparisons) {
        std::vector<double> mean = model.mean;
        model = core::makeModelForecast(model.key, model.name, std::move(mean),
                                        {model.mean, {-50.0, -20.0, 0.0, 20.0, 50.0}, 0.0},
                                        forecast.actual, 0.95);
    }
    forecast.passes = std::make_shared<const core::KeptPasses>(std::move(kept));
    forecast.options.band = core::BandKind::Paper;
    core::reband(forecast, {.level = 0.95, .calibrated = true});
    return std::make_shared<const core::Forecast>(std::move(forecast));
}

std::shared_ptr<const core::Table> table(int rows)
{
    core::TextColumn when("when");
    core::TextColumn rides("rides");
    core::TextColumn zone("zone");
    for (int row = 0; row < rows; ++row) {
        when.append("2015-06-01 00:00");
        rides.append(std::to_string(row));
        zone.append("NA");
    }
    core::Table table;
    table.source = "rides.csv";
    table.columns = {when, rides, zone};
    return std::make_shared<const core::Table>(std::move(table));
}

std::shared_ptr<const core::FeatureTable> features()
{
    constexpr Eigen::Index rows = 60;
    core::FeatureTable table;
    table.targetName = "y";
    table.names = {"size", "age", "zone"};
    table.groups = {{"home", {1, 2}}};
    table.x.resize(rows, 3);
    table.y.resize(rows);
    for (Eigen::Index row = 0; row < rows; ++row) {
        const auto number = static_cast<double>(row);
        table.x.row(row) << number, 60.0 - number, row % 10 == 0 ? std::nan("") : number;
        table.y(row) = number / 5.0;
        table.rows.push_back(100 + static_cast<std::size_t>(row));
    }
    table.warnings = {"3 rows are left out."};
    return std::make_shared<const core::FeatureTable>(std::move(table));
}

std::shared_ptr<const core::Importance> importance(int repeats)
{
    const auto table = features();
    const Eigen::Index rows = table->x.rows();
    core::CrossValidatedShap shap;
    shap.asked = static_cast<std::size_t>(repeats);
    for (int r = 0; r < repeats; ++r) {
        core::ShapRepeat repeat;
        repeat.values.resize(rows, 3);
        for (Eigen::Index row = 0; row < rows; ++row)
            repeat.values.row(row) << static_cast<double>(row) / 10.0 - 3.0, 1.0 + r / 10.0,
                0.5 - r / 10.0 + static_cast<double>(row) / 100.0;
        repeat.predictions = repeat.values.rowwise().sum().array() + 20.0;
        repeat.meanAbs = repeat.values.cwiseAbs().colwise().mean();
        repeat.scores = {.rmse = 3.0 + 0.1 * r, .mae = 2.0, .r2 = 0.8};
        for (int fold = 0; fold < 2; ++fold)
            repeat.folds.push_back(
                {.test = {}, .scores = {.rmse = 2.5 + fold}, .largestError = 2e-14, .search = {}});
        shap.repeats.push_back(std::move(repeat));
    }
    core::ImportanceOptions options{.repeats = repeats, .folds = 2};
    auto result = core::importanceSoFar(*table, options, std::move(shap));
    result.notes = {"The ranking is not settled."};
    return std::make_shared<const core::Importance>(std::move(result));
}

} // namespace handmade

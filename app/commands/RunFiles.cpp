#include "app/commands/RunFiles.h"

#include "app/commands/BacktestFiles.h"
#include "app/commands/ExplainFiles.h"
#include "app/commands/OutlookFiles.h"
#include "app/commands/SweepFiles.h"
#include "core/base/Wording.h"
#include "core/explain/ExplainSettings.h"

#include <functional>
#include <iostream>
#include <utility>

namespace commands {

namespace {

constexpr const char* kUntold = ", which a command cannot be told";

std::string stoppedText(std::size_t finished, const std::string& asked)
{
    return "was stopped after " + std::to_string(finished) + " of " + asked;
}

/// Where the files of a run go, and what shapes them.
struct RunOutput
{
    ResultFolder& results;
    const RunOfProject& of;
    const std::string& prefix;
    const RunPictures& pictures;
    const std::vector<double>& quantiles;

    void add(const std::string& name, const std::string& content) const
    {
        results.add(prefix + name, content);
    }
    void addPictures(const std::function<void()>& draw) const
    {
        if (!results.addPictures(draw))
            std::cerr << kNoPictures << '\n';
    }
    TableStyle style(const DataSource& source) const
    {
        return styleOf(source, of.series(), quantiles);
    }
};

/// What the command line does with the runs of a kind: one specialisation per result.
template <typename Result>
struct RunByCommand;

template <>
struct RunByCommand<core::Forecast>
{
    static constexpr std::string_view kPrefix = "forecast";
    static constexpr std::string_view kSourceFile = "metrics.json";

    /// The window can band a forecast with fewer passes than were drawn.
    static std::string reasonAgainst(const core::Forecast& forecast)
    {
        const std::size_t drawn = forecast.passes->inputs.samples.passes;
        if (forecast.bandPasses == drawn)
            return {};
        return "rests on the first " + std::to_string(forecast.bandPasses) + " of " +
               core::countText(drawn) + " passes" + kUntold;
    }

    static void write(const RunOutput& out, const core::Forecast& forecast)
    {
        const core::Series& series = out.of.series();
        const DataSource source = sourceOf(out.of, forecast);
        out.add("forecast.csv", forecastCsv(series, forecast, out.style(source)));
        out.add("metrics.json", metricsJson(series, forecast, source));
        if (out.pictures.forecast)
            out.addPictures([&] {
                out.results.addBy(
                    out.prefix + "forecast.png", [&](const std::filesystem::path& png) {
                        out.pictures.forecast(series, forecast, source.provenance, png);
                    });
            });
    }
};

template <>
struct RunByCommand<core::Explanation>
{
    static constexpr std::string_view kPrefix = "explain";
    static constexpr std::string_view kSourceFile = "explain.json";

    static std::string reasonAgainst(const core::Explanation& explanation)
    {
        const core::Importance& importance = explanation.importance;
        if (importance.tableSettings == "{}")
            return "does not say how its table was made";
        if (importance.shap.cancelled)
            return stoppedText(
                importance.shap.repeats.size(),
                core::countText(static_cast<std::size_t>(importance.shap.asked), "repeat"));
        if (const auto untold = core::untoldSettings(importance.options); !untold.empty())
            return "was made with settings of " + core::listText(untold) + kUntold;
        return {};
    }

    static void write(const RunOutput& out, const core::Explanation& explanation)
    {
        DataSource source = sourceOf(out.of);
        if (!core::isOfSeries(explanation.importance))
            source.group.clear(); // all rows of the file
        const core::CrossValidatedShap& shap = explanation.importance.shap;
        out.results.addBy(out.prefix + "shap_values.csv", [&](const std::filesystem::path& path) {
            ShapValuesFile values(path, explanation.table, out.results.csvBegin());
            for (std::size_t repeat = 0; repeat < shap.repeats.size(); ++repeat)
                values.append(repeat, shap.repeats[repeat].values);
            values.close();
        });
        addExplainFiles(out.results, explanation.table, explanation.importance, source, out.prefix);
        if (out.pictures.explanation)
            out.addPictures([&] {
                out.pictures.explanation(
                    explanation.table, explanation.importance, source.provenance,
                    [&](std::string_view name, const auto& write) {
                        out.results.addBy(out.prefix + std::string(name), write);
                    });
            });
    }
};

template <>
struct RunByCommand<core::Outlook>
{
    static constexpr std::string_view kPrefix = "outlook";
    static constexpr std::string_view kSourceFile = "outlook.json";

    static std::string reasonAgainst(const core::Outlook&) { return {}; }

    /// With nothing assumed but the events it knows.
    static void write(const RunOutput& out, const core::Outlook& outlook)
    {
        const core::OutlookAssumptions assumptions{
            .holidays = {}, .events = outlook.events(), .covariates = {}};
        const core::OutlookForecast forecast = outlook.forecast(assumptions);
        const DataSource source = sourceOf(out.of, outlook);
        out.add("outlook.csv", outlookCsv(forecast, out.style(source)));
        out.add("outlook.json",
                outlookJson(out.of.series(), forecast, assumptions, outlook.options(), source));
    }
};

template <>
struct RunByCommand<core::AskedBacktest>
{
    static constexpr std::string_view kPrefix = "backtest";
    static constexpr std::string_view kSourceFile = "backtest.json";

    static std::string reasonAgainst(const core::AskedBacktest& asked)
    {
        const core::BacktestFolds& finished = asked.finished;
        if (finished.folds.size() == finished.asked)
            return {};
        return stoppedText(finished.folds.size(), core::countText(finished.asked, "fold"));
    }

    static void write(const RunOutput& out, core::AskedBacktest& asked)
    {
        const core::Backtest backtest =
            core::pooledBacktest(std::move(asked.finished), asked.request.events);
        const DataSource source = sourceOf(out.of, asked.request);
        out.add("backtest.csv", backtestCsv(out.of.series(), backtest, out.style(source)));
        out.add("backtest.json", backtestJson(backtest, source));
    }
};

template <>
struct RunByCommand<core::DropoutSweep>
{
    static constexpr std::string_view kPrefix = "dropout";
    static constexpr std::string_view kSourceFile = {};

    static std::string reasonAgainst(const core::DropoutSweep&)
    {
        return "compares dropout probabilities, which the window alone does";
    }

    static void write(const RunOutput& out, const core::DropoutSweep& sweep)
    {
        out.add("dropout.csv", sweepCsv(sweep));
    }
};

} // namespace

void addRunFiles(ResultFolder& results, const RunOfProject& of, core::RunResult result,
                 const std::string& prefix, const RunPictures& pictures,
                 const std::vector<double>& quantiles)
{
    const RunOutput out{results, of, prefix, pictures, quantiles};
    std::visit([&]<typename Result>(Result& any) { RunByCommand<Result>::write(out, any); },
               result);
}

std::string_view prefixOf(core::RunKind kind)
{
    return core::withResultType(kind, []<typename Result>(std::type_identity<Result>) {
        return RunByCommand<Result>::kPrefix;
    });
}

std::string_view sourceFileOf(core::RunKind kind)
{
    return core::withResultType(kind, []<typename Result>(std::type_identity<Result>) {
        return RunByCommand<Result>::kSourceFile;
    });
}

std::string reasonAgainst(const core::RunResult& result)
{
    return std::visit(
        []<typename Result>(const Result& any) { return RunByCommand<Result>::reasonAgainst(any); },
        result);
}

} // namespace commands

#include "app/commands/RunFiles.h"

#include "app/commands/BacktestFiles.h"
#include "app/commands/ExplainFiles.h"
#include "app/commands/OutlookFiles.h"
#include "app/commands/SweepFiles.h"
#include "core/validation/ExplainSettings.h"

#include <functional>
#include <iostream>
#include <utility>

namespace commands {

namespace {

/// Writes the files of one run.
class RunFiles
{
public:
    RunFiles(ResultFolder& results, const RunOfProject& of, const std::string& prefix,
             const RunPictures& pictures, const std::vector<double>& quantiles)
        : m_results(results), m_of(of), m_prefix(prefix), m_pictures(pictures),
          m_quantiles(quantiles)
    {
    }

    void operator()(const core::Forecast& forecast) const
    {
        const DataSource source = sourceOf(m_of, forecast);
        m_results.add(m_prefix + "forecast.csv",
                      forecastCsv(m_of.series(), forecast, style(source)));
        m_results.add(m_prefix + "metrics.json", metricsJson(m_of.series(), forecast, source));
        if (m_pictures.forecast)
            addPictures([&] {
                m_results.addBy(m_prefix + "forecast.png", [&](const std::filesystem::path& png) {
                    m_pictures.forecast(m_of.series(), forecast, source.provenance, png);
                });
            });
    }

    void operator()(const core::Explanation& explanation) const
    {
        DataSource source = sourceOf(m_of);
        if (!core::isOfSeries(explanation.importance))
            source.group.clear(); // all rows of the file
        const core::CrossValidatedShap& shap = explanation.importance.shap;
        m_results.addBy(m_prefix + "shap_values.csv", [&](const std::filesystem::path& path) {
            ShapValuesFile values(path, explanation.table, m_results.csvBegin());
            for (std::size_t repeat = 0; repeat < shap.repeats.size(); ++repeat)
                values.append(repeat, shap.repeats[repeat].values);
            values.close();
        });
        addExplainFiles(m_results, explanation.table, explanation.importance, source, m_prefix);
        if (m_pictures.explanation)
            addPictures([&] {
                m_pictures.explanation(explanation.table, explanation.importance, source.provenance,
                                       [&](std::string_view name, const auto& write) {
                                           m_results.addBy(m_prefix + std::string(name), write);
                                       });
            });
    }

    /// With nothing assumed but the events it knows.
    void operator()(const core::Outlook& outlook) const
    {
        const core::OutlookAssumptions assumptions{
            .holidays = {}, .events = outlook.events(), .covariates = {}};
        const core::OutlookForecast forecast = outlook.forecast(assumptions);
        const DataSource source = sourceOf(m_of, outlook);
        m_results.add(m_prefix + "outlook.csv", outlookCsv(forecast, style(source)));
        m_results.add(m_prefix + "outlook.json",
                      outlookJson(m_of.series(), forecast, assumptions, outlook.options(), source));
    }

    void operator()(core::AskedBacktest& asked) const
    {
        const core::Backtest backtest =
            core::pooledBacktest(std::move(asked.finished), asked.request.events);
        const DataSource source = sourceOf(m_of, asked.request);
        m_results.add(m_prefix + "backtest.csv",
                      backtestCsv(m_of.series(), backtest, style(source)));
        m_results.add(m_prefix + "backtest.json", backtestJson(backtest, source));
    }

    void operator()(const core::DropoutSweep& sweep) const
    {
        m_results.add(m_prefix + "dropout.csv", sweepCsv(sweep));
    }

private:
    void addPictures(const std::function<void()>& draw) const
    {
        if (!m_results.addPictures(draw))
            std::cerr << kNoPictures << '\n';
    }

    TableStyle style(const DataSource& source) const
    {
        return styleOf(source, m_of.series(), m_quantiles);
    }

    ResultFolder& m_results;
    const RunOfProject& m_of;
    const std::string& m_prefix;
    const RunPictures& m_pictures;
    const std::vector<double>& m_quantiles;
};

} // namespace

void addRunFiles(ResultFolder& results, const RunOfProject& of, RunResult result,
                 const std::string& prefix, const RunPictures& pictures,
                 const std::vector<double>& quantiles)
{
    std::visit(RunFiles(results, of, prefix, pictures, quantiles), result);
}

} // namespace commands

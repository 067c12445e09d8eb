#include "ui/models/RunTables.h"

#include "app/MessageText.h"
#include "core/base/InputError.h"
#include "core/base/SettingText.h"
#include "core/features/TimeSplit.h"
#include "core/forecast/ResolvedOptions.h"
#include "core/options/ForecastSettings.h"
#include "ui/base/CoreText.h"
#include "ui/base/Format.h"
#include "ui/models/CoverageCell.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>
#include <functional>
#include <map>
#include <type_traits>
#include <utility>
#include <vector>

namespace ui {

namespace {

constexpr std::size_t kNamed = 3; ///< of an explanation's features

struct RunText
{
    Q_DECLARE_TR_FUNCTIONS(ui::RunTables)
};

/// A column of figures or words about each run.
struct RunColumn
{
    TableColumn head;
    std::function<Cell(const app::Run&)> cell;
    /// Of figures, of which the lowest is the best.
    std::function<double(const app::Run&)> score = {};
    /// Only scores that have the same are compared: what they were measured on.
    std::function<QString(const app::Run&)> measuredOn = {};
};

/// The preset's settings, what it leaves to the data decided as for the run.
core::ForecastOptions presetOf(const core::ForecastOptions& options, const core::Series* series)
{
    const core::ForecastOptions preset = core::optionsFor(options.preset);
    if (series == nullptr || options.target == core::Target::Automatic)
        return preset;
    try {
        return core::resolved(preset, *series, core::splitByTime(*series, options.split)).options;
    } catch (const core::InputError&) {
        return preset; // these data are not those of the run
    }
}

/// What differs from the preset; calibration and band as they are now.
QString differencesOf(const core::ForecastOptions& options, const core::Series* series)
{
    const core::ForecastOptions preset = presetOf(options, series);
    QString text = coreName(std::string(core::nameOf(options.preset)));
    for (const auto& setting : core::forecastSettings())
        if (const auto value = setting.get(options); value != setting.get(preset))
            text = RunText::tr("%1; %2").arg(
                text,
                RunText::tr("%1: %2").arg(app::messageText(core::Message(setting.label)),
                                          app::messageText(core::settingText(setting, value))));
    return text;
}

RunColumn score(const QString& name, const QString& toolTip,
                std::function<double(const app::Run&)> value,
                std::function<QString(const app::Run&)> measuredOn, int digits = 3)
{
    return {{name, RunText::tr("%1. Bold: the lowest of the runs measured on the same steps, where "
                               "there are several")
                       .arg(toolTip)},
            [value, digits](const app::Run& run) {
                return Cell{valueText(value(run), digits), value(run)};
            },
            value,
            std::move(measuredOn)};
}

RunColumn settings(std::function<const core::ForecastOptions&(const app::Run&)> options)
{
    return {{RunText::tr("Settings"), RunText::tr("The preset, and what differs from it"), true},
            [options](const app::Run& run) {
                return Cell{differencesOf(options(run), run.data->series.get())};
            }};
}

QString stepsText(std::size_t from, std::size_t to)
{
    return QStringLiteral("%1 %2").arg(from).arg(to);
}

/// How metrics of the Bayesian network come out.
std::vector<RunColumn>
metricsColumns(std::function<const core::ForecastMetrics&(const app::Run&)> metrics,
               std::function<double(const app::Run&)> level,
               std::function<QString(const app::Run&)> measuredOn)
{
    return {
        score(
            RunText::tr("RMSE"), RunText::tr("Of the Bayesian LSTM, in the unit of the series"),
            [metrics](const app::Run& run) { return metrics(run).rmse; }, measuredOn),
        {{RunText::tr("Coverage"),
          RunText::tr("Share of actual values inside the interval; %1").arg(offMarkText())},
         [metrics, level](const app::Run& run) { return coverageCell(metrics(run), level(run)); }},
        {{RunText::tr("Width"), RunText::tr("Mean width of the interval")},
         [metrics](const app::Run& run) {
             return Cell{valueText(metrics(run).meanWidth), metrics(run).meanWidth};
         }},
        score(
            RunText::tr("Winkler"), RunText::tr("Interval score of one level; lower is better"),
            [metrics](const app::Run& run) { return metrics(run).winkler; },
            [measuredOn, level](const app::Run& run) {
                return QStringLiteral("%1 %2").arg(measuredOn(run)).arg(level(run));
            })};
}

std::vector<RunColumn> columnsOf(std::type_identity<core::Forecast>)
{
    const auto of = [](const app::Run& run) -> const core::Forecast& {
        return *run.as<core::Forecast>();
    };
    auto columns = metricsColumns(
        [of](const app::Run& run) -> const core::ForecastMetrics& {
            return of(run).bayesian.metrics;
        },
        [of](const app::Run& run) { return of(run).options.level; },
        [of](const app::Run& run) {
            return stepsText(of(run).split.validationEnd, of(run).split.testEnd);
        });
    RunColumn set = settings(
        [of](const app::Run& run) -> const core::ForecastOptions& { return of(run).options; });
    set.cell = [of, all = set.cell](const app::Run& run) {
        Cell cell = all(run);
        const std::size_t drawn = of(run).passes->inputs.samples.passes;
        const std::size_t asked = static_cast<std::size_t>(of(run).options.mcSamples);
        if (drawn > 0 && drawn < asked)
            cell.text = (run.isGrowing ? RunText::tr("%1; %2 of %3 passes drawn so far")
                                       : RunText::tr("%1; cancelled after %2 of %3 passes"))
                            .arg(cell.text, countText(drawn), countText(asked));
        return cell;
    };
    columns.push_back(std::move(set));
    return columns;
}

std::vector<RunColumn> columnsOf(std::type_identity<app::BacktestResult>)
{
    const auto of = [](const app::Run& run) -> const app::BacktestResult& {
        return *run.as<app::BacktestResult>();
    };
    std::vector<RunColumn> columns{
        {{RunText::tr("Folds"), RunText::tr("Folds that are finished, and how much of the series "
                                            "they cover together")},
         [of](const app::Run& run) {
             const core::Backtest& backtest = of(run).backtest;
             const QString share = percentText(of(run).request.share, 0);
             return Cell{
                 backtest.cancelled
                     ? RunText::tr("%1 of %2, %3")
                           .arg(countText(backtest.folds.size()), countText(backtest.asked), share)
                     : RunText::tr("%1, %2").arg(countText(backtest.folds.size()), share)};
         }}};
    const auto metrics = metricsColumns(
        [of](const app::Run& run) -> const core::ForecastMetrics& {
            return of(run).backtest.models.front().pooled;
        },
        [of](const app::Run& run) { return of(run).request.options.level; },
        [of](const app::Run& run) {
            QString folds;
            for (const core::Forecast& fold : of(run).backtest.folds)
                folds += stepsText(fold.split.validationEnd, fold.split.testEnd) + QLatin1Char(',');
            return folds;
        });
    columns.insert(columns.end(), metrics.begin(), metrics.end());
    columns.push_back(settings([of](const app::Run& run) -> const core::ForecastOptions& {
        return of(run).request.options;
    }));
    return columns;
}

std::vector<RunColumn> columnsOf(std::type_identity<app::TrainedOutlook>)
{
    const auto of = [](const app::Run& run) -> const app::TrainedOutlook& {
        return *run.as<app::TrainedOutlook>();
    };
    return {{{RunText::tr("Reaches"), RunText::tr("The steps past the end of the data"), true},
             [of](const app::Run& run) {
                 const auto& times = of(run).times;
                 return times.empty()
                            ? Cell{}
                            : Cell{RunText::tr("%1 to %2")
                                       .arg(momentText(times.front()), momentText(times.back()))};
             }},
            settings([of](const app::Run& run) -> const core::ForecastOptions& {
                return of(run).request.options;
            })};
}

std::vector<RunColumn> columnsOf(std::type_identity<core::DropoutSweep>)
{
    const auto of = [](const app::Run& run) -> const core::DropoutSweep& {
        return *run.as<core::DropoutSweep>();
    };
    return {
        {{RunText::tr("Best p"), RunText::tr("The dropout with the lowest Winkler score")},
         [of](const app::Run& run) {
             const double best = of(run).trials[of(run).chosen].dropout;
             return Cell{valueText(best, 2), best};
         }},
        score(
            RunText::tr("Winkler"),
            RunText::tr("Interval score of the validation part with it; lower is better"),
            [of](const app::Run& run) { return of(run).trials[of(run).chosen].metrics.winkler; },
            [of](const app::Run& run) {
                const core::ForecastOptions& options = of(run).options;
                return QStringLiteral("%1 %2")
                    .arg(stepsText(static_cast<std::size_t>(options.split.validationSteps),
                                   static_cast<std::size_t>(options.split.testSteps)))
                    .arg(options.level);
            }),
        {{RunText::tr("Tried"), RunText::tr("Dropout probabilities that were compared")},
         [of](const app::Run& run) { return Cell{countText(of(run).trials.size())}; }},
        settings(
            [of](const app::Run& run) -> const core::ForecastOptions& { return of(run).options; })};
}

QString splitsText(const core::Importance& importance)
{
    const std::size_t done = importance.shap.repeats.size();
    const QString repeats =
        importance.shap.cancelled
            ? RunText::tr("%1 of %2").arg(countText(done), countText(importance.shap.asked))
            : countText(done);
    return RunText::tr("%1 × %2 folds").arg(repeats).arg(importance.options.folds);
}

bool isForest(const core::Importance& importance)
{
    return importance.options.learner == core::LearnerKind::Forest;
}

std::vector<RunColumn> columnsOf(std::type_identity<app::Explanation>)
{
    const auto of = [](const app::Run& run) -> const core::Importance& {
        return *run.as<app::Explanation>()->importance;
    };
    return {
        {{RunText::tr("Target"), {}, true},
         [of](const app::Run& run) { return Cell{QString::fromStdString(of(run).targetName)}; }},
        {{RunText::tr("R²"), RunText::tr("Of the held-out rows, mean over the repeats")},
         [of](const app::Run& run) {
             return Cell{valueText(of(run).scores.r2, 3), of(run).scores.r2};
         }},
        {{RunText::tr("RMSE"), RunText::tr("Of the held-out rows, mean over the repeats, in the "
                                           "unit of the target")},
         [of](const app::Run& run) {
             return Cell{valueText(of(run).scores.rmse, 4), of(run).scores.rmse};
         }},
        {{RunText::tr("Repeats"), {}, true},
         [of](const app::Run& run) { return Cell{splitsText(of(run))}; }},
        {{RunText::tr("Rows"), RunText::tr("Rows that are explained")},
         [](const app::Run& run) {
             return Cell{countText(run.as<app::Explanation>()->table->rows.size())};
         }},
        {{RunText::tr("Learner"), {}, true},
         [of](const app::Run& run) {
             return Cell{isForest(of(run)) ? RunText::tr("random forest")
                                           : RunText::tr("boosted trees")};
         }},
        {{RunText::tr("Trees"), RunText::tr("Trees of each model; a search may choose others")},
         [of](const app::Run& run) {
             const core::ImportanceOptions& options = of(run).options;
             return Cell{countText(static_cast<std::size_t>(
                 isForest(of(run)) ? options.forest.nEstimators : options.boosted.trees))};
         }},
        {{RunText::tr("Strongest features"), RunText::tr("By mean |SHAP|, the strongest first"),
          true},
         [of](const app::Run& run) {
             const core::ShapSummary& summary = of(run).summary;
             QStringList names;
             for (std::size_t i = 0; i < std::min(kNamed, summary.ranking.size()); ++i)
                 names << app::messageText(summary.features[summary.ranking[i]].label);
             return Cell{names.join(QStringLiteral(", "))};
         }}};
}

std::vector<RunColumn> columnsOf(core::RunKind kind)
{
    return core::withResultType(kind, []<typename Kept>(std::type_identity<Kept>) {
        return columnsOf(std::type_identity<typename app::InWindow<Kept>::Type>());
    });
}

Cell nameCell(const app::Run& run, bool isShown, const app::Runs& runs,
              std::optional<app::RunId> overlaid)
{
    QString name = QString::fromStdString(run.name);
    if (isShown)
        name.prepend(QStringLiteral("● "));
    Cell cell{name};
    if (run.id == overlaid)
        cell.text = RunText::tr("%1 (overlaid)").arg(name);
    if (!runs.isOfData(run)) {
        cell.text = RunText::tr("%1 (other roles)").arg(name);
        cell.muted = true;
        cell.toolTip = RunText::tr("Made of the data as they were read before. It is kept, and can "
                                   "be shown when the roles are the same again (Undo on the Data "
                                   "page).");
    }
    return cell;
}

QString madeText(std::chrono::sys_seconds created)
{
    const qint64 seconds = created.time_since_epoch().count();
    return seconds == 0 ? QString() // nobody noted it
                        : userLocale().toString(QDateTime::fromSecsSinceEpoch(seconds),
                                                QLocale::ShortFormat);
}

} // namespace

TableContent runTable(core::RunKind kind, const app::Runs& runs, std::optional<app::RunId> overlaid,
                      bool isPartShown)
{
    const app::Run* shown = isPartShown ? nullptr : runs.shown(kind);
    const std::vector<const app::Run*> all = runs.of(kind);
    const std::vector<RunColumn> columns = columnsOf(kind);
    TableContent table;
    table.columns = {{RunText::tr("Run"), RunText::tr("●: the one that is shown"), true}};
    for (const app::Run* run : all)
        table.rows.push_back({nameCell(*run, run == shown, runs, overlaid)});
    for (const RunColumn& column : columns) {
        table.columns.push_back(column.head);
        std::map<QString, std::vector<double>> compared; // scores on other data are no match
        for (const app::Run* run : all)
            if (column.score && runs.isOfData(*run))
                compared[column.measuredOn(*run)].push_back(column.score(*run));
        const auto isBest = [&](const app::Run& run) {
            if (!column.score || !runs.isOfData(run))
                return false;
            const std::vector<double>& scores = compared.at(column.measuredOn(run));
            return scores.size() > 1 &&
                   column.score(run) == *std::min_element(scores.begin(), scores.end());
        };
        for (std::size_t i = 0; i < all.size(); ++i) {
            Cell cell = column.cell(*all[i]);
            cell.strong = isBest(*all[i]);
            cell.muted = !runs.isOfData(*all[i]);
            table.rows[i].push_back(std::move(cell));
        }
    }
    table.columns.push_back({RunText::tr("Made"), RunText::tr("When the run was finished"), true});
    for (std::size_t i = 0; i < all.size(); ++i)
        table.rows[i].push_back(
            {madeText(all[i]->created), {}, false, {}, !runs.isOfData(*all[i])});
    return table;
}

} // namespace ui

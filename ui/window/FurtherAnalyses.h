#pragma once

#include "app/BacktestAnalysis.h"
#include "app/DropoutAnalysis.h"
#include "app/LongJobs.h"
#include "app/OutlookAnalysis.h"
#include "app/Runs.h"

#include <QJsonObject>
#include <QObject>

#include <functional>
#include <optional>
#include <string>
#include <vector>

class QWidget;

namespace ui {

class BacktestView;
class ForecastPage;
class OutlookView;
class RunStatus;
class RunsTab;
class SettingsPanel;
class SweepView;

/// The analyses of a series beside the forecast of its test part, and their views on the page:
/// outlook, backtest and the comparison of dropout probabilities, with the settings of the form.
/// One long piece of work at a time.
class FurtherAnalyses : public QObject
{
    Q_OBJECT

public:
    struct Engines
    {
        app::OutlookAnalysis::Engine outlook = app::OutlookAnalysis::coreEngine();
        app::BacktestAnalysis::Engine backtest = app::BacktestAnalysis::coreEngine();
        app::DropoutAnalysis::Engine dropout = app::DropoutAnalysis::coreEngine();
    };

    /// All outlive it. `others` are runners of long work elsewhere.
    FurtherAnalyses(app::Runs& runs, SettingsPanel& settings, ForecastPage& page,
                    const std::vector<app::TaskRunner*>& others, Engines engines, QObject* parent);

    std::vector<app::TaskRunner*> runners() const;
    /// Follows their work.
    void watch(RunStatus& status) const;
    /// Which analysis a plot or table of one of the views shows, and its settings; nothing for any
    /// other widget, and before there is a result.
    struct Origin
    {
        std::string analysis;
        core::ForecastOptions options;
    };
    std::optional<Origin> originOf(const QWidget& widget) const;
    /// What stands in the forms of the views; and puts it back.
    QJsonObject formStates() const;
    void setFormStates(const QJsonObject& states);
    /// What is assumed of each outlook, by its number; and takes it up, before those are shown.
    QJsonObject assumptions() const;
    void setAssumptions(const QJsonObject& assumptions) { m_assumed = assumptions; }
    /// Turns to the first of the views that show a run.
    void turnToResults();
    std::vector<RunsTab*> runsTabs() const;
    app::OutlookAnalysis& outlook() { return m_outlook; }
    app::BacktestAnalysis& backtest() { return m_backtest; }
    app::DropoutAnalysis& dropout() { return m_dropout; }

signals:
    /// What stands in a form of the views has changed, or what is assumed.
    void formChanged();
    /// A setting has no meaning, in one sentence.
    void problem(const QString& sentence, const QString& setting);

private:
    /// What is done alike with all of them.
    struct Entry
    {
        core::RunKind kind;
        QWidget* view;
        QWidget* form;
        RunsTab* runs;
        app::TaskRunner* runner;
        QString work;                                   ///< what it is called while it runs
        std::function<QString()> kept;                  ///< see `RunStatus::watch`
        std::function<core::ForecastOptions()> options; ///< of the run on show, which there is
    };
    template <typename View, typename AnalysisOfView, typename Options>
    void add(View& view, AnalysisOfView& analysis, const QString& title, const QString& toolTip,
             const QString& work, Options options);

    void showNextLevel();
    void connectOutlook();
    void connectBacktest();
    void connectDropout();
    void setSeries();
    void showOutlook();
    void keepAssumed(app::RunId outlook); ///< what the view assumes now
    std::optional<core::ForecastOptions> options();

    app::Runs& m_runs;
    SettingsPanel& m_settings;
    ForecastPage& m_page;
    OutlookView* m_outlookView;
    BacktestView* m_backtestView;
    SweepView* m_sweepView;
    app::OutlookAnalysis m_outlook;
    app::BacktestAnalysis m_backtest;
    app::DropoutAnalysis m_dropout;
    app::LongJobs m_jobs;
    std::vector<Entry> m_entries;
    QJsonObject m_assumed; ///< of each outlook, by its number
};

} // namespace ui

#include "ui/window/FurtherAnalyses.h"

#include "app/MessageText.h"
#include "core/base/InputError.h"
#include "ui/base/KeptTexts.h"
#include "ui/forecast/BacktestView.h"
#include "ui/forecast/ForecastPage.h"
#include "ui/forecast/OutlookView.h"
#include "ui/forecast/SettingsPanel.h"
#include "ui/forecast/SweepView.h"
#include "ui/forms/FormFields.h"
#include "ui/forms/FormState.h"
#include "ui/plots/FoldsPlot.h"
#include "ui/plots/ForecastPlot.h"
#include "ui/plots/OutlookPlot.h"
#include "ui/plots/SweepPlot.h"
#include "ui/results/RunsTab.h"
#include "ui/window/RunStatus.h"

#include <string_view>
#include <utility>

namespace ui {

namespace {

/// "outlook", as projects have it.
QString formKey(core::RunKind kind)
{
    const std::string_view name = core::nameOf(kind);
    return QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
}

} // namespace

FurtherAnalyses::FurtherAnalyses(app::Runs& runs, SettingsPanel& settings, ForecastPage& page,
                                 const std::vector<app::TaskRunner*>& others, Engines engines,
                                 QObject* parent)
    : QObject(parent), m_runs(runs), m_settings(settings), m_page(page),
      m_outlookView(new OutlookView), m_backtestView(new BacktestView), m_sweepView(new SweepView),
      m_outlook(runs, std::move(engines.outlook)), m_backtest(runs, std::move(engines.backtest)),
      m_dropout(runs, std::move(engines.dropout))
{
    for (app::TaskRunner* runner : others)
        m_jobs.watch(*runner);
    add(*m_outlookView, m_outlook, tr("Outlook"),
        tr("The days past the end of the data, under assumptions of yours"),
        tr("The training of an outlook"),
        [](const app::TrainedOutlook& outlook) { return outlook.request.options; });
    add(*m_backtestView, m_backtest, tr("Backtest"),
        tr("How the models do in several parts of the series"), tr("A backtest"),
        [](const app::BacktestResult& result) { return result.request.options; });
    add(*m_sweepView, m_dropout, tr("Dropout"),
        tr("Which dropout probability p does best on the validation part"),
        tr("A comparison of dropouts"),
        [](const core::DropoutSweep& sweep) { return sweep.options; });
    connect(&m_runs, &app::Runs::dataChanged, this, &FurtherAnalyses::setSeries);
    setSeries();
    connectOutlook();
    connectBacktest();
    connectDropout();
}

template <typename View, typename AnalysisOfView, typename Options>
void FurtherAnalyses::add(View& view, AnalysisOfView& analysis, const QString& title,
                          const QString& toolTip, const QString& work, Options options)
{
    m_page.addView(&view, view.plot(), title, toolTip);
    m_jobs.watch(analysis.runner());
    connect(&m_jobs, &app::LongJobs::busyChanged, &view, &View::setBusy);
    forEachField(view.form(), [this](QWidget& field, const QMetaProperty& value) {
        if (value.hasNotifySignal())
            connect(&field, value.notifySignal(), this,
                    QMetaMethod::fromSignal(&FurtherAnalyses::formChanged));
    });
    m_entries.push_back({.kind = AnalysisOfView::kKind,
                         .view = &view,
                         .form = &view.form(),
                         .runs = &view.runs(),
                         .runner = &analysis.runner(),
                         .work = work,
                         .kept = [&analysis] { return keptOf(analysis); },
                         .options = [&analysis, options] { return options(*analysis.result()); }});
}

QJsonObject FurtherAnalyses::formStates() const
{
    QJsonObject states;
    for (const Entry& entry : m_entries)
        states.insert(formKey(entry.kind), formState(*entry.form));
    return states;
}

void FurtherAnalyses::setFormStates(const QJsonObject& states)
{
    for (const Entry& entry : m_entries)
        setFormState(*entry.form, states.value(formKey(entry.kind)).toObject());
}

std::vector<app::TaskRunner*> FurtherAnalyses::runners() const
{
    std::vector<app::TaskRunner*> runners;
    for (const Entry& entry : m_entries)
        runners.push_back(entry.runner);
    return runners;
}

void FurtherAnalyses::watch(RunStatus& status) const
{
    for (const Entry& entry : m_entries)
        status.watch(*entry.runner, entry.work, entry.kept);
}

std::optional<FurtherAnalyses::Origin> FurtherAnalyses::originOf(const QWidget& widget) const
{
    for (const Entry& entry : m_entries) {
        const bool isOn = entry.view == &widget || entry.view->isAncestorOf(&widget);
        if (isOn && m_runs.shown(entry.kind) != nullptr)
            return Origin{std::string(core::nameOf(entry.kind)), entry.options()};
    }
    return std::nullopt;
}

QJsonObject FurtherAnalyses::assumptions() const
{
    return m_assumed;
}

void FurtherAnalyses::keepAssumed(app::RunId outlook)
{
    const QString number = QString::number(outlook.number);
    const QJsonObject assumed = m_outlookView->assumed();
    if (assumed.isEmpty())
        m_assumed.remove(number);
    else
        m_assumed.insert(number, assumed);
}

/// With what was assumed of it before.
void FurtherAnalyses::showOutlook()
{
    const app::Run* shown = m_runs.shown(core::RunKind::Outlook);
    m_outlookView->assumeNext(shown == nullptr
                                  ? QJsonObject()
                                  : m_assumed.value(QString::number(shown->id.number)).toObject());
    m_outlookView->setOutlook(m_runs.series(), m_outlook.outlook(), m_page.recurringEvents());
}

void FurtherAnalyses::turnToResults()
{
    for (const Entry& entry : m_entries)
        if (m_runs.shown(entry.kind) != nullptr) {
            m_page.showView(entry.view);
            return;
        }
}

std::vector<RunsTab*> FurtherAnalyses::runsTabs() const
{
    std::vector<RunsTab*> tabs;
    for (const Entry& entry : m_entries)
        tabs.push_back(entry.runs);
    return tabs;
}

void FurtherAnalyses::setSeries()
{
    const bool isTableOpen = m_runs.data() != nullptr && m_runs.data()->table != nullptr;
    m_page.plot().setTableOpen(isTableOpen);
    m_outlookView->setTableOpen(isTableOpen);
    m_backtestView->setTableOpen(isTableOpen);
    m_backtestView->setSeries(m_runs.series());
    m_sweepView->setTableOpen(isTableOpen);
    m_sweepView->setHasSeries(m_runs.series() != nullptr);
}

std::optional<core::ForecastOptions> FurtherAnalyses::options()
{
    m_settings.clearProblems();
    try {
        return m_settings.options();
    } catch (const core::InputError& error) {
        emit problem(app::messageText(error.message()), QString::fromStdString(error.setting()));
        return std::nullopt;
    }
}

/// The level that an outlook would be trained with.
void FurtherAnalyses::showNextLevel()
{
    try {
        m_outlookView->setNextLevel(m_settings.options().level);
    } catch (const core::InputError&) {
        // Half-typed: Train says so.
    }
}

void FurtherAnalyses::connectOutlook()
{
    connect(&m_settings, &SettingsPanel::changed, this, &FurtherAnalyses::showNextLevel);
    showNextLevel();
    connect(m_outlookView, &OutlookView::trainAsked, this, [this](int days) {
        const auto settings = options();
        if (!settings || m_runs.series() == nullptr)
            return;
        const core::Series& series = *m_runs.series();
        const std::size_t steps = days == 1 ? series.shortSeason() : series.longSeason();
        keepAssumed(m_runs.next(core::RunKind::Outlook)); // it is asked the same question
        m_outlook.train({static_cast<int>(steps), *settings, m_page.ownEvents()});
    });
    connect(m_outlookView, &OutlookView::asked, &m_outlook, &app::OutlookAnalysis::ask);
    connect(&m_outlook, &app::OutlookAnalysis::changed, this, &FurtherAnalyses::showOutlook);
    connect(&m_page, &ForecastPage::ownEventsChanged, this, [this] {
        if (!m_outlook.outlook() || m_outlookView->hasEvents(m_page.recurringEvents()))
            return;
        showOutlook(); // the events to come are others
        m_outlook.ask(m_outlook.outlook()->usual);
    });
    connect(m_outlookView, &OutlookView::assumedChanged, this, [this] {
        if (const app::Run* shown = m_runs.shown(core::RunKind::Outlook))
            keepAssumed(shown->id);
        emit formChanged();
    });
    connect(&m_runs, &app::Runs::cleared, this, [this] { m_assumed = {}; });
    connect(&m_outlook, &app::OutlookAnalysis::answered, this,
            [this] { m_outlookView->setAnswer(m_outlook.answer()); });
    connect(&m_outlook, &app::OutlookAnalysis::answerFailed, m_outlookView,
            &OutlookView::showProblem);
}

void FurtherAnalyses::connectBacktest()
{
    connect(m_backtestView, &BacktestView::runAsked, this, [this](int folds, double share) {
        if (const auto settings = options())
            m_backtest.run({static_cast<std::size_t>(folds), share, *settings, m_page.ownEvents()});
    });
    connect(m_backtestView, &BacktestView::resumeAsked, &m_backtest,
            &app::BacktestAnalysis::resume);
    const auto show = [this] {
        const auto& part = m_backtest.part();
        m_backtestView->setResult(part ? part : m_backtest.result());
        m_backtestView->runs().setPartShown(part != nullptr);
        if (part) // as many folds as are shown below; others may be about to join them
            m_backtestView->showFinished(part->backtest.folds.size(), part->backtest.asked);
    };
    connect(&m_backtest, &app::BacktestAnalysis::changed, this, show);
    connect(&m_backtest, &app::BacktestAnalysis::partChanged, this, show);
}

void FurtherAnalyses::connectDropout()
{
    connect(m_sweepView, &SweepView::sweepAsked, this, [this](const std::vector<double>& dropouts) {
        if (const auto settings = options())
            m_dropout.sweep(*settings, dropouts);
    });
    connect(&m_dropout, &app::DropoutAnalysis::changed, this, [this] {
        const auto result = m_dropout.result();
        m_sweepView->setResult(
            result, result ? QString::fromStdString(m_runs.series()->valueName) : QString(),
            result ? result->options.level : 0.95);
    });
    connect(m_sweepView, &SweepView::useAsked, &m_settings, &SettingsPanel::setDropout);
}

} // namespace ui

#include "ui/FurtherAnalyses.h"

#include "core/base/InputError.h"
#include "ui/CoreText.h"
#include "ui/FormFields.h"
#include "ui/FormState.h"
#include "ui/SettingsPanel.h"
#include "ui/backtest/BacktestView.h"
#include "ui/outlook/OutlookView.h"
#include "ui/pages/ForecastPage.h"
#include "ui/plots/FoldsPlot.h"
#include "ui/plots/ForecastPlot.h"
#include "ui/plots/OutlookPlot.h"
#include "ui/plots/SweepPlot.h"
#include "ui/sweep/SweepView.h"

#include <utility>

namespace ui {

FurtherAnalyses::FurtherAnalyses(app::Runs& runs, SettingsPanel& settings, ForecastPage& page,
                                 const std::vector<app::TaskRunner*>& others, Engines engines,
                                 QObject* parent)
    : QObject(parent), m_runs(runs), m_settings(settings), m_page(page),
      m_outlookView(new OutlookView), m_backtestView(new BacktestView), m_sweepView(new SweepView),
      m_outlook(runs, std::move(engines.outlook)), m_backtest(runs, std::move(engines.backtest)),
      m_dropout(runs, std::move(engines.dropout))
{
    page.addView(m_outlookView, m_outlookView->plot(), tr("Outlook"),
                 tr("The days past the end of the data, under assumptions of yours"));
    page.addView(m_backtestView, m_backtestView->plot(), tr("Backtest"),
                 tr("How the models do in several parts of the series"));
    page.addView(m_sweepView, m_sweepView->plot(), tr("Dropout"),
                 tr("Which dropout probability p does best on the validation part"));
    for (app::TaskRunner* runner : others)
        m_jobs.watch(*runner);
    for (app::TaskRunner* runner : runners())
        m_jobs.watch(*runner);
    connect(&m_jobs, &app::LongJobs::busyChanged, m_outlookView, &OutlookView::setBusy);
    connect(&m_jobs, &app::LongJobs::busyChanged, m_backtestView, &BacktestView::setBusy);
    connect(&m_jobs, &app::LongJobs::busyChanged, m_sweepView, &SweepView::setBusy);
    connect(&m_runs, &app::Runs::dataChanged, this, &FurtherAnalyses::setSeries);
    setSeries();
    connectOutlook();
    connectBacktest();
    connectDropout();
    for (const auto& [name, form] : forms())
        forEachField(*form, [this](QWidget& field, const QMetaProperty& value) {
            if (value.hasNotifySignal())
                connect(&field, value.notifySignal(), this,
                        QMetaMethod::fromSignal(&FurtherAnalyses::formChanged));
        });
}

std::vector<std::pair<QString, QWidget*>> FurtherAnalyses::forms() const
{
    return {{QStringLiteral("outlook"), &m_outlookView->form()},
            {QStringLiteral("backtest"), &m_backtestView->form()},
            {QStringLiteral("dropout"), &m_sweepView->form()}};
}

QJsonObject FurtherAnalyses::formStates() const
{
    QJsonObject states;
    for (const auto& [name, form] : forms())
        states.insert(name, formState(*form));
    return states;
}

void FurtherAnalyses::setFormStates(const QJsonObject& states)
{
    for (const auto& [name, form] : forms())
        setFormState(*form, states.value(name).toObject());
}

std::vector<app::TaskRunner*> FurtherAnalyses::runners()
{
    return {&m_outlook.runner(), &m_backtest.runner(), &m_dropout.runner()};
}

std::optional<FurtherAnalyses::Origin> FurtherAnalyses::originOf(const QWidget& widget) const
{
    const auto isOn = [&](const QWidget* view) {
        return view == &widget || view->isAncestorOf(&widget);
    };
    if (isOn(m_outlookView) && m_outlook.outlook())
        return Origin{"outlook", m_outlook.outlook()->request.options};
    if (isOn(m_backtestView) && m_backtest.result())
        return Origin{"backtest", m_backtest.result()->request.options};
    if (isOn(m_sweepView) && m_dropout.result())
        return Origin{"dropout", m_dropout.result()->options};
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
    const std::pair<bool, QWidget*> views[] = {{m_outlook.outlook() != nullptr, m_outlookView},
                                               {m_backtest.result() != nullptr, m_backtestView},
                                               {m_dropout.result() != nullptr, m_sweepView}};
    for (const auto& [hasResult, view] : views)
        if (hasResult) {
            m_page.showView(view);
            return;
        }
}

std::vector<RunsTab*> FurtherAnalyses::runsTabs()
{
    return {&m_outlookView->runs(), &m_backtestView->runs(), &m_sweepView->runs()};
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
        emit problem(coreText(error.message()), QString::fromStdString(error.setting()));
        return std::nullopt;
    }
}

void FurtherAnalyses::connectOutlook()
{
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
    connect(&m_backtest, &app::BacktestAnalysis::foldFinished, m_backtestView,
            &BacktestView::showFinished);
    const auto show = [this] {
        m_backtestView->setResult(m_backtest.part() ? m_backtest.part() : m_backtest.result());
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

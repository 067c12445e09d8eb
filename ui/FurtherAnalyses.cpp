#include "ui/FurtherAnalyses.h"

#include "app/ForecastAnalysis.h"
#include "core/base/InputError.h"
#include "ui/CoreText.h"
#include "ui/FormFields.h"
#include "ui/FormState.h"
#include "ui/SettingsPanel.h"
#include "ui/backtest/BacktestView.h"
#include "ui/outlook/OutlookView.h"
#include "ui/pages/ForecastPage.h"
#include "ui/plots/FoldsPlot.h"
#include "ui/plots/OutlookPlot.h"
#include "ui/plots/SweepPlot.h"
#include "ui/sweep/SweepView.h"

#include <utility>

namespace ui {

FurtherAnalyses::FurtherAnalyses(app::ForecastAnalysis& forecast, SettingsPanel& settings,
                                 ForecastPage& page, const std::vector<app::TaskRunner*>& others,
                                 Engines engines, QObject* parent)
    : QObject(parent), m_forecast(forecast), m_settings(settings), m_page(page),
      m_outlookView(new OutlookView), m_backtestView(new BacktestView), m_sweepView(new SweepView),
      m_outlook(std::move(engines.outlook)), m_backtest(std::move(engines.backtest)),
      m_dropout(std::move(engines.dropout))
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
    connect(&m_forecast, &app::ForecastAnalysis::changed, this, &FurtherAnalyses::setSeries);
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
        return Origin{"outlook", m_outlook.request().options};
    if (isOn(m_backtestView) && m_backtest.result())
        return Origin{"backtest", m_backtest.result()->request.options};
    if (isOn(m_sweepView) && m_dropout.result())
        return Origin{"dropout", m_dropout.result()->options};
    return std::nullopt;
}

void FurtherAnalyses::turnTo(const app::LatestResults& results)
{
    const std::pair<bool, QWidget*> views[] = {{results.outlook != nullptr, m_outlookView},
                                               {results.backtest != nullptr, m_backtestView},
                                               {results.sweep != nullptr, m_sweepView}};
    for (const auto& [hasResult, view] : views)
        if (hasResult) {
            m_page.showView(view);
            return;
        }
}

void FurtherAnalyses::setSeries()
{
    const auto& series = m_forecast.series();
    if (series == m_outlook.series())
        return;
    m_backtestView->setHasSeries(series != nullptr);
    m_sweepView->setHasSeries(series != nullptr);
    m_outlook.setSeries(series);
    m_backtest.setSeries(series);
    m_dropout.setSeries(series);
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
        if (!settings || !m_outlook.series())
            return;
        const core::Series& series = *m_outlook.series();
        const std::size_t steps = days == 1 ? series.shortSeason() : series.longSeason();
        m_outlook.train({static_cast<int>(steps), *settings, m_page.ownEvents()});
    });
    connect(m_outlookView, &OutlookView::asked, &m_outlook, &app::OutlookAnalysis::ask);
    connect(&m_outlook, &app::OutlookAnalysis::changed, this, [this] {
        m_outlookView->setOutlook(m_outlook.series(), m_outlook.outlook(),
                                  m_page.recurringEvents());
    });
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
    connect(&m_backtest, &app::BacktestAnalysis::changed, this,
            [this] { m_backtestView->setResult(m_backtest.result()); });
}

void FurtherAnalyses::connectDropout()
{
    connect(m_sweepView, &SweepView::sweepAsked, this, [this](const std::vector<double>& dropouts) {
        if (const auto settings = options())
            m_dropout.sweep(*settings, dropouts);
    });
    connect(&m_dropout, &app::DropoutAnalysis::changed, this, [this] {
        if (m_dropout.result())
            m_sweepView->setResult(m_dropout.result(),
                                   QString::fromStdString(m_dropout.series()->valueName),
                                   m_dropout.result()->options.level);
    });
    connect(m_sweepView, &SweepView::useAsked, &m_settings, &SettingsPanel::setDropout);
}

} // namespace ui

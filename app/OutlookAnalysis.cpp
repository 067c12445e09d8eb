#include "app/OutlookAnalysis.h"

#include <utility>

namespace app {

TrainedOutlook trainedOutlook(std::shared_ptr<const core::Outlook> fitted)
{
    const core::ForecastOptions& options = fitted->options();
    TrainedOutlook outlook;
    outlook.times = fitted->times();
    outlook.clock = fitted->clock();
    outlook.covariates = fitted->covariates();
    outlook.knowsEvents = fitted->knowsEvents();
    outlook.usual.band = {
        .level = options.level, .calibrated = options.calibrated, .kind = options.band};
    outlook.answer = [fitted](const WhatIf& whatIf) {
        return fitted->forecast(whatIf.assumptions, whatIf.band);
    };
    outlook.fitted = std::move(fitted);
    return outlook;
}

OutlookAnalysis::Engine OutlookAnalysis::coreEngine()
{
    return [](const core::Series& series, const OutlookRequest& request,
              const core::Progress& progress) {
        return trainedOutlook(std::make_shared<const core::Outlook>(core::Outlook::fit(
            series, request.horizon, request.options, request.events, progress)));
    };
}

OutlookAnalysis::OutlookAnalysis(Engine engine, QObject* parent)
    : QObject(parent), m_engine(std::move(engine))
{
    connect(&m_answerer, &TaskRunner::finished, this, &OutlookAnalysis::answerNext);
    connect(&m_answerer, &TaskRunner::cancelled, this, &OutlookAnalysis::answerNext);
    connect(&m_answerer, &TaskRunner::failed, this, [this](const QString& sentence) {
        if (!m_next) // else the newer question may do better
            emit answerFailed(sentence);
        answerNext();
    });
}

void OutlookAnalysis::setSeries(std::shared_ptr<const core::Series> series)
{
    m_trainer.cancel();
    m_next.reset();
    m_series = std::move(series);
    m_outlook.reset();
    m_answer.reset();
    emit changed();
}

void OutlookAnalysis::train(const OutlookRequest& request)
{
    if (!m_series)
        return;
    m_trainer.start(
        [engine = m_engine, series = m_series, request](const core::Progress& progress) {
            // The series goes along: by the time the result arrives another may have been opened.
            return std::pair(series, engine(*series, request, progress));
        },
        [this, request](std::pair<std::shared_ptr<const core::Series>, TrainedOutlook> result) {
            if (result.first == m_series)
                keep(request, std::move(result.second));
        });
}

void OutlookAnalysis::restore(const std::shared_ptr<const core::Outlook>& outlook)
{
    m_trainer.cancel();
    keep({outlook->horizon(), outlook->options(), outlook->events()}, trainedOutlook(outlook));
}

void OutlookAnalysis::keep(OutlookRequest request, TrainedOutlook outlook)
{
    m_request = std::move(request);
    m_outlook = std::make_shared<const TrainedOutlook>(std::move(outlook));
    m_answer.reset();
    emit changed();
    ask(m_outlook->usual);
}

void OutlookAnalysis::ask(const WhatIf& whatIf)
{
    if (!m_outlook)
        return;
    m_next = whatIf;
    answerNext();
}

void OutlookAnalysis::answerNext()
{
    if (!m_next || !m_outlook || m_answerer.isRunning())
        return;
    m_answerer.start(
        [outlook = m_outlook, whatIf = *std::exchange(m_next, std::nullopt)](
            const core::Progress&) { return std::pair(outlook, outlook->answer(whatIf)); },
        [this](std::pair<std::shared_ptr<const TrainedOutlook>, core::OutlookForecast> result) {
            if (result.first != m_outlook)
                return;
            m_answer = std::make_shared<const core::OutlookForecast>(std::move(result.second));
            emit answered();
        });
}

} // namespace app

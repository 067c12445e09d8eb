#include "app/OutlookAnalysis.h"

#include <utility>

namespace app {

OutlookAnalysis::Engine OutlookAnalysis::coreEngine()
{
    return [](const core::Series& series, const OutlookRequest& request,
              const core::Progress& progress) {
        return trainedOutlook(std::make_shared<const core::Outlook>(core::Outlook::fit(
            series, request.horizon, request.options, request.events, progress)));
    };
}

OutlookAnalysis::OutlookAnalysis(Runs& runs, Engine engine, QObject* parent)
    : Analysis(runs, std::move(engine), parent)
{
    connect(&m_answerer, &TaskRunner::finished, this, &OutlookAnalysis::answerNext);
    connect(&m_answerer, &TaskRunner::cancelled, this, &OutlookAnalysis::answerNext);
    connect(&m_answerer, &TaskRunner::failed, this, [this](const QString& sentence) {
        if (!m_next) // else the newer question may do better
            emit answerFailed(sentence);
        answerNext();
    });
}

void OutlookAnalysis::train(const OutlookRequest& request)
{
    start([engine = m_engine, request](const SharedDataset& data, const core::Progress& progress) {
        TrainedOutlook outlook = engine(*data->series, request, progress);
        outlook.request = request;
        return outlook;
    });
}

void OutlookAnalysis::showAnother()
{
    m_next.reset();
    m_answer.reset();
    AnalysisBase::showAnother();
    if (const auto shown = outlook())
        ask(shown->usual);
}

void OutlookAnalysis::ask(const WhatIf& whatIf)
{
    if (!outlook())
        return;
    m_next = whatIf;
    answerNext();
}

void OutlookAnalysis::answerNext()
{
    if (!m_next || !outlook() || m_answerer.isRunning())
        return;
    m_answerer.start(
        [outlook = outlook(), whatIf = *std::exchange(m_next, std::nullopt)](
            const core::Progress&) { return std::pair(outlook, outlook->answer(whatIf)); },
        [this](std::pair<std::shared_ptr<const TrainedOutlook>, core::OutlookForecast> result) {
            if (result.first != outlook())
                return;
            m_answer = std::make_shared<const core::OutlookForecast>(std::move(result.second));
            emit answered();
        });
}

} // namespace app

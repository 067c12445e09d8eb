#pragma once

#include "app/Analysis.h"

#include <functional>
#include <memory>
#include <optional>

namespace app {

using OutlookEngine = std::function<TrainedOutlook(const core::Series&, const OutlookRequest&,
                                                   const core::Progress&)>;

/// Trains outlooks past the end of the series, and answers what-ifs about the one on show in
/// another worker: fast enough for a slider, and never in the way of the window. Where another run
/// is shown, the answer to what is usual follows.
class OutlookAnalysis : public Analysis<TrainedOutlook, OutlookEngine>
{
    Q_OBJECT

public:
    static Engine coreEngine(); ///< `core::Outlook`

    /// `runs` outlives it.
    explicit OutlookAnalysis(Runs& runs, Engine engine = coreEngine(), QObject* parent = nullptr);

    /// Does nothing without a series.
    void train(const OutlookRequest& request);
    /// Of questions that come while one is answered, the last alone is answered. Does nothing
    /// without an outlook.
    void ask(const WhatIf& whatIf);

    std::shared_ptr<const TrainedOutlook> outlook() const { return result(); }
    /// To the last question that could be answered; nothing before the first.
    const std::shared_ptr<const core::OutlookForecast>& answer() const { return m_answer; }

signals:
    /// `answer()` is another one.
    void answered();
    /// A question that has no answer, in one sentence.
    void answerFailed(const QString& sentence);

private:
    void showAnother() override;
    void answerNext();

    std::shared_ptr<const core::OutlookForecast> m_answer;
    std::optional<WhatIf> m_next; ///< the newest question that waits
    TaskRunner m_answerer;
};

} // namespace app

#pragma once

#include "app/Runs.h"
#include "app/TaskRunner.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace app {

/// Trains outlooks past the end of the series in a worker, keeps each as a run, and answers
/// what-ifs about the one on show in another: fast enough for a slider, and never in the way of the
/// window.
class OutlookAnalysis : public QObject
{
    Q_OBJECT

public:
    /// What trains; tests pass their own.
    using Engine = std::function<TrainedOutlook(const core::Series&, const OutlookRequest&,
                                                const core::Progress&)>;

    static Engine coreEngine(); ///< `core::Outlook`

    /// `runs` outlives it.
    explicit OutlookAnalysis(Runs& runs, Engine engine = coreEngine(), QObject* parent = nullptr);

    /// Does nothing without a series. When it is trained, the answer to what is usual follows.
    void train(const OutlookRequest& request);
    /// Of questions that come while one is answered, the last alone is answered. Does nothing
    /// without an outlook.
    void ask(const WhatIf& whatIf);

    /// The run on show; nothing where there is none.
    std::shared_ptr<const TrainedOutlook> outlook() const
    {
        return m_runs.shownAs<TrainedOutlook>();
    }
    /// To the last question that could be answered; nothing before the first.
    const std::shared_ptr<const core::OutlookForecast>& answer() const { return m_answer; }
    TaskRunner& runner() { return m_trainer; } ///< of the training, for its signals and `cancel`

signals:
    /// `outlook()` is another one, or none. Where there is one, the answer to what is usual
    /// follows.
    void changed();
    /// `answer()` is another one.
    void answered();
    /// A question that has no answer, in one sentence.
    void answerFailed(const QString& sentence);

private:
    void showAnother();
    void answerNext();

    Engine m_engine;
    Runs& m_runs;
    std::shared_ptr<const core::OutlookForecast> m_answer;
    std::optional<WhatIf> m_next; ///< the newest question that waits
    TaskRunner m_trainer;
    TaskRunner m_answerer;
};

} // namespace app

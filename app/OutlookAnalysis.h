#pragma once

#include "app/TaskRunner.h"
#include "core/forecast/Outlook.h"

#include <QObject>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace app {

/// What an outlook is trained with.
struct OutlookRequest
{
    int horizon = 24; ///< steps
    core::ForecastOptions options;
    std::vector<core::CalendarEvent> events; ///< the analyst's, those of the past
};

/// What is assumed, and how the band is to be.
struct WhatIf
{
    core::OutlookAssumptions assumptions;
    core::BandOptions band;
};

/// An outlook that is ready to be asked.
struct TrainedOutlook
{
    std::vector<std::chrono::sys_seconds> times; ///< the steps to come
    core::LocalClock clock;                      ///< of the series
    std::vector<core::KnownCovariate> covariates;
    bool knowsEvents = false;
    WhatIf usual; ///< nothing assumed, the band it was trained with
    /// From any thread; throws `InputError`.
    std::function<core::OutlookForecast(const WhatIf&)> answer;
    /// What it is kept by; nothing where it is none of the core's.
    std::shared_ptr<const core::Outlook> fitted;
};

TrainedOutlook trainedOutlook(std::shared_ptr<const core::Outlook> fitted);

/// Trains an outlook past the end of a series in a worker, keeps it, and answers what-ifs in
/// another: fast enough for a slider, and never in the way of the window.
class OutlookAnalysis : public QObject
{
    Q_OBJECT

public:
    /// What trains; tests pass their own.
    using Engine = std::function<TrainedOutlook(const core::Series&, const OutlookRequest&,
                                                const core::Progress&)>;

    static Engine coreEngine(); ///< `core::Outlook`

    explicit OutlookAnalysis(Engine engine = coreEngine(), QObject* parent = nullptr);

    /// Takes another series (or none): the outlook of the earlier one is dropped, and a training of
    /// it is cancelled.
    void setSeries(std::shared_ptr<const core::Series> series);
    const std::shared_ptr<const core::Series>& series() const { return m_series; }

    /// Takes an outlook that was kept, of this series; the answer to what is usual follows.
    void restore(const std::shared_ptr<const core::Outlook>& outlook);

    /// Does nothing without a series. When it is trained, the answer to what is usual follows.
    void train(const OutlookRequest& request);
    /// Of questions that come while one is answered, the last alone is answered. Does nothing
    /// without an outlook.
    void ask(const WhatIf& whatIf);

    /// The last that was trained; nothing before the first. After an error or a cancel it is still
    /// there.
    const std::shared_ptr<const TrainedOutlook>& outlook() const { return m_outlook; }
    /// What it was trained with.
    const OutlookRequest& request() const { return m_request; }
    /// To the last question that could be answered; nothing before the first.
    const std::shared_ptr<const core::OutlookForecast>& answer() const { return m_answer; }
    TaskRunner& runner() { return m_trainer; } ///< of the training, for its signals and `cancel`

signals:
    /// `outlook()` is another one, or none.
    void changed();
    /// `answer()` is another one.
    void answered();
    /// A question that has no answer, in one sentence.
    void answerFailed(const QString& sentence);

private:
    void keep(OutlookRequest request, TrainedOutlook outlook);
    void answerNext();

    Engine m_engine;
    std::shared_ptr<const core::Series> m_series;
    std::shared_ptr<const TrainedOutlook> m_outlook;
    OutlookRequest m_request;
    std::shared_ptr<const core::OutlookForecast> m_answer;
    std::optional<WhatIf> m_next; ///< the newest question that waits
    TaskRunner m_trainer;
    TaskRunner m_answerer;
};

} // namespace app

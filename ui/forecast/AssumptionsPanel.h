#pragma once

#include "app/OutlookAnalysis.h"

#include <QJsonObject>
#include <QScrollArea>

#include <vector>

class QCheckBox;
class QFormLayout;
class QLabel;
class QSlider;

namespace ui {

/// Switches and sliders for what is assumed of the days to come: which are holidays, which have an
/// event, and where weather is used how it is on average.
class AssumptionsPanel : public QScrollArea
{
    Q_OBJECT

public:
    explicit AssumptionsPanel(QWidget* parent = nullptr);

    /// Nothing assumed but the analyst's `events` to come. Without an outlook the panel is empty.
    void setOutlook(const app::TrainedOutlook* outlook,
                    const std::vector<core::CalendarEvent>& events, bool hasCovariates);
    core::OutlookAssumptions assumptions() const;
    /// What is assumed, by days, events and covariates; empty where nothing is but the events.
    QJsonObject state() const;
    /// Takes it up, without `changed`; what this outlook does not have is left out.
    void setState(const QJsonObject& state);
    /// Back to nothing assumed.
    void reset();

signals:
    /// By hand, after each change.
    void changed();

private:
    /// A covariate whose mean over the outlook is moved; its course stays.
    struct Mover
    {
        core::KnownCovariate covariate;
        double usualMean = 0.0;
        QSlider* slider = nullptr;
        QLabel* value = nullptr;
        double mean() const;
        void showValue() const;
    };

    QWidget* dayRows(const std::vector<std::chrono::sys_seconds>& times, bool knowsEvents);
    QWidget* eventRows(const std::vector<core::CalendarEvent>& events);
    void addMover(QFormLayout& form, const core::KnownCovariate& covariate);
    void assumeNothing();
    void tell();

    std::vector<std::chrono::sys_days> m_days; ///< local ones
    core::LocalClock m_clock;                  ///< of the series
    std::vector<QCheckBox*> m_holidays;        ///< one per day
    std::vector<QCheckBox*> m_eventDays;       ///< one per day
    std::vector<core::CalendarEvent> m_events;
    std::vector<QCheckBox*> m_eventSwitches; ///< one per event
    std::vector<Mover> m_movers;
    bool m_isResetting = false;
};

} // namespace ui

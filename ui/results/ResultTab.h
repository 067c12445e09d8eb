#pragma once

#include "core/forecast/EventLens.h"
#include "core/forecast/Forecast.h"
#include "core/forecast/ModelDifferences.h"

#include <QWidget>

#include <memory>
#include <vector>

namespace ui {

/// What the tabs below the plot show.
struct ShownResult
{
    std::shared_ptr<const core::Series> series;     ///< may be missing
    std::shared_ptr<const core::Forecast> forecast; ///< may be missing
    /// Of the forecast's models; missing until they are worked out.
    std::shared_ptr<const core::ModelDifferences> differences;
    std::vector<core::CalendarEvent> events; ///< flagged and the analyst's, in order
};

/// One view of the result. Only the tab that is seen is filled; the others wait until they are.
class ResultTab : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    void setResult(const ShownResult& result);
    /// The same result, whose differences have been worked out.
    void setDifferences(const ShownResult& result);

signals:
    /// A stretch of time was clicked: the plot goes there.
    void stretchChosen(const core::CalendarEvent& stretch);

protected:
    virtual void fill(const ShownResult& result) = 0;
    /// Whether the differences between the models are seen here.
    virtual bool showsDifferences() const { return false; }
    void showEvent(QShowEvent* event) override;

private:
    ShownResult m_result;
    bool m_waits = false;
};

/// The day or so around one moment.
core::CalendarEvent aroundMoment(std::chrono::sys_seconds moment);

} // namespace ui

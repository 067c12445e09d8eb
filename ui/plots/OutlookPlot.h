#pragma once

#include "core/forecast/Outlook.h"
#include "ui/plots/CurvesPlot.h"

#include <memory>

namespace ui {

/// The end of a series and the outlook past it: mean and interval under what is assumed, and dashed
/// the mean with nothing assumed where that is another.
class OutlookPlot : public CurvesPlot
{
    Q_OBJECT

public:
    explicit OutlookPlot(QWidget* parent = nullptr);

    /// `usual` is the outlook with nothing assumed; the last week of the series stands before it.
    void setOutlook(const core::Series& series, const core::OutlookForecast& usual, double level);
    /// Under other assumptions, at this level: the view stays as it is unless the curve leaves it.
    void setAnswer(const core::OutlookForecast& answer, double level);
    /// No outlook: says what to do next, where one can be trained.
    void clear(bool hasSeries);

    QString exportName() const override { return QStringLiteral("outlook"); }

protected:
    QString readOutAt(double seconds) const override;

private:
    std::shared_ptr<const core::Series> m_longer; ///< with the steps to come, without a value
    core::Forecast m_usual;
    core::Forecast m_shown; ///< the answer as the curves take it; no times without an outlook
};

} // namespace ui

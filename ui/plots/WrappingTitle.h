#pragma once

#include <qcustomplot.h>

namespace ui {

/// The title of a plot, on as many lines as the plot's width asks for.
class WrappingTitle : public QCPTextElement
{
public:
    explicit WrappingTitle(QCustomPlot* plot);

    QSize minimumOuterSizeHint() const override;
    QSize maximumOuterSizeHint() const override;

private:
    int outerHeight() const;
};

} // namespace ui

#pragma once

#include <qcustomplot.h>

namespace ui {

/// Breaks the names of a plot's axes into lines where they are longer than their axis, which would
/// cut them off at the edge of the plot.
class AxisNames : public QObject
{
    Q_OBJECT

public:
    explicit AxisNames(QCustomPlot* plot); ///< owned by the plot

private:
    struct Name
    {
        QCPAxis* axis;
        QString whole; ///< as it was set
        QString shown; ///< as it is drawn
    };

    void fit();
    bool fit(Name& name, int room);

    QCustomPlot* m_plot;
    Name m_x;
    Name m_y;
};

} // namespace ui

#pragma once

#include "ui/exports/PlotPicture.h"
#include "ui/plots/Tickers.h"
#include "ui/plots/Zoomable.h"

#include <qcustomplot.h>

namespace ui {

/// A plot of one quantity against another, without a time axis: quiet axes with round numbers,
/// zoomed by the wheel, dragged, reset with Home or a double click.
class XyPlot : public QCustomPlot, public Exportable, public Zoomable
{
    Q_OBJECT

public:
    explicit XyPlot(QWidget* parent = nullptr);

    void paintInto(QPainter& painter, const QRectF& area, const Theme& theme) override;
    void home();
    std::optional<SeenPart> seenPart() const override;
    void seePart(const SeenPart& part) override;
    QSize sizeHint() const override { return {400, 160}; }
    QSize minimumSizeHint() const override { return {200, 120}; }

protected:
    /// What Home shows, and now.
    void setHome(const QCPRange& x, const QCPRange& y);
    /// Called when the palette changes, before the next drawing.
    virtual void recolour(const Theme& theme);

    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;

private:
    QCPRange m_homeX{0.0, 1.0};
    QCPRange m_homeY{0.0, 1.0};
    bool m_hasHome = false;
    std::optional<SeenPart> m_next; ///< to be seen of the data that come next
};

} // namespace ui

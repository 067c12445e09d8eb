#pragma once

#include "ui/pictures/PlotPicture.h"
#include "ui/plots/Tickers.h"
#include "ui/plots/ViewHistory.h"
#include "ui/plots/Zoomable.h"

#include <qcustomplot.h>

#include <vector>

namespace ui {

/// A plot of one quantity against another, without a time axis: quiet axes with round numbers.
/// Zoomed by the wheel, which gives it the focus, and with + and -, dragged and panned by the arrow
/// keys, reset with Home or a double click; Alt+Left and Alt+Right go back and forward.
class XyPlot : public QCustomPlot, public Exportable, public Zoomable
{
    Q_OBJECT

public:
    explicit XyPlot(QWidget* parent = nullptr);

    void paintInto(QPainter& painter, const QRectF& area, const Theme& theme) override;
    void home() override { m_history->goHome(); }
    std::optional<PlotView> seenPart() const override { return m_history->seenPart(); }
    void seePart(const PlotView& part) override { m_history->seePart(part); }
    QSize sizeHint() const override { return {400, 160}; }
    QSize minimumSizeHint() const override { return {200, 120}; }

protected:
    /// What Home shows; a view that was zoomed stays.
    void setHome(const QCPRange& x, const QCPRange& y);
    /// What marks something as chosen on the screen: no part of a picture.
    virtual std::vector<QCPLayerable*> choiceMarks() const { return {}; }
    /// Called when the palette changes, before the next drawing.
    virtual void recolour(const Theme& theme);

    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    ViewHistory* m_history;
};

} // namespace ui

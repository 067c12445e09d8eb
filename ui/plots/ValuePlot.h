#pragma once

#include "ui/base/Theme.h"
#include "ui/pictures/Exportable.h"
#include "ui/plots/Zoomable.h"

#include <qcustomplot.h>

#include <optional>

namespace ui {

class ViewHistory;
class WrappingTitle;

/// A plot of values and features: title, zoom, pan, reset, a read-out under the pointer, and rows
/// that can be chosen. What is drawn is up to the classes that inherit it.
///
/// Wheel zooms along x at the pointer and gives the plot the focus, Shift+wheel along y, drag pans,
/// Ctrl+drag boxes, Home or a double click resets, Alt+Left and Alt+Right go back and forward;
/// arrows pan, + and - zoom (with Ctrl+Up and Ctrl+Down along y), Ctrl+Left
/// and Ctrl+Right choose the row before and after, a click the one under the pointer. Colours
/// follow the palette at once.
class ValuePlot : public QCustomPlot, public Exportable, public Zoomable
{
    Q_OBJECT

public:
    /// `name` is the exported file's, `description` what a screen reader says.
    ValuePlot(const QString& name, const QString& description, QWidget* parent = nullptr);

    /// Without data: says what to do next, and shows no axes.
    void showHint(const QString& hint);
    bool hasData() const { return m_hasData; }
    void home() override;
    std::optional<PlotView> seenPart() const override;
    void seePart(const PlotView& part) override;
    void zoom(double factorX, double factorY, const QPointF& centre); ///< in coordinates

    /// Marks a row; -1 for none.
    void selectRow(int row);
    int selectedRow() const { return m_selected; }
    QString title() const;

    QString exportName() const override { return m_name; }
    void paintInto(QPainter& painter, const QRectF& area, const Theme& theme) override;

signals:
    /// About what is under the pointer; empty when nothing is.
    void readOut(const QString& text);
    void rowChosen(int row);
    void featureChosen(int feature);

protected:
    /// What lies under the pointer.
    struct Hit
    {
        QPointF at; ///< pixels
        QString text;
        int row = -1;
        int feature = -1;
    };
    virtual std::optional<Hit> hitAt(const QPointF& pixel) const = 0;
    virtual int rowCount() const { return 0; }
    virtual void rowSelected() {}
    virtual void recolour(const Theme& theme);

    /// With data: the axes appear. The ranges are what Home shows; `all` bounds what can be seen.
    void showData(const QString& title, const QCPRange& x, const QCPRange& y, const QCPRange& allX,
                  const QCPRange& allY);
    void setTitle(const QString& title);
    void hideMark();
    static QString shortName(const QString& name);
    const QString& overlayLayer() const;

    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void fitTicks(); ///< as many numbers along the value axis as there is room for
    void setAxesVisible(bool visible);
    void keepInsideData();
    void stepRow(int steps);

    QString m_name;
    WrappingTitle* m_title;
    QCPItemText* m_hint;
    QCPItemTracer* m_mark;
    ViewHistory* m_history;
    QCPRange m_allX;
    QCPRange m_allY;
    QPointF m_pressed;
    int m_selected = -1;
    bool m_hasData = false;
};

} // namespace ui

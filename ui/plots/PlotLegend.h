#pragma once

#include <QBrush>
#include <QPainter>
#include <QPen>
#include <QString>
#include <QWidget>

#include <vector>

class QToolButton;

namespace ui {

/// How a curve is drawn: a line, a band or a ring.
struct LegendMark
{
    QPen line;
    QBrush fill{Qt::NoBrush}; ///< of a band
    bool ring = false;
};

/// One curve as a legend names it.
struct LegendEntry
{
    QString key; ///< stable name
    QString name;
    LegendMark mark;
    bool shown = true;
};

/// A sample of the curve in a rectangle of about 24 x 12.
void drawLegendMark(QPainter& painter, const QRectF& area, const LegendMark& mark);

/// A legend beside the data, never over them: a row of switches, each showing or hiding its curve,
/// by mouse and by keyboard. It is one row high whatever there is to name: what has no room in it
/// is in the menu at its end.
class PlotLegend : public QWidget
{
    Q_OBJECT

public:
    explicit PlotLegend(QWidget* parent = nullptr);

    void setEntries(const std::vector<LegendEntry>& entries);

    QSize minimumSizeHint() const override;
    QSize sizeHint() const override;

signals:
    void toggled(const QString& key, bool shown);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QList<QToolButton*> switches() const;
    void arrange();
    void fillMenu();
    /// Gives the buttons that are there new names and pictures; false when they are others.
    bool update(const std::vector<LegendEntry>& entries);

    QToolButton* m_more;
};

} // namespace ui

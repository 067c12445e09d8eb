#pragma once

#include "ui/base/Theme.h"
#include "ui/pictures/Exportable.h"
#include "ui/plots/EventBands.h"
#include "ui/plots/Tickers.h"
#include "ui/plots/ViewHistory.h"
#include "ui/plots/Zoomable.h"

#include <QPointer>

#include <qcustomplot.h>

#include <functional>
#include <optional>
#include <vector>

namespace ui {

/// A plot over time: calendar ticks, named events, zoom, pan, reset, the way back, and a read-out.
/// What is drawn over the time axis is up to the classes that inherit it; what mouse and keyboard
/// do is `PlotNavigator`'s. Colours follow the palette at once.
class TimePlot : public QCustomPlot, public Exportable, public Zoomable
{
    Q_OBJECT

public:
    explicit TimePlot(QWidget* parent = nullptr);

    /// Without data: says what to do next, and shows neither axes nor curves.
    void showHint(const QString& hint);
    bool hasData() const { return m_hasData; }

    void home() override;
    void zoomTime(double factor, double centre); ///< factor below 1 zooms in
    void zoomValue(double factor, double centre);
    void pan(double shareOfTime, double shareOfValue);
    void setTimeRange(const QCPRange& time);
    /// Brings a whole event into view: in the middle of the time that is seen, or with the days
    /// around it where nothing was zoomed; the values stay as they are where they have room for it.
    /// A moment has the cursor put on it.
    void showStretch(const core::CalendarEvent& stretch);
    void back(); ///< to the view before, where there is one
    void forward();
    PlotView view() const { return m_history->view(); }
    QCPRange allTime() const { return m_data.time; }
    std::optional<PlotView> seenPart() const override { return m_history->seenPart(); }
    void seePart(const PlotView& part) override { m_history->seePart(part); }

    /// Shows the same time as `other`, and the same cursor, from now on and both ways; leaves the
    /// labels of the time axis to it.
    void shareTimeAxis(TimePlot& other);

    void moveCursor(double seconds);   ///< where the read-out reads
    void stepCursor(int steps);        ///< and holds it: else the next twitch of the mouse takes it
    void showCursorAt(double seconds); ///< the same line without a read-out: follows another plot
    void hideCursor();
    /// Where its time axis begins and ends, in pixels from its left and right edge.
    struct Ends
    {
        int left = 0;
        int right = 0;
    };
    /// The least that its labels have room in.
    Ends neededEnds() const;
    /// Wider ends than it needs, to have the axes of several plots in one line.
    void setEnds(const Ends& ends);

    void tellReadOut(); ///< reads again under the cursor: what is drawn there has changed
    void toggleCursorHold();
    bool isCursorHeld() const { return m_cursorHeld; }
    double focusTime() const; ///< of the read-out, or the middle of the view

    void paintInto(QPainter& painter, const QRectF& area, const Theme& theme) override;
    const EventBands& events() const { return *m_events; }

signals:
    /// About the step under the cursor; empty when there is none.
    void readOut(const QString& text);
    void cursorMoved(double seconds);
    void cursorHidden();
    void timeRangeChanged(const QCPRange& time);
    /// `neededEnds` may be others.
    void labelsChanged();

protected:
    /// With data: the axes appear. `all` is what there is, `first` what Home shows. A view that was
    /// zoomed stays where the new data have its time; its values too, where they are called the
    /// same and `hasSameValues`.
    void showData(const PlotView& all, const PlotView& first, double stepSeconds,
                  const QString& valueName, bool hasSameValues = true);
    /// Changes what is drawn. Curves that were seen from their lowest to their highest value are so
    /// afterwards, in the same time; those that were cut had been zoomed into, and the axis stays.
    void changeCurves(const std::function<void()>& change);
    void setEvents(const std::vector<core::CalendarEvent>& flagged,
                   const std::vector<core::CalendarEvent>& own = {});
    /// Whether the time axis is UTC; else it is the wall clock of the data.
    void setUtc(bool isUtc);
    /// Whether the value axis has its name beside it; else it is up to the inheriting class.
    virtual bool namesValueAxis() const { return true; }
    const QString& valueName() const { return m_valueName; }
    virtual QString readOutAt(double seconds) const = 0;
    /// Called when the palette changes, before the next drawing.
    virtual void recolour(const Theme& theme);

    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    std::optional<PlotView> keptView(const PlotView& all, const PlotView& home,
                                     bool isSameValue) const;
    std::optional<QCPRange> valuesIn(const QCPRange& time) const;
    QCPRange seenValues() const;
    QCPRange timeAround(const QCPRange& stretch) const;
    QCPRange valuesAround(const QCPRange& stretch) const;
    void fitHint();
    void followRange();
    void keepInsideData();
    void labelTimeAxis();
    void labelValueAxis();
    void setTickCount(double plotWidth);
    void setAxesVisible(bool visible);

    EventBands* m_events;
    QCPItemText* m_hint;
    QString m_hintText; ///< `m_hint` has it in lines
    QCPItemStraightLine* m_cursor;
    QSharedPointer<TimeTicker> m_ticker;
    PlotView m_data;
    QPointer<TimePlot> m_leader; ///< whose time axis it shares
    ViewHistory* m_history;
    QString m_valueName;
    double m_stepSeconds = 3600.0;
    double m_cursorTime = 0.0;
    bool m_cursorHeld = false;
    bool m_hasData = false;
    bool m_labelsTime = true;
    bool m_isUtc = false;
};

/// Room for the labels of a value axis, the same for all plots.
int plotLeftMargin(const QFont& font);

} // namespace ui

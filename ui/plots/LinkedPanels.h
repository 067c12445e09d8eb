#pragma once

#include "core/forecast/Forecast.h"
#include "ui/plots/SeriesPanel.h"

#include <QMenu>
#include <QScrollArea>

#include <functional>
#include <map>
#include <memory>

namespace ui {

/// Panels below a plot that share its time axis and its cursor: the forecast's errors, the width of
/// its band, and each covariate. None at first; a menu switches them on and off, and what was
/// switched outlives the forecast. More than there is room for are scrolled to; all axes begin and
/// end in one line.
class LinkedPanels : public QScrollArea
{
    Q_OBJECT

public:
    explicit LinkedPanels(TimePlot& plot, QWidget* parent = nullptr);

    /// Either may be missing.
    void setForecast(std::shared_ptr<const core::Series> series,
                     std::shared_ptr<const core::Forecast> forecast);
    /// Which of the models that the forecast is compared with have their errors shown, by key; none
    /// at first.
    void setCompared(std::function<bool(const QString&)> isShown);
    QMenu* menu() const { return m_menu; } ///< a switch for each panel that there can be
    /// `key` is "residual", "width" or "covariate:" and its name.
    void showPanel(const QString& key, bool shown);
    QStringList shownPanels() const;
    /// These and no others, of those that there can be; before there is a forecast, once it comes.
    void showPanels(const QStringList& keys);
    SeriesPanel* panel(const QString& key) const; ///< nothing while it is not shown

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Content
    {
        QString valueName;
        bool zeroLine = false;
        std::vector<PanelCurve> curves;
    };
    QStringList keys() const; ///< of the panels that there can be
    QString nameOf(const QString& key) const;
    Content contentOf(const QString& key) const;
    void fill(const QString& key);
    void fillMenu();
    SeriesPanel* addPanel(const QString& key);
    void align();

    TimePlot& m_plot;
    QMenu* m_menu;
    QStringList m_awaited; ///< panels to show once there is a forecast
    std::map<QString, SeriesPanel*> m_panels;
    std::shared_ptr<const core::Series> m_series;
    std::shared_ptr<const core::Forecast> m_forecast;
    std::function<bool(const QString&)> m_isCompared = [](const QString&) { return false; };
};

} // namespace ui

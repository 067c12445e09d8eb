#pragma once

#include <QJsonObject>
#include <QObject>

class QWidget;

namespace ui {

/// Which tabs of a window are turned to, what part of each plot is seen, which panels stand below
/// the forecast and which run lies over it: as it can be kept in a project, and put back. A plot
/// that has no data yet takes its part when they come.
class ViewMemory : public QObject
{
    Q_OBJECT

public:
    explicit ViewMemory(QWidget& window, QObject* parent = nullptr);

    QJsonObject state() const;
    /// Tabs that are not named stay as they are; of plots that are not, all is seen.
    void restore(const QJsonObject& state);

private:
    QWidget& m_window;
};

} // namespace ui

#pragma once

#include <QIcon>
#include <QString>
#include <QWidget>

#include <vector>

namespace ui {

/// One curve as a legend names it.
struct LegendEntry
{
    QString key; ///< stable name
    QString name;
    QIcon icon; ///< how it is drawn
    bool shown = true;
};

/// A legend beside the data, never over them: a row of switches that wraps, each showing or hiding
/// its curve, by mouse and by keyboard.
class PlotLegend : public QWidget
{
    Q_OBJECT

public:
    explicit PlotLegend(QWidget* parent = nullptr);

    void setEntries(const std::vector<LegendEntry>& entries);

signals:
    void toggled(const QString& key, bool shown);

private:
    /// Gives the buttons that are there new names and pictures; false when they are others.
    bool update(const std::vector<LegendEntry>& entries);
};

} // namespace ui

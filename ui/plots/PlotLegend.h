#pragma once

#include "ui/pictures/LegendMark.h"

#include <QWidget>

#include <vector>

class QToolButton;

namespace ui {

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

#pragma once

#include "app/Settings.h"
#include "ui/pictures/Exportable.h"

#include <QObject>
#include <QPoint>

#include <functional>
#include <memory>

class QWidget;

namespace ui {

/// Offers the export of every plot and table of a window: by a right click on it, or on request of
/// the one with the keyboard focus.
class Exporter : public QObject
{
    Q_OBJECT

public:
    /// `provenance` says of a plot or table where it comes from, "" for none.
    using ProvenanceOf = std::function<QString(const QWidget&)>;
    Exporter(QWidget& window, app::Settings& settings, ProvenanceOf provenance = {});

    /// Opens the dialog for the plot or table with the focus, else for `otherwise`.
    void exportFocus(QWidget& otherwise);
    void exportWidget(QWidget& widget);

signals:
    void saved(const QString& file);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showMenu(QWidget& widget, QPoint at);

    QWidget& m_window;
    app::Settings& m_settings;
    ProvenanceOf m_provenance;
};

/// The plot or table that a widget is or is part of; nothing for any other.
QWidget* exportableWidget(QWidget* widget);

/// What is exported of it. A plot is itself what is returned and outlives it.
std::shared_ptr<Exportable> exportableOf(QWidget& widget);

} // namespace ui

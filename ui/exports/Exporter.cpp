#include "ui/exports/Exporter.h"

#include "ui/exports/ExportDialog.h"
#include "ui/pictures/TablePicture.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QMenu>
#include <QTableView>

#include <utility>

namespace ui {

Exporter::Exporter(QWidget& window, app::Settings& settings, ProvenanceOf provenance)
    : QObject(&window), m_window(window), m_settings(settings), m_provenance(std::move(provenance))
{
    QApplication::instance()->installEventFilter(this);
}

QWidget* exportableWidget(QWidget* widget)
{
    for (; widget != nullptr; widget = widget->parentWidget())
        if (dynamic_cast<Exportable*>(widget) != nullptr ||
            qobject_cast<QTableView*>(widget) != nullptr)
            return widget;
    return nullptr;
}

std::shared_ptr<Exportable> exportableOf(QWidget& widget)
{
    if (auto* exported = dynamic_cast<Exportable*>(&widget))
        return {std::shared_ptr<void>(), exported}; // the window owns it
    auto* view = qobject_cast<QTableView*>(&widget);
    if (view == nullptr || view->model() == nullptr)
        return nullptr;
    const QString name =
        view->objectName().isEmpty() ? QStringLiteral("table") : view->objectName();
    return std::make_shared<TablePicture>(name, *view->model());
}

void Exporter::exportFocus(QWidget& otherwise)
{
    QWidget* focused = exportableWidget(QApplication::focusWidget());
    exportWidget(focused != nullptr ? *focused : otherwise);
}

void Exporter::exportWidget(QWidget& widget)
{
    const std::shared_ptr<Exportable> exported = exportableOf(widget);
    if (!exported)
        return;
    auto* dialog = new ExportDialog(*exported, m_settings, {}, &m_window,
                                    m_provenance ? m_provenance(widget) : QString());
    dialog->setObjectName(QStringLiteral("exportDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ExportDialog::saved, this, &Exporter::saved);
    connect(dialog, &QObject::destroyed, this, [exported] {}); // kept as long as the dialog
    dialog->open();
}

bool Exporter::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::ContextMenu)
        return false;
    auto* widget = qobject_cast<QWidget*>(watched);
    if (widget == nullptr || widget->window() != &m_window)
        return false;
    QWidget* found = exportableWidget(widget);
    if (found == nullptr)
        return false;
    showMenu(*found, static_cast<QContextMenuEvent*>(event)->globalPos());
    return true;
}

void Exporter::showMenu(QWidget& widget, QPoint at)
{
    auto* menu = new QMenu(&widget);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(widget.actions()); // its own
    menu->addSeparator();
    menu->addAction(tr("&Export…"), this, [this, &widget] { exportWidget(widget); });
    menu->addAction(tr("&Copy the picture"), this, [&widget] {
        if (const auto exported = exportableOf(widget))
            QApplication::clipboard()->setImage(pictureOf(*exported, {.size = widget.size()}));
    });
    menu->addAction(tr("Copy the &numbers"), this, [&widget] {
        if (const auto exported = exportableOf(widget))
            QApplication::clipboard()->setText(csvOf(exported->exportTable()));
    });
    menu->popup(at);
}

} // namespace ui

#include "ui/window/HelpTexts.h"

#include "ui/base/Text.h"

#include <QApplication>
#include <QMessageBox>
#include <QWhatsThis>

namespace ui {

namespace {

void show(QWidget* parent, const QString& title, const QString& text)
{
    auto* box = new QMessageBox(QMessageBox::NoIcon, title, text, QMessageBox::Close, parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setModal(false);
    box->show();
}

} // namespace

void showShortcuts(QWidget* parent)
{
    const struct
    {
        QString what;
        QString how;
    } rows[] = {
        {tr("Zoom time"), tr("wheel, or + and −")},
        {tr("Zoom the value"), tr("Shift + wheel, or Ctrl + ↑ and ↓")},
        {tr("Pan"), tr("drag, or the arrow keys")},
        {tr("Zoom to a box"), tr("Ctrl + drag")},
        {tr("Reset"), tr("double click, or Home")},
        {tr("Back to an earlier view, and forward"), tr("Alt + ← and →")},
        {tr("Read values"), tr("move the pointer, or Ctrl + ← and →")},
        {tr("Hold the read-out"), tr("Space")},
        {tr("Choose a row of the Explain page"), tr("click its dot, or Ctrl + ← and →")},
        {tr("Explain the step under the cursor, and back"), tr("Ctrl+H, Ctrl+Shift+H")},
        {tr("Move the split before a training"), tr("drag a border between its parts")},
        {tr("Show or hide a curve"), tr("click its name in the legend")},
        {tr("Export a plot or a table"), tr("right click on it, or Ctrl+E")},
        {tr("Say what a column is for"), tr("click its head, or Tab to it, then ← → and Enter")},
        {tr("Undo and redo what was set"), tr("Ctrl+Z, Ctrl+Shift+Z")},
        {tr("Open, demo, train, explain, cancel"), tr("Ctrl+O, Ctrl+D, Ctrl+R, Ctrl+Shift+R, Esc")},
        {tr("Data, forecast, explain page"), tr("Ctrl+1, Ctrl+2, Ctrl+3")}};
    QString table = QStringLiteral("<table cellpadding=3>");
    for (const auto& [what, how] : rows)
        table += QStringLiteral("<tr><td><b>%1</b></td><td>%2</td></tr>").arg(what, how);
    show(parent, tr("Mouse and keyboard"), table + QStringLiteral("</table>"));
}

void explainFocus(QWidget* parent)
{
    QWidget* focus = QApplication::focusWidget();
    for (QWidget* widget = focus; widget != nullptr; widget = widget->parentWidget()) {
        const QString text =
            widget->whatsThis().isEmpty() ? widget->toolTip() : widget->whatsThis();
        if (text.isEmpty())
            continue;
        QWhatsThis::showText(focus->mapToGlobal(focus->rect().bottomLeft()), text, focus);
        return;
    }
    showShortcuts(parent);
}

void showAbout(QWidget* parent)
{
    show(parent, tr("About Surgescope"),
         tr("<h3>Surgescope %1</h3><p>Forecasts of demand peaks with bands that say how sure they "
            "are.</p><p>Free software under the GNU General Public License, version 3 or "
            "later; it comes with no warranty.</p>")
             .arg(QCoreApplication::applicationVersion()));
}

} // namespace ui

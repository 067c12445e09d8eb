#include "ui/explain/setup/CheckList.h"

#include <QSignalBlocker>

namespace ui {

CheckList::CheckList(QWidget* parent) : QListWidget(parent)
{
    connect(this, &QListWidget::itemChanged, this, &CheckList::tickedChanged);
}

void CheckList::setNames(const QStringList& names)
{
    {
        const QSignalBlocker quiet(this);
        clear();
        for (const QString& name : names) {
            auto* item = new QListWidgetItem(name, this);
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
            item->setCheckState(Qt::Checked);
        }
    }
    emit tickedChanged();
}

QStringList CheckList::ticked() const
{
    QStringList names;
    for (int i = 0; i < count(); ++i)
        if (item(i)->checkState() == Qt::Checked)
            names << item(i)->text();
    return names;
}

void CheckList::setTicked(const QStringList& names)
{
    if (names == ticked())
        return;
    {
        const QSignalBlocker quiet(this);
        for (int i = 0; i < count(); ++i)
            item(i)->setCheckState(names.contains(item(i)->text()) ? Qt::Checked : Qt::Unchecked);
    }
    viewport()->update();
    emit tickedChanged();
}

} // namespace ui

#include "ui/plots/PlotLegend.h"

#include "ui/FlowLayout.h"

#include <QToolButton>

namespace ui {

PlotLegend::PlotLegend(QWidget* parent) : QWidget(parent)
{
    new FlowLayout(this);
    // Quiet: no frames but that of pointer and focus; what is hidden is muted.
    setStyleSheet(QStringLiteral(
        "QToolButton { border: 1px solid transparent; border-radius: 3px; padding: 2px 4px; }"
        "QToolButton:hover { border-color: palette(mid); }"
        "QToolButton:focus { border-color: palette(highlight); }"
        "QToolButton:!checked { color: palette(placeholder-text); }"));
    setAccessibleName(tr("Legend: which curves are shown"));
}

void PlotLegend::setEntries(const std::vector<LegendEntry>& entries)
{
    qDeleteAll(findChildren<QToolButton*>(QString(), Qt::FindDirectChildrenOnly));
    for (const LegendEntry& entry : entries) {
        auto* button = new QToolButton(this);
        button->setObjectName(entry.key);
        button->setText(entry.name);
        button->setIcon(entry.icon);
        button->setIconSize(QSize(24, 12));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setAutoRaise(true);
        button->setCheckable(true);
        button->setChecked(entry.shown);
        button->setFocusPolicy(Qt::TabFocus);
        button->setToolTip(tr("Shows or hides: %1").arg(entry.name));
        connect(button, &QToolButton::toggled, this,
                [this, key = entry.key](bool shown) { emit toggled(key, shown); });
        layout()->addWidget(button);
    }
}

} // namespace ui

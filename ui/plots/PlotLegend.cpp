#include "ui/plots/PlotLegend.h"

#include "ui/FlowLayout.h"

#include <QSignalBlocker>
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

bool PlotLegend::update(const std::vector<LegendEntry>& entries)
{
    const auto buttons = findChildren<QToolButton*>(QString(), Qt::FindDirectChildrenOnly);
    if (static_cast<std::size_t>(buttons.size()) != entries.size())
        return false;
    for (std::size_t i = 0; i < entries.size(); ++i)
        if (buttons[qsizetype(i)]->objectName() != entries[i].key)
            return false;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        QToolButton* button = buttons[qsizetype(i)];
        const QSignalBlocker quiet(button);
        button->setText(entries[i].name);
        button->setIcon(entries[i].icon);
        button->setChecked(entries[i].shown);
        button->setToolTip(tr("Shows or hides: %1").arg(entries[i].name));
    }
    return true;
}

void PlotLegend::setEntries(const std::vector<LegendEntry>& entries)
{
    if (update(entries)) // keeps the focus, and nothing blinks
        return;
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

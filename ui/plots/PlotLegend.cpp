#include "ui/plots/PlotLegend.h"

#include "ui/FlowLayout.h"

#include <QIcon>
#include <QSignalBlocker>
#include <QToolButton>

namespace ui {

namespace {

QPixmap pixmapOf(const LegendMark& mark, double opacity)
{
    constexpr double kScale = 2.0; // sharp on a high-DPI screen
    QPixmap picture(QSize(24, 12) * kScale);
    picture.setDevicePixelRatio(kScale);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setOpacity(opacity);
    painter.setRenderHint(QPainter::Antialiasing);
    drawLegendMark(painter, QRectF(0.0, 0.0, 24.0, 12.0), mark);
    return picture;
}

QIcon iconOf(const LegendMark& mark)
{
    QIcon icon;
    icon.addPixmap(pixmapOf(mark, 1.0), QIcon::Normal, QIcon::On);
    icon.addPixmap(pixmapOf(mark, 0.3), QIcon::Normal, QIcon::Off);
    return icon;
}

} // namespace

void drawLegendMark(QPainter& painter, const QRectF& area, const LegendMark& mark)
{
    painter.setPen(mark.line);
    painter.setBrush(Qt::NoBrush);
    const double middle = area.center().y();
    if (mark.ring)
        painter.drawEllipse(area.center(), 4.0, 4.0);
    else if (mark.fill.style() != Qt::NoBrush)
        painter.fillRect(area.adjusted(1.0, 1.0, -1.0, -1.0), mark.fill);
    else
        painter.drawLine(QPointF(area.left(), middle), QPointF(area.right(), middle));
}

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
        button->setIcon(iconOf(entries[i].mark));
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
        button->setIcon(iconOf(entry.mark));
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

#include "ui/plots/PlotLegend.h"

#include <QMenu>
#include <QPainter>
#include <QSignalBlocker>
#include <QToolButton>

namespace ui {

namespace {

constexpr QSizeF kMark(24.0, 12.0);
constexpr int kGap = 4; // around the mark and the name

/// Quiet: no frame but that of pointer and focus; what is hidden is muted. It paints itself, since
/// a style sheet does not follow a change of theme.
class LegendButton : public QToolButton
{
public:
    LegendButton(const LegendEntry& entry, QWidget* parent) : QToolButton(parent)
    {
        setObjectName(entry.key);
        setCheckable(true);
        setFocusPolicy(Qt::TabFocus);
        setAttribute(Qt::WA_Hover);
        show(entry);
    }
    void show(const LegendEntry& entry)
    {
        m_mark = entry.mark;
        setText(entry.name);
        setChecked(entry.shown);
        setToolTip(PlotLegend::tr("Shows or hides: %1").arg(entry.name));
        updateGeometry();
        update();
    }
    QSize sizeHint() const override
    {
        const QFontMetrics letters = fontMetrics();
        return {int(kMark.width()) + letters.horizontalAdvance(text()) + 3 * kGap,
                letters.height() + kGap};
    }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        if (hasFocus() || underMouse()) {
            painter.setPen(palette().color(hasFocus() ? QPalette::Highlight : QPalette::Mid));
            painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 3.0, 3.0);
        }
        const QRectF mark({double(kGap), (height() - kMark.height()) / 2.0}, kMark);
        painter.setOpacity(isChecked() ? 1.0 : 0.3);
        drawLegendMark(painter, mark, m_mark);
        painter.setOpacity(1.0);
        painter.setPen(
            palette().color(isChecked() ? QPalette::WindowText : QPalette::PlaceholderText));
        painter.drawText(rect().adjusted(int(mark.right()) + kGap, 0, 0, 0),
                         Qt::AlignVCenter | Qt::AlignLeft, text());
    }

private:
    LegendMark m_mark;
};

} // namespace

PlotLegend::PlotLegend(QWidget* parent) : QWidget(parent), m_more(new QToolButton(this))
{
    setAccessibleName(tr("Legend: which curves are shown"));
    setFixedHeight(fontMetrics().height() + kGap);
    m_more->setObjectName(QStringLiteral("moreCurves"));
    m_more->setText(tr("More"));
    m_more->setToolTip(tr("Shows or hides the curves that have no room here"));
    m_more->setAutoRaise(true);
    m_more->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(m_more);
    m_more->setMenu(menu);
    m_more->hide();
    connect(menu, &QMenu::aboutToShow, this, &PlotLegend::fillMenu);
}

QSize PlotLegend::minimumSizeHint() const
{
    return {m_more->sizeHint().width(), height()};
}

QSize PlotLegend::sizeHint() const
{
    int width = 0;
    for (const QToolButton* button : switches())
        width += button->sizeHint().width();
    return {width, height()};
}

QList<QToolButton*> PlotLegend::switches() const
{
    QList<QToolButton*> buttons = findChildren<QToolButton*>(QString(), Qt::FindDirectChildrenOnly);
    buttons.removeOne(m_more);
    return buttons;
}

/// From the left; those that would leave no room for the menu of the others are hidden.
void PlotLegend::arrange()
{
    const QList<QToolButton*> buttons = switches();
    const bool allFit = sizeHint().width() <= width();
    const int room = allFit ? width() : width() - m_more->sizeHint().width();
    int x = 0;
    bool fits = true;
    for (QToolButton* button : buttons) {
        const int needed = button->sizeHint().width();
        fits = fits && x + needed <= room;
        button->setVisible(fits);
        if (fits)
            button->setGeometry(x, 0, needed, height());
        x += needed;
    }
    m_more->setVisible(!allFit);
    m_more->setGeometry(room, 0, width() - room, height());
}

void PlotLegend::fillMenu()
{
    m_more->menu()->clear();
    for (QToolButton* button : switches()) {
        if (!button->isHidden())
            continue;
        QAction* action = m_more->menu()->addAction(button->text());
        action->setObjectName(button->objectName());
        action->setCheckable(true);
        action->setChecked(button->isChecked());
        connect(action, &QAction::toggled, button, &QToolButton::setChecked);
    }
}

void PlotLegend::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

bool PlotLegend::update(const std::vector<LegendEntry>& entries)
{
    const QList<QToolButton*> buttons = switches();
    if (static_cast<std::size_t>(buttons.size()) != entries.size())
        return false;
    for (std::size_t i = 0; i < entries.size(); ++i)
        if (buttons[qsizetype(i)]->objectName() != entries[i].key)
            return false;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const QSignalBlocker quiet(buttons[qsizetype(i)]);
        static_cast<LegendButton*>(buttons[qsizetype(i)])->show(entries[i]);
    }
    arrange(); // names may be longer than before
    return true;
}

void PlotLegend::setEntries(const std::vector<LegendEntry>& entries)
{
    if (update(entries)) // which keeps the focus, and nothing blinks
        return;
    qDeleteAll(switches());
    for (const LegendEntry& entry : entries) {
        auto* button = new LegendButton(entry, this);
        connect(button, &QToolButton::toggled, this,
                [this, key = entry.key](bool shown) { emit toggled(key, shown); });
    }
    arrange();
    updateGeometry();
}

} // namespace ui

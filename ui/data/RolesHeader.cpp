#include "ui/data/RolesHeader.h"

#include "ui/models/TablePreviewModel.h"

#include <QActionGroup>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <utility>

namespace ui {

namespace {

constexpr core::Role kRoles[] = {
    core::Role::Time,       core::Role::Date,        core::Role::Hour,        core::Role::Value,
    core::Role::Group,      core::Role::HolidayFlag, core::Role::HolidayName, core::Role::Covariate,
    core::Role::KnownAhead, core::Role::Year,        core::Role::Month,       core::Role::Day,
    core::Role::HalfYear,   core::Role::Quarter,     core::Role::Week,        core::Role::Ignored};

} // namespace

RolesHeader::RolesHeader(QWidget* parent)
    : QHeaderView(Qt::Horizontal, parent), m_menu(new QMenu(this))
{
    setSectionsClickable(true);
    setHighlightSections(false); // in bold, which is the best of a column
    setFocusPolicy(Qt::TabFocus);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setTextElideMode(Qt::ElideRight);
    setAccessibleName(tr("What each column is for"));
    setToolTip(tr("Click on a column's head to say what it is for"));
    m_menu->setObjectName(QStringLiteral("roles"));
    connect(this, &QHeaderView::sectionClicked, this, &RolesHeader::openMenu);
}

void RolesHeader::setRoles(std::vector<core::Role> roles)
{
    m_roles = std::move(roles);
    m_column = std::clamp(m_column, 0, std::max(0, static_cast<int>(m_roles.size()) - 1));
}

void RolesHeader::openMenu(int column)
{
    if (column < 0 || column >= static_cast<int>(m_roles.size()))
        return;
    goTo(column);
    const core::Role present = m_roles[static_cast<std::size_t>(column)];
    m_menu->clear();
    auto* group = new QActionGroup(m_menu);
    const auto add = [&](core::Role role) {
        if (role == core::Role::Ignored)
            m_menu->addSeparator();
        QAction* action = m_menu->addAction(roleText(role));
        action->setCheckable(true);
        action->setChecked(role == present);
        action->setActionGroup(group);
        if (role == present)
            m_menu->setActiveAction(action);
        connect(action, &QAction::triggered, this, [this, column, role, present] {
            if (role != present)
                emit roleChosen(column, role);
        });
    };
    if (present == core::Role::Minute) // beside an hour only, and found by itself there
        add(present);
    for (const core::Role role : kRoles)
        add(role);
    m_menu->setAccessibleName(
        model()->headerData(column, Qt::Horizontal, Qt::AccessibleTextRole).toString());
    m_menu->popup(viewport()->mapToGlobal(
        QPoint(std::max(0, sectionViewportPosition(column)), viewport()->height())));
}

void RolesHeader::goTo(int column)
{
    m_column = std::clamp(column, 0, std::max(0, count() - 1));
    // The table scrolls its header along, not the other way round.
    if (auto* table = qobject_cast<QAbstractScrollArea*>(parentWidget())) {
        const int begin = sectionViewportPosition(m_column);
        const int beyond = begin + sectionSize(m_column) - viewport()->width();
        QScrollBar* bar = table->horizontalScrollBar();
        if (begin < 0)
            bar->setValue(bar->value() + begin);
        else if (beyond > 0)
            bar->setValue(bar->value() + std::min(beyond, begin));
    }
    viewport()->update();
}

void RolesHeader::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        goTo(m_column - 1);
        break;
    case Qt::Key_Right:
        goTo(m_column + 1);
        break;
    case Qt::Key_Home:
        goTo(0);
        break;
    case Qt::Key_End:
        goTo(count() - 1);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
    case Qt::Key_Menu:
        openMenu(m_column);
        break;
    default:
        event->ignore(); // Tab, and the window's keys
    }
}

void RolesHeader::contextMenuEvent(QContextMenuEvent* event)
{
    const bool isMouse = event->reason() == QContextMenuEvent::Mouse;
    openMenu(isMouse ? logicalIndexAt(event->pos()) : m_column);
}

void RolesHeader::focusInEvent(QFocusEvent* event)
{
    QHeaderView::focusInEvent(event);
    goTo(m_column);
}

void RolesHeader::focusOutEvent(QFocusEvent* event)
{
    QHeaderView::focusOutEvent(event);
    viewport()->update();
}

void RolesHeader::paintSection(QPainter* painter, const QRect& rect, int column) const
{
    painter->save();
    QHeaderView::paintSection(painter, rect, column);
    painter->restore();
    if (!hasFocus() || column != m_column)
        return;
    QPen pen(palette().color(QPalette::Highlight), 2.0);
    pen.setJoinStyle(Qt::MiterJoin);
    painter->setPen(pen);
    painter->setBrush(Qt::NoBrush);
    painter->drawRect(rect.adjusted(1, 1, -2, -2));
}

QSize RolesHeader::sectionSizeFromContents(int column) const
{
    // Wide enough for a longer role, so that choosing one does not cut its name.
    QSize size = QHeaderView::sectionSizeFromContents(column);
    const int usual =
        fontMetrics().horizontalAdvance(roleText(core::Role::HolidayFlag) + QStringLiteral(" ▾ ")) +
        2 * style()->pixelMetric(QStyle::PM_HeaderMargin, nullptr, this);
    return size.expandedTo(QSize(usual, 0));
}

} // namespace ui

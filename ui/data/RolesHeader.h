#pragma once

#include "core/data/Role.h"

#include <QHeaderView>

#include <vector>

class QMenu;

namespace ui {

/// The header of a table, in which the role of each column is chosen: a click, or Enter, Space or
/// the menu key on the section that the arrow keys have gone to, opens the roles.
class RolesHeader : public QHeaderView
{
    Q_OBJECT

public:
    explicit RolesHeader(QWidget* parent = nullptr);

    /// One role per column of the model.
    void setRoles(std::vector<core::Role> roles);
    /// Opens the roles of a column, which comes into sight.
    void openMenu(int column);
    int focusedColumn() const { return m_column; }

signals:
    void roleChosen(int column, core::Role role);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void paintSection(QPainter* painter, const QRect& rect, int column) const override;
    QSize sectionSizeFromContents(int column) const override;

private:
    void goTo(int column);

    std::vector<core::Role> m_roles;
    int m_column = 0; ///< that keys act on
    QMenu* m_menu;
};

} // namespace ui

#pragma once

#include "app/Dataset.h"

#include <QComboBox>
#include <QFormLayout>
#include <QWidget>

#include <vector>

namespace ui {

/// What each column of the data is for, how dates are written and which group is taken; every
/// choice can be changed.
class RolesPanel : public QWidget
{
    Q_OBJECT

public:
    explicit RolesPanel(QWidget* parent = nullptr);

    void setDataset(const app::Dataset& dataset);

signals:
    /// Changed by hand.
    void changed(const core::ColumnRoles& roles, const std::string& group);

private:
    QComboBox* addRow(const QString& label, const QString& toolTip, const QString& name);
    void addColumn(const QString& column, core::Role role);
    void tell();

    QFormLayout* m_form;
    core::ColumnRoles m_roles;
    std::vector<QComboBox*> m_columns; ///< one per column of the table
    QComboBox* m_dateOrder = nullptr;
    QComboBox* m_group = nullptr; ///< nothing without groups
};

} // namespace ui

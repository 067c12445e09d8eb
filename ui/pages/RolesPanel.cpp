#include "ui/pages/RolesPanel.h"

#include "ui/models/TablePreviewModel.h"

#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr core::Role kRoles[] = {
    core::Role::Time,        core::Role::Date,      core::Role::Hour,
    core::Role::Value,       core::Role::Group,     core::Role::HolidayFlag,
    core::Role::HolidayName, core::Role::Covariate, core::Role::Ignored};

} // namespace

RolesPanel::RolesPanel(QWidget* parent) : QWidget(parent), m_form(nullptr)
{
    auto* content = new QWidget;
    m_form = new QFormLayout(content);
    m_form->setContentsMargins(0, 0, 6, 0);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    auto* scroll = new QScrollArea;
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);
    setMinimumWidth(270);
    setAccessibleName(tr("What each column is for"));
}

QComboBox* RolesPanel::addRow(const QString& label, const QString& toolTip, const QString& name)
{
    auto* box = new QComboBox;
    box->setToolTip(toolTip);
    box->setAccessibleName(label);
    box->setObjectName(name);
    box->setFocusPolicy(Qt::StrongFocus);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(12);
    auto* text = new QLabel(label);
    text->setTextFormat(Qt::PlainText); // column names are no markup
    text->setBuddy(box);
    m_form->addRow(text, box);
    return box;
}

void RolesPanel::addColumn(const QString& column, core::Role role)
{
    QComboBox* box = addRow(column, tr("What the column %1 is for").arg(column),
                            QStringLiteral("role:") + column);
    for (const core::Role other : kRoles) {
        box->addItem(roleText(other), static_cast<int>(other));
        if (other == role)
            box->setCurrentIndex(box->count() - 1);
    }
    connect(box, &QComboBox::activated, this, &RolesPanel::tell);
    m_columns.push_back(box);
}

void RolesPanel::setDataset(const app::Dataset& dataset)
{
    while (m_form->rowCount() > 0)
        m_form->removeRow(0);
    m_columns.clear();
    m_roles = dataset.roles;
    for (std::size_t i = 0; i < dataset.table->columns.size(); ++i)
        addColumn(QString::fromStdString(dataset.table->columns[i].name()), m_roles.roles[i]);

    m_dateOrder = addRow(tr("Dates are"), tr("The order of day and month in numeric dates"),
                         QStringLiteral("dateOrder"));
    m_dateOrder->addItems({tr("year-month-day"), tr("month/day/year"), tr("day/month/year")});
    m_dateOrder->setCurrentIndex(static_cast<int>(m_roles.dateOrder));
    connect(m_dateOrder, &QComboBox::activated, this, &RolesPanel::tell);

    m_group = nullptr;
    if (dataset.groups.empty())
        return;
    m_group =
        addRow(tr("Take"), tr("One group alone, or all groups added up"), QStringLiteral("group"));
    m_group->addItem(tr("all groups added up"), QString());
    for (const std::string& group : dataset.groups) {
        const QString name = QString::fromStdString(group);
        if (!name.isEmpty())
            m_group->addItem(name, name);
        if (group == dataset.group && !name.isEmpty())
            m_group->setCurrentIndex(m_group->count() - 1);
    }
    connect(m_group, &QComboBox::activated, this, &RolesPanel::tell);
}

void RolesPanel::tell()
{
    for (std::size_t i = 0; i < m_columns.size(); ++i)
        m_roles.roles[i] = static_cast<core::Role>(m_columns[i]->currentData().toInt());
    m_roles.dateOrder = static_cast<core::DateOrder>(m_dateOrder->currentIndex());
    emit changed(m_roles,
                 m_group != nullptr ? m_group->currentData().toString().toStdString() : "");
}

} // namespace ui

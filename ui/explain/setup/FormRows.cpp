#include "ui/explain/setup/FormRows.h"

#include <QComboBox>
#include <QFormLayout>
#include <QGroupBox>
#include <QLabel>
#include <QSpinBox>

namespace ui {

QFormLayout* formIn(QGroupBox* box)
{
    auto* form = new QFormLayout(box);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setRowWrapPolicy(QFormLayout::DontWrapRows);
    return form;
}

void addField(QFormLayout* form, QWidget* field, const char* name, const QString& label,
              const QString& toolTip)
{
    field->setObjectName(QLatin1String(name));
    field->setToolTip(toolTip);
    field->setAccessibleName(QString(label).remove(QLatin1Char('&')));
    auto* text = new QLabel(label);
    text->setBuddy(field);
    text->setToolTip(toolTip);
    form->addRow(text, field);
}

void showField(QFormLayout* form, QWidget* field, bool shown)
{
    field->setVisible(shown);
    if (QWidget* label = form->labelForField(field))
        label->setVisible(shown);
}

void setNumber(QSpinBox* field, int least, int most, int value)
{
    field->setRange(least, most);
    field->setValue(value);
    field->setGroupSeparatorShown(true);
}

void limitWidth(QComboBox* field)
{
    field->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    field->setMinimumContentsLength(12);
}

} // namespace ui

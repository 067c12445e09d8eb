#include "ui/settings/SettingsForm.h"

#include "app/MessageText.h"
#include "ui/Theme.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QGroupBox>
#include <QLabel>
#include <QVBoxLayout>

namespace ui {

SettingsForm::SettingsForm(QWidget* parent) : QWidget(parent)
{
    auto* boxes = new QVBoxLayout(this);
    boxes->setContentsMargins(0, 0, 0, 0);
}

QFormLayout* SettingsForm::boxOf(const char* heading)
{
    QFormLayout*& form = m_boxes[heading];
    if (form == nullptr) {
        auto* box = new QGroupBox(app::messageText(core::Message(heading)));
        form = new QFormLayout(box);
        form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
        layout()->addWidget(box);
    }
    return form;
}

void SettingsForm::addRow(const core::SettingDescription& setting)
{
    QFormLayout* form = boxOf(setting.group);
    Row row{settingField(setting), new QLabel};
    QWidget* editor = row.field->editor();
    if (qobject_cast<QCheckBox*>(editor) != nullptr) { // carries its label itself
        form->addRow(editor);
    } else {
        auto* label = new QLabel(row.field->label());
        label->setBuddy(editor);
        label->setToolTip(row.field->toolTip());
        form->addRow(label, editor);
    }
    row.problem->setWordWrap(true);
    row.problem->hide();
    form->addRow(row.problem);
    connect(row.field.get(), &SettingField::changed, this,
            [this, problem = row.problem, key = row.field->key()] {
                problem->hide(); // it is being repaired
                emit changed(key);
            });
    m_rows.emplace(setting.key, std::move(row));
}

SettingField* SettingsForm::find(const std::string& key) const
{
    const auto found = m_rows.find(key);
    return found == m_rows.end() ? nullptr : found->second.field.get();
}

bool SettingsForm::showProblem(const QString& setting, const QString& sentence)
{
    const auto found = m_rows.find(setting.toStdString());
    if (found == m_rows.end())
        return false;
    QLabel* label = found->second.problem;
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, themeOf(this->palette()).error);
    label->setPalette(palette);
    label->setText(sentence);
    label->show();
    found->second.field->editor()->setFocus(); // the scroll area follows
    return true;
}

void SettingsForm::clearProblems()
{
    for (const auto& [setting, row] : m_rows)
        row.problem->hide();
}

} // namespace ui

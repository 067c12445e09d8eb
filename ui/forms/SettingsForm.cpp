#include "ui/forms/SettingsForm.h"

#include "app/MessageText.h"
#include "core/base/SettingJson.h"
#include "core/base/SettingsJson.h"
#include "ui/base/Theme.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QGroupBox>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

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

void SettingsForm::addRow(const core::SettingDescription& setting, const core::SettingValue& usual)
{
    const bool isSecond = rowOf(setting.key) != nullptr;
    Row row{&setting, settingField(setting), new QLabel, boxOf(setting.group)};
    QWidget* editor = row.field->editor();
    if (isSecond) // each field of a form has a name of its own
        editor->setObjectName(editor->objectName() + QStringLiteral("-2"));
    row.field->show(usual);
    if (qobject_cast<QCheckBox*>(editor) != nullptr) { // carries its label itself
        row.box->addRow(editor);
    } else {
        auto* label = new QLabel(row.field->label());
        label->setBuddy(editor);
        label->setToolTip(row.field->toolTip());
        row.box->addRow(label, editor);
    }
    row.problem->setWordWrap(true);
    row.problem->hide();
    row.box->addRow(row.problem);
    connect(row.field.get(), &SettingField::changed, this,
            [this, problem = row.problem, key = row.field->key()] {
                problem->hide(); // it is being repaired
                m_showThoseThatApply();
                emit changed(key);
            });
    m_rows.push_back(std::move(row));
}

void SettingsForm::Row::setApplies(bool applies) const
{
    QWidget* editor = field->editor();
    for (QWidget* widget : {editor, box->labelForField(editor), below})
        if (widget != nullptr)
            widget->setVisible(applies);
    if (!applies)
        problem->hide();
}

const SettingsForm::Row* SettingsForm::rowOf(const core::SettingDescription& setting) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(),
                                    [&](const Row& row) { return row.setting == &setting; });
    return found == m_rows.end() ? nullptr : &*found;
}

const SettingsForm::Row* SettingsForm::rowOf(const std::string& key) const
{
    const Row* last = nullptr;
    for (const Row& row : m_rows)
        if (row.setting->key == key) {
            last = &row;
            if (row.applies())
                break;
        }
    return last;
}

SettingField* SettingsForm::find(const std::string& key) const
{
    const Row* row = rowOf(key);
    return row == nullptr ? nullptr : row->field.get();
}

std::string SettingsForm::json() const
{
    core::Json json = core::Json::object();
    for (const Row& row : m_rows) {
        if (&row != rowOf(row.setting->key))
            continue;
        try {
            json[row.setting->key] = core::jsonOf(row.field->value());
        } catch (const core::InputError&) { // half-typed
        }
    }
    return json.dump(-1, ' ', false, core::Json::error_handler_t::replace);
}

void SettingsForm::setJson(const std::string& text, const std::string& source)
{
    const core::Json json = core::settingsJson(text, source);
    for (const Row& row : m_rows) // in the order of the list: what applies depends on those before
        if (const auto entry = json.find(row.setting->key);
            entry != json.end() && &row == rowOf(row.setting->key))
            row.field->show(core::settingFromJson(*row.setting, *entry, source));
}

void SettingsForm::addBelow(const std::string& key, QWidget* widget)
{
    for (Row& row : m_rows)
        if (row.setting->key == key) {
            row.below = widget;
            int line = 0;
            QFormLayout::ItemRole role;
            row.box->getWidgetPosition(row.problem, &line, &role);
            row.box->insertRow(line + 1, widget);
            row.setApplies(row.applies());
        }
}

bool SettingsForm::showProblem(const QString& setting, const QString& sentence)
{
    const Row* row = rowOf(setting.toStdString());
    if (row == nullptr)
        return false;
    QPalette palette = row->problem->palette();
    palette.setColor(QPalette::WindowText, themeOf(this->palette()).error);
    row->problem->setPalette(palette);
    row->problem->setText(sentence);
    row->problem->show();
    row->field->editor()->setFocus(); // the scroll area follows
    return true;
}

void SettingsForm::clearProblems()
{
    for (const Row& row : m_rows)
        row.problem->hide();
}

} // namespace ui

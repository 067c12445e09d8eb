#include "ui/settings/SettingField.h"

#include "app/MessageText.h"
#include "core/base/InputError.h"
#include "ui/Format.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSpinBox>

#include <limits>
#include <utility>

namespace ui {

namespace {

QString translated(const char* text)
{
    return app::messageText(core::Message(text));
}

/// A unit as it stands behind a number.
QString behind(const char* unit)
{
    return *unit == '\0' ? QString() : QLatin1Char(' ') + translated(unit);
}

/// A field whose control is an `Editor`.
template <typename Editor>
class EditorField : public SettingField
{
public:
    QWidget* editor() const override { return m_editor; }

protected:
    explicit EditorField(const core::SettingDescription& setting)
        : SettingField(setting), m_editor(new Editor)
    {
        describe(m_editor);
    }

    Editor* m_editor;
};

class WholeField : public EditorField<QSpinBox>
{
public:
    WholeField(const core::SettingDescription& setting, const core::WholeForm& form)
        : EditorField(setting), m_unit(behind(form.unit)),
          m_unitOfOne(*form.unitOfOne == '\0' ? m_unit : behind(form.unitOfOne))
    {
        m_editor->setRange(form.range.min, form.range.max);
        m_editor->setSpecialValueText(translated(form.lowest));
        m_editor->setGroupSeparatorShown(true);
        m_editor->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
        connect(m_editor, &QSpinBox::valueChanged, this, &SettingField::changed);
        connect(m_editor, &QSpinBox::valueChanged, this, &WholeField::showUnit);
        showUnit(m_editor->value());
    }
    void show(const core::SettingValue& value) override
    {
        m_editor->setValue(std::get<int>(value));
    }
    core::SettingValue value() const override { return m_editor->value(); }

private:
    void showUnit(int value) { m_editor->setSuffix(value == 1 ? m_unitOfOne : m_unit); }

    QString m_unit;
    QString m_unitOfOne;
};

class RealField : public EditorField<QDoubleSpinBox>
{
public:
    RealField(const core::SettingDescription& setting, const core::RealForm& form)
        : EditorField(setting)
    {
        m_editor->setDecimals(form.decimals);
        m_editor->setRange(form.range.min, form.range.max);
        m_editor->setSingleStep(form.step);
        connect(m_editor, &QDoubleSpinBox::valueChanged, this, &SettingField::changed);
    }
    void show(const core::SettingValue& value) override
    {
        m_editor->setValue(std::get<double>(value));
    }
    core::SettingValue value() const override { return m_editor->value(); }
};

/// A number over many powers of ten, typed as 0.002 or 2e-3.
class PowerField : public EditorField<QLineEdit>
{
    Q_DECLARE_TR_FUNCTIONS(ui::PowerField)

public:
    PowerField(const core::SettingDescription& setting, const core::RealForm& form)
        : EditorField(setting), m_range(form.range)
    {
        connect(m_editor, &QLineEdit::textChanged, this, &SettingField::changed);
    }
    void show(const core::SettingValue& value) override
    {
        m_editor->setText(userLocale().toString(std::get<double>(value), 'g', 6));
    }
    core::SettingValue value() const override
    {
        bool ok = false;
        const double value = userLocale().toDouble(m_editor->text().trimmed(), &ok);
        if (!ok)
            throw core::InputError(tr("The %1 is \"%2\"; expected a number from %3 to %4.")
                                       .arg(label().toLower(), m_editor->text(),
                                            userLocale().toString(m_range.min, 'g', 6),
                                            userLocale().toString(m_range.max, 'g', 6))
                                       .toStdString(),
                                   key().toStdString());
        return value;
    }

private:
    core::Range<double> m_range;
};

class SwitchField : public EditorField<QCheckBox>
{
public:
    explicit SwitchField(const core::SettingDescription& setting) : EditorField(setting)
    {
        m_editor->setText(label());
        connect(m_editor, &QCheckBox::toggled, this, &SettingField::changed);
    }
    void show(const core::SettingValue& value) override
    {
        m_editor->setChecked(std::get<bool>(value));
    }
    core::SettingValue value() const override { return m_editor->isChecked(); }
};

/// Sizes as "64, 32".
class SizesField : public EditorField<QLineEdit>
{
    Q_DECLARE_TR_FUNCTIONS(ui::SizesField)

public:
    explicit SizesField(const core::SettingDescription& setting) : EditorField(setting)
    {
        m_editor->setPlaceholderText(tr("none"));
        connect(m_editor, &QLineEdit::textChanged, this, &SettingField::changed);
    }
    void show(const core::SettingValue& value) override
    {
        QStringList sizes;
        for (const int size : std::get<std::vector<int>>(value))
            sizes << QString::number(size);
        m_editor->setText(sizes.join(QStringLiteral(", ")));
    }
    core::SettingValue value() const override
    {
        static const QRegularExpression separators(QStringLiteral("[,;\\s]+"));
        std::vector<int> sizes;
        for (const QString& part : m_editor->text().split(separators, Qt::SkipEmptyParts)) {
            bool ok = false;
            sizes.push_back(part.toInt(&ok));
            if (!ok)
                throw core::InputError(
                    tr("The %1 are \"%2\"; expected whole numbers such as 64, 32.")
                        .arg(label().toLower(), m_editor->text())
                        .toStdString(),
                    key().toStdString());
        }
        return sizes;
    }
};

/// A seed, which is too large for a spin box of whole numbers.
class SeedField : public EditorField<QDoubleSpinBox>
{
public:
    explicit SeedField(const core::SettingDescription& setting) : EditorField(setting)
    {
        m_editor->setDecimals(0);
        m_editor->setRange(0.0, double(std::numeric_limits<std::uint32_t>::max()));
        connect(m_editor, &QDoubleSpinBox::valueChanged, this, &SettingField::changed);
    }
    void show(const core::SettingValue& value) override
    {
        m_editor->setValue(std::get<std::uint32_t>(value));
    }
    core::SettingValue value() const override
    {
        return static_cast<std::uint32_t>(m_editor->value());
    }
};

class ChoiceField : public EditorField<QComboBox>
{
public:
    ChoiceField(const core::SettingDescription& setting, const core::ChoiceForm& form)
        : EditorField(setting)
    {
        for (const core::OptionValue& value : form.values)
            m_editor->addItem(app::messageText(value.label), QString::fromStdString(value.name));
        m_editor->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        m_editor->setMinimumContentsLength(10);
        connect(m_editor, &QComboBox::currentIndexChanged, this, &SettingField::changed);
    }
    void show(const core::SettingValue& value) override
    {
        const auto name = QString::fromStdString(std::get<std::string>(value));
        m_editor->setCurrentIndex(m_editor->findData(name));
    }
    core::SettingValue value() const override
    {
        return m_editor->currentData().toString().toStdString();
    }
};

class TextField : public EditorField<QLineEdit>
{
public:
    explicit TextField(const core::SettingDescription& setting) : EditorField(setting)
    {
        connect(m_editor, &QLineEdit::textChanged, this, &SettingField::changed);
    }
    void show(const core::SettingValue& value) override
    {
        m_editor->setText(QString::fromStdString(std::get<std::string>(value)));
    }
    core::SettingValue value() const override { return m_editor->text().trimmed().toStdString(); }
};

/// Which field a form of a setting takes.
struct FieldMaker
{
    using Field = std::unique_ptr<SettingField>;

    Field operator()(const core::SwitchForm&) const
    {
        return std::make_unique<SwitchField>(setting);
    }
    Field operator()(const core::WholeForm& form) const
    {
        return std::make_unique<WholeField>(setting, form);
    }
    Field operator()(const core::RealForm& form) const
    {
        if (form.decimals == 0)
            return std::make_unique<PowerField>(setting, form);
        return std::make_unique<RealField>(setting, form);
    }
    Field operator()(const core::SizesForm&) const { return std::make_unique<SizesField>(setting); }
    Field operator()(const core::SeedForm&) const { return std::make_unique<SeedField>(setting); }
    Field operator()(const core::TextForm&) const { return std::make_unique<TextField>(setting); }
    Field operator()(const core::ChoiceForm& form) const
    {
        return std::make_unique<ChoiceField>(setting, form);
    }

    const core::SettingDescription& setting;
};

} // namespace

QString SettingField::label() const
{
    return translated(m_setting.label);
}

QString SettingField::toolTip() const
{
    return translated(m_setting.meaning);
}

void SettingField::describe(QWidget* editor) const
{
    editor->setObjectName(key());
    editor->setToolTip(toolTip());
    editor->setWhatsThis(toolTip());
    editor->setAccessibleName(label());
    editor->setAccessibleDescription(toolTip());
}

std::unique_ptr<SettingField> settingField(const core::SettingDescription& setting)
{
    return std::visit(FieldMaker{setting}, setting.form);
}

} // namespace ui

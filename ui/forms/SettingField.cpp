#include "ui/forms/SettingField.h"

#include "app/MessageText.h"
#include "core/base/InputError.h"
#include "ui/base/Format.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSpinBox>

#include <cmath>
#include <limits>
#include <utility>

namespace ui {

namespace {

constexpr double kPerCent = 100.0;

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

/// What is left to the program stands below the range.
class WholeField : public EditorField<QSpinBox>
{
public:
    WholeField(const core::SettingDescription& setting, const core::WholeForm& form)
        : EditorField(setting), m_unit(behind(form.unit)),
          m_unitOfOne(*form.unitOfOne == '\0' ? m_unit : behind(form.unitOfOne)),
          m_mayBeUnset(*form.unset != '\0')
    {
        m_editor->setRange(m_mayBeUnset ? form.range.min - 1 : form.range.min, form.range.max);
        m_editor->setSpecialValueText(translated(m_mayBeUnset ? form.unset : form.lowest));
        m_editor->setGroupSeparatorShown(true);
        m_editor->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
        connect(m_editor, &QSpinBox::valueChanged, this, &SettingField::changed);
        connect(m_editor, &QSpinBox::valueChanged, this, &WholeField::showUnit);
        showUnit(m_editor->value());
    }
    void show(const core::SettingValue& value) override
    {
        const int* number = std::get_if<int>(&value);
        m_editor->setValue(number == nullptr ? m_editor->minimum() : *number);
    }
    core::SettingValue value() const override
    {
        if (m_mayBeUnset && m_editor->value() == m_editor->minimum())
            return {};
        return m_editor->value();
    }

private:
    void showUnit(int value) { m_editor->setSuffix(value == 1 ? m_unitOfOne : m_unit); }

    QString m_unit;
    QString m_unitOfOne;
    bool m_mayBeUnset;
};

/// A share in per cent; what is left to the program stands below the range.
class RealField : public EditorField<QDoubleSpinBox>
{
    Q_DECLARE_TR_FUNCTIONS(ui::RealField)

public:
    RealField(const core::SettingDescription& setting, const core::RealForm& form)
        : EditorField(setting), m_scale(form.isShare ? kPerCent : 1.0),
          m_mayBeUnset(*form.unset != '\0')
    {
        const int decimals = form.isShare ? form.decimals - 2 : form.decimals;
        const double power = std::pow(10.0, decimals); // bounds are whole in the last decimal
        const double least = std::ceil(form.range.min * m_scale * power - kRounding);
        double most = std::floor(form.range.max * m_scale * power + kRounding);
        if (most / power / m_scale > form.range.max) // just below it is the end of the range
            --most;
        m_editor->setDecimals(decimals);
        m_editor->setRange((m_mayBeUnset ? least - 1.0 : least) / power, most / power);
        m_editor->setSingleStep(form.step * m_scale);
        m_editor->setSpecialValueText(translated(form.unset));
        if (form.isShare)
            m_editor->setSuffix(tr(" %"));
        connect(m_editor, &QDoubleSpinBox::valueChanged, this, &SettingField::changed);
    }
    void show(const core::SettingValue& value) override
    {
        const double* number = std::get_if<double>(&value);
        m_editor->setValue(number == nullptr ? m_editor->minimum() : *number * m_scale);
    }
    core::SettingValue value() const override
    {
        if (m_mayBeUnset && m_editor->value() == m_editor->minimum())
            return {};
        return m_editor->value() / m_scale;
    }

private:
    static constexpr double kRounding = 1e-9; ///< of a bound beside the last decimal

    double m_scale;
    bool m_mayBeUnset;
};

/// A share typed as "50 %" or 0.5, or a whole number of things.
class ShareOrCountField : public EditorField<QLineEdit>
{
    Q_DECLARE_TR_FUNCTIONS(ui::ShareOrCountField)

public:
    explicit ShareOrCountField(const core::SettingDescription& setting) : EditorField(setting)
    {
        connect(m_editor, &QLineEdit::textChanged, this, &SettingField::changed);
    }
    void show(const core::SettingValue& value) override
    {
        const int* count = std::get_if<int>(&value);
        m_editor->setText(count != nullptr ? QString::number(*count)
                                           : tr("%1 %").arg(userLocale().toString(
                                                 std::get<double>(value) * kPerCent, 'g', 12)));
    }
    core::SettingValue value() const override
    {
        QString text = m_editor->text().trimmed();
        const bool isPercent = text.endsWith(QLatin1Char('%'));
        if (isPercent)
            text = text.chopped(1).trimmed();
        bool isWhole = false;
        const int count = text.toInt(&isWhole);
        if (isWhole && !isPercent && count > 0)
            return count;
        bool isNumber = false;
        const double share = userLocale().toDouble(text, &isNumber) / (isPercent ? kPerCent : 1.0);
        if (!isNumber || !(share > 0.0 && share <= 1.0))
            throw core::InputError(tr("%1: \"%2\" is no share and no number; expected something "
                                      "like 50 % or 4.")
                                       .arg(label(), m_editor->text())
                                       .toStdString(),
                                   key().toStdString());
        return share;
    }
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
    TextField(const core::SettingDescription& setting, const core::TextForm& form)
        : EditorField(setting)
    {
        m_editor->setPlaceholderText(translated(form.unset));
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
        if (form.mayBeCount)
            return std::make_unique<ShareOrCountField>(setting);
        if (form.decimals == 0)
            return std::make_unique<PowerField>(setting, form);
        return std::make_unique<RealField>(setting, form);
    }
    Field operator()(const core::SizesForm&) const { return std::make_unique<SizesField>(setting); }
    Field operator()(const core::SeedForm&) const { return std::make_unique<SeedField>(setting); }
    Field operator()(const core::TextForm& form) const
    {
        return std::make_unique<TextField>(setting, form);
    }
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

#include "ui/settings/OptionField.h"

#include "core/base/InputError.h"
#include "ui/Format.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSpinBox>

#include <algorithm>
#include <cmath>
#include <limits>

namespace ui {

void OptionField::describe(QWidget* editor) const
{
    editor->setObjectName(m_text.key);
    editor->setToolTip(m_text.toolTip);
    editor->setWhatsThis(m_text.toolTip);
    editor->setAccessibleName(m_text.label);
    editor->setAccessibleDescription(m_text.toolTip);
}

namespace {

/// A field whose control is an `Editor` and whose setting is a `T`.
template <typename Editor, typename T>
class EditorField : public OptionField
{
public:
    QWidget* editor() const override { return m_editor; }
    bool sameIn(const core::ForecastOptions& a, const core::ForecastOptions& b) const override
    {
        return valueIn(a) == valueIn(b);
    }

protected:
    EditorField(FieldText text, Place<T> place)
        : OptionField(std::move(text)), m_editor(new Editor), m_place(place)
    {
        describe(m_editor);
    }
    T valueIn(core::ForecastOptions options) const { return m_place(options); }

    Editor* m_editor;
    Place<T> m_place;
};

class WholeNumberField : public EditorField<QSpinBox, int>
{
public:
    WholeNumberField(FieldText text, core::Range<int> range, Place<int> place,
                     const QString& zeroMeans)
        : EditorField(std::move(text), place)
    {
        m_editor->setRange(range.min, range.max);
        m_editor->setSpecialValueText(zeroMeans);
        m_editor->setGroupSeparatorShown(true);
        m_editor->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
        connect(m_editor, &QSpinBox::valueChanged, this, &OptionField::changed);
        connect(m_editor, &QSpinBox::valueChanged, this, &WholeNumberField::showUnit);
        showUnit(m_editor->value());
    }
    void show(const core::ForecastOptions& options) override
    {
        m_editor->setValue(valueIn(options));
    }
    void store(core::ForecastOptions& options) const override
    {
        m_place(options) = m_editor->value();
    }

private:
    void showUnit(int value)
    {
        const bool other = value == 1 && !text().suffixOfOne.isEmpty();
        m_editor->setSuffix(other ? text().suffixOfOne : text().suffix);
    }
};

class NumberField : public EditorField<QDoubleSpinBox, double>
{
public:
    NumberField(FieldText text, core::Range<double> range, int decimals, double step,
                Place<double> place)
        : EditorField(std::move(text), place)
    {
        m_editor->setDecimals(decimals);
        m_editor->setRange(range.min, range.max);
        m_editor->setSingleStep(step);
        m_editor->setSuffix(this->text().suffix);
        connect(m_editor, &QDoubleSpinBox::valueChanged, this, &OptionField::changed);
    }
    void show(const core::ForecastOptions& options) override
    {
        m_editor->setValue(valueIn(options));
    }
    void store(core::ForecastOptions& options) const override
    {
        m_place(options) = m_editor->value();
    }
};

class ScientificField : public EditorField<QLineEdit, double>
{
    Q_DECLARE_TR_FUNCTIONS(ui::ScientificField)

public:
    ScientificField(FieldText text, core::Range<double> range, Place<double> place)
        : EditorField(std::move(text), place), m_range(range)
    {
        connect(m_editor, &QLineEdit::textChanged, this, &OptionField::changed);
    }
    void show(const core::ForecastOptions& options) override
    {
        m_editor->setText(userLocale().toString(valueIn(options), 'g', 6));
    }
    void store(core::ForecastOptions& options) const override
    {
        bool ok = false;
        const double value = userLocale().toDouble(m_editor->text().trimmed(), &ok);
        if (!ok)
            throw core::InputError(tr("The %1 is \"%2\"; expected a number from %3 to %4.")
                                       .arg(text().label.toLower(), m_editor->text(),
                                            userLocale().toString(m_range.min, 'g', 6),
                                            userLocale().toString(m_range.max, 'g', 6))
                                       .toStdString(),
                                   text().key.toStdString());
        m_place(options) = value;
    }

private:
    core::Range<double> m_range;
};

class SwitchField : public EditorField<QCheckBox, bool>
{
public:
    SwitchField(FieldText text, Place<bool> place) : EditorField(std::move(text), place)
    {
        m_editor->setText(this->text().label);
        connect(m_editor, &QCheckBox::toggled, this, &OptionField::changed);
    }
    void show(const core::ForecastOptions& options) override
    {
        m_editor->setChecked(valueIn(options));
    }
    void store(core::ForecastOptions& options) const override
    {
        m_place(options) = m_editor->isChecked();
    }
};

class SizesField : public EditorField<QLineEdit, std::vector<int>>
{
    Q_DECLARE_TR_FUNCTIONS(ui::SizesField)

public:
    SizesField(FieldText text, Place<std::vector<int>> place) : EditorField(std::move(text), place)
    {
        m_editor->setPlaceholderText(tr("none"));
        connect(m_editor, &QLineEdit::textChanged, this, &OptionField::changed);
    }
    void show(const core::ForecastOptions& options) override
    {
        QStringList sizes;
        for (const int size : valueIn(options))
            sizes << QString::number(size);
        m_editor->setText(sizes.join(QStringLiteral(", ")));
    }
    void store(core::ForecastOptions& options) const override
    {
        static const QRegularExpression separators(QStringLiteral("[,;\\s]+"));
        std::vector<int> sizes;
        for (const QString& part : m_editor->text().split(separators, Qt::SkipEmptyParts)) {
            bool ok = false;
            sizes.push_back(part.toInt(&ok));
            if (!ok)
                throw core::InputError(
                    tr("The %1 are \"%2\"; expected whole numbers such as 64, 32.")
                        .arg(text().label.toLower(), m_editor->text())
                        .toStdString(),
                    text().key.toStdString());
        }
        m_place(options) = sizes;
    }
};

class SeedField : public EditorField<QDoubleSpinBox, std::uint32_t>
{
public:
    // A QSpinBox ends at 2^31 - 1; a double holds every 32-bit seed exactly.
    SeedField(FieldText text, Place<std::uint32_t> place) : EditorField(std::move(text), place)
    {
        m_editor->setDecimals(0);
        m_editor->setRange(0.0, double(std::numeric_limits<std::uint32_t>::max()));
        connect(m_editor, &QDoubleSpinBox::valueChanged, this, &OptionField::changed);
    }
    void show(const core::ForecastOptions& options) override
    {
        m_editor->setValue(valueIn(options));
    }
    void store(core::ForecastOptions& options) const override
    {
        m_place(options) = static_cast<std::uint32_t>(m_editor->value());
    }
};

template <typename T>
class ChoiceField : public EditorField<QComboBox, T>
{
public:
    ChoiceField(FieldText text, const QStringList& names, std::vector<T> values, Place<T> place)
        : EditorField<QComboBox, T>(std::move(text), place), m_values(std::move(values))
    {
        m_editor->addItems(names);
        m_editor->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        m_editor->setMinimumContentsLength(10);
        QObject::connect(m_editor, &QComboBox::currentIndexChanged, this, &OptionField::changed);
    }
    void show(const core::ForecastOptions& options) override
    {
        const auto found = std::find(m_values.begin(), m_values.end(), valueIn(options));
        m_editor->setCurrentIndex(static_cast<int>(found - m_values.begin()));
    }
    void store(core::ForecastOptions& options) const override
    {
        m_place(options) = m_values[static_cast<std::size_t>(m_editor->currentIndex())];
    }

private:
    using EditorField<QComboBox, T>::m_editor;
    using EditorField<QComboBox, T>::m_place;
    using EditorField<QComboBox, T>::valueIn;
    std::vector<T> m_values;
};

} // namespace

FieldPointer wholeNumberField(FieldText text, core::Range<int> range, Place<int> place,
                              const QString& zeroMeans)
{
    return std::make_unique<WholeNumberField>(std::move(text), range, place, zeroMeans);
}

FieldPointer numberField(FieldText text, core::Range<double> range, int decimals, double step,
                         Place<double> place)
{
    return std::make_unique<NumberField>(std::move(text), range, decimals, step, place);
}

FieldPointer scientificField(FieldText text, core::Range<double> range, Place<double> place)
{
    return std::make_unique<ScientificField>(std::move(text), range, place);
}

FieldPointer switchField(FieldText text, Place<bool> place)
{
    return std::make_unique<SwitchField>(std::move(text), place);
}

FieldPointer sizesField(FieldText text, Place<std::vector<int>> place)
{
    return std::make_unique<SizesField>(std::move(text), place);
}

FieldPointer seedField(FieldText text, Place<std::uint32_t> place)
{
    return std::make_unique<SeedField>(std::move(text), place);
}

template <typename T>
FieldPointer choiceField(FieldText text, const QStringList& names, std::vector<T> values,
                         Place<T> place)
{
    return std::make_unique<ChoiceField<T>>(std::move(text), names, std::move(values), place);
}

template FieldPointer choiceField(FieldText, const QStringList&, std::vector<core::Target>,
                                  Place<core::Target>);
template FieldPointer choiceField(FieldText, const QStringList&, std::vector<core::DeviceChoice>,
                                  Place<core::DeviceChoice>);
template FieldPointer choiceField(FieldText, const QStringList&, std::vector<core::Head>,
                                  Place<core::Head>);
template FieldPointer choiceField(FieldText, const QStringList&, std::vector<core::BandKind>,
                                  Place<core::BandKind>);

} // namespace ui

#include "ui/forms/FormState.h"

#include "ui/forms/FormFields.h"

#include <QComboBox>

namespace ui {

namespace {

/// A choice is kept as what it stands for, where it says so: its text is in the window's language.
QVariant kept(const QWidget& field, const QMetaProperty& value)
{
    const auto* choice = qobject_cast<const QComboBox*>(&field);
    return choice != nullptr && choice->currentData().isValid() ? choice->currentData()
                                                                : value.read(&field);
}

void putBack(QWidget& field, const QMetaProperty& value, const QVariant& what)
{
    auto* choice = qobject_cast<QComboBox*>(&field);
    const int index = choice == nullptr ? -1 : choice->findData(what);
    if (index >= 0)
        choice->setCurrentIndex(index);
    else
        value.write(&field, what);
}

} // namespace

QJsonObject formState(const QWidget& form)
{
    QJsonObject state;
    forEachField(form, [&](const QWidget& field, const QMetaProperty& value) {
        state.insert(field.objectName(), QJsonValue::fromVariant(kept(field, value)));
    });
    return state;
}

void setFormState(QWidget& form, const QJsonObject& state)
{
    forEachField(form, [&](QWidget& field, const QMetaProperty& value) {
        const QJsonValue what = state.value(field.objectName());
        if (!what.isUndefined() && !what.isNull())
            putBack(field, value, what.toVariant());
    });
}

} // namespace ui

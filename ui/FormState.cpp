#include "ui/FormState.h"

#include "ui/FormFields.h"

namespace ui {

QJsonObject formState(const QWidget& form)
{
    QJsonObject state;
    forEachField(form, [&](const QWidget& field, const QMetaProperty& value) {
        state.insert(field.objectName(), QJsonValue::fromVariant(value.read(&field)));
    });
    return state;
}

void setFormState(QWidget& form, const QJsonObject& state)
{
    forEachField(form, [&](QWidget& field, const QMetaProperty& value) {
        const QJsonValue kept = state.value(field.objectName());
        if (!kept.isUndefined() && !kept.isNull())
            value.write(&field, kept.toVariant());
    });
}

} // namespace ui

#include "ui/FormState.h"

#include <QMetaProperty>
#include <QWidget>

namespace ui {

namespace {

/// The fields of a form that the user fills, with the property that holds what stands in them.
template <typename Visit>
void forEachField(const QWidget& form, Visit&& visit)
{
    for (QWidget* field : form.findChildren<QWidget*>()) {
        const QMetaProperty property = field->metaObject()->userProperty();
        const QString name = field->objectName();
        // Parts of other fields are called qt_...
        if (property.isWritable() && !name.isEmpty() && !name.startsWith(QLatin1String("qt_")))
            visit(name, *field, property);
    }
}

} // namespace

QJsonObject formState(const QWidget& form)
{
    QJsonObject state;
    forEachField(form, [&](const QString& name, QWidget& field, const QMetaProperty& property) {
        state.insert(name, QJsonValue::fromVariant(property.read(&field)));
    });
    return state;
}

void setFormState(QWidget& form, const QJsonObject& state)
{
    forEachField(form, [&](const QString& name, QWidget& field, const QMetaProperty& property) {
        const QJsonValue value = state.value(name);
        if (!value.isUndefined() && !value.isNull())
            property.write(&field, value.toVariant());
    });
}

} // namespace ui

#pragma once

#include <QMetaProperty>
#include <QWidget>

namespace ui {

/// What stands in a field of a form that the user fills: of a combo box, a spin box, a line, a
/// tick, a list. Not valid for any other widget, one without a name, and a part of another field
/// (which is called qt_...).
QMetaProperty fieldValue(const QWidget& widget);

/// Calls `visit(field, value)` for each field of a form.
template <typename Visit>
void forEachField(const QWidget& form, Visit&& visit)
{
    for (QWidget* widget : form.findChildren<QWidget*>())
        if (const QMetaProperty value = fieldValue(*widget); value.isValid())
            visit(*widget, value);
}

} // namespace ui

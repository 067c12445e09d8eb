#pragma once

#include <QJsonObject>

class QWidget;

namespace ui {

/// What stands in the named fields of a form, by name: the user property of each, or the data of a
/// choice that has some.
QJsonObject formState(const QWidget& form);

/// Puts it back; what a field cannot hold, and fields that are not named, are left alone.
void setFormState(QWidget& form, const QJsonObject& state);

} // namespace ui

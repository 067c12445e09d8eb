#pragma once

#include <QString>

class QComboBox;
class QFormLayout;
class QGroupBox;
class QSpinBox;
class QWidget;

namespace ui {

/// A form in a box, its fields as wide as there is room.
QFormLayout* formIn(QGroupBox* box);

/// Adds a row, and gives its field a name, a label, a tooltip and what a screen reader says.
void addField(QFormLayout* form, QWidget* field, const char* name, const QString& label,
              const QString& toolTip);

/// Shows or hides a field with its label.
void showField(QFormLayout* form, QWidget* field, bool shown);

void setNumber(QSpinBox* field, int least, int most, int value);

/// A list of long texts does not widen the form.
void limitWidth(QComboBox* field);

} // namespace ui

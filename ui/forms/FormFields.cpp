#include "ui/forms/FormFields.h"

namespace ui {

QMetaProperty fieldValue(const QWidget& widget)
{
    const QMetaProperty value = widget.metaObject()->userProperty();
    const QString name = widget.objectName();
    const bool isField =
        value.isWritable() && !name.isEmpty() && !name.startsWith(QLatin1String("qt_"));
    return isField ? value : QMetaProperty();
}

} // namespace ui

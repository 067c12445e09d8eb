#include "ui/CoreText.h"

#include "app/MessageText.h"

#include <QCoreApplication>

namespace ui {

QString coreText(const core::Message& message)
{
    return app::messageText(message);
}

QString coreName(const std::string& name)
{
    return QCoreApplication::translate("core", name.c_str());
}

} // namespace ui

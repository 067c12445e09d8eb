#include "ui/base/CoreText.h"

#include "core/data/DemoData.h"

#include <QCoreApplication>

namespace ui {

QString coreName(const std::string& name)
{
    return QCoreApplication::translate("core", name.c_str());
}

QString dataName(const core::Table& table)
{
    return table.source == core::kDemoName ? coreName(table.source)
                                           : QString::fromStdString(table.source);
}

} // namespace ui

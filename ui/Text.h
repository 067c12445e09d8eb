#pragma once

#include <QCoreApplication>

namespace ui {

/// `tr` of the functions that are no members of a QObject; lupdate files their text under "ui".
inline QString tr(const char* text)
{
    return QCoreApplication::translate("ui", text);
}

} // namespace ui

#pragma once

#include <QCoreApplication>

namespace ui {

/// `tr` of the functions that are no members of a QObject; lupdate files their text under "ui".
inline QString tr(const char* text)
{
    return QCoreApplication::translate("ui", text);
}

/// A text on a button or in a menu in which no letter is a shortcut, as names of columns may have
/// &.
inline QString withoutMnemonic(QString text)
{
    return text.replace(QLatin1Char('&'), QStringLiteral("&&"));
}

} // namespace ui

#pragma once

#include <QDir>
#include <QString>

#include <filesystem>

namespace app {

/// A path as the C++ library has it, of one as Qt has it, and back.
inline std::filesystem::path pathOf(const QString& file)
{
    return std::filesystem::path(QDir::toNativeSeparators(file).toStdU16String());
}

inline QString textOf(const std::filesystem::path& file)
{
    return QString::fromStdU16String(file.u16string());
}

} // namespace app

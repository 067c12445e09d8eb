#pragma once

#include <QSaveFile>
#include <QString>

namespace ui {

/// A file that gets its name when all of it is on the disk. Until then, and where it is never
/// committed, what had that name before is as it was.
class WholeFile
{
public:
    /// Throws `InputError` where nothing can be written in its folder.
    explicit WholeFile(const QString& name);

    /// Throws `InputError` unless all of it is on the disk.
    void write(const QByteArray& bytes);
    void commit();

private:
    QSaveFile m_file;
};

} // namespace ui

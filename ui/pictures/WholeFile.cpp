#include "ui/pictures/WholeFile.h"

#include "core/base/InputError.h"
#include "ui/base/Text.h"

namespace ui {

namespace {

// Texts, not errors: lupdate would take the namespace of those for the context.
QString noPlace(const QString& name)
{
    return tr("The file %1 could not be written; expected a folder that exists and may be written "
              "to.")
        .arg(name);
}

QString notWhole(const QString& name)
{
    return tr("The file %1 could not be written in full, since the disk is full or a limit is "
              "reached; what had this name before is as it was.")
        .arg(name);
}

} // namespace

WholeFile::WholeFile(const QString& name) : m_file(name)
{
    if (!m_file.open(QIODevice::WriteOnly))
        throw core::InputError(noPlace(name).toStdString());
}

void WholeFile::write(const QByteArray& bytes)
{
    // A disk that fills up takes a part, which QFile does not call an error, and nothing after it.
    qint64 done = 0;
    qint64 taken = 1;
    for (; done < bytes.size() && taken > 0; done += taken)
        taken = m_file.write(bytes.data() + done, bytes.size() - done);
    if (done < bytes.size() || !m_file.flush())
        throw core::InputError(notWhole(m_file.fileName()).toStdString());
}

void WholeFile::commit()
{
    if (!m_file.commit())
        throw core::InputError(notWhole(m_file.fileName()).toStdString());
}

} // namespace ui

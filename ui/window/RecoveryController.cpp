#include "ui/window/RecoveryController.h"

#include "app/Paths.h"
#include "app/Project.h"
#include "ui/base/Format.h"

#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>

namespace ui {

RecoveryController::RecoveryController(app::Project& project, QWidget& window)
    : QObject(&window), m_project(project), m_window(window)
{
}

void RecoveryController::offer()
{
    m_left = m_project.leftFiles();
    m_shown = 0;
    if (!m_left.empty())
        ask();
}

void RecoveryController::ask()
{
    const std::filesystem::path& file = m_left[m_shown];
    const QString changed =
        userLocale().toString(QFileInfo(app::textOf(file)).lastModified(), QLocale::ShortFormat);
    const bool isOnly = m_left.size() == 1;
    auto* question = new QMessageBox(
        QMessageBox::Question, tr("Runs that were not saved"),
        isOnly ? tr("Surgescope did not end in order last time. Its finished runs were kept.")
               : tr("%1 windows of Surgescope did not end in order. Their finished runs were kept.")
                     .arg(countText(m_left.size())),
        QMessageBox::NoButton, &m_window);
    question->setInformativeText(
        isOnly ? tr("They were last changed on %1.").arg(changed)
               : tr("Those of window %1 of %2 were last changed on %3. What is not opened now is "
                    "offered again at the next start.")
                     .arg(countText(m_shown + 1), countText(m_left.size()), changed));
    question->setObjectName(QStringLiteral("recoveryQuestion"));
    question->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton* open = question->addButton(tr("&Open them"), QMessageBox::AcceptRole);
    QPushButton* remove = question->addButton(tr("&Delete them"), QMessageBox::DestructiveRole);
    if (!isOnly) {
        QPushButton* next = question->addButton(tr("&Next window"), QMessageBox::ActionRole);
        connect(next, &QAbstractButton::clicked, this, [this] {
            m_shown = (m_shown + 1) % m_left.size();
            ask();
        });
    }
    question->addButton(tr("&Later"), QMessageBox::RejectRole);
    question->setDefaultButton(open);
    connect(open, &QAbstractButton::clicked, this, [this, file] { m_project.recover(file); });
    connect(remove, &QAbstractButton::clicked, this, &RecoveryController::drop);
    question->open();
}

/// Deletes the file that is shown; the next is offered.
void RecoveryController::drop()
{
    m_project.dropLeftFile(m_left[m_shown]);
    m_left.erase(m_left.begin() + static_cast<std::ptrdiff_t>(m_shown));
    m_shown = 0;
    if (!m_left.empty())
        ask();
}

} // namespace ui

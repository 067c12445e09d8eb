#include "ui/RunStatus.h"

#include "app/TaskRunner.h"
#include "ui/CoreText.h"
#include "ui/Format.h"

#include <QHBoxLayout>

#include <cmath>

namespace ui {

RunStatus::RunStatus(QWidget* parent)
    : QWidget(parent), m_stage(new QLabel), m_bar(new QProgressBar), m_remaining(new QLabel),
      m_cancel(new QToolButton)
{
    m_bar->setRange(0, 1000);
    m_bar->setFixedWidth(160);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Progress"));
    // As wide as the longest text, so that nothing jumps while it runs.
    m_remaining->setMinimumWidth(
        fontMetrics().horizontalAdvance(tr("a few seconds left") + QStringLiteral(" ")));
    m_cancel->setText(tr("Cancel"));
    m_cancel->setToolTip(tr("Stops this work; the last result is kept (Esc)"));
    m_cancel->setObjectName(QStringLiteral("cancelRun"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    for (QWidget* widget : {static_cast<QWidget*>(m_stage), static_cast<QWidget*>(m_bar),
                            static_cast<QWidget*>(m_remaining), static_cast<QWidget*>(m_cancel)})
        layout->addWidget(widget);
    connect(m_cancel, &QToolButton::clicked, this, &RunStatus::cancel);
    hide();
}

void RunStatus::watch(app::TaskRunner& runner)
{
    connect(&runner, &app::TaskRunner::started, this, [this, &runner] { begin(runner); });
    connect(&runner, &app::TaskRunner::progressed, this,
            [this, &runner](const QString& stage, double fraction, double remainingSeconds) {
                if (m_runner == &runner)
                    report(stage, fraction, remainingSeconds);
            });
    const auto end = [this, &runner] {
        if (m_runner != &runner)
            return;
        m_runner = nullptr;
        hide();
    };
    connect(&runner, &app::TaskRunner::finished, this, end);
    connect(&runner, &app::TaskRunner::failed, this, end);
    connect(&runner, &app::TaskRunner::cancelled, this, end);
}

void RunStatus::begin(app::TaskRunner& runner)
{
    m_runner = &runner;
    m_stage->clear();
    m_remaining->clear();
    m_bar->setValue(0);
    m_cancel->setEnabled(true);
    show();
}

void RunStatus::report(const QString& stage, double fraction, double remainingSeconds)
{
    if (!m_cancel->isEnabled())
        return; // "Cancelling…" stands
    m_stage->setText(coreText(stage));
    m_bar->setValue(static_cast<int>(std::lround(1000.0 * fraction)));
    m_remaining->setText(remainingText(remainingSeconds));
}

void RunStatus::cancel()
{
    if (m_runner == nullptr)
        return;
    m_runner->cancel();
    m_cancel->setEnabled(false);
    m_stage->setText(tr("Cancelling…"));
    m_remaining->clear();
}

} // namespace ui

#include "ui/window/RunStatus.h"

#include "app/TaskRunner.h"
#include "ui/base/Format.h"
#include "ui/base/OneLineText.h"

#include <QEventLoop>
#include <QHBoxLayout>
#include <QMessageBox>
#include <QPushButton>

#include <algorithm>
#include <cmath>
#include <utility>

namespace ui {

RunStatus::RunStatus(QWidget* parent)
    : QWidget(parent), m_stage(new ElidedLabel), m_bar(new QProgressBar), m_remaining(new QLabel),
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

void RunStatus::watch(app::TaskRunner& runner, const QString& name, Kept kept)
{
    connect(&runner, &app::TaskRunner::started, this,
            [this, work = Work{&runner, name, std::move(kept)}] { begin(work); });
    connect(&runner, &app::TaskRunner::progressed, this,
            [this, &runner](const QString& stage, double fraction, double remainingSeconds) {
                Work* work = find(runner);
                if (work == nullptr)
                    return;
                work->stage = stage;
                work->fraction = fraction;
                work->remaining = remainingText(remainingSeconds);
                if (work == &m_works.back())
                    show(*work);
            });
    const auto ended = [this, &runner] { end(runner); };
    connect(&runner, &app::TaskRunner::finished, this, ended);
    connect(&runner, &app::TaskRunner::failed, this, ended);
    connect(&runner, &app::TaskRunner::cancelled, this, ended);
}

RunStatus::Work* RunStatus::find(const app::TaskRunner& runner)
{
    const auto found = std::find_if(m_works.begin(), m_works.end(),
                                    [&](const Work& work) { return work.runner == &runner; });
    return found == m_works.end() ? nullptr : &*found;
}

void RunStatus::begin(const Work& work)
{
    end(*work.runner); // it was started again
    m_works.push_back(work);
    show(m_works.back());
}

void RunStatus::end(app::TaskRunner& runner)
{
    m_works.erase(std::remove_if(m_works.begin(), m_works.end(),
                                 [&](const Work& work) { return work.runner == &runner; }),
                  m_works.end());
    if (m_works.empty())
        hide();
    else
        show(m_works.back());
}

void RunStatus::show(const Work& work)
{
    m_stage->setText(work.isCancelled ? tr("Cancelling…") : work.stage);
    m_bar->setValue(static_cast<int>(std::lround(1000.0 * work.fraction)));
    m_remaining->setText(work.isCancelled ? QString() : work.remaining);
    m_cancel->setEnabled(!work.isCancelled);
    QWidget::show();
}

void RunStatus::cancel()
{
    if (!m_works.empty())
        stop(m_works.back());
}

void RunStatus::askToCancel()
{
    if (m_works.empty() || m_works.back().kept == nullptr) {
        cancel();
        return;
    }
    auto* question = new QMessageBox(QMessageBox::Question, {}, runningText(),
                                     QMessageBox::Discard | QMessageBox::Cancel, this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setObjectName(QStringLiteral("cancelQuestion"));
    question->setInformativeText(tr("Stop it? %1").arg(keptText()));
    question->button(QMessageBox::Cancel)->setText(tr("&Go on"));
    auto* stopping = question->button(QMessageBox::Discard);
    stopping->setText(tr("&Stop it"));
    question->setDefaultButton(QMessageBox::Cancel);
    connect(stopping, &QAbstractButton::clicked, this, &RunStatus::cancel);
    for (const auto signal : {&app::TaskRunner::finished, &app::TaskRunner::cancelled})
        connect(m_works.back().runner, signal, question, &QDialog::reject);
    question->open();
}

void RunStatus::stop(Work& work)
{
    work.isCancelled = true;
    work.runner->cancel();
    show(m_works.back());
}

const RunStatus::Work* RunStatus::missed() const
{
    const auto found = std::find_if(m_works.begin(), m_works.end(),
                                    [](const Work& work) { return work.kept != nullptr; });
    return found == m_works.end() ? nullptr : &*found;
}

bool RunStatus::isWorthAsking() const
{
    return missed() != nullptr;
}

QString RunStatus::runningText() const
{
    const Work& work = *missed();
    const QString done = tr("%1 is running: %2 done").arg(work.name, percentText(work.fraction, 0));
    return work.remaining.isEmpty() ? tr("%1.").arg(done) : tr("%1, %2.").arg(done, work.remaining);
}

QString RunStatus::keptText() const
{
    const QString kept = missed()->kept();
    return kept.isEmpty() ? tr("Nothing of it is finished yet, so nothing of it would be kept.")
                          : kept;
}

bool RunStatus::keepsSomething() const
{
    return missed() != nullptr && !missed()->kept().isEmpty();
}

void RunStatus::stopAndWait()
{
    if (missed() == nullptr)
        return;
    app::TaskRunner* runner = missed()->runner;
    QEventLoop loop;
    for (const auto signal : {&app::TaskRunner::finished, &app::TaskRunner::cancelled})
        connect(runner, signal, &loop, &QEventLoop::quit);
    connect(runner, &app::TaskRunner::failed, &loop, &QEventLoop::quit);
    stop(*find(*runner));
    if (runner->isRunning())
        loop.exec(QEventLoop::ExcludeUserInputEvents);
}

} // namespace ui

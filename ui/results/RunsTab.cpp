#include "ui/results/RunsTab.h"

#include "ui/base/OneLineText.h"
#include "ui/models/RunTables.h"
#include "ui/results/ResultTable.h"

#include <QHBoxLayout>
#include <QInputDialog>
#include <QItemSelectionModel>
#include <QMessageBox>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace ui {

namespace {

/// "runs" for forecasts, as it was called when there were no others.
QString tableName(core::RunKind kind)
{
    return kind == core::RunKind::Forecast
               ? QStringLiteral("runs")
               : QStringLiteral("%1Runs").arg(QString::fromUtf8(core::nameOf(kind).data()));
}

bool hasBold(const TableContent& table)
{
    return std::any_of(table.rows.begin(), table.rows.end(), [](const auto& row) {
        return std::any_of(row.begin(), row.end(), [](const Cell& cell) { return cell.strong; });
    });
}

} // namespace

RunsTab::RunsTab(core::RunKind kind, QWidget* parent)
    : QWidget(parent), m_kind(kind), m_table(new ResultTable(tableName(kind), tr("Runs kept"))),
      m_remark(new OneLineText(QStringLiteral("runsRemark")))
{
    setObjectName(tableName(kind) + QStringLiteral("Tab"));
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(2);
    rows->addWidget(m_table, 1);
    auto* buttons = new QHBoxLayout;
    m_show = button(*buttons, "showRun", tr("&Show"), tr("Shows this run in all plots and tables"));
    if (kind == core::RunKind::Forecast) {
        m_overlay =
            button(*buttons, "overlayRun", tr("&Overlay"), tr("Lays its mean over the shown run"));
        m_overlay->setCheckable(true);
    }
    m_rename = button(*buttons, "renameRun", tr("Re&name…"), tr("Gives the run another name"));
    m_remove = button(*buttons, "removeRun", tr("&Delete"), tr("Deletes this run"));
    if (kind == core::RunKind::Forecast)
        m_command = button(*buttons, "copyCommand", tr("&Copy as command line"),
                           tr("Copies the command that makes the same numbers without a window"));
    buttons->addWidget(m_remark, 1);
    rows->addLayout(buttons);

    const auto withCurrent = [this](auto signal) {
        return [this, signal] {
            if (const app::Run* run = current())
                emit(this->*signal)(run->id);
        };
    };
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &RunsTab::showWhatCanBeDone);
    connect(m_table, &QTableView::doubleClicked, this, withCurrent(&RunsTab::showAsked));
    connect(m_show, &QPushButton::clicked, this, withCurrent(&RunsTab::showAsked));
    connect(m_rename, &QPushButton::clicked, this, &RunsTab::askForName);
    connect(m_remove, &QPushButton::clicked, this, &RunsTab::askToRemove);
    if (m_command != nullptr)
        connect(m_command, &QPushButton::clicked, this, withCurrent(&RunsTab::commandAsked));
    if (m_overlay != nullptr)
        connect(m_overlay, &QPushButton::clicked, this, [this](bool on) {
            const app::Run* run = current();
            emit overlayAsked(on && run != nullptr ? std::optional(run->id) : std::nullopt);
        });
    showWhatCanBeDone();
}

QPushButton* RunsTab::button(QHBoxLayout& row, const char* name, const QString& text,
                             const QString& tip)
{
    auto* made = new QPushButton(text);
    made->setObjectName(QLatin1String(name));
    made->setToolTip(tip);
    row.addWidget(made);
    return made;
}

void RunsTab::setRuns(const app::Runs& runs)
{
    m_runs = &runs;
    refresh();
}

void RunsTab::refresh()
{
    if (m_runs == nullptr)
        return;
    TableContent table = runTable(m_kind, *m_runs, m_overlaid, m_isPartShown);
    m_remark->setText(hasBold(table) ? tr("Bold: the lowest among runs measured on the same steps, "
                                          "for Winkler also at the same level.")
                                     : QString());
    m_table->setContent(std::move(table));
    const auto all = m_runs->of(m_kind);
    const app::Run* shown = m_runs->shown(m_kind);
    const auto id = shown == nullptr ? std::nullopt : std::optional(shown->id);
    const bool isOther = id != m_shown; // what is done next is done to it
    m_shown = id;
    for (std::size_t i = 0; i < all.size(); ++i)
        if ((isOther || m_table->currentRow() < 0) && shown == all[i])
            m_table->setCurrentIndex(m_table->model()->index(static_cast<int>(i), 0));
    showWhatCanBeDone();
    emit refreshed();
}

void RunsTab::setOverlaid(std::optional<app::RunId> id)
{
    m_overlaid = id;
    refresh();
}

void RunsTab::setPartShown(bool isPartShown)
{
    if (isPartShown == m_isPartShown)
        return;
    m_isPartShown = isPartShown;
    refresh();
}

const app::Run* RunsTab::current() const
{
    if (m_runs == nullptr || m_table->currentRow() < 0)
        return nullptr;
    const auto all = m_runs->of(m_kind);
    const auto row = static_cast<std::size_t>(m_table->currentRow());
    return row < all.size() ? all[row] : nullptr;
}

void RunsTab::showWhatCanBeDone()
{
    const app::Run* run = current();
    const bool isShown = run != nullptr && m_runs->shown(m_kind) == run;
    const bool canBeShown = run != nullptr && m_runs->isOfData(*run);
    m_rename->setEnabled(run != nullptr);
    m_remove->setEnabled(run != nullptr);
    m_show->setEnabled(canBeShown && !isShown);
    if (m_command != nullptr)
        m_command->setEnabled(run != nullptr);
    if (m_overlay == nullptr)
        return;
    const bool isOverlaid = run != nullptr && run->id == m_overlaid;
    m_overlay->setEnabled(canBeShown && (!isShown || isOverlaid));
    m_overlay->setChecked(isOverlaid);
}

/// Nothing brings it back.
void RunsTab::askToRemove()
{
    const app::Run* run = current();
    if (run == nullptr)
        return;
    auto* question = new QMessageBox(
        QMessageBox::Question, tr("Delete the run"),
        tr("Delete \"%1\"? This cannot be undone.").arg(QString::fromStdString(run->name)),
        QMessageBox::Cancel, this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setDefaultButton(QMessageBox::Cancel);
    auto* remove = question->addButton(tr("&Delete"), QMessageBox::DestructiveRole);
    connect(remove, &QAbstractButton::clicked, this,
            [this, id = run->id] { emit removeAsked(id); });
    question->open();
}

void RunsTab::askForName()
{
    const app::Run* run = current();
    if (run == nullptr)
        return;
    auto* dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Rename the run"));
    dialog->setLabelText(tr("Name"));
    dialog->setTextValue(QString::fromStdString(run->name));
    connect(dialog, &QInputDialog::textValueSelected, this,
            [this, id = run->id](const QString& name) {
                if (!name.trimmed().isEmpty())
                    emit renameAsked(id, name.trimmed());
            });
    dialog->open();
}

} // namespace ui

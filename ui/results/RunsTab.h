#pragma once

#include "app/Runs.h"

#include <QWidget>

#include <optional>

class QHBoxLayout;
class QPushButton;

namespace ui {

class OneLineText;
class ResultTable;

/// The runs of one kind that were kept: what was different about each, and what came of it. One is
/// shown; of forecasts another can be laid over it.
class RunsTab : public QWidget
{
    Q_OBJECT

public:
    explicit RunsTab(core::RunKind kind, QWidget* parent = nullptr);

    core::RunKind kind() const { return m_kind; }
    /// Outlives this; shown as it is now, and after each `refresh`.
    void setRuns(const app::Runs& runs);
    void refresh();
    bool canOverlay() const { return m_overlay != nullptr; }
    bool isEmpty() const { return m_runs == nullptr || m_runs->of(m_kind).empty(); }
    void setOverlaid(std::optional<app::RunId> id);
    /// Whether a part of a run that is under way is shown, which is in no row.
    void setPartShown(bool isPartShown);
    std::optional<app::RunId> overlaid() const { return m_overlaid; }

signals:
    void refreshed();
    void showAsked(app::RunId id);
    void overlayAsked(std::optional<app::RunId> id); ///< nothing: none any more
    void renameAsked(app::RunId id, const QString& name);
    void removeAsked(app::RunId id);
    void commandAsked(app::RunId id); ///< the run as a command line, to the clipboard

private:
    QPushButton* button(QHBoxLayout& row, const char* name, const QString& text,
                        const QString& tip);
    const app::Run* current() const;
    void askForName();
    void askToRemove();
    void showWhatCanBeDone();

    core::RunKind m_kind;
    const app::Runs* m_runs = nullptr;
    ResultTable* m_table;
    OneLineText* m_remark; ///< what bold means, where something is
    QPushButton* m_show;
    QPushButton* m_overlay = nullptr; ///< of forecasts alone
    QPushButton* m_rename;
    QPushButton* m_remove;
    QPushButton* m_command = nullptr;  ///< of forecasts alone
    std::optional<app::RunId> m_shown; ///< when the table was filled
    std::optional<app::RunId> m_overlaid;
    bool m_isPartShown = false;
};

} // namespace ui

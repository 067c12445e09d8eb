#pragma once

#include "app/Dataset.h"

#include <QLabel>
#include <QSplitter>
#include <QWidget>

class QPlainTextEdit;
class QPushButton;

namespace ui {

class RolesPanel;
class SeriesPlot;
class TablePreviewModel;

/// The data: its first rows, what each column is for, what was repaired or looks odd, the series.
class DataPage : public QWidget
{
    Q_OBJECT

public:
    explicit DataPage(QWidget* parent = nullptr);

    void setDataset(const app::Dataset& dataset);
    SeriesPlot& plot() { return *m_plot; }

signals:
    void rolesChanged(const core::ColumnRoles& roles, const std::string& group);
    /// The table is to be explained: it needs no time column for that.
    void explainAsked();

private:
    QWidget* tablePart();
    QWidget* plotPart();
    void showRemarks(const app::Dataset& dataset);

    QLabel* m_summary;
    QLabel* m_problem;
    QPushButton* m_explain;
    QPlainTextEdit* m_remarks;
    QSplitter* m_tablePart;
    RolesPanel* m_roles;
    TablePreviewModel* m_preview;
    SeriesPlot* m_plot;
};

/// "uber.csv · 29,101 rows · 4,343 steps of 1 h from … to …", as much of it as is known.
QString summaryText(const app::Dataset& dataset);

} // namespace ui

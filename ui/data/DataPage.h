#pragma once

#include "app/Dataset.h"

#include <QWidget>

#include <functional>
#include <optional>

class QLabel;
class QStackedWidget;
class QTableView;

namespace ui {

class FindingsList;
class ProblemPanel;
class ReadingSentence;
class RolesHeader;
class SeriesPlot;
class TablePreviewModel;

/// The data and how they were read: a sentence whose phrases can be changed, what was found, the
/// table with the role of each column in its header, and the series; where there is none, why and
/// the ways on.
class DataPage : public QWidget
{
    Q_OBJECT

public:
    explicit DataPage(QWidget* parent = nullptr);

    /// Of the same data as before the table stays where it is.
    void setDataset(const app::Dataset& dataset);
    /// What the next choice is added to, until the data are read so.
    void setAsked(const core::ReadingChoices& asked) { m_asked = asked; }

    SeriesPlot& plot() { return *m_plot; }
    QTableView& table() { return *m_table; }

signals:
    /// The data are to be read in another way; `what` says it in a few words.
    void chosen(const core::ReadingChoices& asked, const QString& what);
    /// A choice that cannot be made, and why.
    void refused(const QString& sentence);
    /// The table is to be explained: it needs no time column for that.
    void explainAsked();

private:
    QWidget* tablePart();
    QWidget* plotPart();
    void choose(const std::string& option, const std::vector<std::string>& values,
                const QString& what);
    void add(const std::string& option, const std::string& value, const QString& what);
    void change(const std::function<core::ReadingChoices()>& changed, const QString& what);
    void chooseRole(int column, core::Role role);
    void showRow(const core::Finding& finding);
    void openChoices(const core::Finding& finding, const QPoint& at);
    const core::Finding& finding(int number) const;

    std::optional<app::Dataset> m_dataset;
    core::ReadingChoices m_asked;
    QLabel* m_summary;
    ReadingSentence* m_sentence;
    FindingsList* m_findings;
    QTableView* m_table;
    RolesHeader* m_header;
    TablePreviewModel* m_preview;
    QStackedWidget* m_below; ///< the series, or why there is none
    SeriesPlot* m_plot;
    ProblemPanel* m_problem;
};

/// "uber.csv · 29,101 rows · 4,343 steps of 1 hour from … to …", as much of it as is known.
QString summaryText(const app::Dataset& dataset);

} // namespace ui

#pragma once

#include "core/forecast/DropoutSweep.h"

#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

class QLineEdit;
class QPushButton;

namespace ui {

class DetailTabs;
class OneLineText;
class ResultTable;
class RunsTab;
class SweepPlot;

/// Which dropout probability does best on the validation part.
class SweepView : public QWidget
{
    Q_OBJECT

public:
    explicit SweepView(QWidget* parent = nullptr);

    /// Another series, or none: the result of the earlier one is gone.
    /// Whether a table is open; before `setHasSeries`. Where it makes no series, it is said what
    /// can be done.
    void setTableOpen(bool isOpen) { m_isTableOpen = isOpen; }
    void setHasSeries(bool hasSeries);
    /// Nothing: says what to do next.
    void setResult(std::shared_ptr<const core::DropoutSweep> result, const QString& unit,
                   double level);
    /// While other work is going on nothing can be started.
    void setBusy(bool isBusy);

    QWidget& form() { return *m_form; }
    SweepPlot& plot() { return *m_plot; }
    ResultTable& table() { return *m_table; }
    RunsTab& runs();

signals:
    void sweepAsked(const std::vector<double>& dropouts);
    /// This dropout probability is to be the setting.
    void useAsked(double dropout);

private:
    void layOutForm();
    void showWhatCanBeDone();
    /// What stands in the field; empty where it has no meaning.
    std::vector<double> dropouts() const;
    std::optional<double> chosen() const; ///< the row under the cursor, else the best

    QWidget* m_form;
    QLineEdit* m_dropouts;
    QPushButton* m_run;
    QPushButton* m_use;
    OneLineText* m_remark;
    SweepPlot* m_plot;
    ResultTable* m_table;
    DetailTabs* m_lower;
    std::shared_ptr<const core::DropoutSweep> m_result;
    bool m_hasSeries = false;
    bool m_isTableOpen = false;
    bool m_isBusy = false;
};

} // namespace ui

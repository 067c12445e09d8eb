#pragma once

#include "ui/results/ResultTab.h"

class QLabel;
class QTableView;

namespace ui {

class MetricsModel;

/// How good each model's forecast was, with the best marked and what chance explains in grey.
class MetricsTab : public ResultTab
{
    Q_OBJECT

public:
    explicit MetricsTab(QWidget* parent = nullptr);
    MetricsModel& model() { return *m_model; }

protected:
    void fill(const ShownResult& result) override;
    bool showsDifferences() const override { return true; }

private:
    MetricsModel* m_model;
    QTableView* m_view;
    QLabel* m_remark;
};

} // namespace ui

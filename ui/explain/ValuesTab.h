#pragma once

#include "ui/explain/ExplainTab.h"

class QLabel;
class QLineEdit;
class QTableView;

namespace ui {

class ShapValuesModel;

/// Every SHAP value in a table, filtered by what is typed ("row 10, repeat 5"), sorted by a
/// click on a column, copied with Ctrl+C.
class ValuesTab : public ExplainTab
{
    Q_OBJECT

public:
    explicit ValuesTab(QWidget* parent = nullptr);

    void setExplained(const Explained& explained) override;
    QWidget* mainWidget() override;

    ShapValuesModel& model() { return *m_model; }
    QLineEdit& filter() { return *m_filter; }
    void copySelection() const; ///< to the clipboard, columns parted by tabs

private:
    void applyFilter();
    void showCount();

    QLineEdit* m_filter;
    QLabel* m_count;
    ShapValuesModel* m_model;
    QTableView* m_view;
};

} // namespace ui

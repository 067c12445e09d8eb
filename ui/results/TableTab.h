#pragma once

#include "ui/results/ResultTab.h"
#include "ui/results/ResultTable.h"

#include <functional>

class QLabel;

namespace ui {

/// A tab that is one table, under a sentence about it.
class TableTab : public ResultTab
{
    Q_OBJECT

public:
    struct Content
    {
        QString remark;
        TableContent table;
        std::vector<core::CalendarEvent> stretches; ///< empty, or one per row
    };
    using Maker = std::function<Content(const core::Forecast&, const ShownResult&)>;

    /// `make` is asked only when there is a forecast; without one the tab shows `hint`.
    TableTab(const QString& name, const QString& accessibleName, const QString& hint, Maker make,
             QWidget* parent = nullptr);
    /// Made again when the differences between the models have been worked out.
    void setShowsDifferences() { m_showsDifferences = true; }

    ResultTable& table() { return *m_table; }

protected:
    void fill(const ShownResult& result) override;
    bool showsDifferences() const override { return m_showsDifferences; }

private:
    bool m_showsDifferences = false;
    QString m_hint;
    Maker m_make;
    QLabel* m_remark;
    ResultTable* m_table;
};

} // namespace ui
